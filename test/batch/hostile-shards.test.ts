/** Shards as an attacker hands them over; every attack is tried by `hostile-shards.slow.test.ts`, here the first of each kind. */
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { withFolder } from "../collate/sample-batch.ts";
import { duces, faultsOf, makeShards } from "./hostile-case.ts";
import { HEAD_ATTACKS } from "./hostile-heads.ts";
import { LINE_ATTACKS, PATH_ATTACKS } from "./hostile-lines.ts";
import { NAME_ATTACKS, PAPER_ATTACKS } from "./hostile-papers.ts";

const FIRST = [PATH_ATTACKS, LINE_ATTACKS, HEAD_ATTACKS, PAPER_ATTACKS, NAME_ATTACKS].flatMap((kind) =>
  kind.slice(0, 1),
);

test("shards that nobody touched are merged, and verify", () =>
  withFolder(async (folder) => {
    const { root, one, two } = await makeShards(join(folder, "stage"));
    const { code, err } = await duces(root, ["merge", one, two]);
    assert.is(code, 0, err);
    const verified = await duces(root, ["verify", one]);
    assert.is(verified.code, 0);
    assert.match(
      verified.out,
      /not who wrote it, or from what:\n--reproduce proves that the batch is what the inputs that it keeps make\.$/,
    );
    const reproduced = await duces(root, ["verify", one, "--reproduce"]);
    assert.is(reproduced.code, 0);
    assert.match(reproduced.out, /not whose files they are:\ncompare them with your own/);
  }));

test("the first attack of each kind is refused, told in their place, and leaves nothing behind", () =>
  withFolder(async (folder) => assert.is(await faultsOf(FIRST, folder), "")));

test.run();
