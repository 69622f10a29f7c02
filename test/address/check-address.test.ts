/** Addresses that a postal service could not deliver to, with the message, and others that it could. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkAddress } from "../../src/address/check-address.ts";
import { countryName, didYouMeanCountry, findCountry, inUnitedStates, isCountry } from "../../src/address/countries.ts";
import { PLACES } from "../../src/address/generated/places.js";
import { isPostOfficeBox } from "../../src/address/post-office-box.ts";
import { statesOfZip } from "../../src/address/postcodes.ts";
import { findRegion } from "../../src/address/regions.ts";

/** `town|region|postal code|country`, blank parts left out. */
function faultsOf(address: string): readonly string[] {
  const [locality = "", region = "", postcode = "", country = ""] = address.split("|");
  const parts = { ...(region && { region }), ...(postcode && { postcode }) };
  return checkAddress({ street: ["1 Main Street"], locality, ...parts, country }).faults.map(({ message }) => message);
}

const DELIVERABLE = [
  "Boston|MA|02109|US",
  "Boston|MA|02109-1234|US",
  "Andover|MA|05501|US",
  "Fishers Island|NY|06390|US",
  "Fort Campbell|TN|42223|US",
  "Fort Campbell|KY|42223|US",
  "Verdi|CA|89439|US",
  "Washington|DC|20500|US",
  "APO|AE|09499|US",
  "FPO|AP|96349|US",
  "DPO|AA|34002|US",
  "San Juan|PR|00901|US",
  "San Juan||00901|PR",
  "Hagåtña|GU|96910|GU",
  "Pago Pago||96799|AS",
  "Saipan|MP|96950|US",
  "Charlotte Amalie||00802|VI",
  "Majuro||96960|MH",
  "Springfield|ON|L6Y 1Z4|CA",
  "Gatineau|QC|K1A 1H3|CA",
  "Iqaluit|NU|X0A 0H0|CA",
  "Ottawa||K1A 0B1|CA",
  "München|Bayern|80331|DE",
  "Düsseldorf||D-40547|DE",
  "Lagos||101233|NG",
  "Dubai|||AE",
  "Pristina||10000|XK",
];

for (const address of DELIVERABLE) {
  test(`deliverable: ${address}`, () => assert.equal(faultsOf(address), []));
}

const UNDELIVERABLE: readonly (readonly [string, RegExp])[] = [
  ["Wilmington|XX|2134|US", /two capital letters of its state, not "XX"/],
  ["Wilmington|DE||US", /needs its ZIP Code/],
  ["Boston|MA|2109|US", /did you mean "02109"/],
  ["Boston|MA|021091234|US", /did you mean "02109-1234"/],
  ["Holtsville|NY|501|US", /did you mean "00501"/],
  ["Newark|CA|07102|US", /ZIP Code 07102 is in New Jersey \(NJ\), not in California \(CA\)/],
  ["Boston|Massachusetts|02109|US", /did you mean "MA"/],
  ["Boston|Mass.|02109|US", /did you mean "MA"/],
  ["Boston||02109|US", /state — did you mean "MA"/],
  ["N/A|TBD|TBD|US", /not "TBD"/],
  ["Boston|MA|00000|US", /no ZIP Code begins with 000/],
  ["San Juan|FL|00901|PR", /00901 is in Puerto Rico/],
  ["San Juan||10001|PR", /10001 is in New York/],
  ["Springfield|ON|V6Y 1Z4|CA", /V6Y 1Z4 is not in Ontario/],
  ["Toronto|Ontario|M5V 2T6|CA", /did you mean "ON"/],
  ["Toronto|ON|02109|CA", /no postal code of Canada/],
  ["Sydney|NWS|2000|AU", /no province or state of Australia/],
  ["Bonn||5311|DE", /"5311" is no postal code of Germany/],
  ["Wien||A-101|AT", /no postal code of Austria/],
  ["Nowhere|||ZZ", /"ZZ" is no country/],
  ["Brussels|||EU", /"EU" is no country/],
  ["London||SW1A 1AA|UK", /did you mean "GB", United Kingdom/],
];

