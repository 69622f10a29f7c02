/** What the page makes is what the command line makes, byte for byte. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { starterKinds } from "../../src/duces.ts";
import { WORLD } from "../shipped-world.ts";
import { exported, requireSame } from "./batch-of.ts";
import { browserTests, makeSet, openExample, savedZip } from "./browser.ts";

/** The case that is open in the page, saved as a zip file, in a folder for the command line. */
async function savedIn(page: Page, folder: string): Promise<void> {
  const files = await savedZip(page);
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
