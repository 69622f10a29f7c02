/** A user's own case through the real command line: init, check, confirm, list, and export from the working folder. */
import { existsSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { withFolder } from "../collate/sample-batch.ts";
import { duces } from "./run-duces.ts";

const CONTACT = ["confirm", "godaddy", "--contact", "godaddy-compliance-tempe"];
const STAMP = ["--by", "A. Paralegal", "--from", "telephone: the switchboard", "--on", "2026-03-02"];

test("init makes a folder that check accepts and export can use, and never overwrites what is in it", () =>
  withFolder((folder) => {
    const made = duces(["init", "case"], folder);
    assert.is(made.code, 0, made.err);
    assert.match(made.out, /^wrote case\/matter\.yaml\nwrote case\/targets\.yaml\n/);
    const own = join(folder, "case");
    assert.is(duces(["check"], own).code, 0, duces(["check"], own).err);
    const exported = duces(["export"], own);
    assert.is(exported.code, 0, exported.err);
    assert.match(exported.err, /targets\.yaml, then targets\.yaml$/m);
    writeFileSync(join(own, "matter.yaml"), "mine");
    assert.match(duces(["init", "case"], folder).out, /^kept case\/matter\.yaml \(it was there\)/);
    assert.is(readFileSync(join(own, "matter.yaml"), "utf8"), "mine");
  }));

test("init --like makes a whole case, lists the kinds, and leaves nothing behind for a kind that there is not", () =>
  withFolder((folder) => {
    const listed = duces(["init", "--like"], folder);
    assert.is(listed.code, 0, listed.err);
    assert.match(listed.out, /^doe-defamation {3}an anonymous/);
    assert.is(listed.out.trim().split("\n").length, 9);
    const refused = duces(["init", "case", "--like", "wagse"], folder);
    assert.is(refused.code, 2);
    assert.match(refused.err, /^truck-collision {2}a collision/m);
    assert.match(refused.err, /did you mean "wages"\?/);
    assert.not(existsSync(join(folder, "case")));
    assert.match(duces(["init"], folder).err, /which folder/);
    assert.is(duces(["init", "case", "--like", "truck-collision"], folder).code, 0);
    const own = join(folder, "case");
    assert.match(duces(["--quiet", "check"], own).out, /^no problems/);
    const exported = duces(["export"], own);
    assert.is(exported.code, 0, exported.err);
  }));

test("confirm stamps the contact in the overlay, keeps its comments, and takes it off the check list", () =>
  withFolder((folder) => {
    duces(["init", "."], folder);
    const overlay = join(folder, "targets.yaml");
    const before = readFileSync(overlay, "utf8");
    assert.match(duces(["list", "--unverified", "--all", "--format", "csv"], folder).out, /godaddy-compliance-tempe/);
    const { code, out, err } = duces([...CONTACT, ...STAMP], folder);
    assert.is(code, 0, err);
    assert.match(out, /^godaddy: verified on 2026-03-02 by A\. Paralegal/);
    const after = readFileSync(overlay, "utf8");
    for (const line of before.split("\n").filter((text) => text.startsWith("#"))) {
      assert.ok(after.includes(line), line);
    }
    assert.not.match(
      duces(["list", "--unverified", "--all", "--format", "csv"], folder).out,
      /godaddy-compliance-tempe/,
    );
    const shown = JSON.parse(duces(["--quiet", "show", "godaddy", "--format", "json"], folder).out);
    const contact = shown.contacts.find(({ id }: { id: string }) => id === "godaddy-compliance-tempe");
    assert.is(contact.verified, "2026-03-02");
    assert.is(contact.verifiedFrom, "telephone: the switchboard");
  }));

test("confirm keeps its history, shows the address, and tells one that was changed since", () =>
  withFolder((folder) => {
    duces(["init", "."], folder);
    writeFileSync(join(folder, "page.pdf"), "%PDF-1.7 as seen");
    const first = duces([...CONTACT, ...STAMP], folder);
    assert.match(first.out, /confirmed as: .*Tempe, AZ/);
    const later = [
      "--by",
      "B. Clerk",
      "--from",
      "its page",
      "--on",
      "2026-03-09",
      "--source",
      "https://x.example/legal",
    ];
    const second = duces([...CONTACT, ...later, "--evidence", "page.pdf"], folder);
    assert.is(second.code, 0, second.err);
    const text = readFileSync(join(folder, "targets.yaml"), "utf8");
    for (const said of ["A. Paralegal", "B. Clerk", "https://x.example/legal", "evidence: page.pdf"])
      assert.ok(text.includes(said), said);
    assert.match(text, /sha256: "?[0-9a-f]{64}/);
    const shown = duces(["--quiet", "show", "godaddy"], folder).out;
    assert.match(shown, /c1: 2026-03-02 by A\. Paralegal/);
    assert.match(shown, /c2: 2026-03-09 by B\. Clerk from its page \(https:\/\/x\.example\/legal\)/);
    const future = duces([...CONTACT, "--by", "A", "--from", "b", "--on", "2199-01-05"], folder);
    assert.is(future.code, 2);
    assert.match(future.err, /has not come yet|Write a date/);
    assert.is(duces([...CONTACT, ...STAMP, "--evidence", "none.pdf"], folder).code, 74);
    assert.is(readFileSync(join(folder, "targets.yaml"), "utf8"), text);
  }));

test("matrix and list --unverified speak of the matter at hand, and say so where there is nothing", () =>
  withFolder((folder) => {
    duces(["init", "."], folder);
    const listed = duces(["list", "--unverified", "--format", "csv"], folder);
    assert.match(listed.out, /example-hosting/);
    assert.not.match(listed.out, /godaddy/);
    assert.match(listed.err, /1 custodian of matter\.yaml; --all gives the whole registry/);
    assert.match(duces(["list", "--unverified", "--all", "--format", "csv"], folder).out, /godaddy/);
    const matrix = duces(["matrix"], folder).out;
    assert.not.match(matrix, /godaddy/);
    assert.match(duces(["matrix", "--all", "--format", "csv"], folder).out, /godaddy/);
    assert.is(duces(["matrix", "example-hosting"], folder).out, matrix);
    assert.match(duces(["matrix", "--format", "csv", "godaddy"], folder).out, /godaddy/);
  }));

test("confirm can make an overlay, and keeps the permissions of one", () =>
  withFolder((folder) => {
    assert.is(duces([...CONTACT, ...STAMP, "--overlay", "own.yaml"], folder).code, 0);
    assert.match(readFileSync(join(folder, "own.yaml"), "utf8"), /verified: "?2026-03-02"?/);
    writeFileSync(join(folder, "targets.yaml"), "# ours\n", { mode: 0o644 });
    const { code, err } = duces([...CONTACT, ...STAMP], folder);
    assert.ok(code === 0 || /error\[/.test(err), err);
    assert.is(statSync(join(folder, "targets.yaml")).mode & 0o777, 0o644);
  }));

test("confirm refuses the registry itself, a link, an unclear contact and an empty name", () =>
  withFolder((folder) => {
    assert.match(duces([...CONTACT, ...STAMP]).err, /belongs into an overlay of your own/);
    duces(["init", "."], folder);
    const before = readFileSync(join(folder, "targets.yaml"), "utf8");
    assert.match(duces(["confirm", "godaddy", ...STAMP], folder).err, /has 3 contacts/);
    assert.match(duces(["confirm", "listrak", ...STAMP], folder).err, /no contact to confirm/);
    assert.match(duces(["confirm", "listrk", ...STAMP], folder).err, /did you mean "listrak"/);
    assert.is(duces([...CONTACT, "--by", " ", "--from", "x"], folder).code, 2);
    symlinkSync("targets.yaml", join(folder, "link.yaml"));
    assert.is(duces([...CONTACT, ...STAMP, "--overlay", "link.yaml"], folder).code, 1);
    assert.is(readFileSync(join(folder, "targets.yaml"), "utf8"), before);
    assert.not(existsSync(join(folder, ".targets.yaml.duces-partial")));
  }));

test.run();
