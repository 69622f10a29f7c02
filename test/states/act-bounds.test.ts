/** Bounds of the five packs against vectors worked by hand; the arithmetic stands beside each. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Process, Safeguards } from "../../src/matter/matter.ts";
import { type ActBound, actBounds } from "../../src/states/act-bounds.ts";
import type { ActDays } from "../../src/states/act-days.ts";
import { stateProcess } from "../../src/states/governing-state.ts";
import { subpoenaRequest } from "../deadlines/sample-requests.ts";
import { PACKAGE } from "../shipped-world.ts";

const PACKS = PACKAGE.law.states;

interface More extends Pick<Partial<Process>, "noticeManner" | "clocks"> {
  readonly consumer?: NonNullable<Safeguards["consumer"]>;
}

type Vector = readonly [act: ActBound["act"], days: ActDays, due: string, more?: More];

const HAND = { noticeManner: "personal" } as const;
const EMAIL = { noticeManner: "e-mail" } as const;
const MAIL = { noticeManner: "mail" } as const;
const told = (manner: "personal" | "mail", party = false): More => ({
  consumer: { who: "consumer", name: "Jane Ferris", manner, party },
});

/** In 2026 December 1 is a Tuesday; in 2027 January 1 is a Friday, February 1 and March 1 are Mondays. */
const VECTORS: Readonly<Record<string, readonly Vector[]>> = {
  CA: [
    // Issuance Mon Dec 7 + 20 = Sun Dec 27 → Mon Dec 28; service Mon Dec 21 + 15 = Tue Jan 5. Whichever is later.
    ["production", { issuance: "2026-12-07", service: "2026-12-21" }, "2027-01-05"],
    // Issuance Mon Dec 14 + 20 = Sun Jan 3 → Mon Jan 4; service Tue Dec 15 + 15 = Wed Dec 30. Whichever is later.
    ["production", { issuance: "2026-12-14", service: "2026-12-15" }, "2027-01-04"],
    // Service Tue Mar 16 + 15 = Wed Mar 31, Cesar Chavez Day → Thu Apr 1; issuance Mon Mar 1 + 20 = Sun Mar 21 → Mon Mar 22.
    ["production", { issuance: "2027-03-01", service: "2027-03-16" }, "2027-04-01"],
    // Production Tue Jan 12 − 10 = Sat Jan 2 → Fri Jan 1, New Year → Thu Dec 31; service Mon Dec 21 − 5 = Wed Dec 16. The earlier.
    ["consumer-notice", { production: "2027-01-12", service: "2026-12-21" }, "2026-12-16", told("personal")],
    // By mail five more: production − 15 = Mon Dec 28; service − 10 = Fri Dec 11. The earlier.
    ["consumer-notice", { production: "2027-01-12", service: "2026-12-21" }, "2026-12-11", told("mail")],
    // Production Tue Jan 5 − 15 = Mon Dec 21; service Tue Dec 29 − 10 = Sat Dec 19 → Fri Dec 18. The earlier.
    ["consumer-notice", { production: "2027-01-05", service: "2026-12-29" }, "2026-12-18", told("mail")],
    // Production Wed Feb 17 − 5 = Fri Feb 12, Lincoln's Birthday → Thu Feb 11.
    ["consumer-objection", { production: "2027-02-17" }, "2027-02-11", told("mail", true)],
  ],
  TX: [
    // Service Fri Dec 18 − 10 = Tue Dec 8.
    ["notice", { service: "2026-12-18" }, "2026-12-08", EMAIL],
    // By mail three more: Dec 18 − 13 = Sat Dec 5 → Fri Dec 4.
    ["notice", { service: "2026-12-18" }, "2026-12-04", MAIL],
    // Service Mon Jan 11 − 10 = Fri Jan 1, New Year → Thu Dec 31.
    ["notice", { service: "2027-01-11" }, "2026-12-31", HAND],
    // Service − 10 = Thu Dec 31 (above); end of discovery Fri Jan 15 − 30 = Wed Dec 16. The earlier.
    ["notice", { service: "2027-01-11", cutoff: "2027-01-15" }, "2026-12-16", HAND],
    // End of discovery Wed Jun 30 − 30 = Mon May 31, Memorial Day → Sun → Sat → Fri May 28.
    ["service", { cutoff: "2027-06-30" }, "2027-05-28"],
    // Service Thu Jan 14 − 13 = Fri Jan 1, New Year → Thu Dec 31.
    ["nonparty-notice", { service: "2027-01-14" }, "2026-12-31", MAIL],
    // No number of days: before the time for compliance.
    ["objection", { production: "2027-01-19" }, "2027-01-19"],
  ],
  FL: [
    // Issuance Wed Dec 16 − 10 = Sun Dec 6 → Sat → Fri Dec 4.
    ["notice", { issuance: "2026-12-16" }, "2026-12-04", EMAIL],
    // By mail fifteen: Dec 16 − 15 = Tue Dec 1.
    ["notice", { issuance: "2026-12-16" }, "2026-12-01", MAIL],
    // Nothing says how the notice went: counted as mail.
    ["notice", { issuance: "2026-12-16" }, "2026-12-01"],
    // Issuance Thu Jan 28 − 10 = Mon Jan 18, Martin Luther King Jr. Day → Sun → Sat → Fri Jan 15.
    ["notice", { issuance: "2027-01-28" }, "2027-01-15", HAND],
    // Issuance Thu Feb 25 − 10 = Mon Feb 15: Presidents' Day is no holiday of the Florida courts.
    ["notice", { issuance: "2027-02-25" }, "2027-02-15", HAND],
    // Issuance Fri Dec 11 − 15 = Thu Nov 26, Thanksgiving → Wed Nov 25.
    ["notice", { issuance: "2026-12-11" }, "2026-11-25", MAIL],
    // Notice Mon Nov 16 + 10 = Thu Nov 26, Thanksgiving → Fri, a holiday there → Sat → Sun → Mon Nov 30.
    ["party-objection", { notice: "2026-11-16" }, "2026-11-30"],
    // Notice Thu Dec 17 + 10 = Sun Dec 27 → Mon Dec 28.
    ["party-objection", { notice: "2026-12-17" }, "2026-12-28"],
  ],
  NY: [
    // Service Fri Dec 11 + 20 = Thu Dec 31.
    ["production", { service: "2026-12-11" }, "2026-12-31"],
    // Service Sat Dec 12 + 20 = Fri Jan 1 → Sat → Sun → Mon Jan 4.
    ["production", { service: "2026-12-12" }, "2027-01-04"],
    // Service Sat Jan 23 + 20 = Fri Feb 12, Lincoln's Birthday → Sat → Sun → Mon Feb 15, Presidents' Day → Tue Feb 16.
    ["production", { service: "2027-01-23" }, "2027-02-16"],
    // Service Sat Nov 7 + 20 = Fri Nov 27: the Friday after Thanksgiving is not on the list.
    ["production", { service: "2026-11-07" }, "2026-11-27"],
    // Service Wed Oct 14 + 20 = Tue Nov 3, Election Day → Wed Nov 4.
    ["objection", { service: "2026-10-14" }, "2026-11-04"],
    // At the same time as service; mail adds nothing.
    ["notice", { service: "2026-12-11" }, "2026-12-11", MAIL],
    // Production Tue Jan 12 + 5 = Sun Jan 17 → Mon Jan 18, Martin Luther King Jr. Day → Tue Jan 19.
    ["availability", { production: "2027-01-12" }, "2027-01-19"],
  ],
  PA: [
    // Service Wed Dec 23 − 20 = Thu Dec 3.
    ["notice", { service: "2026-12-23" }, "2026-12-03", HAND],
    // The days run from mailing: mail adds nothing.
    ["notice", { service: "2026-12-23" }, "2026-12-03", MAIL],
    // Service Wed Dec 16 − 20 = Thu Nov 26, Thanksgiving → Wed Nov 25.
    ["notice", { service: "2026-12-16" }, "2026-11-25"],
    // Service Wed Dec 23 + 20 = Tue Jan 12.
    ["production", { service: "2026-12-23" }, "2027-01-12"],
    // Service Tue Dec 29 + 20 = Mon Jan 18, Martin Luther King Jr. Day → Tue Jan 19.
    ["production", { service: "2026-12-29" }, "2027-01-19"],
    // Service Sat Dec 12 + 20 = Fri Jan 1 → Sat → Sun → Mon Jan 4.
    ["production", { service: "2026-12-12" }, "2027-01-04"],
    // No number of days: filed before service, and objections received before it.
    ["certificate", { service: "2026-12-23" }, "2026-12-23"],
    ["party-objection", { service: "2026-12-23" }, "2026-12-23"],
  ],
};