for (const [address, message] of UNDELIVERABLE) {
  test(`not deliverable: ${address}`, () => assert.match(faultsOf(address).join("; "), message));
}

const SPELLINGS: readonly (readonly [string, string])[] = [
  ["Österreich", "AT"],
  ["DEUTSCHLAND", "DE"],
  ["Brasil", "BR"],
  ["USA", "US"],
  ["U.S.A.", "US"],
  ["United States", "US"],
  ["The United States of America", "US"],
  ["U.K.", "GB"],
  ["UK", "GB"],
  ["England", "GB"],
  ["Great Britain", "GB"],
  ["DEU", "DE"],
  ["España", "ES"],
  ["Suisse", "CH"],
  ["Schweiz", "CH"],
  ["日本", "JP"],
  ["Россия", "RU"],
  ["Ελλάδα", "GR"],
  ["Česká republika", "CZ"],
  ["Czechia", "CZ"],
  ["Republic of Korea", "KR"],
  ["South Korea", "KR"],
  ["Holland", "NL"],
  ["Côte d'Ivoire", "CI"],
  ["Turkiye", "TR"],
  ["Puerto Rico", "PR"],
];

for (const [name, code] of SPELLINGS) test(`country: ${name}`, () => assert.is(findCountry(name), code));

test("every country of ISO 3166-1 has a name of its own, and is found by it and by its codes", () => {
  assert.is(PLACES.countries.length, 250);
  assert.is(new Set(PLACES.countries.map(({ printed }) => printed)).size, 250);
  for (const { code, alpha3, printed } of PLACES.countries) {
    assert.equal([code, alpha3, printed].map(findCountry), [code, code, code]);
    assert.is(countryName(code), printed);
  }
});

test("a code that is none is told with the country that it may stand for", () => {
  assert.not(isCountry("EU"));
  assert.is(didYouMeanCountry("UK"), ' — did you mean "GB", United Kingdom?');
  assert.is(didYouMeanCountry("Germny"), ' — did you mean "DE", Germany?');
  assert.is(didYouMeanCountry("ZZ"), "");
});

test("federal law reaches the territories, and not the states in free association", () => {
  assert.equal(["US", "PR", "VI", "GU", "MP", "AS", "FM", "CA"].map(inUnitedStates), [
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test("states by name, older abbreviation and code", () => {
  const texts = ["Massachusetts", "Mass.", "ma", "N.Y.", "West Virginia", "D.C.", "Ontario"];
  assert.equal(
    texts.map((text) => findRegion(text, "US")),
    ["MA", "MA", "MA", "NY", "WV", "DC", null],
  );
});

test("every state has ZIP Codes, and each belongs to one that there is", () => {
  const states = new Set(PLACES.zipPrefixes.filter((state) => state !== ""));
  for (const state of states) assert.ok(PLACES.regions.US?.[state] !== undefined, state);
  assert.ok(states.size >= 55);
  assert.equal(statesOfZip("90210"), ["CA"]);
});

const BOXES = [
  "P.O. Box 5",
  "PO Box 12",
  "Post Office Box 9",
  "POB 7",
  "Postfach 10 11 12",
  "B.P. 123",
  "BP 44",
  "Apartado 99",
  "Apdo. 12",
  "Casella Postale 3",
  "Caixa Postal 8",
  "Postbus 20",
  "Locked Bag 3",
  "Box 22",
];
const STREETS = [
  "12 Boxwood Lane",
  "1 Post Office Square",
  "Poststraße 5",
  "5 Apartment Row",
  "Rue de la Poste 4",
  "BP Tower, 5 Canada Square",
];

for (const line of BOXES) test(`a box: ${line}`, () => assert.ok(isPostOfficeBox(line)));
for (const line of STREETS) test(`no box: ${line}`, () => assert.not(isPostOfficeBox(line)));

test.run();
