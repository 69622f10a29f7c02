import { test } from "uvu";
import * as assert from "uvu/assert";
import { findingsCsv, findingsJson } from "../../src/compose/findings-files.ts";
import type { KeptRequest } from "../../src/compose/paper.ts";
import { FINDINGS } from "../../src/schema/generated/findings-validators.js";
import type { Json, JsonObject } from "../../src/source/document.ts";
import { finding, LET_PASS } from "../review/findings.ts";
import { keptRequest } from "./kept-requests.ts";

const HEAD = { reference: "CASE-1", date: "2026-03-02", state: "draft" } as const;
const RULES = (rule: string) => ({
  ...{ rule, title: "Its title", why: "A reason.", cure: "Confirm it." },
  authority: ["Fed. R. Civ. P. 26(g) (as of 2024-12-01)", "Another (as of 2026; not confirmed)"],
});
const KEPT: readonly KeptRequest[] = [
  keptRequest(1, { findings: [finding(), finding({ rule: "N04", level: "inform", hint: "Read it." })] }),
  keptRequest(2),
  keptRequest(3, { findings: [finding({ overridden: LET_PASS })] }),
];

function json(kept: readonly KeptRequest[]): { readonly findings: readonly JsonObject[] } {
  return JSON.parse([...findingsJson(HEAD, kept, RULES)].join(""));
}

function csv(kept: readonly KeptRequest[]): readonly string[] {
  return [...findingsCsv(kept, RULES)].join("").split("\r\n");
}

test("a row for each finding of each request, in their order, with all that is known of it", () => {
  const { findings, ...head } = json(KEPT);
  assert.equal(head, { schema: 1, ...HEAD });
  assert.equal(
    findings.map(({ request, rule }) => `${request} ${rule}`),
    ["c1-records R26", "c1-records N04", "c3-records R26"],
  );
  assert.equal(findings[0], {
    ...{
      number: "CASE-1-R1",
      request: "c1-records",
      custodian: "c1",
      name: "Custodian 1",
      rule: "R26",
      level: "block",
    },
    ...{ title: "The contact is not verified", message: "Nobody has confirmed it.", cure: "Confirm it." },
    authority: ["Fed. R. Civ. P. 26(g) (as of 2024-12-01)", "Another (as of 2026; not confirmed)"],
    ...{ file: "targets.yaml", line: 12, column: 9, pointer: "/custodians/0/contacts/0" },
    ...{ value: "0123456789abcdef", overridden: null },
  });
  assert.is(findings[1]?.cure, "Read it.");
  assert.equal(findings[2]?.overridden, LET_PASS);
});

test("the table has the same rows", () => {
  const [head, ...rows] = csv(KEPT);
  assert.is(
    head,
    "number,request,custodian,name,rule,level,title,message,cure,authority,file,line,column,pointer,value," +
      "overridden_by,overridden_on,override_reason",
  );
  assert.is(rows.length, 4);
  assert.is(
    rows[2],
    "CASE-1-R3,c3-records,c3,Custodian 3,R26,block,The contact is not verified,Nobody has confirmed it.,Confirm it.," +
      "Fed. R. Civ. P. 26(g) (as of 2024-12-01); Another (as of 2026; not confirmed),targets.yaml,12,9," +
      "/custodians/0/contacts/0,0123456789abcdef,Dolores O'Hara,2026-11-15,Confirmed by telephone.",
  );
  assert.is(rows[3], "");
});

test("a line of JSON for each finding, and an empty list where there is none", () => {
  const lines = [...findingsJson(HEAD, KEPT, RULES)].join("").split("\n");
  assert.is(lines.filter((line) => line.startsWith('    {"request":')).length, 3);
  assert.equal(json([keptRequest(1)]).findings, []);
  assert.is([...findingsJson(HEAD, [], RULES)].join("").at(-1), "\n");
});

test("no cell is a formula, whoever wrote it", () => {
  const evil = ["=cmd|'/c calc'!A1", "+1", "-2+3", "@SUM(A1)", "\t=1", "＝1"];
  for (const text of evil) {
    const [, row = ""] = csv([
      keptRequest(1, {
        name: text,
        findings: [
          finding({ message: text, hint: text, overridden: { attorney: text, date: "2026-11-15", reason: text } }),
        ],
      }),
    ]);
    const cells = row.split(",").map((cell) => cell.replace(/^"/, ""));
    assert.is(cells.filter((cell) => cell.startsWith(`'${text}`)).length, 5, JSON.stringify([text, row]));
    assert.not(
      cells.some((cell) => cell.startsWith(text)),
      row,
    );
  }
});

test("the JSON is as its schema describes it, and the schema describes nothing else", () => {
  const accepts = FINDINGS.validate;
  const good = json(KEPT) as unknown as Json;
  assert.ok(accepts(good));
  const [first] = json(KEPT).findings;
  const spoilt = (change: JsonObject) => ({ ...(good as JsonObject), findings: [{ ...first, ...change }] });
  for (const change of [{ rule: "26" }, { level: "error" }, { line: 0 }, { more: "x" }, { overridden: "yes" }]) {
    assert.not(accepts(spoilt(change)), JSON.stringify(change));
  }
  assert.not(accepts({ ...(good as JsonObject), schema: 2 }));
});

test.run();
