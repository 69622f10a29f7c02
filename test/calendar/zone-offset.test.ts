import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Zone } from "../../src/calendar/zone.ts";
import { changesBetween, offsetAt } from "../../src/calendar/zone-offset.ts";

const at = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day, 1) / 1000;

/** Two changes that stand in a list, then the last Sundays of March and of October from 2012 on. */
const ZONE: Zone = {
  ...{ name: "Made/Up", first: 0, unknownFrom: null },
  changes: [
    { at: at(2001, 5, 5), offset: 3600 },
    { at: at(2001, 9, 9), offset: 0 },
  ],
  yearly: {
    from: 2012,
    rules: [
      { weekday: 0, day: 24, second: 3600, offset: 3600 },
      { weekday: 0, day: 238, second: 3600, offset: 0 },
    ],
  },
};

const CHANGES: readonly (readonly [moment: number, offset: number])[] = [
  [at(2001, 5, 5), 3600],
  [at(2001, 9, 9), 0],
  [at(2012, 3, 25), 3600],
  [at(2012, 10, 28), 0],
  [at(2013, 3, 31), 3600],
  [at(2013, 10, 27), 0],
];

test("each change is kept from its very second on", () => {
  let before = 0;
  for (const [moment, offset] of CHANGES) {
    assert.equal(
      [offsetAt(ZONE, moment - 1), offsetAt(ZONE, moment), offsetAt(ZONE, moment + 1)],
      [before, offset, offset],
    );
    before = offset;
  }
  assert.is(offsetAt(ZONE, at(1950, 1, 1)), 0);
  assert.equal([offsetAt(ZONE, at(2096, 7, 1)), offsetAt(ZONE, at(2096, 12, 31))], [3600, 0]);
});

test("changes between two moments: after the first, up to and with the second", () => {
  const told = (from: number, to: number) => changesBetween(ZONE, from, to).map((change) => [change.at, change.offset]);
  const all = CHANGES.map(([moment, offset]) => [moment, offset]);
  assert.equal(told(at(2000, 1, 1), at(2013, 12, 31)), all);
  for (const [index, [moment]] of CHANGES.entries()) {
    assert.equal(told(moment - 1, moment), [all[index]]);
    assert.equal(told(moment, moment + 1), []);
    assert.equal(told(at(2000, 1, 1), moment), all.slice(0, index + 1));
    assert.equal(told(moment, at(2013, 12, 31)), all.slice(index + 1));
  }
  assert.equal(changesBetween({ ...ZONE, yearly: null }, at(2000, 1, 1), at(2013, 12, 31)).length, 2);
});

test.run();
