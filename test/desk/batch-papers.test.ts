import { test } from "uvu";
import * as assert from "uvu/assert";
import type { JournalLines } from "../../src/collate/journal.ts";
import { FOR_SERVICE } from "../../src/compose/paper.ts";
import { batchPapers } from "../../src/desk/batch-papers.ts";
import type { Batch } from "../../src/desk/open-batch.ts";
import { keepRequest } from "../../src/pipeline/keep-request.ts";
import { isFault } from "../../src/problem/fault.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { openNamed, requestFrom } from "../instruments/open-papers.ts";
import { makePress, PACKAGE } from "../shipped-world.ts";

const INPUTS = openNamed("federal-action");
const KEPT = keepRequest({ request: requestFrom(INPUTS, "meridian-hosting-preservation"), findings: [] }, [], INPUTS);

/** A batch of so many requests, and what is found wrong with each of its cover sheets and reviews. */
function papersOf(count: number, wrong: (id: string) => readonly Problem[]): readonly string[] {
  const lines = Array.from({ length: count }, (_, index) => JSON.stringify({ ...KEPT, id: `${KEPT.id}-${index}` }));
  const journal: JournalLines = { lines: (kind) => (kind === "C" ? lines : []) };
  const means = {
    ...{ inputs: INPUTS, press: makePress(), finish: FOR_SERVICE, chosen: { planned: [], make: () => null } },
    deadlineLaw: PACKAGE.deadlineLaw,
    checkRecipient: ({ id }: { readonly id: string }) => wrong(id),
  };
  const opened = { means, facts: { date: "2026-11-16", state: "draft" } } as unknown as Batch;
  return Array.from(batchPapers(journal, opened), ({ id }) => id);
}

test("a batch has its cover sheets, reviews, findings and a calendar", () => {
  assert.equal(
    papersOf(251, () => []),
    [
      "cover-sheet-1",
      "cover-sheet-2",
      "review-1",
      "review-2",
      "findings",
      "findings",
      "deadlines",
      "dates",
      "changed-dates",
    ],
  );
});

test("what is wrong with any of its cover sheets and reviews is told at once", () => {
  const wrong = (id: string): readonly Problem[] => [{ code: "recipient-other", severity: "error", message: id }];
  try {
    papersOf(251, wrong);
    assert.unreachable();
  } catch (error) {
    if (!isFault(error, "unprintable")) throw error;
    assert.equal(
      error.problems.map(({ message }) => message),
      ["cover-sheet-1", "cover-sheet-2", "review-1", "review-2"],
    );
  }
});

test.run();
