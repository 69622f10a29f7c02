/** An office and its matters through the command line: written, exported, made again, and what is said on the way. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Manifest } from "../../src/collate/manifest.ts";
import { duces, type Outcome } from "../cli/run-duces.ts";
import { withFolder } from "../collate/sample-batch.ts";

const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H10V10Z" fill="#000"/></svg>';
const FIRST_SIGNER = /name: "\[\[NAME OF COUNSEL\]\]"/;

function ran(args: readonly string[], folder: string, env: NodeJS.ProcessEnv = {}): Outcome {
  const outcome = duces(args, folder, { DUCES_OFFICE: undefined, ...env });
  assert.is(outcome.code, 0, `${args.join(" ")}: ${outcome.err}`);
  return outcome;
}

/** An office whose blanks are filled in, with a picture. */
function makeOffice(folder: string): void {
  ran(["init", "--office", "firm"], folder);
  const path = join(folder, "firm", "office.yaml");
  const filled = readFileSync(path, "utf8")
    .replace(FIRST_SIGNER, "name: Ann Vale")
    .replace("[[E-MAIL]]", "avale@vale-orr.example")
    .replace("  # logo: logo.svg", "  logo: mark.svg")
    .replace(/\[\[CITY, STATE, ZIP\]\]/g, "Springfield, IL 62701")
    .replace(/\[\[STREET ADDRESS\]\]/g, "100 Main Street")
    .replace(/\[\[TELEPHONE\]\]/g, "(217) 555-0100")
    .replace("[[POSITION]]", "Partner")
    .replace("[[BAR NUMBER AND STATE]]", "Illinois No. 6300001")
    .replace(/\[\[LAW FIRM\]\]/g, "Vale & Orr LLP");
  assert.not.match(filled, /"\[\[/);
  writeFileSync(path, filled);
  writeFileSync(join(folder, "firm", "mark.svg"), MARK);
}

function batchOf({ out }: Outcome): string {
  return /^in (\S+)$/m.exec(out)?.[1] ?? "";
}

test("a second matter asks no office question: both are written, checked and exported as they are", () =>
  withFolder((folder) => {
    makeOffice(folder);
    for (const name of ["one", "two"]) {
      ran(["init", `firm/${name}`], folder);
      const text = readFileSync(join(folder, "firm", name, "matter.yaml"), "utf8");
      assert.equal(text.match(/^ *[^#\s].*\[\[.*$/gm), ['  represents: "[[CLIENT]]"']);
      assert.not.match(text, /^letterhead:|^ *respondBy:/m);
      const own = join(folder, "firm", name);
      const checked = ran(["check"], own);
      assert.match(checked.out, /^no problems$/m);
      assert.match(checked.err, /^office: {4}\.\.\/office\.yaml$/m);
      ran(["export"], own);
    }
    const letter = ran(
      ["letter", "example-hosting", "--instrument", "records", "--format", "text"],
      join(folder, "firm", "two"),
    );
    for (const words of ["Ann Vale", "Illinois No. 6300001", "Vale & Orr LLP", "(217) 555-0100"])
      assert.ok(letter.out.includes(words), words);
  }));

test("a batch is made again from its own inputs, by threads, shards and a merge, with the office gone", () =>
  withFolder((folder) => {
    makeOffice(folder);
    ran(["init", "firm/one"], folder);
    const own = join(folder, "firm", "one");
    ran(["confirm", "godaddy", "--contact", "godaddy-compliance-tempe", "--by", "A. P.", "--from", "telephone"], own);
    cpSync(resolve("templates"), join(folder, "firm", "templates"), { recursive: true });
    const template = join(folder, "firm", "templates", "records", "terms.hbs");
    writeFileSync(template, `${readFileSync(template, "utf8")}<p>Thank you.</p>\n`);
    const args = ["--date", "2026-11-30"];
    const batch = batchOf(ran(["export", ...args], own));
    assert.is(
      batchOf(ran(["export", ...args, "--jobs", "2", "--output", "threads"], own)).replace("threads", "out"),
      batch,
    );
    for (const shard of ["1/2", "2/2"]) ran(["export", ...args, "--shard", shard, "--output", "parts"], own);
    ran(["merge", batch.replace("out", "parts")], own);
    const manifest = (output: string) => readFileSync(join(own, batch.replace("out", output), "manifest.json"), "utf8");
    assert.is(manifest("threads"), manifest("out"));
    assert.is(manifest("parts"), manifest("out"));
    const { files } = JSON.parse(manifest("out")) as Manifest;
    const inputs = files.flatMap(({ path, kind }) => (kind === "input" ? [path] : []));
    for (const [kept, name] of [
      ["office.yaml", "office.yaml"],
      ["logo.svg", "mark.svg"],
      ["targets-2.yaml", "targets.yaml"],
      ["templates/records/terms.hbs", "templates/records/terms.hbs"],
    ] as const) {
      assert.ok(inputs.includes(`inputs/${kept}`), kept);
      const source = readFileSync(join(folder, "firm", name));
      assert.ok(readFileSync(join(own, batch, "inputs", kept)).equals(source), name);
    }
    for (const name of ["office.yaml", "mark.svg", "targets.yaml"]) rmSync(join(folder, "firm", name));
    assert.match(ran(["verify", batch, "--reproduce"], own).out, /every file comes out the same$/m);
  }));

test("a change of the office makes another batch", () =>
  withFolder((folder) => {
    makeOffice(folder);
    ran(["init", "firm/one"], folder);
    const own = join(folder, "firm", "one");
    const [one, again] = [batchOf(ran(["export"], own)), batchOf(ran(["export"], own))];
    assert.is(one, again);
    const office = join(folder, "firm", "office.yaml");
    writeFileSync(office, readFileSync(office, "utf8").replace("Ann Vale", "Ann B. Vale"));
    assert.is.not(batchOf(ran(["export"], own)), one);
  }));

test("the office is named, found above the case, or not wanted; what is named goes before what is found", () =>
  withFolder((folder) => {
    makeOffice(folder);
    ran(["init", "firm/one"], folder);
    const own = join(folder, "firm", "one");
    const used = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
      /^office: {4}(.*)$/m.exec(duces([...args, "check"], own, { DUCES_OFFICE: undefined, ...env }).err)?.[1] ?? null;
    mkdirSync(join(folder, "other"));
    cpSync(join(folder, "firm", "office.yaml"), join(folder, "other", "office.yaml"));
    assert.is(used([]), "../office.yaml");
    assert.is(used([], { DUCES_OFFICE: "" }), "../office.yaml");
    assert.is(used(["--office", "../../other"]), "../../other/office.yaml");
    assert.is(used([], { DUCES_OFFICE: "../../other" }), "../../other/office.yaml");
    assert.is(used(["--office", ".."], { DUCES_OFFICE: "../../other" }), "../office.yaml");
    assert.is(used(["--no-office"]), null);
    assert.is(used(["--no-office"], { DUCES_OFFICE: "../../other" }), null);
    const missing = duces(["--office", "nowhere", "check"], own);
    assert.is(missing.code, 74, missing.err);
    assert.match(missing.err, /nowhere is no office folder: it has no office\.yaml/);
  }));

test("a contact is confirmed once for all matters, unless a case has the custodian of its own", () =>
  withFolder((folder) => {
    makeOffice(folder);
    for (const name of ["one", "two"]) ran(["init", `firm/${name}`], folder);
    const stamp = ["--by", "A. P.", "--from", "telephone", "--on", "2026-03-02"];
    const [one, two] = [join(folder, "firm", "one"), join(folder, "firm", "two")];
    ran(["confirm", "godaddy", "--contact", "godaddy-compliance-tempe", ...stamp], one);
    const overlay = readFileSync(join(folder, "firm", "targets.yaml"), "utf8");
    assert.match(overlay, /godaddy-compliance-tempe/);
    assert.not.match(overlay, /example-hosting/);
    const unverified = ran(["list", "--unverified", "--format", "csv"], two).out;
    assert.not.match(unverified, /godaddy-compliance-tempe/);
    writeFileSync(join(two, "targets.yaml"), "custodians:\n  - id: verizon\n    role: as this case sees it\n");
    const [contact] = JSON.parse(ran(["--quiet", "show", "verizon", "--format", "json"], two).out).contacts;
    ran(["confirm", "verizon", "--contact", contact.id, ...stamp], two);
    assert.match(readFileSync(join(two, "targets.yaml"), "utf8"), /verified/);
  }));

test("init says what is wrong with an office before it writes a case", () =>
  withFolder((folder) => {
    makeOffice(folder);
    writeFileSync(join(folder, "firm", "office.yaml"), "organization: [\n");
    const { code, err } = duces(["init", "firm/one"], folder);
    assert.is(code, 1);
    assert.match(err, /^firm\/office\.yaml:\d+:\d+ error\[yaml-syntax\]/m);
    assert.not(existsSync(join(folder, "firm", "one")));
    assert.is(duces(["init"], folder).code, 2);
  }));

test.run();
