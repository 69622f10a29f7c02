import { test } from "uvu";
import * as assert from "uvu/assert";
import { EVENTS, entriesOf } from "../../src/docket/events.ts";
import { type DocketFrame, loadDocket } from "../../src/docket/load-docket.ts";
import { DOCKET } from "../../src/schema/generated/docket-validators.js";
import { valuesAt } from "../../src/schema/listed-at.ts";
import { readYaml } from "../../src/source/read-yaml.ts";

const FRAME: DocketFrame = {
  matter: "CASE-1",
  requests: ["acme-preservation", "acme-records"],
  numbers: new Map(),
  issued: "2026-11-23",
  today: "2026-12-20",
};

function load(entries: string, matter = "CASE-1") {
  const { document, problems } = readYaml("docket.yaml", new TextEncoder().encode(`matter: ${matter}\n${entries}`));
  if (!document) throw new Error(JSON.stringify(problems));
  return loadDocket(document, FRAME);
}

const entry = (fields: string) => `entries:\n  - {id: e1, ${fields}}\n`;
const GOOD = "request: acme-records, event: sent, date: 2026-11-24";

/** What stands in the file; the code, the line and the column of the problem; whether the docket is still usable. */
const CASES: readonly (readonly [string, string, string, number, number, boolean])[] = [
  ["an unknown event", entry("request: acme-records, event: posted, date: 2026-11-24"), "bad-value", 3, 0, false],
  ["an unknown field", entry(`${GOOD}, trackng: "1"`), "unknown-key", 3, 0, false],
  ["no date", entry("request: acme-records, event: sent"), "missing-key", 3, 0, false],
  ["no day", entry("request: acme-records, event: sent, date: 2026-11-31"), "bad-date", 3, 56, false],
  ["a day to come", entry("request: acme-records, event: sent, date: 2026-12-21"), "future-event", 3, 56, false],
  ["before issue", entry("request: acme-records, event: sent, date: 2026-11-22"), "before-issue", 3, 56, true],
  [
    "no request of the matter",
    entry("request: acme-record, event: sent, date: 2026-11-24"),
    "unknown-request",
    3,
    23,
    true,
  ],
  [
    "the same id twice",
    `${entry(GOOD)}  - {id: e1, request: acme-records, event: answered, date: 2026-12-01}\n`,
    "duplicate-id",
    4,
    10,
    false,
  ],
  [
    "answered before it was sent",
    `${entry(GOOD.replace("11-24", "11-30"))}  - {id: e2, request: acme-records, event: answered, date: 2026-11-25}\n`,
    "before-sent",
    4,
    60,
    true,
  ],
];

for (const [title, text, code, line, column, usable] of CASES) {
  test(`${title}: ${code}`, () => {
    const { docket, problems } = load(text);
    assert.is(problems.length, 1, JSON.stringify(problems));
    assert.is(problems[0]?.code, code, problems[0]?.message);
    assert.is(problems[0]?.place?.line, line);
    if (column > 0) assert.is(problems[0]?.place?.column, column);
    assert.is(docket !== null, usable);
  });
}

test("a sound docket has no problems, today's entries and a parties' notice before sending among them", () => {
  const more = [
    "  - {id: e2, request: acme-records, event: noticed, date: 2026-11-23}",
    "  - {id: e3, request: acme-records, event: answered, date: 2026-12-20, note: all}",
  ];
  const { docket, problems } = load(`${entry(GOOD)}${more.join("\n")}\n`);
  assert.equal(problems, []);
  assert.is(docket?.entries.length, 3);
  assert.equal(
    entriesOf(docket?.entries ?? [], "acme-records").map(({ id }) => id),
    ["e2", "e1", "e3"],
  );
});

test("another matter's docket is refused where it says whose it is", () => {
  const { docket, problems } = load(entry(GOOD), "OTHER-2");
  assert.is(docket, null);
  assert.equal([problems[0]?.code, problems[0]?.place?.line], ["foreign-docket", 1]);
});

test("the schema and the code know the same events", () => {
  assert.equal(valuesAt(DOCKET, "/entries/0/event"), Object.keys(EVENTS));
});

test.run();
