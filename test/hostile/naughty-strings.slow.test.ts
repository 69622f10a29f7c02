import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkGlyphs } from "../../src/desk/check-glyphs.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { golden } from "../golden.ts";
import { DATE, load, plainPress, valueAt, withMatter } from "./one-string.ts";
import { assertHolds, charactersOf, letterBytes, type Role } from "./printed-letter.ts";

/** What came of each string in one role: its letter, or the code of the problem that refused it. */
type Fates = Map<number, string>;

const CORPUS = "../shared/corpora/blns.json";
const PRINTED = "printed exactly";
const PLAIN = { name: "Plain Name, Inc.", street: "1 Plain Street", title: "Plain title" };
const ROLES = ["name", "street", "title"] as const;
const press = plainPress();

function corpus(): readonly string[] {
  try {
    return JSON.parse(readFileSync(CORPUS, "utf8"));
  } catch {
    console.log(`SKIPPED: ${CORPUS} is not here`);
    return [];
  }
}

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}

/** The code of the first error, which must have a place. */
function refusal(problems: readonly Problem[], text: string): string {
  const [first] = errorsOf(problems);
  if (first?.place !== undefined) return first.code;
  throw new Error(`${JSON.stringify(text)}: refused without a placed problem`);
}

/** Loads them all together, and again with plain values for those refused, until everything is accepted. */
function loadAll(strings: readonly string[], fates: Readonly<Record<Role, Fates>>): Inputs {
  const given = (index: number, role: "name" | "street", text: string) => (fates[role].has(index) ? PLAIN[role] : text);
  for (;;) {
    const addressees = strings.map((text, i) => ({ name: given(i, "name", text), street: given(i, "street", text) }));
    const { inputs, problems } = load(addressees);
    const errors = errorsOf(problems);
    if (inputs !== null && errors.length === 0) return inputs;
    for (const { code, place } of errors) {
      assert.is(place?.file, "targets.yaml", code);
      const { index, value } = valueAt(place?.line ?? 0);
      if (!fates[value].has(index)) fates[value].set(index, code);
    }
  }
}

/** Makes the letter of one string in all roles that are still open, and says what came of each. */
async function tryLetter(base: Inputs, index: number, text: string, fates: Readonly<Record<Role, Fates>>) {
  const titled = withMatter(base, { custodians: [index], title: text });
  if (titled.inputs === null) fates.title.set(index, refusal(titled.problems, text));
  const inputs = titled.inputs ?? withMatter(base, { custodians: [index] }).inputs;
  const open = ROLES.filter((role) => !fates[role].has(index));
  if (inputs === null || open.length === 0) return;
  const unprintable = checkGlyphs(inputs, requestsOf(inputs, { date: DATE }), press.faces);
  const letter = unprintable.length === 0 ? await charactersOf(letterBytes(inputs, press)) : "";
  for (const role of open) {
    const mine = unprintable.filter(({ pointer }) => pointer?.includes(`/${role}`));
    if (unprintable.length === 0) assertHolds(letter, role, text);
    fates[role].set(index, unprintable.length === 0 ? PRINTED : refusal(mine, text));
  }
}

/** One line for each fate, the most frequent first; every string has one. */
function counted(role: Role, strings: readonly string[], fates: Fates): void {
  assert.is(fates.size, strings.length);
  const counts = new Map<string, number>();
  for (const fate of fates.values()) counts.set(fate, (counts.get(fate) ?? 0) + 1);
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  golden(`hostile/naughty-${role}.txt`, `${rows.map(([fate, n]) => `${n} ${fate}`).join("\n")}\n`);
}

test("case 56: every naughty string as name, address and title is printed exactly, or refused at its place", async () => {
  const strings = corpus();
  if (strings.length === 0) return;
  const fates = { name: new Map(), street: new Map(), title: new Map(), selector: new Map() };
  const base = loadAll(strings, fates);
  for (const [index, text] of strings.entries()) await tryLetter(base, index, text, fates);
  for (const role of ROLES) counted(role, strings, fates[role]);
});

test("case 56: every naughty string as a selector is printed exactly, or refused at its place", async () => {
  const strings = corpus();
  if (strings.length === 0) return;
  const base = load([PLAIN]).inputs;
  assert.ok(base);
  const fates: Fates = new Map();
  for (const [index, text] of strings.entries()) {
    const { inputs, problems } = withMatter(base, { custodians: [0], selector: text });
    if (inputs !== null) assertHolds(await charactersOf(letterBytes(inputs, press)), "selector", text);
    fates.set(index, inputs === null ? refusal(problems, text) : PRINTED);
  }
  counted("selector", strings, fates);
});

test.run();
