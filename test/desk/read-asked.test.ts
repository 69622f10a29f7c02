import { test } from "uvu";
import * as assert from "uvu/assert";
import { holders } from "../../src/desk/holders.ts";
import { readAsked } from "../../src/desk/read-asked.ts";
import { holderRows } from "../../src/views/holder-rows.ts";
import { openShipped } from "../shipped-world.ts";

const { registry } = openShipped({});

/** What is asked, the kind that it is taken for, and by what the registry is searched. */
const ASKED: readonly (readonly [string, string, string | null])[] = [
  ["66.216.133.29", "address", "66.216.133.29"],
  ["https://example.org/a", "url", "https://example.org/a"],
  ["postmaster@Trump-Email.com", "email", "trump-email.com"],
  ["email:postmaster@trump-email.com", "email", "trump-email.com"],
  ["profile:https://chat.example/u/jroe", "profile", "chat.example"],
  ["(708) 555-0171", "phone", null],
  ["+49 30 901820", "phone", null],
  ["phone:708-555-0171", "phone", null],
  ["1HGCM82633A004352", "vin", null],
  ["account:0044-4471", "account", null],
  ["username:jroe", "username", null],
  ["plate:ABC 1234", "plate", null],
  ["person:Jane Roe", "person", null],
  ["taxid: 36-4471902", "taxId", null],
  ["4471", "number", null],
  ["CL-2026-0044", "number", null],
];

for (const [text, kind, searched] of ASKED) {
  test(`${text} is ${kind}`, () => {
    const read = readAsked(text);
    assert.ok("asked" in read, text);
    assert.equal([read.asked.kind, read.searched?.value ?? null, read.asked.asGiven], [kind, searched, text]);
    if (searched === null) assert.match(read.note, /^the registry knows no holders by /);
  });
}

test("an e-mail address is answered as its domain is", () => {
  const ofDomain = holders(registry, "trump-email.com").holders;
  const { holders: found, note } = holders(registry, "postmaster@trump-email.com");
  assert.ok(found.length > 0);
  assert.equal(found, ofDomain);
  assert.is(note, "the answer is for its domain, trump-email.com");
});

test("by any other identifier nobody is known, and a program is told so", () => {
  const answer = holders(registry, "(708) 555-0171");
  assert.equal(answer.holders, []);
  assert.match(answer.note, /numbers move from carrier to carrier/);
  const [record] = holderRows([answer]).records as readonly { readonly note: string; readonly kind: string }[];
  assert.equal([record?.kind, record?.note], ["phone", answer.note]);
});

for (const text of ["Jane Roe", "jroe", "phone:555-0171", "jane@@mail.example", "010.0.0.1", "8.8.8"]) {
  test(`${text} is wrong usage`, () => assert.throws(() => holders(registry, text), /\(.+\)/));
}

test.run();
