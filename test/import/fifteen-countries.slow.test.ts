/** 3,000 organizations of fifteen countries, imported and exported: no row and no letter is refused. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { startDuces } from "../cli/run-duces.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { matterAsking } from "../recipient/offices.ts";
import { registryOf } from "../registry/sample.ts";
import { generatedLists } from "./generated-lists.ts";

const COUNT = 3000;
const LONGEST = 900_000;

test(`${COUNT} rows are imported, and each organization gets its draft`, () =>
  withFolder(async (folder) => {
    const run = (...args: readonly string[]) => startDuces(["--quiet", ...args], folder, LONGEST);
    assert.is((await run("init", ".")).code, 0);
    const { columns, cells } = generatedLists(COUNT);
    mkdirSync(join(folder, "lists"));
    writeFileSync(join(folder, "lists", "columns.csv"), columns);
    writeFileSync(join(folder, "lists", "cells.csv"), cells);
    const imported = await run("import", "lists", "--kind", "company", "--near-is-new", "--write", "--format", "json");
    assert.is(imported.code, 0, imported.err);
    assert.match(imported.err, new RegExp(`${COUNT} rows: ${COUNT} new, 0 same, 0 changed, 0 refused`));
    const ids = (JSON.parse(imported.out) as readonly { readonly id: string }[]).map(({ id }) => id);
    assert.is(new Set(ids).size, COUNT);
    const own = registryOf(readFileSync(join(folder, "targets.yaml"), "utf8")).custodians;
    assert.is(own.filter(({ contacts }) => contacts.some(({ post }) => post !== undefined)).length, COUNT + 1);
    writeFileSync(join(folder, "matter.yaml"), JSON.stringify(matterAsking(ids), null, 1));
    const { code, out, err } = await run("export", "--output", "out", "--jobs", "2");
    assert.is(code, 0, err);
    const batch = /^in (\S+)$/m.exec(out)?.[1] ?? "";
    const { files } = JSON.parse(readFileSync(join(folder, batch, "manifest.json"), "utf8"));
    assert.is(files.filter(({ kind }: { readonly kind: string }) => kind === "letter").length, COUNT);
  }));

test.run();
