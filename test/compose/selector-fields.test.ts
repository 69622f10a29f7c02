import { test } from "uvu";
import * as assert from "uvu/assert";
import { requestFields } from "../../src/compose/request-fields.ts";
import { momentWords } from "../../src/compose/selector-fields.ts";
import type { RequestFields } from "../../src/schema/generated/request-fields.ts";
import { IDENTIFIER_KINDS } from "../../src/selector/identifier.ts";
import { golden } from "../golden.ts";
import { openNamed, requestsFrom } from "../instruments/open-papers.ts";
import { PACKAGE } from "../shipped-world.ts";

const INPUTS = openNamed("truck");
const REQUESTS = requestsFrom(INPUTS);
const { selectorKinds } = PACKAGE.wording;
const WORDING = { ...PACKAGE.wording, enclosurePages: {} };

function table({ heading, issuerColumn, labelColumn, rows }: RequestFields["selectors"][number]): string {
  const head = [heading, issuerColumn, labelColumn].filter((each) => each !== "").join(" | ");
  const lines = rows.map(({ code, name, issuer, label, reason }) => {
    const first = code === "" ? name : `‹${code}›`;
    return [first, issuer, label, reason].filter((each) => each !== "").join(" | ");
  });
  return [`  ${head}`, ...lines.map((line) => `    ${line}`)].join("\n");
}

function item({ number, searchBy, moments, lookups, lookup }: RequestFields["requests"][number]): string {
  const by = searchBy.map(({ code, name }) => (code === "" ? name : `‹${code}›`)).join("; ");
  const rows = lookups.map(({ address, port, moment }) => `    ${address} | ${port} | ${moment}`);
  const alone = lookup === "yes" ? " (alone)" : "";
  return [`  request ${number}: ${by}${alone}`, ...moments.map((each) => `    ${each}`), ...rows].join("\n");
}

test("each kind has its table, its heads and its words in a line", () => {
  const asked = REQUESTS.filter(({ instrument }) => instrument === "preservation").map((request) => {
    const fields = requestFields(request, [], WORDING);
    return [request.id, ...fields.selectors.map(table), ...fields.requests.map(item)].join("\n");
  });
  golden("instruments/truck-selectors.txt", `${asked.join("\n\n")}\n`);
});

test("every kind is used by the matter, has words of its own, and stands in one table", () => {
  const used = new Set(INPUTS.matter.selectors.map(({ kind }) => kind));
  assert.equal([...used].sort(), ["network", ...IDENTIFIER_KINDS].sort());
  assert.equal(selectorKinds.map(({ id }) => id).sort(), ["network", ...IDENTIFIER_KINDS].sort());
  assert.is(new Set(selectorKinds.map(({ heading }) => heading)).size, selectorKinds.length);
});

test("hosts and addresses alone stand in one table of selectors", () => {
  const [request] = requestsFrom(openNamed("federal-action"));
  if (request === undefined) throw new Error("there is no request");
  const { selectors } = requestFields(request, [], WORDING);
  assert.equal(
    selectors.map(({ heading, issuerColumn, labelColumn }) => [heading, issuerColumn, labelColumn]),
    [["Identifier", "", "What it is"]],
  );
});

const DURING = {
  start: "2:03 p.m. EDT (UTC−4) on June 9, 2026",
  words: "2:03 p.m. EDT (UTC−4) on June 9, 2026 through 2:10 p.m. EDT (UTC−4) on June 9, 2026",
  short: "June 9, 2026",
  fromUtc: "2026-06-09T18:03:00Z",
  toUtc: "2026-06-09T18:10:00Z",
};

for (const [from, to, words] of [
  ["2026-06-09T14:03", "2026-06-09T14:03", `${DURING.start} (2026-06-09T18:03Z)`],
  ["2026-06-09T14:03-04:00", "2026-06-09T14:03-04:00", `${DURING.start} (2026-06-09T18:03Z)`],
  ["2026-06-09T14:03:00", "2026-06-09T14:03:00", `${DURING.start} (2026-06-09T18:03:00Z)`],
  ["2026-06-09T14:03:00-04:00", "2026-06-09T14:03:00-04:00", `${DURING.start} (2026-06-09T18:03:00Z)`],
  ["2026-06-09T14:03", "2026-06-09T14:10:00", `${DURING.words} (2026-06-09T18:03Z to 2026-06-09T18:10:00Z)`],
  ["2026-06-09", "2026-06-09", "June 9, 2026"],
] as const) {
  test(`${from} to ${to} is printed as exactly as it was written`, () => {
    assert.is(momentWords({ address: null, port: null, during: DURING, from, to }), words);
  });
}

test("a definition of selectors is printed only where there are some", () => {
  const bare = REQUESTS.map((request) => ({
    ...request,
    items: request.items.map((each) => ({ ...each, selectors: [], moments: [] })),
  }));
  for (const request of bare) assert.equal(requestFields(request, [], WORDING).selectors, []);
});

test.run();
