/** Made-up organizations of fifteen countries, their addresses as these countries write them: in columns, or in one cell. */

interface Origin {
  readonly code: string;
  /** As the list names it. */
  readonly name: string;
  readonly streets: readonly string[];
  /** Town, region and postal code. */
  readonly towns: readonly (readonly [town: string, region: string, postcode: string])[];
  /** Street, town, region and code as they follow each other in one cell. */
  readonly cell: (street: string, town: string, region: string, postcode: string) => string;
}

const codeFirst: Origin["cell"] = (street, town, _, postcode) => `${street}, ${postcode} ${town}`;
const american: Origin["cell"] = (street, town, region, postcode) => `${street}, ${town}, ${region} ${postcode}`;

const ORIGINS: readonly Origin[] = [
  {
    code: "US",
    name: "United States",
    streets: ["100 Main Street, Suite 5", "P.O. Box 77", "1 Court Square", "2200 N. Elm Ave."],
    towns: [
      ["Boston", "MA", "02109"],
      ["San Juan", "PR", "00901"],
      ["Houston", "TX", "77002-1234"],
      ["New York", "New York", "10004"],
    ],
    cell: american,
  },
  {
    code: "CA",
    name: "Canada",
    streets: ["100 King Street West", "1250, boul. René-Lévesque O."],
    towns: [
      ["Toronto", "ON", "M5X 1A9"],
      ["Montréal", "QC", "H3B 4W8"],
      ["Vancouver", "British Columbia", "V6B 1A1"],
    ],
    cell: american,
  },
  {
    code: "GB",
    name: "U.K.",
    streets: ["Clarendon House, 12 Water Lane", "10 Kings Cross"],
    towns: [
      ["London", "", "SW1A 2AA"],
      ["Manchester", "", "M1 1AE"],
    ],
    cell: (street, town, _, postcode) => `${street}, ${town}, ${postcode}`,
  },
  {
    code: "DE",
    name: "Deutschland",
    streets: ["Königsallee 5", "Postfach 10 11 12"],
    towns: [
      ["Düsseldorf", "", "40212"],
      ["Köln", "NRW", "50667"],
    ],
    cell: codeFirst,
  },
  { code: "AT", name: "Österreich", streets: ["Ringstraße 4/2/11"], towns: [["Wien", "", "1010"]], cell: codeFirst },
  { code: "CH", name: "Schweiz", streets: ["Bahnhofstrasse 1"], towns: [["Zürich", "", "8001"]], cell: codeFirst },
  {
    code: "FR",
    name: "France",
    streets: ["12 bis, rue de l'Hôtel-de-Ville"],
    towns: [["Paris", "", "75008"]],
    cell: codeFirst,
  },
  {
    code: "IT",
    name: "Italia",
    streets: ["Via Nazionale 91"],
    towns: [["Roma", "RM", "00184"]],
    cell: (s, t, r, p) => `${s}, ${p} ${t} ${r}`,
  },
  { code: "ES", name: "España", streets: ["Calle Mayor 6"], towns: [["Madrid", "", "28013"]], cell: codeFirst },
  {
    code: "NL",
    name: "Netherlands",
    streets: ["Hoge Nieuwstraat 8"],
    towns: [["Den Haag", "", "2514 EL"]],
    cell: codeFirst,
  },
  { code: "SE", name: "Sverige", streets: ["Drottninggatan 7"], towns: [["Stockholm", "", "111 51"]], cell: codeFirst },
  {
    code: "PL",
    name: "Polska",
    streets: ["ul. Świętokrzyska 11/21"],
    towns: [["Warszawa", "", "00-919"]],
    cell: codeFirst,
  },
  {
    code: "AU",
    name: "Australia",
    streets: ["Level 3, 175 Pitt Street"],
    towns: [["Sydney", "NSW", "2000"]],
    cell: (street, town, region, postcode) => `${street}, ${town} ${region} ${postcode}`,
  },
  {
    code: "BR",
    name: "Brasil",
    streets: ["Av. Paulista 1000"],
    towns: [["São Paulo", "SP", "01310-100"]],
    cell: (street, town, region, postcode) => `${street}, ${town} - ${region}, ${postcode}`,
  },
  {
    code: "JP",
    name: "Japan",
    streets: ["2-1-1 Nihonbashi Hongokucho, Chuo-ku"],
    towns: [["Tokyo", "", "103-0021"]],
    cell: (street, town, _, postcode) => `${street}, ${town} ${postcode}`,
  },
];

/** Of which names are made that belong to nobody. */
export const SYLLABLES = [
  "ka",
  "lo",
  "mi",
  "ner",
  "tos",
  "vu",
  "pra",
  "shel",
  "dun",
  "gi",
  "wex",
  "yar",
  "bri",
  "foz",
  "hem",
  "qui",
];
const at = <Value>(list: readonly Value[], index: number): Value => list[index % list.length] as Value;
const quoted = (cells: readonly string[]) => `${cells.map((cell) => `"${cell}"`).join(",")}\n`;

function nameOf(i: number): string {
  const word = [i, i >> 4, i >> 8].map((n) => at(SYLLABLES, n)).join("");
  return `${at(["@", "+", "", "", ""], i)}${word.slice(0, 1).toUpperCase()}${word.slice(1)} Holdings ${i}`;
}

/** Two tables of so many rows together: addresses in columns, and in one cell. */
export function generatedLists(count: number): { readonly columns: string; readonly cells: string } {
  const columns = [quoted(["Name", "Street", "City", "State", "Zip", "Country"])];
  const cells = [quoted(["Name", "Address"])];
  for (let i = 0; i < count; i++) {
    const { name, streets, towns, cell } = at(ORIGINS, i);
    const turn = Math.floor(i / ORIGINS.length);
    const [street, [town, region, postcode]] = [at(streets, turn), at(towns, turn)];
    if (turn % 2 === 0) columns.push(quoted([nameOf(i), street, town, region, postcode, name]));
    else cells.push(quoted([nameOf(i), `${cell(street, town, region, postcode)}, ${name}`]));
  }
  return { columns: columns.join(""), cells: cells.join("") };
}

export const GENERATED_COUNTRIES: readonly string[] = ORIGINS.map(({ code }) => code);
