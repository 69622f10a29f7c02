import { test } from "uvu";
import * as assert from "uvu/assert";
import { dateOfIssue } from "../../src/desk/date-of-issue.ts";
import type { Matter } from "../../src/matter/matter.ts";
import { load, STARTER } from "../matter/load.ts";

const ISSUED = "2026-11-23";

function matterOf(text: string): Matter {
  const { matter } = load(text);
  if (matter === null) throw new Error("the starter does not load");
  return matter;
}

const UNDATED = matterOf(STARTER);
const DATED = matterOf(STARTER.replace(/^# issued: .*$/m, `issued: ${ISSUED}`));

/** The date that is chosen while the clock stands on a day, and what is said of it. */
function chosen(today: string, matter: Matter, flag?: string, state?: "draft" | "final") {
  const { date, notes } = dateOfIssue(flag, matter, today, state);
  return { date, noted: notes };
}

test("case 83: a final letter dated more than a day from the clock's says so, and keeps its date", () => {
  for (const today of ["1970-01-01", "2026-11-21", "2026-11-25", "2099-12-31", "10000-01-01"]) {
    const words =
      `date of issue: ${ISSUED}, as the matter says, but by this computer's clock it is ${today}; ` +
      "write the date you mean with --date, or check the clock";
    assert.equal(chosen(today, DATED, undefined, "final"), { date: ISSUED, noted: [words] });
  }
});

test("case 83: a day more or less is no disagreement", () => {
  for (const today of ["2026-11-22", ISSUED, "2026-11-24"])
    assert.equal(chosen(today, DATED, undefined, "final"), { date: ISSUED, noted: [] });
});

test("case 83: nothing is said of a draft, nor of a date given on the command line", () => {
  assert.equal(chosen("2099-12-31", DATED), { date: ISSUED, noted: [] });
  assert.equal(chosen("2099-12-31", DATED, "2026-03-02", "final"), { date: "2026-03-02", noted: [] });
});

test("case 83: the clock's date is taken only where nothing else gives one, and then it is said", () => {
  const words = "date of issue: today, 2026-11-30, since neither --date nor the matter gives one";
  assert.equal(chosen("2026-11-30", UNDATED), { date: "2026-11-30", noted: [words] });
});

test.run();
