import * as assert from "uvu/assert";
import { composeLetter } from "../../../src/compose/compose-letter.ts";
import type { Fields, Template } from "../../../src/compose/template.ts";
import { chanceOf, recordOf } from "./records.ts";
import { type StockTemplate, stockTemplate } from "./stock-letter.ts";

/** A letter as plain data in one order of keys and without places, or what is wrong with it. */
type Outcome = { readonly letter: unknown } | { readonly faults: readonly string[] };

/** Makes the letter of some fields in both ways, which must come to the same. Gives whether it is a letter. */
export function compareWithStock(template: Template, fill: StockTemplate, fields: Fields, about: string): boolean {
  const expected = printedOutcome(fill, fields);
  const actual = walkedOutcome(template, fields);
  if (!isSame(actual, expected)) assert.equal(actual, expected, about);
  return "letter" in actual;
}

/** Whether both ways come to the same. */
export function agreesWithStock(template: Template, fill: StockTemplate, fields: Fields): boolean {
  return isSame(walkedOutcome(template, fields), printedOutcome(fill, fields));
}

function isSame(one: Outcome, other: Outcome): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Compares so many generated records of a template. */
export function compareRecords(template: Template, records: number, seed: number): void {
  const fill = stockTemplate(template);
  const chance = chanceOf(seed);
  let letters = 0;
  for (let number = 0; number < records; number++) {
    const fields = recordOf(template.fields, chance);
    if (compareWithStock(template, fill, fields, `record ${number} of seed ${seed}`)) letters++;
  }
  assert.ok(letters > records / 4, `only ${letters} of the records made a letter`);
}

function walkedOutcome(template: Template, fields: Fields): Outcome {
  const { letter, problems } = composeLetter(template, fields, null);
  return outcome(
    letter,
    problems.map(({ code }) => code),
  );
}

function printedOutcome(fill: StockTemplate, fields: Fields): Outcome {
  const { letter, faults } = fill(fields);
  return outcome(letter, faults);
}

function outcome(letter: unknown, faults: readonly string[]): Outcome {
  return faults.length > 0 ? { faults: faults.toSorted() } : { letter: plain(letter) };
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "place");
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, plain(one)]),
  );
}
