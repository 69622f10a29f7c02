import { test } from "uvu";
import * as assert from "uvu/assert";
import { milesBetween } from "../../src/review/rules/place-rules.ts";
import { LAW } from "./small-matter.ts";

function place(id: string) {
  const found = LAW.localities.find((locality) => locality.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
}

/** Straight-line distances in statute miles, computed apart from this program; middle points differ by a mile or two. */
for (const [from, to, miles] of [
  ["reston-va", "washington-dc", 17],
  ["reston-va", "new-york-ny", 215],
  ["boca-raton-fl", "miami-fl", 42],
  ["grand-rapids-mi", "lansing-mi", 59],
  ["grand-rapids-mi", "detroit-mi", 140],
  ["lititz-pa", "philadelphia-pa", 62],
  ["lititz-pa", "washington-dc", 95],
  ["lititz-pa", "new-york-ny", 127],
  ["monroe-la", "dallas-tx", 273],
] as const) {
  test(`${from} to ${to}: ${miles} miles`, () => {
    const measured = milesBetween(place(from), place(to));
    assert.ok(Math.abs(measured - miles) <= 2.5, `${measured}`);
    assert.is(measured, milesBetween(place(to), place(from)));
  });
}

test("no distance from a place to itself, half the globe to its antipode", () => {
  assert.is(milesBetween(place("reston-va"), place("reston-va")), 0);
  const antipode = milesBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 });
  assert.ok(Math.abs(antipode - 12_436.8) < 1, `${antipode}`);
});

test.run();
