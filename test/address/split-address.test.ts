/** Addresses as they stand in one cell, divided by the custom of their country. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { splitAddress } from "../../src/address/split-address.ts";

/** As `street / street > town > region > code > country`, `?` before what was guessed; `null` where it cannot be divided. */
function divided(text: string, usual: string | null = null): string {
  const split = splitAddress(text.split("\n"), null, usual);
  if (split === null) return "null";
  const { street, locality, region = "", postcode = "", country } = split.post;
  const guessed = split.doubts.length > 0 ? "? " : "";
  return `${guessed}${street.join(" / ")} > ${locality} > ${region} > ${postcode} > ${country}`;
}

const CASES: readonly (readonly [string, string])[] = [
  [
    "1120 20th Street, NW, Suite 706 South, Washington, DC 20036",
    "1120 20th Street, NW, Suite 706 South > Washington > DC > 20036 > US",
  ],
  ["1 Main Street\nBoston, MA 02109", "1 Main Street > Boston > MA > 02109 > US"],
  [
    "Tower B\n1 Main Street\nBoston, Massachusetts 02109\nUSA",
    "Tower B / 1 Main Street > Boston > Massachusetts > 02109 > US",
  ],
  ["1 Main St, Boston MA 2109", "1 Main St > Boston > MA > 2109 > US"],
  ["500 Main Street Suite 5 New York NY 10001-1234", "? 500 Main Street Suite 5 > New York > NY > 10001-1234 > US"],
  ["PO Box 5 Boston MA 02109", "? PO Box 5 > Boston > MA > 02109 > US"],
  ["150 Calle del Cristo, San Juan, PR 00901", "150 Calle del Cristo > San Juan > PR > 00901 > US"],
  ["1 Peachtree Street, Atlanta, Georgia 30303", "1 Peachtree Street > Atlanta > Georgia > 30303 > US"],
  ["Tulpenfeld 4, 53113 Bonn, Germany", "Tulpenfeld 4 > Bonn >  > 53113 > DE"],
  ["Kai 5, D-20457 Hamburg", "Kai 5 > Hamburg >  > D-20457 > DE"],
  [
    "Wycliffe House, Water Lane, Wilmslow, Cheshire, SK9 5AF, United Kingdom",
    "Wycliffe House, Water Lane > Wilmslow > Cheshire > SK9 5AF > GB",
  ],
  ["10 Downing Street, London SW1A 2AA, UK", "10 Downing Street > London >  > SW1A 2AA > GB"],
  ["100 King St W, Toronto, Ontario, M5X 1A9", "100 King St W > Toronto > ON > M5X 1A9 > CA"],
  ["175 Pitt Street, Sydney NSW 2000, Australia", "175 Pitt Street > Sydney > NSW > 2000 > AU"],
  ["Av. Paulista 1000, São Paulo - SP, 01310-100, Brasil", "Av. Paulista 1000 > São Paulo > SP > 01310-100 > BR"],
  ["Via Nazionale 91, 00184 Roma (RM), Italia", "Via Nazionale 91 > Roma > RM > 00184 > IT"],
  ["Hoge Nieuwstraat 8, 2514 EL Den Haag, Netherlands", "Hoge Nieuwstraat 8 > Den Haag >  > 2514 EL > NL"],
  ["10 Shenton Way, MAS Building, Singapore 079117", "10 Shenton Way, MAS Building > Singapore >  > 079117 > SG"],
  ["Av. 5 de Mayo 2, 06000 Ciudad de México, CDMX, México", "Av. 5 de Mayo 2 > Ciudad de México > CDMX > 06000 > MX"],
  ["Level 13, The Gate, Dubai, United Arab Emirates", "? Level 13, The Gate > Dubai >  >  > AE"],
  ["370 Helen Joseph Street, Pretoria, 0002, South Africa", "370 Helen Joseph Street > Pretoria >  > 0002 > ZA"],
  ["nowhere", "null"],
  ["1 Main Street", "null"],
];

for (const [text, parts] of CASES) test(text.replaceAll("\n", " // "), () => assert.is(divided(text), parts));

test("the usual country is taken where the address says none", () => {
  assert.is(divided("Tulpenfeld 4, 53113 Bonn", "DE"), "Tulpenfeld 4 > Bonn >  > 53113 > DE");
  assert.is(divided("Tulpenfeld 4, 53113 Bonn"), "null");
});

test.run();
