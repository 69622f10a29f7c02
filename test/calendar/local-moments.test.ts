import { test } from "uvu";
import * as assert from "uvu/assert";
import { changeOver, momentsOf } from "../../src/calendar/local-moments.ts";
import type { Zone } from "../../src/calendar/zone.ts";

/** A made-up zone, an hour ahead twice within a day, and back. */
const ZONE: Zone = {
  ...{ name: "Made/Up", first: 0, yearly: null, unknownFrom: null },
  changes: [
    { at: 0, offset: 3600 },
    { at: 50_000, offset: 7200 },
    { at: 90_000, offset: 0 },
  ],
};

test("the change that went over a time is found among others of the same day", () => {
  for (const [local, at] of [
    [0, 0],
    [3599, 0],
    [53_600, 50_000],
    [57_199, 50_000],
  ] as const) {
    assert.equal(momentsOf(ZONE, local), []);
    assert.is(changeOver(ZONE, local).at, at);
  }
});

test("a time that was shown has no change over it", () => {
  for (const local of [-1, 3600, 53_599, 57_200, 90_000]) {
    assert.ok(momentsOf(ZONE, local).length > 0, `${local}`);
    assert.throws(() => changeOver(ZONE, local), /the clocks of Made\/Up showed that time/);
  }
});

test("the moments of a time that came again, in order", () => {
  assert.equal(momentsOf(ZONE, 97_199), [
    { at: 89_999, offset: 7200 },
    { at: 97_199, offset: 0 },
  ]);
  assert.equal(momentsOf(ZONE, 97_200), [{ at: 97_200, offset: 0 }]);
});

test.run();
