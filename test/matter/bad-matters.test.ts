import { test } from "uvu";
import * as assert from "uvu/assert";
import { printProblems } from "../../src/problem/print-problem.ts";
import { golden } from "../golden.ts";
import { markedLines } from "../marked-lines.ts";
import { load, STARTER } from "./load.ts";

/** What is changed in the starter's matter, by name; numbers are those of the list of bad inputs. */
const CASES: readonly (readonly [string, string, string])[] = [
  [
    "73-unknown-custodian",
    "custodians: [example-hosting]\n    delivery: [certified-mail]\n    respondBy: 2026-12-21",
    "custodians: [exmple-hosting]\n    delivery: [certified-mail]\n    respondBy: 2026-12-21",
  ],
  ["73-custodian-not-in-the-registry", "- id: example-hosting # from", "- id: godady # from"],
  ["75-end-before-start", "to: 2026-03-07", "to: 2026-02-07"],
  ["76-no-such-day", "from: 2026-03-01", "from: 2026-02-29"],
  ["76-month-13", "respondBy: 2026-12-21", "respondBy: 2026-13-21"],
  ["78-two-digit-year", "from: 2026-03-01", "from: 26-03-01"],
  ["78-year-9999", "to: 2026-03-07", "to: 9999-03-07"],
  ["79-ambiguous-date", "respondBy: 2026-12-21", "respondBy: 03/04/2026"],
  ["81-skipped-time", "from: 2026-03-01", "from: 2026-03-08T02:30"],
  ["81-ambiguous-time", "to: 2026-03-07", "to: 2026-11-01T01:30"],
  ["81-skipped-moment", "selectors: [site]", "selectors: [site]\n        moments: [{ at: 2026-03-08T02:30 }]"],
  ["81-ambiguous-moment", "selectors: [site]", "selectors: [site]\n        moments: [{ at: 2026-11-01T01:30 }]"],
  ["81-unknown-offset", "  to: 2026-03-07\n  zone: America/New_York", "  to: 2040-03-07\n  zone: Asia/Gaza"],
  ["81-unknown-zone", "zone: America/New_York", "zone: New York"],
  ["85-loose-address", "value: www.example.com", "value: 010.0.0.1"],
  ["86-host-bits", "value: www.example.com", "value: 192.154.117.33/27"],
  ["94-soft-hyphen-in-host", "value: www.example.com", 'value: "exa\\u00admple.com"'],
  ["95-script-url", "value: www.example.com", 'value: "javascript:alert(1)"'],
  ["97-period-without-zone", "  zone: America/New_York\n", ""],
  ["97-port-0", "value: www.example.com", "value: http://www.example.com:0/"],
  ["wide-prefix-without-reason", "value: www.example.com", "value: 167.73.0.0/16"],
  ["unknown-category", "category: web-access-logs", "category: web-acess-logs"],
  ["79-date-with-one-reading", "respondBy: 2026-12-21", "respondBy: 12/14/2026"],
  ["79-date-that-is-none", "respondBy: 2026-12-21", "respondBy: 14/14/2026"],
  ["79-date-in-words", "respondBy: 2026-12-21", "respondBy: December 21, 2026"],
  ["id-written-as-words", "category: web-access-logs", "category: Web access logs"],
  ["category-by-its-title", "category: web-access-logs", "category: web-server-access-logs"],
  ["unspoken-language", "language: en-US", "language: de-DE"],
  ["odd-space-after-a-colon", "language: en-US", "language:\u00a0en-US"],
  ["odd-space-in-the-indentation", "  zone: America/New_York", " \u00a0zone: America/New_York"],
  ["odd-space-after-a-dash", "selectors: [site]", "selectors:\n          -\u2009site"],
  ["unknown-selector", "selectors: [site]", "selectors: [sight]"],
  ["unknown-instrument", "instrument: records", "instrument: subpoena"],
  ["unknown-document", "document: operator-notice", "document: operators-notice"],
  ["unknown-key", "title: Access to", "tilte: x\ntitle: Access to"],
  ["missing-key", "language: en-US\n", ""],
  ["bad-choice", "role: private-counsel", "role: lawyer"],
  ["duplicate-item-number", '- number: "2"', '- number: "1"'],
  ["duplicate-request", "instrument: records", "instrument: preservation"],
  ["stage-incomplete", "stage:\n  kind: none", "stage:\n  kind: pending"],
  ["comma-in-a-name", "stage:\n  kind: none", "stage: { kind: anticipated, description: a claim of Acme, Inc. }"],
  [
    "commas-in-a-name",
    "stage:\n  kind: none",
    "stage: { kind: anticipated, description: a claim of A, B & Co., Inc. }",
  ],
  ["list-as-one-text", "delivery: [certified-mail]", "delivery: certified mail"],
  ["address-by-its-parts", "  address:\n", "  city: Tampa\n  address:\n"],
  ["source-as-one-text", "source: { document: operator-notice, section: whole notice }", "source: the operator"],
  ["stage-contradiction", "stage:\n  kind: none", "stage:\n  kind: none\n  court: Some court"],
  ["party-without-action", "relation: non-party", "relation: party"],
  ["prospect-without-litigation", "relation: non-party", "relation: prospective-party"],
  ["researcher-with-bar", "role: private-counsel", "role: researcher"],
  ["counsel-without-client", '  represents: "[[CLIENT]]"\n', ""],
  ["committee-without-inquiry", "role: private-counsel", "role: committee-counsel"],
  ["blank-title", "title: Access to www.example.com in March 2026", 'title: "\u2003"'],
  ["space-behind-a-name", 'organization: "[[LAW FIRM]]"', 'organization: "Doe & Roe "'],
  ["placeholder-in-title", "title: Access to www.example.com in March 2026", 'title: "[[TITLE]]"'],
  ["placeholder-not-closed", '"[[CLIENT]]"', '"[[CLIENT"'],
  ["placeholder-empty", '"[[CLIENT]]"', '"[[ ]]"'],
  ["reply-before-issue", "# issued: 2026-11-16", "issued: 2027-01-01"],
  ["selector-two-values", "value: www.example.com", "value: www.example.com\n    email: jane@mail.example"],
  ["selector-no-value", "    value: www.example.com\n", ""],
  ["selector-bad-email", "value: www.example.com", "email: jane.mail.example"],
  ["selector-phone-without-area", "value: www.example.com", "phone: 555-0171"],
  ["selector-plate-without-state", "value: www.example.com", "plate: ABC 1234"],
  ["selector-plate-of-no-state", "value: www.example.com", "plate: ABC 1234\n    state: ZZ"],
  ["selector-username-without-service", "value: www.example.com", "username: jroe"],
  ["selector-vin-short", "value: www.example.com", "vin: 1HGCM82633A00435"],
  ["selector-vin-check-digit", "value: www.example.com", "vin: 1HGCM82643A004352"],
  ["selector-number-as-value", "value: www.example.com", "value: 4471"],
  ["selector-name-as-value", "value: www.example.com", "value: Jane Roe"],
  ["selector-stray-issuer", "value: www.example.com", "value: www.example.com\n    issuer: Prairie Bank"],
  [
    "selector-plain-text",
    "  - id: site\n    value: www.example.com\n    label: the web site concerned",
    "  - jane.roe@mail.example",
  ],
  [
    "personal-number-in-title",
    "title: Access to www.example.com in March 2026",
    "title: Statements of account 0044 4471",
  ],
  ["port-99999", "selectors: [site]", "selectors: [site]\n        moments: [{ at: 2026-03-04T14:03, port: 99999 }]"],
  ["port-0", "selectors: [site]", "selectors: [site]\n        moments: [{ at: 2026-03-04T14:03, port: 0 }]"],
  ["port-00080", "selectors: [site]", "selectors: [site]\n        moments: [{ at: 2026-03-04T14:03, port: 00080 }]"],
  [
    "moment-of-no-address",
    "selectors: [site]",
    "selectors: [site]\n        moments: [{ address: site, at: 2026-03-04T14:03 }]",
  ],
  [
    "moment-of-a-prefix",
    "selectors: [site]",
    'selectors: [site]\n        moments: [{ address: "198.41.0.0.1", at: 2026-03-04T14:03 }]',
  ],
  [
    "moment-without-time",
    "selectors: [site]",
    "selectors: [site]\n        moments: [{ address: 198.41.9.12, port: 443 }]",
  ],
  [
    "moment-with-two-times",
    "selectors: [site]",
    "selectors: [site]\n        moments: [{ at: 2026-03-04T14:03, from: 2026-03-04T14:00, to: 2026-03-04T14:10 }]",
  ],
  [
    "moment-ends-before-it-starts",
    "selectors: [site]",
    "selectors: [site]\n        moments: [{ address: 198.41.9.12, from: 2026-03-04T14:10, to: 2026-03-04T14:00 }]",
  ],
  ["selector-repeated", "value: www.example.com", "phone: +1 708 555 0171"],
  [
    "moments-unpaired",
    "selectors: [site]",
    "selectors: [one, two]\n        moments: [{ at: 2026-03-04T14:03 }, { at: 2026-03-04T15:03 }]",
  ],
  ["short-reply", "# issued: 2026-11-16", "issued: 2026-12-18"],
];

/** Selectors that some cases need besides the starter's. */
const MORE: Readonly<Record<string, string>> = {
  "personal-number-in-title": '  - { id: checking, account: "0044-4471" }\n',
  "selector-repeated": "  - { id: cell, phone: 708-555-0171 }\n",
  "moments-unpaired":
    "  - { id: one, value: 198.41.9.12, label: one }\n  - { id: two, value: 198.41.64.7, label: two }\n",
};

for (const [name, was, is] of CASES) {
  test(name, () => {
    assert.ok(STARTER.includes(was), `the starter has no ${was}`);
    const text = STARTER.replace(was, is).replace("\nselectors:\n", `\nselectors:\n${MORE[name] ?? ""}`);
    const { problems } = load(text);
    assert.ok(problems.length > 0, "nothing was found");
    const printed = printProblems(problems, new Map([["matter.yaml", text]]));
    golden(`bad-matters/${name}.txt`, `${markedLines(printed, { "matter.yaml": text })}\n`);
  });
}

test("the starter itself has no problem", () => assert.equal(load(STARTER).problems, []));

test.run();
