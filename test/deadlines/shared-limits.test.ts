/** A figure that two tables of law hold must be the same in both. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readData } from "../shipped-world.ts";
import { LAW } from "./shipped-law.ts";

const { records } = readData("law/limits") as {
  readonly records: readonly { readonly id: string; readonly value: number }[];
};

const SAME: readonly (readonly [string, number])[] = [
  ["contact-age", LAW.counting.contact.days],
  ["return-least", LAW.counting.subpoena.returnDate.blockBelow],
  ["return-usual", LAW.counting.subpoena.returnDate.warnBelow],
];

for (const [id, days] of SAME) {
  test(`${id} is ${days} for the rules too`, () => assert.is(records.find((limit) => limit.id === id)?.value, days));
}

test.run();
