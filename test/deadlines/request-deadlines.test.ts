import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Deadline, DeadlineKind } from "../../src/deadlines/deadline.ts";
import { requestDeadlines } from "../../src/deadlines/request-deadlines.ts";
import { requestStatuses } from "../../src/deadlines/request-status.ts";
import type { DocketEntry, DocketEvent } from "../../src/docket/docket.ts";
import type { Request } from "../../src/matter/request.ts";
import { golden } from "../golden.ts";
import { governmentRequest, logged, shippedRequest, subpoenaRequest } from "./sample-requests.ts";
import { LAW } from "./shipped-law.ts";

function deadline(request: Request, docket: readonly DocketEntry[], kind: DeadlineKind): Deadline {
  const found = requestDeadlines(request, docket, LAW).filter((each) => each.kind === kind);
  assert.is(found.length, 1, kind);
  return found[0] as Deadline;
}

test("a letter has the reply it asks for and the contact to verify, and no legal period", () => {
  const found = requestDeadlines(shippedRequest(), [], LAW);
  assert.equal(
    found.map(({ kind }) => kind),
    ["contact-verification", "respond-by"],
  );
  assert.match(found[0]?.reason ?? "", /never been verified/);
  assert.match(found[1]?.reason ?? "", /nothing compels it/);
});

test("a subpoena's dates count from the planned service until service is logged", () => {
  const request = subpoenaRequest({ cutoff: "2027-03-01" });
  const planned = deadline(request, [], "objection");
  assert.equal([planned.date, planned.basis], ["2026-12-28", "planned"]);
  assert.match(planned.reason, /service is not logged; this counts from the planned day/);
  assert.match(planned.reason, /no state holidays recorded for MI: check/);
  const docket = logged(request, ["served", "2026-12-18"]);
  const counted = deadline(request, docket, "objection");
  assert.equal([counted.date, counted.basis], ["2027-01-04", "logged"]);
  const delivered = deadline(request, logged(request, ["delivered", "2026-12-18"]), "objection");
  assert.match(delivered.reason, /counted from the delivery that was logged; check that it was service/);
  assert.is(deadline(request, docket, "notice-to-parties").date, "2026-12-17");
  assert.is(deadline(request, docket, "discovery-cutoff").date, "2027-03-01");
});

