import { existsSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { breakOpportunities } from "../../src/typeset/break-opportunities.ts";

const path = "../shared/corpora/LineBreakTest.txt";

/**
 * The lines of the file (Unicode 15.0) with which the break finder (Unicode 15.1) disagrees, and why. Unicode 15.1
 * replaced rule LB15 by LB15a and LB15b. Places where a line may end, as UTF-16 units.
 *
 * The old rule forbade a break between any quotation mark and an opening bracket, spaces or not, because it could not
 * tell an opening quotation mark from a closing one. Legal text has such a place in every other citation, "“Order”
 * (S.D.N.Y. 2003)", so the new rule is the one wanted: a neutral mark (first four) or a closing one binds no bracket.
 * In turn, an opening mark (« after a letter or bracket) now holds on to what follows it across a space, and a closing
 * one to what stands before it (last four): French quotation marks stay with the words they quote.
 */
const exceptions: readonly (readonly [string, readonly number[]])[] = [
  ["0022 0020 2329", [2]],
  ["0022 0308 0020 2329", [3]],
  ["0022 0020 0028", [2]],
  ["0022 0308 0020 0028", [3]],
  ["0061 006D 0062 0069 0067 0075 0028 00AB 0020 0308 0020 00BB 0029 0028 0065 0308 0029", [13]],
  ["0061 006D 0062 0069 0067 0075 00AB 0020 0028 0020 0308 0020 0029 0020 00BB 0028 0065 0308 0029", [8, 14]],
  ["0061 006D 0062 0069 0067 0075 007B 00AB 0020 0308 0020 00BB 007D 0028 0065 0308 0029", [13]],
  ["0061 006D 0062 0069 0067 0075 00AB 0020 007B 0020 0308 0020 007D 0020 00BB 0028 0065 0308 0029", [8, 14]],
];

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly number[];
}

function casesIn(file: string): readonly Case[] {
  return file.split("\n").flatMap((line) => {
    const spec = line.replace(/#.*/, "").trim();
    return spec === "" ? [] : [caseOf(spec)];
  });
}

/** `× 0022 × 0020 ÷ 0028 ÷`: at ÷ a line may end. The start of the text and its end are no places of a choice. */
function caseOf(spec: string): Case {
  const codes: string[] = [];
  const expected: number[] = [];
  let text = "";
  for (const token of spec.split(/\s+/)) {
    if (token === "÷") expected.push(text.length);
    else if (token !== "×") {
      codes.push(token);
      text += String.fromCodePoint(Number.parseInt(token, 16));
    }
  }
  return { name: codes.join(" "), text, expected: expected.filter((at) => at > 0 && at < text.length) };
}

function found(text: string): readonly number[] {
  return breakOpportunities(text).map(({ position }) => position);
}

test("the break finder agrees with Unicode's own test, but for the exceptions listed", () => {
  if (!existsSync(path)) {
    console.log(`SKIPPED: ${path} is not here`);
    return;
  }
  const cases = casesIn(readFileSync(path, "utf8"));
  assert.is(cases.length, 7654);
  const different = cases.filter(({ text, expected }) => found(text).join() !== expected.join());
  assert.equal(
    different.map(({ name, text }) => [name, found(text)]),
    exceptions,
  );
});

test("the exceptions are what they are without the file", () => {
  assert.is(exceptions.length, 8);
  for (const [codes, expected] of exceptions) assert.equal(found(caseOf(codes).text), expected, codes);
});

test.run();
