import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

/** One class of bad input or fault, and what proves that it is met. */
interface Case {
  readonly number: number;
  readonly what: string;
  /** A file of the tests, and how the name of the test or case begins in it. */
  readonly proofs: readonly (readonly [file: string, name: string])[];
  /** A folder of scripts; one of its files names the case. */
  readonly in?: string;
}

const ALL = 118;
const { cases } = JSON.parse(readFileSync("test/bad-input/cases.json", "utf8")) as { readonly cases: readonly Case[] };
const texts = new Map<string, string>();

function textOf(file: string): string {
  const text = texts.get(file) ?? (existsSync(file) ? readFileSync(file, "utf8") : "");
  texts.set(file, text);
  return text;
}

/** Whether a text of the file, in any quotation marks, begins with a name. */
function names(file: string, name: string): boolean {
  return ['"', "'", "`"].some((mark) => textOf(file).includes(`${mark}${name}`));
}

/** A file that is no test itself is the cases of one beside it. */
function isRun(file: string): boolean {
  if (file.endsWith(".test.ts")) return true;
  const [folder, name] = [file.slice(0, file.lastIndexOf("/")), file.slice(file.lastIndexOf("/") + 1)];
  return readdirSync(folder).some(
    (each) => each.endsWith(".test.ts") && textOf(join(folder, each)).includes(`./${name}`),
  );
}

function claimedIn(folder: string, number: number): boolean {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const claim = new RegExp(`\\bcase ${number}\\b`, "i");
  return files.some((entry) => claim.test(textOf(join(entry.parentPath, entry.name))));
}

test("every case of the list, from 1 to 118, stands in the table once", () => {
  assert.equal(
    cases.map(({ number }) => number),
    Array.from({ length: ALL }, (_, i) => i + 1),
  );
});

test("every case is claimed by a test or golden that is there and is run", () => {
  for (const { number, what, proofs, in: folder } of cases) {
    assert.ok(proofs.length > 0 || folder !== undefined, `nothing proves case ${number}, ${what}`);
    for (const [file, name] of proofs) {
      assert.ok(names(file, name), `case ${number}: ${file} has no test or case that begins with ${name}`);
      assert.ok(isRun(file), `case ${number}: no test runs ${file}`);
    }
  }
});

test("every case whose name has a number is in the table under that number", () => {
  for (const file of new Set(cases.flatMap(({ proofs }) => proofs.map(([each]) => each)))) {
    for (const [, , number = ""] of textOf(file).matchAll(/(["'`])(\d{2,3})-[a-z]/g)) {
      const claims = cases[Number(number) - 1]?.proofs.filter(([each]) => each === file) ?? [];
      assert.ok(claims.length > 0, `${file} has a case ${number}, which the table does not name`);
    }
  }
});

for (const folder of new Set(cases.flatMap((each) => each.in ?? []))) {
  test(`the faults that scripts inject are claimed in ${folder}`, () => {
    if (!existsSync(folder)) return void console.log(`SKIPPED: ${folder} is not here`);
    const open = cases.filter((each) => each.in === folder && !claimedIn(folder, each.number));
    assert.equal(
      open.map(({ number, what }) => `${number} ${what}`),
      [],
    );
  });
}

test.run();
