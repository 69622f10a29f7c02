/** The set for whoever approves: findings, then letters, one conforming PDF. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { approvalSet, type Batch, batchFiles, FOR_SERVICE, openBatch } from "../../src/duces.ts";
import { isFault } from "../../src/problem/fault.ts";
import { plainTerminal } from "../cli/plain-terminal.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { findFaults } from "../conformance/find-faults.ts";
import { readAgain } from "../conformance/read-again.ts";
import { ACTION, caseInMemory, FILES } from "../door/case-in-memory.ts";
import { memoryWorld } from "../memory-world.ts";
import { openDocument } from "../pdf/read-back.ts";
import { squeezed } from "../typeset/letter-text.ts";

const WORLD = memoryWorld(await caseInMemory(), "2026-11-30");
const DATE = "2026-11-23";

function batchOf(files: typeof FILES, custodians: readonly string[], state: "draft" | "final" = "draft"): Batch {
  const order = { choice: { custodians }, date: DATE, state, finish: FOR_SERVICE };
  const { value, problems } = openBatch(WORLD, { files, forms: {}, order });
  if (value === null) throw new Error(JSON.stringify(problems));
  return value;
}

/** Papers of the batch that the set is made of, in its order. */
async function papersIn(batch: Batch): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for await (const { path, bytes } of batchFiles(batch)) found.set(path, bytes);
  return found;
}

for (const [title, files, custodians] of [
  ["the shipped matter", FILES, ["listrak", "verizon"]],
  ["an action with subpoenas", ACTION, ["meridian-hosting"]],
] as const) {
  test(`${title}: findings first, then the letters of the batch, word for word`, async () => {
    const batch = batchOf(files, custodians);
    const set = await approvalSet(batch);
    const papers = await papersIn(batch);
    const byHash = new Map([...papers.values()].map((bytes) => [sha256Hex(bytes), bytes]));
    assert.equal(
      set.letters.map(({ request }) => request),
      batch.facts.requests,
    );
    const review = papers.get("internal/review.pdf");
    const letters = set.letters.map(({ sha256 }) => byHash.get(sha256));
    const parts = await Promise.all([review, ...letters].map((bytes) => readAgain(bytes ?? new Uint8Array())));
    const bound = await readAgain(set.bytes);
    assert.is(bound.text, parts.map(({ text }) => text).join(""));
    assert.equal(
      bound.headings,
      parts.flatMap(({ headings }) => headings),
    );
    assert.equal([bound.fields, bound.files, bound.scripts], [[], [], false]);
    const document = await openDocument(set.bytes);
    const outline = await document.getOutline();
    assert.is(document.numPages, set.pages);
    assert.is(outline.length, parts.length);
    const bookmarks = parts.flatMap((part, index) => [outline[index]?.title ?? "", ...part.bookmarks]);
    assert.equal(bound.bookmarks.map(squeezed), bookmarks.map(squeezed));
    assert.match(outline[0]?.title ?? "", /review/i);
    await document.destroy();
  });

  test(`${title}: conforms as its papers do, and is made to the same bytes again`, async () => {
    const set = await approvalSet(batchOf(files, custodians));
    const faults = findFaults(set.bytes, (await readAgain(set.bytes)).text);
    // Beside its headings the set has a bookmark for each paper.
    assert.equal(
      faults.filter(({ check }) => check !== "outline"),
      [],
    );
    const again = await approvalSet(batchOf(files, custodians));
    assert.ok(Buffer.from(again.bytes).equals(set.bytes));
  });
}

test("a final set of a request that the review blocks is refused with the reasons", async () => {
  const batch = batchOf(FILES, ["listrak"], "final");
  let thrown: unknown = null;
  await approvalSet(batch).catch((error) => {
    thrown = error;
  });
  if (!isFault(thrown, "unprintable")) throw new Error("it was made");
  assert.ok(thrown.problems.some(({ code }) => code.startsWith("not-final-")));
});

async function duces(folder: string, args: readonly string[]) {
  const { terminal, printed, noted } = plainTerminal();
  const code = await run(["--quiet", ...args], { terminal, folder, today: () => "2026-11-30", debug: false });
  return { code, out: printed.join("\n"), err: noted.join("\n") };
}

test("the command line writes the same set, tells the hashes, and writes over nothing", () =>
  withFolder(async (folder) => {
    const args = ["approval-set", "listrak", "--date", DATE, "--output", "set.pdf"];
    const made = await duces(folder, args);
    assert.is(made.code, 0, made.err);
    const set = await approvalSet(batchOf(FILES, ["listrak"]));
    assert.ok(readFileSync(join(folder, "set.pdf")).equals(set.bytes));
    assert.is(made.out, set.letters.map(({ request, sha256 }) => `${sha256}  ${request}`).join("\n"));
    assert.is((await duces(folder, args)).code, 0);
    const other = await duces(folder, ["approval-set", "verizon", "--date", DATE, "--output", "set.pdf"]);
    assert.is.not(other.code, 0);
    assert.ok(readFileSync(join(folder, "set.pdf")).equals(set.bytes));
    const refused = await duces(folder, ["approval-set", "listrak", "--final", "--date", DATE, "--output", "f.pdf"]);
    assert.is(refused.code, 1);
    assert.match(refused.err, /listrak-records cannot be final/);
    assert.not(existsSync(join(folder, "f.pdf")));
  }));

test.run();
