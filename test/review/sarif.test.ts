import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { findingsToSarif } from "../../src/review/findings-to-sarif.ts";
import { reviewRequest } from "../../src/review/review-request.ts";
import { CASES } from "./rule-cases.ts";
import { type Change, LAW, subjectOf } from "./small-matter.ts";

type Loose = { readonly [key: string]: unknown };

const PLACE = { file: "my cases/matter.yaml", line: 12, column: 9 };
const LEVELS = ["none", "note", "warning", "error"];

function logOf(changes: readonly Change[]): Loose {
  const found = changes.flatMap((change) => {
    const { request, registry, law, wording } = subjectOf(change);
    return reviewRequest(request, registry, law, wording).map((finding) => ({
      request: request.id,
      finding,
      place: PLACE,
    }));
  });
  return JSON.parse(findingsToSarif(found, LAW, "1.2.3"));
}

const ALL = Object.values(CASES).flatMap(({ fires }) => fires.map(([, change]) => change));

/** Only the properties that SARIF 2.1.0 knows, and each that it requires. */
function shape(value: unknown, required: readonly string[], optional: readonly string[], at: string): Loose {
  assert.ok(typeof value === "object" && value !== null && !Array.isArray(value), at);
  const object = value as Loose;
  for (const key of required) assert.ok(key in object, `${at} lacks ${key}`);
  const known = [...required, ...optional];
  assert.equal(
    Object.keys(object).filter((key) => !known.includes(key)),
    [],
    at,
  );
  return object;
}

function list(value: unknown, at: string): readonly unknown[] {
  assert.ok(Array.isArray(value), at);
  return value as readonly unknown[];
}

function message(value: unknown, at: string): void {
  const { text } = shape(value, ["text"], [], at);
  assert.ok(typeof text === "string" && text.trim() !== "", at);
}

test("the log has the shape of SARIF 2.1.0, with every rule and a place for every result", () => {
  const log = shape(logOf(ALL), ["$schema", "version", "runs"], [], "log");
  assert.is(log.version, "2.1.0");
  const [first, ...more] = list(log.runs, "runs");
  assert.is(more.length, 0);
  const run = shape(first, ["tool", "columnKind", "results"], [], "run");
  assert.is(run.columnKind, "utf16CodeUnits");
  const driver = shape(shape(run.tool, ["driver"], [], "tool").driver, ["name", "version", "rules"], [], "driver");
  const rules = list(driver.rules, "rules").map((rule, i) => ruleId(rule, `rule ${i}`));
  assert.is(new Set(rules).size, rules.length);
  const results = list(run.results, "results");
  assert.ok(results.length > 100);
  results.forEach((result, i) => {
    checkResult(result, rules, `result ${i}`);
  });
});

function ruleId(value: unknown, at: string): string {
  const texts = ["shortDescription", "fullDescription", "help"];
  const rule = shape(value, ["id", ...texts, "defaultConfiguration"], [], at);
  for (const key of texts) message(rule[key], `${at}.${key}`);
  const { level } = shape(rule.defaultConfiguration, ["level"], [], at);
  assert.ok(LEVELS.includes(String(level)), at);
  return String(rule.id);
}

function checkResult(value: unknown, rules: readonly string[], at: string): void {
  const keys = ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"];
  const result = shape(value, keys, ["suppressions"], at);
  assert.is(rules[Number(result.ruleIndex)], result.ruleId, at);
  assert.ok(LEVELS.includes(String(result.level)), at);
  message(result.message, at);
  for (const prints of Object.values(result.partialFingerprints as Loose)) assert.type(prints, "string");
  for (const location of list(result.locations, at)) {
    const physical = shape(
      shape(location, ["physicalLocation"], [], at).physicalLocation,
      ["artifactLocation", "region"],
      [],
      at,
    );
    assert.equal(physical.artifactLocation, { uri: "my%20cases/matter.yaml" });
    assert.equal(physical.region, { startLine: 12, startColumn: 9 });
  }
}

test("what an attorney let pass is a suppressed result", () => {
  const content: Change = { category: { id: "message-content", legalClass: "content" } };
  const { request, registry, law, wording } = subjectOf(content);
  const [found] = reviewRequest(request, registry, law, wording);
  assert.ok(found);
  const override = {
    rule: "R11",
    request: request.id,
    attorney: "A",
    date: "2026-11-20",
    reason: "The client owns it.",
    value: found?.value ?? "",
  };
  const { runs } = logOf([{ ...content, matter: { overrides: [override] } }]) as {
    readonly runs: readonly { readonly results: readonly Loose[] }[];
  };
  assert.equal(runs[0]?.results[0]?.suppressions, [
    { kind: "external", status: "accepted", justification: "The client owns it." },
  ]);
});

test("the log is valid by the published schema, which finds a planted fault", () => {
  const path = process.env.DUCES_SARIF_SCHEMA;
  if (path === undefined) {
    console.log("SKIPPED: the published SARIF schema is not here (DUCES_SARIF_SCHEMA)");
    return;
  }
  const { $schema: _, ...schema } = JSON.parse(readFileSync(path, "utf8"));
  const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  assert.ok(valid(logOf(ALL)), JSON.stringify(valid.errors));
  const broken = JSON.parse(JSON.stringify(logOf(ALL)).replace('"level":"error"', '"level":"loud"'));
  assert.not.ok(valid(broken));
});

test.run();
