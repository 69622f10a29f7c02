/** The questions that a researcher asks, through the real command line, on the registry of the mission. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { duces } from "./run-duces.ts";

interface Found {
  readonly custodian: string;
  readonly role: string;
  readonly source: { readonly document: string };
  readonly confidence: string;
}

const QUESTIONS: readonly (readonly [readonly string[], readonly (readonly [string, string])[]])[] = [
  [["66.216.133.29"], [["listrak", "netblock"]]],
  [["192.154.117.40"], [["trump-organization", "user"]]],
  [["167.73.4.4"], [["spectrum-health", ""]]],
  [
    ["mail1.trump-email.com", "--at", "2016-06-01"],
    [
      ["cendyn", "name-service"],
      ["listrak", "netblock-holder"],
      ["trump-organization", "registrant"],
      ["serenata", "said-to-operate"],
      ["serenata", "denies-operating"],
    ],
  ],
];

for (const [args, expected] of QUESTIONS) {
  test(`duces holders ${args.join(" ")}`, () => {
    const { code, out } = duces(["--quiet", "holders", ...args, "--format", "json"]);
    assert.is(code, 0);
    const holders: readonly Found[] = JSON.parse(out)[0].holders;
    for (const [custodian, role] of expected) {
      const found = holders.find((each) => each.custodian === custodian && each.role.startsWith(role));
      assert.ok(found, `${custodian} as ${role}`);
      assert.ok(found?.source.document && found.confidence, "with source and confidence");
    }
  });
}

test("nobody is an answer, with the nearest host known", () => {
  const { code, out } = duces(["holders", "mail1.trump-emial.com"]);
  assert.is(code, 0);
  assert.match(out, /nobody in the registry is tied to it — did you mean "mail1\.trump-email\.com"\?/);
});

test("list filters by category, kind and country, in every format", () => {
  const ids = (args: readonly string[]) =>
    (JSON.parse(duces(["--quiet", "list", "--format", "json", ...args]).out) as readonly { id: string }[]).map(
      ({ id }) => id,
    );
  assert.is(ids([]).length, 15);
  assert.equal(ids(["--kind", "carrier"]), ["verizon", "att", "centurylink"]);
  assert.ok(ids(["--country", "de"]).includes("serenata") && ids(["--country", "de"]).length < 15);
  assert.ok(ids(["--holds", "web-access-logs"]).includes("godaddy"));
  assert.is(duces(["--quiet", "list", "--format", "csv"]).out.split("\r\n").length, 16);
  assert.match(duces(["--quiet", "list", "--format", "markdown"]).out, /^\| id \| name \|/);
});

test("list prints categories and kinds, with all their words as JSON; none is a document of the registry", () => {
  const json = (...args: string[]) => JSON.parse(duces(["--quiet", "list", "--format", "json", ...args]).out);
  const held: readonly { id: string; form: string; source: { document: { dated: string } } }[] = json(
    ...["--categories", "--kind", "payroll-processor"],
  );
  assert.equal(
    held.map(({ id, source }) => [id, source.document.dated]),
    [["payroll-and-time", "2020-08-07 (e-CFR)"]],
  );
  assert.match(held[0]?.form ?? "", /payroll register/);
  const holders: readonly { id: string }[] = json("--kinds", "--holds", "payroll-and-time");
  assert.equal(
    holders.map(({ id }) => id),
    ["employer", "payroll-processor", "staffing-agency"],
  );
  assert.not.match(duces(["--quiet", "list", "--format", "json"]).out, /"duces-/);
});

test("show prints a category and a kind, too", () => {
  const category = duces(["--quiet", "show", "payroll-and-time"]).out;
  assert.match(category, /periods as read in the source/);
  assert.match(category, /source: 29 CFR 516\.5.*read on 2026-11-30/);
  assert.match(duces(["--quiet", "show", "towyard"]).err, /"towyard" is no custodian/);
  assert.match(duces(["--quiet", "show", "tow-yard"]).out, /\n {4}tow-impound: Tow and impound records/);
});

test("the check list of the paralegal names contacts with the page to open, and custodians without one", () => {
  const { out } = duces(["--quiet", "list", "--unverified", "--format", "csv"]);
  assert.match(out, /^listrak,,,no contact known/m);
  assert.match(out, /https?:\/\//);
});

test("show prints what the registry says, and JSON the record itself", () => {
  const { out } = duces(["--quiet", "show", "mandiant"]);
  assert.match(out, /successors:\n {4}- Google LLC/);
  assert.match(out, /stated: osint-2016/);
  assert.is(JSON.parse(duces(["--quiet", "show", "mandiant", "--format", "json"]).out).id, "mandiant");
});

test("the files used are said on the side of notes, unless it is to be quiet", () => {
  assert.match(duces(["list", "--format", "csv"]).err, /^registry: targets\.yaml$/m);
  assert.is(duces(["--quiet", "list", "--format", "csv"]).err, "");
});

test.run();
