/** Enclosures on the disk: threads, shards from elsewhere, resuming, and a batch made again. */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { withFolder } from "../collate/sample-batch.ts";
import { handMadeForm } from "../forms/hand-made-form.ts";
import { duces, SHIPPED } from "./run-duces.ts";

const ENCLOSURE = "served/okeanos-netz-preservation/okeanos-netz-preservation-enclosure-1.pdf";
const GLOBAL = [...SHIPPED, "--targets", "own.yaml", "--matter", "matter.yaml", "--quiet"];

function prepared(folder: string): void {
  const matter = readFileSync("test/matters/anticipated.yaml", "utf8");
  writeFileSync(join(folder, "matter.yaml"), `${matter}\nenclosures: [{ file: order.pdf, title: Order }]\n`);
  copyFileSync("test/matters/targets.yaml", join(folder, "own.yaml"));
  writeFileSync(join(folder, "order.pdf"), handMadeForm());
}

function run(folder: string, args: readonly string[], code = 0) {
  const made = duces([...GLOBAL, ...args], folder);
  assert.is(made.code, code, made.err);
  return made;
}

/** The one batch below an output folder, from there. */
function batchIn(folder: string, output: string): string {
  const [reference = ""] = readdirSync(join(folder, output));
  const [name = ""] = readdirSync(join(folder, output, reference));
  return join(output, reference, name);
}

test("one thread, two threads, and shards merged give the same batch, which can be made again from itself", () =>
  withFolder(async (folder) => {
    prepared(folder);
    run(folder, ["export", "--output", "one"]);
    run(folder, ["export", "--output", "two", "--jobs", "2"]);
    for (const part of ["1/2", "2/2"]) run(folder, ["export", "--output", "parts", "--shard", part]);
    run(folder, ["merge", batchIn(folder, "parts")]);
    const sums = ["one", "two", "parts"].map((output) =>
      readFileSync(join(folder, batchIn(folder, output), "SHA256SUMS")),
    );
    assert.ok(sums.every((each) => sums[0] !== undefined && each.equals(sums[0])));
    const batch = batchIn(folder, "one");
    assert.equal(readFileSync(join(folder, batch, ENCLOSURE)), readFileSync(join(folder, "order.pdf")));
    rmSync(join(folder, "order.pdf"));
    run(folder, ["verify", batch, "--reproduce"]);
  }));

test("an enclosure that was exchanged in a shard is not merged, and one that is lost comes back", () =>
  withFolder(async (folder) => {
    prepared(folder);
    for (const part of ["1/2", "2/2"]) run(folder, ["export", "--output", "parts", "--shard", part]);
    const batch = batchIn(folder, "parts");
    const path = join(folder, batch, ENCLOSURE);
    writeFileSync(path, handMadeForm({ pages: "/Other true" }));
    assert.match(run(folder, ["merge", batch], 1).err, /enclosure-1\.pdf/);
    rmSync(path);
    for (const part of ["1/2", "2/2"]) run(folder, ["export", "--output", "parts", "--shard", part, "--resume"]);
    assert.ok(existsSync(path));
    run(folder, ["merge", batch]);
    run(folder, ["verify", batch]);
  }));

test.run();
