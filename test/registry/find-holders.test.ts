import { test } from "uvu";
import * as assert from "uvu/assert";
import { confirmContact } from "../../src/registry/confirm-contact.ts";
import { findHolders } from "../../src/registry/find-holders.ts";
import { parseSelector } from "../../src/selector/parse-selector.ts";
import { BASE_REGISTRY } from "../bad-input/base-registry.ts";
import { registryOf } from "./sample.ts";

const SOURCE = '{ document: paper, section: "1" }';

function network(id: string, prefix: string, from: string, to: string): string {
  return `      - { id: ${id}, prefix: ${prefix}, role: owner, during: { asStated: s, from: ${from}, to: ${to} }, reason: r, source: ${SOURCE}, confidence: read }\n`;
}

function host(id: string, name: string, role: string, confidence: string): string {
  return `      - { id: ${id}, host: "${name}", role: ${role}, during: { asStated: s, from: "2016", to: 2016-06 }, reason: r, source: ${SOURCE}, confidence: ${confidence} }\n`;
}

const REGISTRY = registryOf(
  BASE_REGISTRY,
  `custodians:
  - id: beta
    networks:
${network("narrow", "66.216.133.16/28", "2016-01-01", "2016-03-31")}${network("one", "66.216.133.29", "null", "2016-12-31")}${network("wide", "66.0.0.0/8", "null", "null")}    hosts:
${host("domain", "example.com", "registrant", "unconfirmed")}${host("url", "http://mail.example.com/a", "observer", "read")}${host("said", "mail.example.com", "said-to-operate", "stated")}`,
);

function asked(text: string, at: string | null = null): readonly string[] {
  const result = parseSelector(text);
  if (!("selector" in result)) throw new Error(result.message);
  return findHolders(REGISTRY, result.selector, at).map(
    ({ custodian, role, match, fit }) => `${custodian.id} ${role} ${match} ${fit}`,
  );
}

test("the exact address first, then the longest prefix", () => {
  assert.equal(asked("66.216.133.29"), [
    "beta owner 66.216.133.29 same",
    "beta owner 66.216.133.16/28 covers",
    "acme netblock 66.216.133.0/24 covers",
    "beta owner 66.0.0.0/8 covers",
  ]);
});

test("a day leaves out what had ended or not begun, and keeps what has no time", () => {
  assert.equal(asked("66.216.133.29", "2016-04-15"), ["beta owner 66.216.133.29 same", "beta owner 66.0.0.0/8 covers"]);
  assert.equal(asked("66.216.133.29", "2016-05").length, 3);
  assert.equal(asked("66.216.133.29", "2017"), ["beta owner 66.0.0.0/8 covers"]);
});

test("a prefix is also answered by what lies within it", () => {
  assert.equal(asked("66.216.133.16/28"), [
    "beta owner 66.216.133.16/28 same",
    "acme netblock 66.216.133.0/24 covers",
    "beta owner 66.0.0.0/8 covers",
    "beta owner 66.216.133.29 within",
  ]);
});

test("the exact host first, the better known before the less; then its domain; then web addresses on it", () => {
  assert.equal(asked("mail.example.com"), [
    "beta said-to-operate mail.example.com same",
    "acme operator mail.example.com same",
    "beta registrant example.com covers",
    "beta observer http://mail.example.com/a within",
  ]);
});

test("a web address is answered by itself, its host and its domain, and by no other path", () => {
  assert.is(asked("http://mail.example.com/a")[0], "beta observer http://mail.example.com/a same");
  assert.equal(asked("http://mail.example.com/b"), [
    "beta said-to-operate mail.example.com covers",
    "acme operator mail.example.com covers",
    "beta registrant example.com covers",
  ]);
});

test("a web address whose host is an address is answered by networks", () => {
  assert.is(asked("http://66.216.133.29/x")[0], "beta owner 66.216.133.29 same");
});

test("what has nothing in common is not answered", () => {
  assert.equal(asked("8.8.8.8"), []);
  assert.equal(asked("notexample.com"), []);
});

test("holdings that can be searched by the selector come along; contested roles are marked; time unknown is said", () => {
  const result = parseSelector("66.216.133.29");
  const holders = "selector" in result ? findHolders(REGISTRY, result.selector, null) : [];
  const acme = holders.find((holder) => holder.custodian.id === "acme");
  assert.equal(
    acme?.holdings.map((holding) => holding.id),
    ["flows"],
  );
  assert.equal(
    holders.map((holder) => holder.timeKnown),
    [true, true, true, false],
  );
  const mail = parseSelector("mail.example.com");
  const conflicts = "selector" in mail ? findHolders(REGISTRY, mail.selector, null) : [];
  assert.equal(
    conflicts.map((holder) => holder.conflict),
    [true, false, false, false],
  );
});

test("a custodian without any relation is answered by what it holds", () => {
  const only = registryOf(BASE_REGISTRY, "custodians:\n  - id: acme\n    remove: [block, mail]\n");
  const result = parseSelector("66.216.133.29");
  const holders = "selector" in result ? findHolders(only, result.selector, null) : [];
  assert.equal(
    holders.map(({ role, reason }) => [role, reason]),
    [["holds-records", "flow collectors"]],
  );
});

const CONFIRMATION = { custodian: "acme", contact: null, on: "2026-11-20", by: " A. Clerk ", from: "call" };

test("a confirmation is a patch of the overlay, and a line of the contact's history", () => {
  const { patch } = confirmContact(REGISTRY, CONFIRMATION, "2026-11-20");
  const [custodian] = (patch?.custodians ?? []) as unknown as { id: string; contacts: Record<string, unknown>[] }[];
  assert.is(custodian?.id, "acme");
  const { confirmations, ...contact } = custodian?.contacts[0] ?? {};
  const stamp = { id: "post", verified: "2026-11-20", verifiedBy: "A. Clerk", verifiedFrom: "call", status: "current" };
  assert.equal(contact, stamp);
  const [line, ...more] = confirmations as { id: string; on: string; by: string; from: string; address: string }[];
  assert.equal(more, []);
  assert.equal([line?.id, line?.on, line?.by, line?.from], ["c1", "2026-11-20", "A. Clerk", "call"]);
  assert.ok((line?.address ?? "") !== "");
});

test("a confirmation that says too little, or names nobody, is refused", () => {
  const cases: readonly [object, string][] = [
    [{ custodian: "acne" }, "unknown-custodian"],
    [{ contact: "pst" }, "unknown-contact"],
    [{ custodian: "beta" }, "no-contact"],
    [{ on: "2026-11" }, "bad-date"],
    [{ on: "2026-02-30" }, "bad-date"],
    [{ on: "2026-11-21" }, "bad-date"],
    [{ by: " " }, "no-verifier"],
    [{ by: "Your Name" }, "no-verifier"],
    [{ by: "-" }, "no-verifier"],
    [{ from: "n/a" }, "no-source"],
    [{ from: "" }, "no-source"],
  ];
  for (const [change, code] of cases) {
    const result = confirmContact(REGISTRY, { ...CONFIRMATION, ...change }, "2026-11-20");
    assert.is(result.problem?.code, code);
  }
});

test.run();
