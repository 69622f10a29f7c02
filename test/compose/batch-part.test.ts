import { test } from "uvu";
import * as assert from "uvu/assert";
import { inParts, partFiles, partId, partWords } from "../../src/compose/batch-part.ts";

function parts(count: number) {
  return [...inParts(numbers(count), count)];
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

test("nothing is one empty part", () => {
  assert.equal(parts(0), [{ part: { number: 1, of: 1, first: 1, last: 0, all: 0 }, entries: [] }]);
});

for (const [count, sizes] of [
  [1, [1]],
  [249, [249]],
  [250, [250]],
  [251, [250, 1]],
  [500, [250, 250]],
  [501, [250, 250, 1]],
] as const) {
  test(`${count} requests make parts of ${sizes.join(", ")}`, () => {
    const made = parts(count);
    assert.equal(
      made.map(({ entries }) => entries.length),
      sizes,
    );
    assert.equal(
      made.flatMap(({ entries }) => entries),
      numbers(count),
    );
    for (const [index, { part, entries }] of made.entries()) {
      assert.equal([part.number, part.of, part.all], [index + 1, sizes.length, count]);
      assert.equal([part.first, part.last], [entries[0], entries.at(-1)]);
    }
  });
}

test("only one part is read ahead of what is asked for", () => {
  let read = 0;
  const list = (function* () {
    for (const each of numbers(1000)) {
      read += 1;
      yield each;
    }
  })();
  const made = inParts(list, 1000);
  made.next();
  assert.is(read, 251);
});

test("a part is named and called so that parts sort, and a whole list says nothing of parts", () => {
  const part = { number: 3, of: 12, first: 501, last: 750, all: 2900 };
  assert.is(partId("review", part), "review-03");
  assert.is(partWords("part", part), "part 3 of 12: letters 501 to 750 of 2900");
  const whole = { number: 1, of: 1, first: 1, last: 250, all: 250 };
  assert.is(partId("review", whole), "review");
  assert.is(partWords("part", whole), "");
  assert.is(partFiles("review", 250), "review.pdf");
  assert.is(partFiles("review", 251), "review-*.pdf");
});

test.run();
