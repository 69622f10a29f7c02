/** Lists that cannot be read, or not wholly: each fault placed and explained. Every golden was looked at. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { golden } from "../golden.ts";
import { fileOf, importFiles, KNOWN, printedMapping } from "./import-list.ts";

const HEAD = "Name,Street,City,State,Zip";
const GOOD = "Zenith Lines,5 Oak Street,Tucson,AZ,85701";

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat()]);

/** Files that nothing can be taken from. */
const FILES: readonly (readonly [name: string, file: string, content: string | Uint8Array])[] = [
  ["empty", "list.csv", ""],
  ["blank-lines", "list.csv", "\n \n"],
  ["header-only", "list.csv", `${HEAD}\n`],
  ["windows-1252-with-a-byte-of-none", "list.csv", latin1(`${HEAD}\nZ\u00e9nith\u0081,5 Oak Street,Tucson,AZ,85701\n`)],
  ["utf-8-with-a-damaged-byte", "list.csv", latin1(`${HEAD}\nZ\u00c3\u00a9nith\u00e9,5 Oak Street,Tucson,AZ,85701\n`)],
  ["utf-16-without-its-mark", "list.csv", utf16(`${HEAD}\n${GOOD}\n`).subarray(2)],
  ["no-headers", "list.csv", `${GOOD}\nApex Net,9 Elm Street,Mesa,AZ,85201\n`],
  ["old-mac-line-ends", "list.csv", `${HEAD}\r${GOOD}\r`],
  ["duplicate-header", "list.csv", `Name,City,city\nZenith,Tucson,Tucson\n`],
  ["no-name-column", "list.csv", `Nmae,Street,City\nZenith,5 Oak Street,Tucson\n`],
  ["unclosed-quote", "list.csv", `${HEAD}\n"Zenith,5 Oak Street,Tucson,AZ,85701\n${GOOD}\n`],
  ["quote-in-cell", "list.csv", `${HEAD}\n"Zenith" Lines,5 Oak Street,Tucson,AZ,85701\n`],
  ["not-a-list", "readme.md", "# Offices\n"],
  ["json-without-list", "list.json", '{"name": "Zenith"}'],
  ["json-two-lists", "list.json", '{"a": [{"name": "x"}], "b": [{"name": "y"}]}'],
  ["json-cut-off", "list.json", '[{"name": "Zenith", "city": "Tuc'],
  ["json-empty-list", "list.json", "[]"],
  ["yaml-alias", "list.yaml", "- &a {name: Zenith}\n- *a\n"],
  ["yaml-duplicate-key", "list.yaml", "- name: Zenith\n  name: Zenith Lines\n"],
  ["one-line-of-a-megabyte", "list.csv", "a".repeat(9_000_000)],
  ["too-many-columns", "list.csv", `Name${",x".repeat(1000)}\n`],
  ["too-many-rows", "list.csv", `Name\n${"x\n".repeat(20_001)}`],
  ["json-too-many-rows", "list.json", `[${'{"a":1},'.repeat(20_000)}{"a":1}]`],
  ["json-too-many-fields", "list.json", `[{${Array.from({ length: 1001 }, (_, i) => `"f${i}":1`).join(",")}}]`],
  ["yaml-nested-question-marks", "list.yaml", "? ".repeat(400)],
];

for (const [name, file, content] of FILES) {
  test(`file: ${name}`, () => {
    const { lists, printed, text } = importFiles([fileOf(file, content)]);
    assert.ok(
      lists.problems.some(({ severity }) => severity === "error"),
      printed,
    );
    assert.ok(
      lists.problems.every(({ place }) => place?.file === file),
      printed,
    );
    assert.is(text, KNOWN);
    golden(`import/file-${name}.txt`, printed);
  });
}