function boundsIn(state: string, days: ActDays, more: More): readonly ActBound[] {
  const { consumer, ...process } = more;
  const request = subpoenaRequest({ ...process, state });
  const safeguards = consumer === undefined ? {} : { safeguards: { consumer } };
  const stage = { ...request.matter.stage, court: "A trial court of the state" };
  const asking = {
    ...request,
    matter: { ...request.matter, stage },
    asked: { ...request.asked, ...safeguards },
    custodian: { ...request.custodian, state },
  };
  const under = stateProcess(asking, PACKS);
  if (under === null) throw new Error("a state's process is none");
  return actBounds(asking, under, days);
}

for (const [state, vectors] of Object.entries(VECTORS)) {
  for (const [act, days, due, more = {}] of vectors) {
    test(`${state}: ${act}, ${JSON.stringify({ ...days, ...more })}`, () => {
      const found = boundsIn(state, days, more).filter((bound) => bound.act === act);
      assert.equal(
        found.map(({ date }) => date),
        [due],
        found.map(({ reason }) => reason).join(),
      );
    });
  }
}

test("of several clocks each is told, and which of them governs", () => {
  const [bound] = boundsIn("CA", { issuance: "2026-12-07", service: "2026-12-21" }, {});
  assert.match(bound?.reason ?? "", /20 days after issuance on Monday, December 7, 2026/);
  assert.match(bound?.reason ?? "", /15 days after service on Monday, December 21, 2026/);
  assert.match(bound?.reason ?? "", /The later date governs\./);
  assert.match(bound?.reason ?? "", /§ 2020\.410\(c\); read in a copy: 2019-08-01/);
});

test("what is secondary says to confirm it", () => {
  const [bound] = boundsIn("FL", { issuance: "2026-12-16" }, EMAIL);
  assert.match(bound?.reason ?? "", /confirm before relying on it/);
  assert.is(bound?.confidence, "secondary");
});

test("a state without a pack has the clocks that counsel states, and no others", () => {
  assert.equal(boundsIn("OH", { service: "2026-12-18", production: "2027-01-19" }, {}), []);
  const clocks = [{ event: "notice-before-service", days: 7, rule: "Ohio Civ.R. 45" }] as const;
  const [bound, ...others] = boundsIn(
    "OH",
    { service: "2026-12-18", production: "2027-01-19" },
    { clocks: [...clocks] },
  );
  assert.equal(others, []);
  // Fri Dec 18 − 7 = Fri Dec 11.
  assert.is(bound?.date, "2026-12-11");
  assert.match(bound?.reason ?? "", /as stated by counsel/);
});

test.run();