test("the return date does not move, is a time in UTC, and a holiday is told", () => {
  const compliance = deadline(subpoenaRequest(), [], "compliance");
  assert.is(compliance.date, "2027-01-18");
  assert.equal(compliance.at, { time: "10:00", zone: "America/New_York", utc: "2027-01-18T15:00:00Z" });
  assert.match(compliance.reason, /a day to check: Martin Luther King Jr\.'s Birthday/);
});

const NOTICES: readonly (readonly [string, number | null, string])[] = [
  ["2026-12-11", null, "2026-12-10"],
  ["2026-12-14", null, "2026-12-11"],
  ["2026-12-11", 7, "2026-12-04"],
  ["2026-12-03", 7, "2026-11-25"],
];

for (const [planned, days, expected] of NOTICES) {
  test(`service ${planned}${days === null ? "" : ` and ${days} local days`}: notice by ${expected}`, () => {
    const service = { ...subpoenaRequest().matter.process?.service, planned };
    const request = subpoenaRequest({
      service: service as NonNullable<Request["matter"]["process"]>["service"],
      ...(days === null ? {} : { localNotice: { days, rule: "L.R. 45.1" } }),
    });
    const notice = deadline(request, [], "notice-to-parties");
    assert.is(notice.date, expected);
    assert.is(notice.authority.includes("L.R. 45.1, as the matter states it"), days !== null);
  });
}

test("notice that the matter gives too late is told; notice logged settles it", () => {
  const request = subpoenaRequest({ noticeToParties: "2026-12-11" });
  assert.match(deadline(request, [], "notice-to-parties").reason, /gives notice on 2026-12-11, later than this/);
  const settled = deadline(request, logged(request, ["noticed", "2026-12-09"]), "notice-to-parties");
  assert.is(settled.settled, "noticed on 2026-12-09");
});

test("in a state without a pack no clock of another law is counted: only the days that the matter states", () => {
  const found = requestDeadlines(subpoenaRequest({ state: "MI", cutoff: "2027-06-30" }), [], LAW);
  const kinds = found.map(({ kind }) => kind).filter((kind) => kind !== "contact-verification");
  assert.equal(kinds, ["compliance", "discovery-cutoff"]);
  for (const { kind, authority, reason } of found) {
    if (kind !== "contact-verification") assert.not.match(`${authority} ${reason}`, /Fed\. R\./);
  }
});

test("in a state with a pack its clocks count from the service that was logged", () => {
  const request = subpoenaRequest({ state: "NY", noticeToParties: "2026-12-11" });
  // Service Tue Dec 15 + 20 = Mon Jan 4; planned Fri Dec 11 + 20 = Thu Dec 31.
  assert.is(deadline(request, [], "objection").date, "2026-12-31");
  const served = logged(request, ["served", "2026-12-15"]);
  assert.is(deadline(request, served, "objection").date, "2027-01-04");
  assert.is(deadline(request, served, "objection").basis, "logged");
  assert.match(deadline(request, served, "earliest-production").authority, /CPLR 3120/);
  assert.match(deadline(request, [], "notice-to-parties").reason, /service is not logged/);
});

test("preservation for a governmental requester: day 80, day 90, once renewed day 180; nobody else has it", () => {
  const request = governmentRequest();
  const sent = logged(request, ["sent", "2026-11-23"]);
  assert.is(deadline(request, sent, "preservation-reminder").date, "2027-02-11");
  assert.is(deadline(request, sent, "preservation-end").date, "2027-02-21");
  const renewed = deadline(
    request,
    logged(request, ["sent", "2026-11-23"], ["renewed", "2027-02-10"]),
    "preservation-end",
  );
  assert.is(renewed.date, "2027-05-22");
  assert.match(renewed.reason, /one additional period of 90 days/);
  assert.not.match(`${renewed.title} ${renewed.reason}`, /third|again/);
  const late = deadline(
    request,
    logged(request, ["sent", "2026-11-23"], ["renewed", "2027-02-22"]),
    "preservation-end",
  );
  assert.equal([late.date, late.confidence], ["2027-05-22", "unconfirmed"]);
  assert.match(late.reason, /after the first period ended on 2027-02-21/);
  for (const role of ["private-counsel", "committee-counsel", "researcher"] as const) {
    const other = { ...request, matter: { ...request.matter, requester: { ...request.matter.requester, role } } };
    assert.not(requestDeadlines(other, sent, LAW).some(({ kind }) => kind.startsWith("preservation")));
  }
});

/** Days worked by hand on a calendar, with the legal public holidays of 5 U.S.C. 6103. */
const AGENCY: readonly (readonly [string, readonly (readonly [DocketEvent, string])[], string, RegExp])[] = [
  [
    "received before closings by order",
    [["delivered", "2025-12-10"]],
    "2026-01-09",
    /December 24, 2025 .*Friday, December 26, 2025 .*the time ends on Tuesday, January 13, 2026/,
  ],
  [
    "over Inauguration Day",
    [["delivered", "2021-01-04"]],
    "2021-02-02",
    /January 20, 2021 \(Inauguration Day.*the time ends on Wednesday, February 3, 2021/,
  ],
  ["no day in doubt", [["delivered", "2026-11-12"]], "2026-12-11", /^(?!.*although they may be none)/],
  [
    "tolled by one question until the reply",
    [
      ["delivered", "2026-11-12"],
      ["clarification-asked", "2026-11-16"],
      ["replied", "2026-11-20"],
    ],
    "2026-12-17",
    /4 days on which the time was tolled.*tolled the time until our reply was received on Friday, November 20, 2026/,
  ],
  [
    "a second question tolls nothing",
    [
      ["delivered", "2026-11-12"],
      ["clarification-asked", "2026-11-16"],
      ["replied", "2026-11-20"],
      ["clarification-asked", "2026-11-30"],
    ],
    "2026-12-17",
    /further question of Monday, November 30, 2026 does not toll/,
  ],
  [
    "a question of fees tolls too",
    [
      ["delivered", "2026-11-12"],
      ["fee-demanded", "2026-11-16"],
      ["replied", "2026-11-17"],
    ],
    "2026-12-14",
    /a question of fees/,
  ],
  [
    "extended",
    [
      ["delivered", "2026-11-12"],
      ["extended", "2026-12-01"],
    ],
    "2026-12-28",
    /by at most 10 days of work/,
  ],
];

for (const [what, events, date, reason] of AGENCY) {
  test(`an agency's determination: ${what}`, () => {
    const request = { ...shippedRequest(), id: "x-foia", instrument: "foia" };
    const found = deadline(request, logged(request, ...events), "agency-answer");
    assert.is(found.date, date);
    assert.match(found.reason, reason);
  });
}

test("a question that waits for us, an extension too long, a denial and its appeal have dates of their own", () => {
  const request = { ...shippedRequest(), id: "x-foia", instrument: "foia" };
  const asked = logged(request, ["delivered", "2026-11-12"], ["clarification-asked", "2026-11-16"]);
  assert.is(deadline(request, asked, "agency-tolled").whose, "ours");
  const [received, extended] = logged(request, ["delivered", "2026-11-12"], ["extended", "2026-12-01"]);
  const late = [received, { ...extended, until: "2027-01-15" }] as readonly DocketEntry[];
  assert.match(deadline(request, late, "agency-answer").reason, /names Friday, January 15, 2027, which is later/);
  const denied = logged(request, ["delivered", "2026-11-12"], ["denied", "2026-12-01"], ["appealed", "2026-12-10"]);
  assert.is(deadline(request, denied, "agency-answer").settled, "denied on 2026-12-01");
  const appeal = deadline(request, denied, "agency-appeal");
  assert.equal([appeal.date, appeal.settled], ["2027-03-01", "appealed on 2026-12-10"]);
  assert.match(appeal.reason, /Office of Government Information Services/);
  assert.is(deadline(request, denied, "agency-appeal-answer").date, "2027-01-11");
  assert.not(requestDeadlines(request, [], LAW).some(({ reason }) => reason.includes("nothing compels it")));
});

for (const [what, events, production, date] of [
  ["served", [["served", "2026-11-20"]], { place: ["1 Main Street"], conference: "2026-10-20" }, "2026-12-21"],
  ["delivered early", [["served", "2026-11-20"]], { place: ["1 Main Street"], conference: "2026-12-04" }, "2027-01-04"],
  ["not served yet", [], { place: ["1 Main Street"], conference: "2026-10-20" }, "2026-12-23"],
] as const) {
  test(`a party's response to requests for production: ${what}`, () => {
    const shipped = shippedRequest();
    const matter = { ...shipped.matter, production };
    const request = { ...shipped, id: "x-production", instrument: "production", issued: "2026-11-23", matter };
    assert.is(deadline(request, logged(request, ...events), "party-response").date, date);
  });
}

test("expedition that the matter asks for has ten days", () => {
  const shipped = shippedRequest();
  const matter = { ...shipped.matter, foia: { expedition: "The records bear on a vote next month." } };
  const request = { ...shipped, id: "x-foia", instrument: "foia", matter };
  const found = deadline(request, logged(request, ["delivered", "2026-11-12"]), "agency-expedition");
  assert.is(found.date, "2026-11-22");
});

test("an agency's answer counts working days from receipt, and its law is unconfirmed", () => {
  const request = { ...shippedRequest(), id: "x-foia", instrument: "foia" };
  const answer = deadline(request, logged(request, ["delivered", "2026-11-12"]), "agency-answer");
  assert.equal([answer.date, answer.confidence], ["2026-12-11", "unconfirmed"]);
  assert.match(answer.reason, /Not counted: 8 days of weekends, Thursday, November 26, 2026 \(Thanksgiving Day\)/);
});

test("a verified contact is to be verified again after its time", () => {
  const request = shippedRequest();
  assert.ok(request.contact);
  const contact = { ...request.contact, verified: "2026-09-01" } as NonNullable<Request["contact"]>;
  const again = deadline({ ...request, contact }, [], "contact-verification");
  assert.equal([again.date, again.title, again.confidence], ["2026-11-30", "verify the contact again", "read"]);
});

test("a status tells what is overdue and due, the most urgent first, and answers end the waiting", () => {
  const letter = shippedRequest();
  const subpoena = subpoenaRequest();
  const docket = [
    ...logged(letter, ["sent", "2026-11-24"]),
    ...logged(subpoena, ["noticed", "2026-12-01"], ["served", "2026-12-11"]),
  ];
  const [first, second] = requestStatuses([letter, subpoena], docket, LAW, "2026-12-20");
  assert.equal([first?.request, first?.state, first?.since, first?.days], [letter.id, "sent", "2026-11-24", -9]);
  assert.equal(
    first?.overdue.map(({ kind }) => kind),
    ["respond-by"],
  );
  assert.is(first?.due, null);
  assert.equal([second?.state, second?.due?.date, second?.days], ["served", "2026-12-28", 8]);
  const answered = [...docket, { id: "e9", request: letter.id, event: "answered", date: "2026-12-15" } as const];
  const [then, done] = requestStatuses([letter, subpoena], answered, LAW, "2026-12-20");
  assert.is(then?.request, subpoena.id);
  assert.equal([done?.state, done?.overdue, done?.due, done?.days], ["answered", [], null, null]);
});

test("every reason as it is read", () => {
  const government = governmentRequest();
  const sections = [
    [
      "a subpoena, served",
      subpoenaRequest({ cutoff: "2027-03-01" }),
      logged(subpoenaRequest(), ["served", "2026-12-18"]),
    ],
    ["a subpoena, planned, state action", subpoenaRequest({ state: "MI" }), []],
    ["a governmental preservation request", government, logged(government, ["sent", "2026-11-23"])],
    ["a request for agency records", { ...shippedRequest(), id: "x-foia", instrument: "foia" }, []],
  ] as const;
  const text = sections.flatMap(([title, request, docket]) => [
    `# ${title}`,
    ...requestDeadlines(request, docket, LAW).map(
      (each) => `${each.date} ${each.title} [${each.basis}; ${each.confidence}]\n  ${each.reason}\n  ${each.authority}`,
    ),
    "",
  ]);
  golden("deadlines/reasons.txt", text.join("\n"));
});

test.run();