/** Rows that are refused beside one that is good. */
const ROWS: readonly (readonly [name: string, row: string])[] = [
  ["name-of-5000-letters", `${"Apex".repeat(1250)},5 Oak Street,Tucson,AZ,85701`],
  ["too-short", "Apex Net,5 Oak Street,Tucson,AZ"],
  ["too-long", "Apex Net, Inc.,5 Oak Street,Tucson,AZ,85701"],
  ["no-name", ",5 Oak Street,Tucson,AZ,85701"],
  [
    "formula",
    '=HYPERLINK("http://x.example";"Apex"),5 Oak Street,Tucson,AZ,85701'
      .replace(";", ",")
      .replace(/^(.*\))/, (all) => `"${all.replaceAll('"', '""')}"`),
  ],
  ["invisible-character", "Apex\u200b Net,5 Oak Street,Tucson,AZ,85701"],
  ["right-to-left", "Apex \u202eteN,5 Oak Street,Tucson,AZ,85701"],
  ["postcode", "Apex Net,5 Oak Street,Tucson,AZ,857011"],
  ["state", "Apex Net,5 Oak Street,Tucson,Arizonna,85701"],
  ["state-of-another-zip", "Apex Net,5 Oak Street,Tucson,CA,07102"],
  ["no-zip", "Apex Net,5 Oak Street,Tucson,AZ,"],
  ["zip-without-its-zero", "Apex Net,1 Court Street,Boston,Massachusetts,2109"],
  ["zip-of-nowhere", "Apex Net,1 Court Street,Boston,MA,00000"],
  ["not-applicable", "Apex Net,1 Court Street,Boston,N/A,TBD"],
  ["street-of-a-date", "Apex Net,3-Jan,Tucson,AZ,85701"],
  ["street-of-a-serial-number", "Apex Net,46023,Tucson,AZ,85701"],
  ["spreadsheet-error", "Apex Net,#REF!,Tucson,AZ,85701"],
  ["telephone-as-street-in-figures", "Apex Net,5.20556E+09,Tucson,AZ,85701"],
  ["no-town", "Apex Net,5 Oak Street,,AZ,85701"],
  ["telephone-as-street", "Apex Net,(520) 555-0100,Tucson,AZ,85701"],
  ["unreachable", "Apex Net,,,,"],
  ["retired", "Old Company LLC,5 Oak Street,Tucson,AZ,85701"],
  ["cyrillic-twin-of-registry", "\u0410cme Carrier Inc,5 Oak Street,Tucson,AZ,85701"],
  ["cyrillic-twin-of-row", "Z\u0435nith Lines,5 Oak Street,Tucson,AZ,85701"],
  ["near-name", "Acme Carier Inc.,5 Oak Street,Tucson,AZ,85701"],
  ["near-by-legal-form", "The Acme Carrier Corporation,5 Oak Street,Tucson,AZ,85701"],
  ["twice", "ZENITH LINES,9 Elm Street,Mesa,AZ,85201"],
  ["long-name", `${"Apex ".repeat(41)},5 Oak Street,Tucson,AZ,85701`],
  ["placeholder", "Apex Net,[[STREET]],Tucson,AZ,85701"],
];

for (const [name, row] of ROWS) {
  test(`row: ${name}`, () => {
    const { lists, rows, printed, text } = importFiles([fileOf("list.csv", `${HEAD}\n${GOOD}\n${row}\n`)]);
    assert.equal(lists.problems, []);
    const last = rows.at(-1)?.verdict.outcome;
    if (last?.kind !== "refused") throw new Error(`${name} was not refused: ${text}`);
    assert.ok(
      last.refusals.every(({ place }) => place?.file === "list.csv" && place.line === 3),
      printed,
    );
    assert.is(rows[0]?.verdict.outcome.kind, name === "twice" || name === "cyrillic-twin-of-row" ? "refused" : "new");
    golden(`import/row-${name}.txt`, printed);
  });
}

test("a mapping with a wrong field, a wrong kind and no reason for a correction", () => {
  const text =
    "fields:\n  name: [Organisation]\n  stret: [Street]\ndefaults: { kind: agncy }\ncorrections:\n  - { field: postcode, stated: x }\n";
  golden("import/mapping-wrong.txt", printedMapping(text));
});

test("kind and country must be said, and known", () => {
  const list = [
    fileOf("list.csv", `${HEAD},Country,Kind\n${GOOD},,\nApex Net,5 Oak Street,Tucson,AZ,85701,Atlantis,carier\n`),
  ];
  golden("import/kind-and-country.txt", importFiles(list, { defaults: {} }).printed);
});

test("no two cases share a golden", () => {
  assert.is(new Set([...FILES, ...ROWS].map(([name]) => name)).size, FILES.length + ROWS.length);
});

test.run();
