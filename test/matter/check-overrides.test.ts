import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkOverrides } from "../../src/matter/check-overrides.ts";
import type { Matter, Override } from "../../src/matter/matter.ts";
import { plannedRequests } from "../../src/matter/planned-requests.ts";
import { load, REGISTRY, STARTER, ZONE_NAMES } from "./load.ts";

const MATTER = starter();

function starter(): Matter {
  const { matter } = load(STARTER);
  if (matter === null) throw new Error("the starter does not load");
  return matter;
}

const [made] = plannedRequests(MATTER).map(({ id }) => id);
assert.ok(made);

function override(request: string): Override {
  const by = { attorney: "Dolores O'Hara", date: "2026-11-15", reason: "Agreed.", value: "0123456789abcdef" };
  return { rule: "R26", request, ...by };
}

function found(overrides: readonly Override[]) {
  const matter = { ...MATTER, overrides };
  return checkOverrides({ matter, registry: REGISTRY, instruments: [], zoneNames: ZONE_NAMES, needs: {} });
}

test("an override of a request that the matter makes is right, also where it stands twice", () => {
  assert.equal(found([]), []);
  assert.equal(found([override(made), override(made)]), []);
});

test("one that names no request is a warning at the name, with what was meant", () => {
  const [problem, ...more] = found([override(made), override(`${made}x`)]);
  assert.equal(more, []);
  assert.equal(
    [problem?.code, problem?.severity, problem?.pointer],
    ["override-without-request", "warning", "/overrides/1/request"],
  );
  assert.is(problem?.message, `the matter makes no request "${made}x": this override of R26 excuses nothing`);
  assert.is(problem?.hint, `did you mean "${made}"? Otherwise delete the override.`);
});

test("where nothing comes near, the hint says what a request is called", () => {
  const [problem] = found([override("*")]);
  assert.match(problem?.hint ?? "", /^name a request as CUSTODIAN-INSTRUMENT/);
});

test("each such override is told of", () => {
  assert.equal(
    found(["a-records", made, "b-records"].map(override)).map(({ pointer }) => pointer),
    ["/overrides/0/request", "/overrides/2/request"],
  );
});

test.run();
