/** Shards as an attacker hands them over: sealed anew, so that only what they say can be held against them. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { withFolder } from "../collate/sample-batch.ts";
import { faultsOf } from "./hostile-case.ts";
import { HEAD_ATTACKS } from "./hostile-heads.ts";
import { LINE_ATTACKS, PATH_ATTACKS } from "./hostile-lines.ts";
import { NAME_ATTACKS, PAPER_ATTACKS } from "./hostile-papers.ts";

const KINDS = {
  paths: PATH_ATTACKS,
  lines: LINE_ATTACKS,
  heads: HEAD_ATTACKS,
  papers: PAPER_ATTACKS,
  names: NAME_ATTACKS,
};

for (const [kind, attacks] of Object.entries(KINDS)) {
  test(`${attacks.length} attacks by ${kind}: each is refused, told in its place, and leaves nothing behind`, () =>
    withFolder(async (folder) => assert.is(await faultsOf(attacks, folder), "")));
}

test.run();
