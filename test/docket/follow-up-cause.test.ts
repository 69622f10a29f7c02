import { test } from "uvu";
import * as assert from "uvu/assert";
import { FOLLOW_UP_KINDS } from "../../src/compose/follow-up-fields.ts";
import type { DocketEntry } from "../../src/docket/docket.ts";
import { type FollowUpCause, followUpCause } from "../../src/docket/follow-up-cause.ts";

type Logged = Omit<DocketEntry, "id" | "request">;

const SENT: Logged = { event: "sent", date: "2026-11-24" };
const FEE: Logged = { event: "fee-demanded", date: "2026-12-01", amount: "USD 75", reference: "C-1" };

const CASES: readonly (readonly [string, readonly Logged[], FollowUpCause | null])[] = [
  ["nothing was sent", [], null],
  [
    "no answer",
    [SENT, { event: "acknowledged", date: "2026-11-30" }],
    { kind: "no-answer", sent: "2026-11-24", acknowledged: "2026-11-30" },
  ],
  [
    "a fee",
    [SENT, FEE],
    { kind: "fee-demanded", sent: "2026-11-24", answered: "2026-12-01", amount: "USD 75", theirReference: "C-1" },
  ],
  ["answered after a fee", [SENT, FEE, { event: "answered", date: "2026-12-09" }], null],
  [
    "a notice after a fee",
    [SENT, { event: "notice-running", date: "2026-12-03", until: "2026-12-17" }, FEE],
    { kind: "notice-running", sent: "2026-11-24", answered: "2026-12-03", until: "2026-12-17" },
  ],
  [
    "another entity",
    [SENT, { event: "wrong-entity", date: "2026-12-03", entity: "Acme Two, Inc." }],
    { kind: "wrong-entity", sent: "2026-11-24", answered: "2026-12-03", entity: "Acme Two, Inc." },
  ],
];

for (const [title, logged, expected] of CASES) {
  test(title, () => {
    const docket = logged.map((entry, i) => ({ id: `e${i}`, request: "acme-records", ...entry }));
    const other: DocketEntry = { id: "x", request: "beta-records", event: "withdrawn", date: "2027-01-01" };
    assert.equal(followUpCause([...docket, other], "acme-records"), expected);
  });
}

test("every kind of letter that answers has an event that calls for it", () => {
  const ours = ["no-answer", "renewal", "release"] as const;
  const answering = FOLLOW_UP_KINDS.filter((kind): kind is Exclude<typeof kind, (typeof ours)[number]> => {
    return !ours.some((each) => each === kind);
  });
  assert.is(answering.length, FOLLOW_UP_KINDS.length - ours.length);
  for (const kind of answering) {
    const docket = [SENT, { event: kind, date: "2026-12-01" }] as const;
    const found = followUpCause(
      docket.map((entry, i) => ({ id: `e${i}`, request: "r", ...entry })),
      "r",
    );
    assert.is(found?.kind, kind);
  }
});

test("an objection is answered by a letter to confer, with what the docket says of it", () => {
  const said = { objection: "Request 2, as overbroad", proposal: "We limit it to June.", call: "2027-01-12" };
  const entries = [
    { id: "e1", request: "a-subpoena", event: "served", date: "2026-11-24" },
    { id: "e2", request: "a-subpoena", event: "objected", date: "2026-12-04", ...said },
  ] as const;
  assert.equal(followUpCause(entries, "a-subpoena"), {
    ...{ kind: "objected", sent: "2026-11-24", answered: "2026-12-04" },
    ...said,
  });
  const later = [...entries, { id: "e3", request: "a-subpoena", event: "answered", date: "2026-12-20" }] as const;
  assert.is(followUpCause(later, "a-subpoena"), null);
});

test.run();
