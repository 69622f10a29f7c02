/** What the page makes is what the command line makes, byte for byte. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { starterKinds } from "../../src/duces.ts";
import { duces } from "../cli/run-duces.ts";
import { WORLD } from "../shipped-world.ts";
import { browserTests, filesOf, makeSet, openExample } from "./browser.ts";

/** Names and lengths, and where bytes differ: arrays of bytes as such would fill the screen. */
function requireSame(made: ReadonlyMap<string, Uint8Array>, wanted: ReadonlyMap<string, Uint8Array>): void {
  assert.equal([...made.keys()].sort(), [...wanted.keys()].sort());
  const other = [...made].filter(([name, bytes]) => Buffer.compare(bytes, wanted.get(name) ?? new Uint8Array()) !== 0);
  assert.equal(
    other.map(([name]) => name),
    [],
    "these files have other bytes",
  );
}

/** What `duces export` makes of a folder: the files of the batch, below the folder of its name. */
function exported(folder: string): ReadonlyMap<string, Uint8Array> {
  const { code, err } = duces(["export", "--quiet"], folder);
  assert.is(code, 0, err);
  const out = join(folder, "out");
  const [reference = ""] = readdirSync(out);
  const [batch = ""] = readdirSync(join(out, reference));
  const root = join(out, reference, batch);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
  return new Map(paths.map((path) => [`${batch}/${path}`, readFileSync(join(root, path))]));
}

/** The case that is open in the page, saved as a zip file, in a folder for the command line. */
async function savedIn(page: Page, folder: string): Promise<void> {
  const files = await filesOf(page, () => page.getByRole("button", { name: "Save", exact: true }).click());
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

const it = browserTests();

function compare(name: string, title: RegExp): void {
  it(`${name}, as drafts`, async (open) => {
    const { page, faults } = await open();
    await openExample(page, title);
    const made = await makeSet(page, /^Make drafts/);
    const folder = mkdtempSync(join(tmpdir(), "duces-page-"));
    try {
      await savedIn(page, folder);
      requireSame(made, exported(folder));
      assert.equal(faults, []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

compare("the sample matter", /^The sample matter/);
for (const { id, title } of starterKinds(WORLD)) {
  compare(id, new RegExp(title.slice(0, 30).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")));
}

test.run();
