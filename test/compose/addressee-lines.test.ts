import { test } from "uvu";
import * as assert from "uvu/assert";
import { ADDRESS_GAP, addresseeLines } from "../../src/compose/addressee-lines.ts";
import type { Requester } from "../../src/matter/matter.ts";
import type { Contact, PostalAddress } from "../../src/registry/registry.ts";

const requester = (...address: readonly string[]) => ({ address }) as unknown as Requester;
const BOSTON = requester("1 Court Street", "Boston, MA 02109");
const BERLIN = requester("Unter den Linden 1", "10117 Berlin", "Deutschland");

function contact(post?: PostalAddress): Contact {
  return {
    ...{ id: "c", purpose: "legal", source: { document: "d", section: "s" }, confidence: "stated", asOf: "2026-01-01" },
    ...{ verified: null, status: "unknown" },
    ...(post === undefined ? {} : { post }),
  };
}

const US: PostalAddress = {
  street: ["1 Main Street"],
  locality: "Phoenix",
  region: "AZ",
  postcode: "85001",
  country: "US",
};
const DE: PostalAddress = { street: ["Weg 5"], locality: "Bonn", region: "NW", postcode: "53113", country: "DE" };

const CASES: readonly (readonly [string, PostalAddress, Requester, readonly string[]])[] = [
  ["in the United States, the town with state and code", US, BOSTON, ["1 Main Street", "Phoenix, AZ 85001"]],
  [
    "a unit stands first, streets in their order",
    { ...US, unit: "Legal", street: ["Tower B", "2 Road"] },
    BOSTON,
    ["Legal", "Tower B", "2 Road", "Phoenix, AZ 85001"],
  ],
  ["a town alone", { street: ["x"], locality: "Austin", country: "US" }, BOSTON, ["x", "Austin"]],
  ["abroad, the country last and in capitals", DE, BOSTON, ["Weg 5", "53113 Bonn", "GERMANY"]],
  ["from Berlin to Bonn, no country", DE, BERLIN, ["Weg 5", "53113 Bonn"]],
  ["from Berlin to Phoenix", US, BERLIN, ["1 Main Street", "Phoenix, AZ 85001", "UNITED STATES OF AMERICA"]],
  ["the country of the requester, stated", DE, { ...BOSTON, country: "DE" }, ["Weg 5", "53113 Bonn"]],
  [
    "the last line `Georgia` is the state",
    US,
    requester("1 Peachtree Street", "Atlanta 30303", "Georgia"),
    ["1 Main Street", "Phoenix, AZ 85001"],
  ],
  ["from San Juan", US, { ...BOSTON, country: "PR" }, ["1 Main Street", "Phoenix, AZ 85001"]],
  [
    "a territory is domestic mail",
    { street: ["150 Calle del Cristo"], locality: "San Juan", postcode: "00901", country: "PR" },
    BOSTON,
    ["150 Calle del Cristo", "San Juan, PR 00901"],
  ],
  [
    "a territory, from abroad",
    { street: ["150 Calle del Cristo"], locality: "San Juan", postcode: "00901", country: "PR" },
    BERLIN,
    ["150 Calle del Cristo", "San Juan, PR 00901", "UNITED STATES OF AMERICA"],
  ],
  [
    "a military post office",
    { street: ["PSC 802 Box 74"], locality: "APO", region: "AE", postcode: "09499", country: "US" },
    BOSTON,
    ["PSC 802 Box 74", "APO, AE 09499"],
  ],
];

for (const [name, post, from, lines] of CASES) {
  test(`address: ${name}`, () => assert.equal(addresseeLines(contact(post), from), lines));
}

test("without a contact or an address, the gap is printed, which keeps the letter a draft", () => {
  assert.equal(addresseeLines(null, BOSTON), [ADDRESS_GAP]);
  assert.equal(addresseeLines(contact(), BOSTON), ["[[ADDRESS TO BE VERIFIED]]"]);
});

test.run();
