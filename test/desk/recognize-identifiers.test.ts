import { test } from "uvu";
import * as assert from "uvu/assert";
import { recognizeIdentifiers } from "../../src/duces.ts";

const CASES: readonly (readonly [text: string, field: string])[] = [
  ["jane@mail.example", "email"],
  ["(708) 555-0171", "phone"],
  ["708-555-0172 ext. 4", "phone"],
  ["66.216.133.29", "value"],
  ["www.example.com", "value"],
  ["https://www.example.com/a?b=1", "value"],
  ["1HGCM82633A004352", "vin"],
  ["Jane Q. Roe", "person"],
  ["Inés O’Hara", "person"],
  ["Prairie Bank, N.A.", "company"],
  ["Tinicum Fulfillment LLC", "company"],
  ["account: 0044-4471", "account"],
  ["8837-221", ""],
  ["whatever this may be", ""],
];

for (const [text, field] of CASES) {
  test(`${text} is ${field || "left to counsel"}`, () => assert.is(recognizeIdentifiers(text)[0]?.field, field));
}

test("a column, with bullets, blank lines and doubles", () => {
  const found = recognizeIdentifiers("- jane@mail.example\n\n• JANE@mail.example\n* (708) 555-0171");
  assert.equal(
    found.map(({ text, message }) => [text, message]),
    [
      ["jane@mail.example", ""],
      ["JANE@mail.example", "stands here twice"],
      ["(708) 555-0171", ""],
    ],
  );
});

test("a paragraph gives what stands in it", () => {
  const text = "She wrote from jane@mail.example on May 3, and called from 708-555-0171 (see also www.example.com).";
  assert.equal(
    recognizeIdentifiers(text).map((each) => each.text),
    ["jane@mail.example", "708-555-0171", "www.example.com"],
  );
});

test.run();
