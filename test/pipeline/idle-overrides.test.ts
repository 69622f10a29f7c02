import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Override } from "../../src/matter/matter.ts";
import { chooseRequests } from "../../src/pipeline/choose-requests.ts";
import { idleOverrides } from "../../src/pipeline/idle-overrides.ts";
import { openNamed } from "../instruments/open-papers.ts";

const FOREIGN = openNamed("foreign");
const DATE = FOREIGN.matter.issued ?? "2026-11-16";
const [REQUEST] = FOREIGN.matter.requests.flatMap(({ custodians, instrument }) =>
  custodians.map((custodian) => `${custodian}-${instrument}`),
);
assert.ok(REQUEST);

function override(more: Partial<Override>): Override {
  const by = { attorney: "Dolores O'Hara", date: "2026-11-15", reason: "Agreed.", value: "0123456789abcdef" };
  return { rule: "R26", request: REQUEST ?? "", ...by, ...more };
}

/** Codes and pointers of what is told; how many requests were made for it. */
function told(overrides: readonly Override[], ids?: readonly string[]) {
  const inputs = { ...FOREIGN, matter: { ...FOREIGN.matter, overrides } };
  const chosen = chooseRequests(inputs, { date: DATE, ...(ids ? { ids } : {}) });
  let made = 0;
  const counted = {
    ...chosen,
    make: (planned: Parameters<typeof chosen.make>[0]) => {
      made += 1;
      return chosen.make(planned);
    },
  };
  const problems = idleOverrides(inputs, counted);
  for (const { severity, hint } of problems) assert.ok(severity === "warning" && hint);
  return { codes: problems.map(({ code, pointer }) => `${code} ${pointer}`), made, problems };
}

test("an override whose rule does not fire, is unknown, whose value changed, or that nobody can make, is told of", () => {
  const { codes, made } = told([
    override({ rule: "R01" }),
    override({ rule: "R99" }),
    override({ rule: "R26" }),
    override({ rule: "R12" }),
  ]);
  assert.equal(codes, [
    "idle-override-O01 /overrides/0",
    "idle-override-O01 /overrides/1",
    "idle-override-O02 /overrides/2",
    "idle-override-O03 /overrides/3",
  ]);
  assert.is(made, 1);
});

test("one that holds is not, and where there is none nothing is reviewed for it", () => {
  const { problems } = told([override({ rule: "R26" })]);
  const value = /now finds the value ([0-9a-f]{16})/.exec(problems[0]?.message ?? "")?.[1];
  assert.ok(value);
  assert.equal(told([override({ rule: "R26", value })]).codes, []);
  assert.is(told([]).made, 0);
});

test("only overrides of the requests chosen are judged", () => {
  assert.equal(told([override({ rule: "R01" })], ["nobody-records"]), { codes: [], made: 0, problems: [] });
});

test.run();
