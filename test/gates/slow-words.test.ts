/** No word of the gates is slow on a text made to be: twice the text takes about twice the time. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { classifyItem } from "../../src/review/gates/classify-item.ts";
import { gateReader } from "../../src/review/gates/gate-reader.ts";
import { LAW } from "../review/small-matter.ts";

const READER = gateReader(LAW);

/** Each at most four times the one before, up to an item as long as any: what is far too slow is seen on a short one. */
const LENGTHS = [12, 28, 80, 320, 1250, 5000];

/** Rows of marks and of words that begin many terms, and words that could be read as two. */
const ROWS = ["-", " ", "'", "(", "a'", "_", "no-", "the patient's ", "expert's ", "e-mail ", ", not the ", "x@"];

/** Four times the text takes four times the time where a character is read a bounded number of times, sixteen where each is read for every other. */
const MOST = 9;

test("an item of rows of marks or of one word is judged in time that grows with its length", () => {
  for (const row of ROWS) {
    LENGTHS.reduce((before, length) => {
      const time = fastest(row, length);
      // A millisecond is the noise of the clock: a row that takes less is not slow.
      assert.ok(
        time <= MOST * (before + 1),
        `${JSON.stringify(row)}, ${length} characters: ${before} ms, then ${time} ms`,
      );
      return time;
    }, 0);
  }
});

/** The best of three runs, in milliseconds: what other work on the machine adds is left out. */
function fastest(row: string, length: number): number {
  const text = row.repeat(Math.ceil(length / row.length)).slice(0, length);
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    classifyItem({ text, holder: "expert" }, READER);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

test.run();
