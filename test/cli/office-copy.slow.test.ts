/** `duces office-copy`: names that people know, beside a batch that stays as it was. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { sha256Hex } from "../../src/digest/sha256.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { duces } from "./run-duces.ts";

test("an office copy lies beside its batch, is the same each time, and is refused of a changed batch", () =>
  withFolder((folder) => {
    const date = ["--date", "2026-11-30"];
    assert.is(duces(["--quiet", "export", "godaddy", ...date], folder).code, 0);
    const [name = ""] = readdirSync(join(folder, "out", "DNS-2016"));
    const batch = join("out", "DNS-2016", name);
    const before = readdirSync(join(folder, batch)).sort();
    for (const _ of [1, 2]) {
      const made = duces(["office-copy", batch], folder);
      assert.is(made.code, 0, made.err);
    }
    const copies = readdirSync(join(folder, `${batch}-office-copy`)).sort();
    assert.equal(copies, [
      "2026-11-30 DNS-2016 Cover Sheet - DRAFT.pdf",
      "2026-11-30 DNS-2016 Review - DRAFT.pdf",
      "2026-11-30 DNS-2016-P01 Preservation Letter - GoDaddy.com LLC - DRAFT.pdf",
      "2026-11-30 DNS-2016-R01 Records Request - GoDaddy.com LLC - DRAFT.pdf",
      "profile.csv",
    ]);
    assert.equal(readdirSync(join(folder, batch)).sort(), before);
    const [head = "", ...rows] = readFileSync(join(folder, `${batch}-office-copy`, "profile.csv"), "utf8").split(
      "\r\n",
    );
    assert.match(head, /^file,matter,client_matter,number,document_type,author,date,recipient,/);
    const letter = rows.find((row) => row.includes("DNS-2016-P01")) ?? "";
    assert.match(letter, /,Preservation Letter,.*,2026-11-30,"?GoDaddy\.com, LLC"?,/);
    const bytes = readFileSync(join(folder, `${batch}-office-copy`, copies[2] ?? ""));
    assert.ok(letter.includes(sha256Hex(bytes)));
    writeFileSync(join(folder, batch, "cover-sheet.pdf"), "changed");
    assert.is(duces(["office-copy", batch, "--output", "elsewhere"], folder).code, 1);
    assert.equal(readdirSync(folder), ["out"]);
  }));

test.run();
