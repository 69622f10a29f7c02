import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareRounds } from "../../src/collate/compare-rounds.ts";
import type { AskedSummary } from "../../src/collate/manifest.ts";
import { summarizeRequest } from "../../src/desk/summarize-request.ts";
import { openNamed, requestsFrom } from "../instruments/open-papers.ts";

const ROUND: AskedSummary = {
  id: "a-records",
  addressee: "11",
  from: "2026-06-01T00:00:00Z",
  to: "2026-06-30T23:59:59Z",
  selectors: ["198.41.0.1", "a.example"],
  items: [
    { number: "1", sha256: "aa" },
    { number: "2", sha256: "bb" },
  ],
};

const CHANGES: readonly (readonly [string, Partial<AskedSummary>, readonly string[]])[] = [
  ["nothing", {}, []],
  ["address", { addressee: "22" }, ["addressee or address changed"]],
  [
    "period",
    { to: "2026-07-01T00:00:00Z" },
    [
      "period changed: 2026-06-01T00:00:00Z to 2026-06-30T23:59:59Z became 2026-06-01T00:00:00Z to 2026-07-01T00:00:00Z",
    ],
  ],
  [
    "selectors",
    { selectors: ["b.example", "a.example"] },
    ["selector added: b.example", "selector removed: 198.41.0.1"],
  ],
  ["order of selectors", { selectors: ["a.example", "198.41.0.1"] }, []],
  [
    "item changed",
    {
      items: [
        { number: "1", sha256: "aa" },
        { number: "2", sha256: "cc" },
      ],
    },
    ["item 2 changed"],
  ],
  [
    "item removed, item added",
    {
      items: [
        { number: "1", sha256: "aa" },
        { number: "3", sha256: "bb" },
      ],
    },
    ["item added: 3", "item removed: 2"],
  ],
];

for (const [name, change, details] of CHANGES)
  test(`what changed: ${name}`, () => {
    const expected = details.length === 0 ? [] : [{ id: "a-records", kind: "changed", details }];
    assert.equal(compareRounds([ROUND], [{ ...ROUND, ...change }]), expected);
  });

test("requests that are new, and requests that are gone", () => {
  assert.equal(compareRounds([ROUND], [{ ...ROUND, id: "b-records" }]), [
    { id: "b-records", kind: "added", details: [] },
    { id: "a-records", kind: "removed", details: [] },
  ]);
});

test("a summary changes with what is asked, and not with the date of issue", () => {
  const inputs = openNamed("federal-action");
  const [request] = requestsFrom(inputs);
  if (!request) throw new Error("no request");
  const summary = summarizeRequest(request, inputs.wording);
  assert.equal(summarizeRequest({ ...request, issued: "2027-01-01" }, inputs.wording), summary);
  const items = request.items.map((item, i) =>
    i === 1 ? { ...item, plan: { ...item.plan, subject: "Less." } } : item,
  );
  const [change] = compareRounds([summary], [summarizeRequest({ ...request, items }, inputs.wording)]);
  assert.equal(change?.details, ["item 2 changed"]);
});

test.run();
