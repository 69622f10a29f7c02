/** A whole export to 300 companies with long names, streets and towns, some of them at one address: every paper is right. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { duces, SHIPPED } from "../cli/run-duces.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { offices, writeMatter } from "./offices.ts";

const TEMPLATES = SHIPPED.slice(-2);

test("300 companies of 15 countries are exported, and checked before", () =>
  withFolder((folder) => {
    const all = offices(300);
    assert.is(new Set(all.map(({ post }) => post.country)).size, 15);
    writeMatter(folder, all);
    const given = [...TEMPLATES, "--targets", "targets.yaml", "--matter", "matter.yaml"];
    const checked = duces([...given, "check"], folder);
    assert.is(checked.code, 0, checked.err);
    const { code, out, err } = duces([...given, "export", "--output", "out"], folder);
    assert.is(code, 0, err);
    const batch = /^in (\S+)$/m.exec(out)?.[1] ?? "";
    const { files } = JSON.parse(readFileSync(join(folder, batch, "manifest.json"), "utf8"));
    assert.is(files.filter(({ kind }: { readonly kind: string }) => kind === "letter").length, 300);
  }));

test.run();
