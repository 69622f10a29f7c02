import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkGlyphs } from "../../src/desk/check-glyphs.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { makePress, openShipped } from "../shipped-world.ts";

const { faces } = makePress();
const STARTER = readFileSync("src/data/init/matter.yaml", "utf8");

/** Problems of the starter's matter with one text changed. */
function problemsWith(was: string, is: string) {
  assert.ok(STARTER.includes(was));
  const folder = mkdtempSync(join(tmpdir(), "duces-glyphs-"));
  try {
    writeFileSync(join(folder, "matter.yaml"), STARTER.replace(was, is));
    const targets = ["targets.yaml", "src/data/init/targets.yaml"];
    const matter = join(folder, "matter.yaml");
    const inputs = openShipped({ targets, matter });
    return checkGlyphs(inputs, requestsOf(inputs, { date: "2026-11-23" }), faces);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the starter, Cyrillic, Greek, Vietnamese and typographic marks print", () => {
  const title = "title: Доступ — πρόσβαση – truy cập “dữ liệu” § 4 ¶ 5 № 6 €";
  assert.equal(problemsWith("title: Access to www.example.com in March 2026", title), []);
});

const MISSING: readonly (readonly [string, string, string])[] = [
  ["an emoji", "title: Access 🙂 to", "U+1F642"],
  ["Devanagari", "title: प to", "U+092A"],
  ["a private-use character", "title: \ue000 to", "U+E000"],
];

/** The number of the line of the starter that begins so. */
function lineOf(start: string): number {
  return STARTER.split("\n").findIndex((line) => line.startsWith(start)) + 1;
}

for (const [name, title, code] of MISSING) {
  test(`${name} is refused, with field, place and code point`, () => {
    const [problem, ...others] = problemsWith("title: Access to", title);
    assert.equal(others, []);
    assert.is(problem?.code, "no-glyph");
    assert.is(problem?.pointer, "/title");
    assert.is(problem?.place?.line, lineOf("title: "));
    assert.match(problem?.message ?? "", code);
  });
}

test("an alias that no letter prints needs no glyph; a name does", () => {
  const inputs = openShipped({
    targets: ["targets.yaml", "src/data/init/targets.yaml"],
    matter: "src/data/init/matter.yaml",
  });
  const named = (change: object) => {
    const custodians = inputs.registry.custodians.map((each) =>
      each.id === "example-hosting" ? { ...each, ...change } : each,
    );
    const changed = { ...inputs, registry: { ...inputs.registry, custodians } };
    return checkGlyphs(changed, requestsOf(changed, { date: "2026-11-23" }), faces).map(({ code }) => code);
  };
  const source = { document: "d", section: "s" };
  assert.equal(named({ aliases: [{ id: "a", name: "\u{1f642} प", source, confidence: "stated" }] }), []);
  assert.equal(named({ shortName: "प" }), ["no-glyph"]);
});

test.run();
