/** A place of compliance has one zone, and a custodian may have a process of its own. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { zoneOfPlace } from "../../src/court/zone-of-place.ts";
import { checkCompliancePlaces } from "../../src/matter/check-compliance-places.ts";
import { complianceZone } from "../../src/matter/compliance-zone.ts";
import type { Matter, Process } from "../../src/matter/matter.ts";
import { matterFor } from "../../src/matter/process-for-custodian.ts";
import { reviewRequest } from "../../src/review/review-request.ts";
import { subjectOf } from "../review/small-matter.ts";
import { REGISTRY, ZONE_NAMES } from "./load.ts";

const ZONES: readonly (readonly [state: string, zip: string, zone: string | null])[] = [
  ["DE", "19801", "America/New_York"],
  ["IL", "60602", "America/Chicago"],
  ["TX", "78701", "America/Chicago"],
  ["TX", "79901", null],
  ["FL", "33101", "America/New_York"],
  ["FL", "32502", "America/Chicago"],
  ["TN", "37203", "America/Chicago"],
  ["TN", "37902", "America/New_York"],
  ["IN", "46204", "America/Indiana/Indianapolis"],
  ["IN", "46402", "America/Chicago"],
  ["ND", "58601", null],
  ["HI", "96813", "Pacific/Honolulu"],
  ["ZZ", "00000", null],
];

for (const [state, zip, zone] of ZONES) {
  test(`the zone of ${state} ${zip} is ${zone ?? "asked"}`, () => {
    const found = zoneOfPlace(state, zip);
    assert.is("zone" in found ? found.zone : null, zone);
  });
}

const { request, ...others } = subjectOf({ instrument: "subpoena" });
const PROCESS = request.matter.process as Process;

function at(lines: readonly string[], zone?: string): Process["compliance"]["place"] {
  return { name: "Offices of counsel", lines, ...(zone === undefined ? {} : { zone }) };
}

test("the hour is that of the place, not of the period", () => {
  const period = { ...request.matter.period, zone: "Europe/Berlin" };
  assert.is(complianceZone(at(["1 Market Street", "Wilmington, DE 19801"]), { period }), "America/New_York");
  assert.is(complianceZone(at(["1 Mesa Street", "El Paso, TX 79901"], "America/Denver"), { period }), "America/Denver");
  assert.is(complianceZone(at(["1 Market Street"]), { period }), "Europe/Berlin");
});

function problems(place: Process["compliance"]["place"]): readonly string[] {
  const process = { ...PROCESS, compliance: { ...PROCESS.compliance, place } };
  const matter: Matter = { ...request.matter, process };
  const checked = { matter, registry: REGISTRY, instruments: [], zoneNames: ZONE_NAMES, needs: {} };
  return checkCompliancePlaces(checked).map(
    ({ code, severity, pointer, hint }) => `${severity} ${code} ${pointer}: ${hint}`,
  );
}

test("a place whose state has two zones is asked for its own, with the candidates", () => {
  assert.equal(problems(at(["Wilmington, DE 19801"])), []);
  assert.equal(problems(at(["El Paso, TX 79901"], "America/Denver")), []);
  assert.equal(problems(at(["El Paso, TX 79901"])), [
    "error zone-missing /process/compliance/place: add zone: America/Chicago, or zone: America/Denver",
  ]);
  assert.match(
    problems(at(["El Paso, TX 79901"], "Mountain"))[0] ?? "",
    /^error bad-zone \/process\/compliance\/place\/zone/,
  );
  assert.match(problems(at(["1 K Street"]))[0] ?? "", /^warning zone-missing/);
});

const CHICAGO = at(["1 Main Street", "Chicago, IL 60602"]);
const OWN = {
  ...request.asked,
  process: { service: { manner: "mail" as const }, compliance: { place: CHICAGO, at: "2027-01-07T09:00" } },
};

test("a custodian's own process goes before that of the matter, field by field", () => {
  const { process } = matterFor(request.matter, OWN);
  assert.equal(process?.compliance.place, CHICAGO);
  assert.is(process?.compliance.at, "2027-01-07T09:00");
  assert.is(process?.service.manner, "mail");
  assert.is(process?.service.planned, PROCESS.service.planned);
  assert.is(matterFor(request.matter, request.asked), request.matter);
});

test("the review judges the process of the custodian, and shows what is wrong where it stands", () => {
  const matter = matterFor({ ...request.matter, custodians: [OWN] }, OWN);
  const found = reviewRequest({ ...request, matter, asked: OWN }, others.registry, others.law, "");
  const where = (rule: string) => found.find((finding) => finding.rule === rule)?.where.pointer;
  assert.is(where("R22"), "/custodians/0/process/compliance/place");
  assert.is(where("R24"), "/custodians/0/process/service/manner");
});

test.run();
