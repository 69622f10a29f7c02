import { readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { authoritiesOf } from "../../src/review/authority-words.ts";
import { LAW_TABLES, limitOf, type RuleLevel, ruleOf, withLimit } from "../../src/review/law.ts";
import { validateData } from "../../src/schema/conform.ts";
import { LAW as LAW_TABLE } from "../../src/schema/generated/law-validators.js";
import type { Json } from "../../src/source/document.ts";
import { readData } from "../shipped-world.ts";
import { LAW } from "./small-matter.ts";

const { citations: CITATIONS } = readData("law/citations") as {
  readonly citations: Readonly<Record<string, { readonly authority: string }>>;
};

for (const table of LAW_TABLES) {
  test(`law/${table}: every record says as of when, from where, and how well it is known`, () => {
    const data = readData(`law/${table}`);
    assert.equal(validateData(data as Json, new Map(), LAW_TABLE), []);
    const ids = (data as { records: readonly { id: string }[] }).records.map(({ id }) => id);
    assert.is(new Set(ids).size, ids.length, "an id stands twice");
  });
}

test("a record without a source does not pass", () => {
  const data = { description: "x", records: [{ id: "a", asOf: "2026", confidence: "read" }] };
  assert.ok(validateData(data, new Map(), LAW_TABLE).length > 0);
});

test("every authority that rules and outcomes name is in the table, and every one of the table is named", () => {
  const named = [...LAW.rules, ...LAW.obtainability].flatMap(({ authorities }) => authorities);
  assert.is(authoritiesOf(named, LAW).length, named.length);
  const states = LAW["health-states"].map(({ authority }) => authority);
  const cited = Object.values(CITATIONS).map(({ authority }) => authority);
  const used = new Set([...named, ...states, ...cited]);
  assert.equal(
    LAW.authorities.map(({ id }) => id).filter((id) => !used.has(id)),
    [],
  );
});

test("every pattern compiles, and finds something of what it is named for", () => {
  for (const { id, pattern } of LAW["banned-words"]) {
    assert.not(new RegExp(pattern, "iu").test(""), `${id} finds everything`);
  }
});

test("the regimes and kinds that outcomes name exist", () => {
  const regimes = LAW.regimes.map(({ id }) => id);
  for (const record of LAW.obtainability) {
    for (const regime of record.regimes ?? []) assert.ok(regimes.includes(regime), `${record.id}: ${regime}`);
  }
});

test("the rules that know no override", () => {
  const never = LAW.rules.filter(({ id, overridable }) => id.startsWith("R") && !overridable).map(({ id }) => id);
  assert.equal(never, ["R12", "R14", "R25", "R66", "R67", "R71", "R75"]);
});

const isMilder = ({ asks, level }: RuleLevel) => asks === "keep" && level === "inform";

test("the rules that drop to inform for a request that asks to keep, and so does the letter of a government", () => {
  const dropped = LAW.rules.filter(({ levels }) => levels.some(isMilder)).map(({ id }) => id);
  assert.equal(dropped, ["R05", "R11", "R30", "R31", "R32", "R33", "R41", "R46", "R48", "R61"]);
  assert.is(ruleOf(LAW, "R16").levels[0]?.level, "off");
});

test("a limit can be set, and an unknown one is a fault of ours", () => {
  assert.is(limitOf(LAW, "contact-age"), 90);
  assert.is(limitOf(withLimit(LAW, "contact-age", 30), "contact-age"), 30);
  assert.is(limitOf(LAW, "contact-age"), 90);
  assert.throws(() => limitOf(LAW, "none"), /no limit/);
});

test("every instrument that has templates has an effect in law", () => {
  const { instruments } = readData("instruments") as { readonly instruments: readonly { readonly id: string }[] };
  const effects = LAW["instrument-effects"].map(({ id }) => id);
  for (const { id } of instruments) assert.ok(effects.includes(id), id);
});

test("no file of law is left unread by every test of law", () => {
  const files = readdirSync("src/data/law").filter((name) => name.endsWith(".json"));
  for (const table of LAW_TABLES) assert.ok(files.includes(`${table}.json`), table);
  // A citation says no more than which record of authorities.json it is.
  for (const name of files.filter((each) => each !== "citations.json")) {
    const text = readFileSync(`src/data/law/${name}`, "utf8");
    for (const key of ["asOf", "source", "confidence"]) assert.ok(text.includes(`"${key}"`), `${name} has no ${key}`);
  }
});

test("no gate is named where its papers are filled: what one says for a gate stands in gate-papers.json", () => {
  // An id that is one plain word ("children") may stand for something else.
  const ids = LAW.gates.map(({ id }) => id).filter((id) => id.includes("_"));
  const named = readdirSync("src/compose", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const code = readFileSync(`src/compose/${file}`, "utf8");
      return ids.filter((id) => new RegExp(`\\b${id}\\b`, "u").test(code)).map((id) => `${file}: ${id}`);
    });
  assert.equal(named, []);
});

test.run();
