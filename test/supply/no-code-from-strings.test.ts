/** The program makes no code from texts while it runs: a browser's policy forbids it, and a file must not become code. */
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { duces, type Outcome } from "../cli/run-duces.ts";

const FORBIDDEN = { NODE_OPTIONS: "--disallow-code-generation-from-strings" };
const folder = mkdtempSync(join(tmpdir(), "duces-code-"));
const case1 = join(folder, "case");

function run(...args: readonly string[]): Outcome {
  return duces(args, args[0] === "init" ? folder : case1, FORBIDDEN);
}

function spoil(name: string, from: RegExp, to: string): void {
  writeFileSync(join(case1, name), readFileSync(join(case1, name.replace("bad-", "")), "utf8").replace(from, to));
}

test.before(() => {
  assert.is(run("init", "case").code, 0);
  const list = "name,street,city,state,zip\nAcme Inc,1 Oak Street,Tucson,AZ,85701\n,2 Oak Street,Tucson,AZ,8\n";
  writeFileSync(join(case1, "list.csv"), list);
  writeFileSync(join(case1, "bad-mapping.yaml"), "fields:\n  nam: [x]\n");
  writeFileSync(join(case1, "bad-docket.yaml"), "matter: X-1\nentries:\n  - {id: e1, request: a, evnt: sent}\n");
  writeFileSync(join(case1, "bad-targets.yaml"), "custodians:\n  - id: x\n    contacts: [{ id: y, purpose: legl }]\n");
  cpSync("templates", join(case1, "bad-templates"), { recursive: true });
  appendFileSync(join(case1, "bad-templates/records/letter.hbs"), "<p>{{nothing.here}}\n");
  spoil("bad-matter.yaml", /^stage:.*$/m, "stag:");
});
test.after(() => rmSync(folder, { recursive: true }));

test("the flag is heeded: a process that makes code from a text fails", () => {
  const { code } = duces(["list"], process.cwd(), {
    NODE_OPTIONS: `${FORBIDDEN.NODE_OPTIONS} --import=data:text/javascript,eval("1")`,
  });
  assert.is.not(code, 0);
});

const IMPORT = ["import", "list.csv", "--kind", "carrier", "--country", "US", "--as-of", "2020"];

/** What is run, how it ends, and a word of what it says. */
const GOOD: readonly (readonly [string, readonly string[], RegExp])[] = [
  ["list", ["list"], /GoDaddy/],
  ["show", ["show", "godaddy"], /GoDaddy/],
  ["holders", ["holders", "66.216.133.29"], /listrak/i],
  ["matrix", ["matrix", "godaddy"], /godaddy/],
  ["import", [...IMPORT, "--write", "--skip-refused"], /acme/i],
  ["confirm", ["confirm", "acme-inc", "--by", "A B", "--from", "telephone"], /acme-inc/],
  ["log", ["log", "example-hosting-records", "sent", "--date", "2026-01-05", "--issued", "2026-01-02"], /e1|sent/],
  ["status", ["status"], /example-hosting/],
  ["deadlines", ["deadlines"], /example-hosting/],
  ["check", ["check"], /no problems/],
  ["explain", ["explain", "R26"], /R26/],
  ["letter", ["letter", "example-hosting", "--instrument", "records", "--format", "text"], /Schedule A/],
  ["follow-up", ["follow-up", "example-hosting-records", "--date", "2026-02-05"], /%PDF-1\.7/],
  ["export", ["export", "--date", "2026-01-02"], /Wrote \d+ files/],
  ["export on threads", ["export", "--jobs", "2", "--date", "2026-01-03"], /Wrote \d+ files/],
];
const BAD: readonly (readonly [string, readonly string[], RegExp])[] = [
  ["a matter", ["--matter", "bad-matter.yaml", "status"], /needs the field "stage"|not a field/],
  ["a registry", ["--targets", "bad-targets.yaml", "list"], /"legl" is not a value of "purpose"/],
  ["an overlay", ["--targets", "targets.yaml", "--targets", "bad-targets.yaml", "list"], /"legl" is not a value/],
  ["a docket", ["status", "--docket", "bad-docket.yaml"], /"evnt" is not a field of an entry/],
  ["a mapping", [...IMPORT, "--mapping", "bad-mapping.yaml"], /"nam" is not a field of "fields"/],
  ["a list", IMPORT, /names no organization/],
  ["what blocks a letter", ["review"], /2 requests/],
  ["a template", ["check", "--templates", "bad-templates"], /letter.hbs:\d+:\d+ error/],
  ["a draft that must not be final", ["export", "--final", "--date", "2026-01-05"], /nothing was written/],
];

for (const [name, args, said] of GOOD) {
  test(`${name}, with good data`, () => {
    const { code, out, err } = run(...args);
    assert.is(code, 0, err);
    assert.match(out + err, said);
  });
}
for (const [name, args, said] of BAD) {
  test(`bad data: ${name}`, () => {
    const { code, out, err } = run(...args);
    assert.is(code, 1, out + err);
    assert.match(out + err, said);
  });
}

test("a batch is verified, made again and compared", () => {
  const [batch = "none"] = readdirSync(join(case1, "out/EXAMPLE-2026-001"));
  const path = join("out/EXAMPLE-2026-001", batch);
  assert.match(run("verify", "--reproduce", path).out, /every file comes out the same/);
  assert.match(run("diff", join(path, "manifest.json")).out, /nothing changed/);
});

test("nothing that compiles schemas is in the program", () => {
  const files = readdirSync("build/program").filter((name) => name.endsWith(".js"));
  assert.ok(files.length > 0);
  for (const name of files)
    assert.not.match(readFileSync(join("build/program", name), "utf8"), /\bnew Ajv|strictSchema/);
});

test.run();
