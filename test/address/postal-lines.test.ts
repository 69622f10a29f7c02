/**
 * Addresses of organizations as they publish them, compared with the order of lines that another package prints: the
 * templates of OpenCage, which the program does not use. What the two write otherwise on purpose is named.
 */
import formatter from "@fragaria/address-formatter";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PostalParts } from "../../src/address/postal-address.ts";
import { postalLines } from "../../src/address/postal-lines.ts";

interface Published {
  readonly who: string;
  readonly road: string;
  readonly number: string;
  readonly post: PostalParts;
  /** The lines below the organization's name, for mail from the United States. */
  readonly lines: readonly string[];
  /** Why the other package prints something else. */
  readonly apart?: string;
}

function address(street: string, locality: string, country: string, rest: Partial<PostalParts> = {}): PostalParts {
  return { street: [street], locality, country, ...rest };
}

const PUBLISHED: readonly Published[] = [
  {
    who: "Bundesnetzagentur, Bonn",
    road: "Tulpenfeld",
    number: "4",
    post: address("Tulpenfeld 4", "Bonn", "DE", { region: "Nordrhein-Westfalen", postcode: "53113" }),
    lines: ["Tulpenfeld 4", "53113 Bonn", "GERMANY"],
  },
  {
    who: "Information Commissioner's Office, Wilmslow",
    road: "Water Lane",
    number: "Wycliffe House",
    post: {
      street: ["Wycliffe House", "Water Lane"],
      locality: "Wilmslow",
      region: "Cheshire",
      postcode: "SK9 5AF",
      country: "GB",
    },
    lines: ["Wycliffe House", "Water Lane", "Wilmslow", "SK9 5AF", "UNITED KINGDOM"],
    apart: "it prints the county, which Royal Mail does not ask for",
  },
  {
    who: "Office of the Privacy Commissioner of Canada, Gatineau",
    road: "Victoria Street",
    number: "30",
    post: address("30 Victoria Street", "Gatineau", "CA", { region: "QC", postcode: "K1A 1H3" }),
    lines: ["30 Victoria Street", "Gatineau QC K1A 1H3", "CANADA"],
    apart: "it sets a comma behind the town, which Canada Post does not",
  },
  {
    who: "Autoriteit Persoonsgegevens, The Hague",
    road: "Hoge Nieuwstraat",
    number: "8",
    post: address("Hoge Nieuwstraat 8", "Den Haag", "NL", { postcode: "2514 EL" }),
    lines: ["Hoge Nieuwstraat 8", "2514 EL Den Haag", "NETHERLANDS"],
  },
  {
    who: "CNIL, Paris",
    road: "place de Fontenoy",
    number: "3",
    post: address("3 place de Fontenoy", "Paris", "FR", { region: "Île-de-France", postcode: "75007" }),
    lines: ["3 place de Fontenoy", "75007 Paris", "FRANCE"],
  },
  {
    who: "Banca d'Italia, Rome",
    road: "Via Nazionale",
    number: "91",
    post: address("Via Nazionale 91", "Roma", "IT", { region: "RM", postcode: "00184" }),
    lines: ["Via Nazionale 91", "00184 Roma RM", "ITALY"],
    apart: "it leaves out the letters of the province",
  },
  {
    who: "Agencia Española de Protección de Datos, Madrid",
    road: "Calle de Jorge Juan",
    number: "6",
    post: address("Calle de Jorge Juan 6", "Madrid", "ES", { region: "Madrid", postcode: "28001" }),
    lines: ["Calle de Jorge Juan 6", "28001 Madrid", "SPAIN"],
  },
  {
    who: "Office of the Australian Information Commissioner, Sydney",
    road: "Pitt Street",
    number: "175",
    post: address("175 Pitt Street", "Sydney", "AU", { region: "NSW", postcode: "2000" }),
    lines: ["175 Pitt Street", "Sydney NSW 2000", "AUSTRALIA"],
  },
  {
    who: "Banco Central do Brasil, Brasília",
    road: "SBS Quadra 3",
    number: "Bloco B",
    post: address("SBS Quadra 3 Bloco B", "Brasília", "BR", { region: "DF", postcode: "70074-900" }),
    lines: ["SBS Quadra 3 Bloco B", "Brasília-DF", "70074-900", "BRAZIL"],
    apart: "it writes region and code by another custom",
  },
  {
    who: "Bundesverwaltungsgericht, St. Gallen",
    road: "Kreuzackerstrasse",
    number: "12",
    post: address("Kreuzackerstrasse 12", "St. Gallen", "CH", { postcode: "9023", region: "SG" }),
    lines: ["Kreuzackerstrasse 12", "9023 St. Gallen", "SWITZERLAND"],
  },
  {
    who: "Österreichische Nationalbank, Vienna",
    road: "Otto-Wagner-Platz",
    number: "3",
    post: address("Otto-Wagner-Platz 3", "Wien", "AT", { postcode: "1090" }),
    lines: ["Otto-Wagner-Platz 3", "1090 Wien", "AUSTRIA"],
  },
  {
    who: "Datatilsynet, Valby",
    road: "Carl Jacobsens Vej",
    number: "35",
    post: address("Carl Jacobsens Vej 35", "Valby", "DK", { postcode: "2500" }),
    lines: ["Carl Jacobsens Vej 35", "2500 Valby", "DENMARK"],
  },
  {
    who: "Sveriges Riksbank, Stockholm",
    road: "Brunkebergstorg",
    number: "11",
    post: address("Brunkebergstorg 11", "Stockholm", "SE", { postcode: "103 37" }),
    lines: ["Brunkebergstorg 11", "103 37 Stockholm", "SWEDEN"],
  },
  {
    who: "Narodowy Bank Polski, Warsaw",
    road: "ul. Świętokrzyska",
    number: "11/21",
    post: address("ul. Świętokrzyska 11/21", "Warszawa", "PL", { postcode: "00-919" }),
    lines: ["ul. Świętokrzyska 11/21", "00-919 Warszawa", "POLAND"],
  },
  {
    who: "Česká národní banka, Prague",
    road: "Na Příkopě",
    number: "28",
    post: address("Na Příkopě 28", "Praha 1", "CZ", { postcode: "115 03" }),
    lines: ["Na Příkopě 28", "115 03 Praha 1", "CZECH REPUBLIC"],
  },
  {
    who: "Banco de Portugal, Lisbon",
    road: "Rua do Comércio",
    number: "148",
    post: address("Rua do Comércio 148", "Lisboa", "PT", { postcode: "1100-150" }),
    lines: ["Rua do Comércio 148", "1100-150 Lisboa", "PORTUGAL"],
  },
  {
    who: "Bank of Greece, Athens",
    road: "El. Venizelou",
    number: "21",
    post: address("El. Venizelou 21", "Athens", "GR", { postcode: "102 50" }),
    lines: ["El. Venizelou 21", "102 50 Athens", "GREECE"],
  },
  {
    who: "South African Reserve Bank, Pretoria",
    road: "Helen Joseph Street",
    number: "370",
    post: address("370 Helen Joseph Street", "Pretoria", "ZA", { postcode: "0002" }),
    lines: ["370 Helen Joseph Street", "Pretoria", "0002", "SOUTH AFRICA"],
    apart: "it sets the code on the line of the town",
  },
  {
    who: "Banco de México, Mexico City",
    road: "Avenida 5 de Mayo",
    number: "2",
    post: address("Avenida 5 de Mayo 2", "Ciudad de México", "MX", { region: "CDMX", postcode: "06000" }),
    lines: ["Avenida 5 de Mayo 2", "06000 Ciudad de México, CDMX", "MEXICO"],
  },
  {
    who: "Bank of Japan, Tokyo",
    road: "Nihonbashi Hongokucho",
    number: "2-1-1",
    post: address("2-1-1 Nihonbashi Hongokucho", "Chuo-ku", "JP", { region: "Tokyo", postcode: "103-0021" }),
    lines: ["2-1-1 Nihonbashi Hongokucho", "Chuo-ku, Tokyo 103-0021", "JAPAN"],
    apart: "it writes the town in other lines",
  },
  {
    who: "Monetary Authority of Singapore",
    road: "Shenton Way",
    number: "10",
    post: address("10 Shenton Way", "Singapore", "SG", { postcode: "079117" }),
    lines: ["10 Shenton Way", "Singapore 079117", "SINGAPORE"],
  },
  {
    who: "Dubai Financial Services Authority",
    road: "Sheikh Zayed Road",
    number: "Level 13",
    post: { street: ["Level 13, The Gate"], locality: "Dubai", region: "Dubai", country: "AE" },
    lines: ["Level 13, The Gate", "Dubai", "UNITED ARAB EMIRATES"],
    apart: "it reads another road",
  },
  {
    who: "Magyar Nemzeti Bank, Budapest",
    road: "Krisztina körút",
    number: "55",
    post: address("Krisztina körút 55", "Budapest", "HU", { postcode: "1013" }),
    lines: ["Budapest", "Krisztina körút 55", "1013", "HUNGARY"],
    apart: "it ends the street with a stop",
  },
];

/** What the other package prints below the addressee, without the country. */
function printedElsewhere({ road, number, post }: Published): string {
  const { locality: city, region: state = "", postcode = "" } = post;
  const parts = { road, houseNumber: number, city, state, postcode };
  const lines = formatter.format({ ...parts, countryCode: post.country }, { output: "array", appendCountry: false });
  return [lines].flat().at(-1) ?? "";
}

for (const each of PUBLISHED) {
  test(`address of ${each.who}`, () => {
    const { lines, country } = postalLines(each.post, "US");
    assert.equal([...lines, country], each.lines);
    if (each.apart === undefined) assert.is(lines.at(-1), printedElsewhere(each));
  });
}

test("the addresses are of fifteen countries and more", () => {
  assert.ok(new Set(PUBLISHED.map(({ post }) => post.country)).size >= 20);
  assert.ok(PUBLISHED.filter(({ apart }) => apart === undefined).length >= 15);
});

test.run();
