import { test } from "uvu";
import * as assert from "uvu/assert";
import { printedAddress } from "../../src/recipient/printed-address.ts";
import type { Contact, PostalAddress } from "../../src/registry/registry.ts";

const HOME: PostalAddress = { street: ["1 Mill Lane", "Suite 2"], locality: "Dover", country: "US" };
const ABROAD: PostalAddress = { street: ["Kai 1"], locality: "Bern", country: "CH" };

const printed = (post: PostalAddress) => printedAddress({ post } as unknown as Contact, "US");

const LINES: readonly (readonly [PostalAddress, string])[] = [
  [{ ...HOME, region: "DE", postcode: "19901" }, "1 Mill Lane | Suite 2 | Dover, DE 19901"],
  [{ ...HOME, region: "DE" }, "1 Mill Lane | Suite 2 | Dover, DE"],
  [{ ...HOME, postcode: "19901" }, "1 Mill Lane | Suite 2 | Dover 19901"],
  [HOME, "1 Mill Lane | Suite 2 | Dover"],
  [{ ...HOME, unit: "Legal" }, "Legal | 1 Mill Lane | Suite 2 | Dover"],
  [ABROAD, "Kai 1 | Bern | SWITZERLAND"],
  [{ ...ABROAD, postcode: "3001", region: "BE" }, "Kai 1 | 3001 Bern | SWITZERLAND"],
  [{ ...ABROAD, country: "LI" }, "Kai 1 | Bern | LIECHTENSTEIN"],
];

for (const [post, lines] of LINES) {
  test(`printed as ${lines}`, () => assert.is(printed(post)?.lines.join(" | "), lines));
}

test("its parts, the country apart", () => {
  assert.equal(printed({ ...ABROAD, unit: "Recht" }), {
    lines: ["Recht", "Kai 1", "Bern", "SWITZERLAND"],
    domestic: ["Recht", "Kai 1", "Bern"],
    street: ["Kai 1"],
    town: ["Bern"],
  });
});

test("nothing where no address is known", () => {
  assert.is(printedAddress(null, "US"), null);
  assert.is(printedAddress({ id: "x" } as unknown as Contact, "US"), null);
});

test.run();
