/** What version 0.1.0 wrote is read by this one: a batch, a matter, an overlay and a docket, as files of that version. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { verifyBatch } from "../../src/batch/verify-batch.ts";
import { check, deadlines, hasError, openAgenda, openCase, openPress } from "../../src/duces.ts";
import { chooseFiles } from "../../src/files/choose-files.ts";
import { nodeWorld } from "../../src/files/node-world.ts";
import { withFolder } from "../collate/sample-batch.ts";

const EARLIER = "test/earlier/0.1.0";
const BATCH = join(EARLIER, readdirSync(EARLIER).find((name) => /^\d{4}-/.test(name)) ?? "");

test("a batch of 0.1.0 verifies", () => {
  const { manifest, problems, files } = verifyBatch(BATCH);
  assert.equal(problems, []);
  assert.is(manifest?.tool.version, "0.1.0");
  assert.is(files, 12);
});

test("a changed bit in it is found", () =>
  withFolder((folder) => {
    const copy = join(folder, BATCH.slice(BATCH.lastIndexOf("/") + 1));
    cpSync(BATCH, copy, { recursive: true });
    const path = "deadlines.ics";
    const bytes = readFileSync(join(copy, path));
    writeFileSync(join(copy, path), bytes.fill(bytes[0] ?? 0, 1, 2));
    assert.equal(
      verifyBatch(copy).problems.map(({ code, message }) => [code, message]),
      [["changed-file", `${path} was changed since the export`]],
    );
  }));

test("matter, overlay and docket of 0.1.0 load, and their papers and dates are made", () => {
  const world = nodeWorld({ folder: EARLIER, today: "2026-11-30" });
  const files = chooseFiles({}, join(process.cwd(), EARLIER));
  const { value: opened, problems } = openCase(world, files);
  assert.not(hasError(problems), JSON.stringify(problems));
  if (opened === null) throw new Error("it does not open");
  assert.not(hasError(check(world, opened, openPress(world))));
  const { value: agenda } = openAgenda(world, files, "2026-11-23");
  assert.is(agenda?.docket.entries[0]?.tracking, "9407 1000 0000");
  assert.ok(agenda !== null && deadlines(world, agenda).length > 0);
});

test.run();
