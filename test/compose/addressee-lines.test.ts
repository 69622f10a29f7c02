import { test } from "uvu";
import * as assert from "uvu/assert";
import { ADDRESS_GAP, addresseeLines } from "../../src/compose/addressee-lines.ts";
import type { Contact, PostalAddress } from "../../src/registry/registry.ts";

const COUNTRIES = { DE: "Germany", GB: "United Kingdom" };

function contact(post?: PostalAddress): Contact {
  return {
    ...{ id: "c", purpose: "legal", source: { document: "d", section: "s" }, confidence: "stated", asOf: "2026-01-01" },
    ...{ verified: null, status: "unknown" },
    ...(post === undefined ? {} : { post }),
  };
}

const CASES: readonly (readonly [string, PostalAddress, readonly string[]])[] = [
  [
    "in the United States, the town with state and code",
    { street: ["1 Main Street"], locality: "Phoenix", region: "AZ", postcode: "85001", country: "US" },
    ["1 Main Street", "Phoenix, AZ 85001"],
  ],
  [
    "a unit stands first, streets in their order",
    {
      unit: "Legal",
      street: ["Tower B", "2 Road"],
      locality: "Reston",
      region: "VA",
      postcode: "20190",
      country: "US",
    },
    ["Legal", "Tower B", "2 Road", "Reston, VA 20190"],
  ],
  [
    "a state without a code, a code without a state, neither",
    { street: ["x"], locality: "Austin", region: "TX", country: "US" },
    ["x", "Austin, TX"],
  ],
  ["a code alone", { street: ["x"], locality: "Austin", postcode: "78701", country: "US" }, ["x", "Austin, 78701"]],
  ["neither", { street: ["x"], locality: "Austin", country: "US" }, ["x", "Austin"]],
  [
    "abroad, the code before the town, the country below, no region",
    { street: ["Weg 5"], locality: "Bonn", region: "NW", postcode: "53113", country: "DE" },
    ["Weg 5", "53113 Bonn", "Germany"],
  ],
  ["abroad without a code", { street: ["Weg 5"], locality: "Bonn", country: "DE" }, ["Weg 5", "Bonn", "Germany"]],
  [
    "a country without a name keeps its code",
    { street: ["Rua 1"], locality: "Lisboa", country: "PT" },
    ["Rua 1", "Lisboa", "PT"],
  ],
];

for (const [name, post, lines] of CASES) {
  test(`address: ${name}`, () => assert.equal(addresseeLines(contact(post), COUNTRIES), lines));
}

test("without a contact or an address, the gap is printed, which keeps the letter a draft", () => {
  assert.equal(addresseeLines(null, COUNTRIES), [ADDRESS_GAP]);
  assert.equal(addresseeLines(contact(), COUNTRIES), ["[[ADDRESS TO BE VERIFIED]]"]);
});

test.run();
