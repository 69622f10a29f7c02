/** Lists as people have them: exports of address books, what spreadsheets save, one cell for the whole address. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PostalAddress } from "../../src/registry/registry.ts";
import { fileOf, type Imported, importCsv, importFiles } from "./import-list.ts";

const FIRM = { kind: "company", asOf: "2020" } as const;

function contactsOf({ rows }: Imported) {
  return rows.map(({ verdict: { row } }) => row.candidate?.contact ?? null);
}

/** `unit | street | town, region code, country` of each row; what refuses one stands in its place. */
function addresses(imported: Imported): readonly string[] {
  return imported.rows.map(({ verdict: { row } }) => {
    const post = row.candidate?.contact.post;
    return post === undefined ? row.refusals.map(({ message }) => message).join("; ") : written(post);
  });
}

function written({ unit = "", street, locality, region = "", postcode = "", country }: PostalAddress): string {
  return [unit, ...street, `${locality}, ${region} ${postcode}, ${country}`].filter((part) => part !== "").join(" | ");
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const bytes = [0xfeff, ...units].flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]));
  return Uint8Array.from(bytes);
}

const OUTLOOK = `First Name,Last Name,Company,Department,Job Title,Business Street,Business Street 2,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Business Fax,Business Phone,E-mail Address,E-mail Display Name
Jane,Doe,Acme Payroll LLC,Legal Dept,Manager,"1 Court Street
Suite 5",,Boston,Massachusetts,02109,United States of America,9 Home Road,617-555-0100,617-555-0101,legal@acme.example,Jane Doe
`;

test("an export of Outlook: lines of a cell, the name of the state, nothing of the person", () => {
  const imported = importCsv(OUTLOOK, { defaults: FIRM });
  assert.equal(addresses(imported), ["Legal Dept | 1 Court Street | Suite 5 | Boston, MA 02109, US"]);
  const [contact] = contactsOf(imported);
  assert.equal([contact?.phone, contact?.fax, contact?.email], ["617-555-0101", "617-555-0100", "legal@acme.example"]);
  assert.not.match(imported.text, /Jane|9 Home Road/);
});

const GOOGLE = `Name,Given Name,Family Name,Organization 1 - Name,Organization 1 - Department,E-mail 1 - Value,Phone 1 - Value,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country
Jane Doe,Jane,Doe,Acme Payroll GmbH,Compliance,compliance@acme.example,+49 211 5550100,Kai 5,Düsseldorf,,D-40547,Deutschland
`;

test("an export of Google: the organization is no person's name, the postal code stands without its mark", () => {
  const imported = importCsv(GOOGLE, { defaults: FIRM });
  assert.equal(addresses(imported), ["Compliance | Kai 5 | Düsseldorf,  40547, DE"]);
  assert.is(imported.rows[0]?.verdict.row.name, "Acme Payroll GmbH");
  assert.not.match(imported.text, /Jane/);
});

const TABLE = "Name\tStreet\tCity\tState\tZip\tCountry\nÉclair & Søn LLC\t1 Court Street\tBoston\tMA\t02109\tUS\n";

for (const isLittle of [true, false]) {
  test(`UTF-16 with its mark, ${isLittle ? "little" : "big"} end first, cells between tabs`, () => {
    const imported = importFiles([fileOf("list.csv", utf16(TABLE.replaceAll("\n", "\r\n"), isLittle))], {
      defaults: FIRM,
    });
    assert.equal(addresses(imported), ["1 Court Street | Boston, MA 02109, US"]);
    assert.is(imported.rows[0]?.verdict.row.name, "Éclair & Søn LLC");
  });
}

test("Windows-1252 is read, and said to be, with a word to check", () => {
  const text = "Name;Street;City;Zip;Country\nMüller & Söhne – Straße;Kai 5;Köln;50667;Deutschland\n";
  const bytes = Uint8Array.from(text, (letter) => (letter === "–" ? 0x96 : letter.charCodeAt(0)));
  const imported = importFiles([fileOf("list.csv", bytes)], { defaults: FIRM });
  assert.is(imported.rows[0]?.verdict.row.name, "Müller & Söhne – Straße");
  assert.equal(addresses(imported), ["Kai 5 | Köln,  50667, DE"]);
  assert.match(imported.printed, /warning\[read-as-windows-1252\].*such as "Müller"/);
});

test("`sep=;` is no header, and a refusal stands at its own line", () => {
  const imported = importCsv("sep=;\nName;Address\nAcme LLC;1 Court Street, Boston, MA 02109\nBeta LLC;nowhere\n", {
    defaults: FIRM,
  });
  assert.equal(addresses(imported)[0], "1 Court Street | Boston, MA 02109, US");
  assert.match(imported.printed, /list.csv:4:1 error\[bad-address\]/);
});

test("an address in one cell is divided, and each row shows how", () => {
  const list = `Name,Address\nAcme LLC,"1 Court Street, Boston, MA 02109"\nBeta GmbH,"Kai 5, 20457 Hamburg, Germany"\nGamma Inc,1 Main St Springfield IL 62701\n`;
  const imported = importCsv(list, { defaults: FIRM });
  assert.equal(addresses(imported), [
    "1 Court Street | Boston, MA 02109, US",
    "Kai 5 | Hamburg,  20457, DE",
    "1 Main St | Springfield, IL 62701, US",
  ]);
  const remarks = imported.rows.map(({ verdict }) => verdict.remarks.join("; "));
  assert.match(remarks[0] ?? "", /address divided: street "1 Court Street", town "Boston", MA, 02109, US; check it/);
  assert.match(remarks[2] ?? "", /DOUBTFUL, where the street ends/);
});

test("one organization for each file, its address whole or in parts, figures without quotation marks", () => {
  const files = [
    fileOf(
      "a.json",
      '{"name": "Acme LLC", "address": {"street": "1 Court Street", "city": "Boston", "state": "MA", "zip": "02109"}, "country": "US", "aliases": ["A"]}',
    ),
    fileOf("b.json", '{"name": "Beta LLC", "address": "2 Court Street, Boston, MA 02109"}'),
    fileOf("c.yaml", "name: Gamma GmbH\nstreet: Kai 5\ncity: Hamburg\nzip: 20457\ncountry: DE\n"),
  ];
  assert.equal(addresses(importFiles(files, { defaults: FIRM })), [
    "1 Court Street | Boston, MA 02109, US",
    "2 Court Street | Boston, MA 02109, US",
    "Kai 5 | Hamburg,  20457, DE",
  ]);
});

test("an attention line is kept where it is an office's, and buildings are no persons", () => {
  const head = "Name,Attn,Address 1,Street,City,State,Zip,Country";
  const rows = [
    "A LLC,Legal Dept,,1 Court Street,Boston,MA,02109,US",
    "B LLC,Jane Roe,,1 Court Street,Boston,MA,02109,US",
    "C Ltd,,Clarendon House,2 Church Street,London,,SW1A 1AA,GB",
    "D Ltd,,Kings Cross,2 Church Street,London,,SW1A 1AA,GB",
    "E Ltd,,Jane House,2 Church Street,London,,SW1A 1AA,GB",
    "F SA,,Torre Sur,Calle Mayor 1,Madrid,,28013,ES",
  ];
  const imported = importCsv([head, ...rows, ""].join("\n"), { defaults: FIRM, nearIsNew: true });
  assert.equal(addresses(imported), [
    "Legal Dept | 1 Court Street | Boston, MA 02109, US",
    "1 Court Street | Boston, MA 02109, US",
    "Clarendon House | 2 Church Street | London,  SW1A 1AA, GB",
    "Kings Cross | 2 Church Street | London,  SW1A 1AA, GB",
    "2 Church Street | London,  SW1A 1AA, GB",
    "Torre Sur | Calle Mayor 1 | Madrid,  28013, ES",
  ]);
  assert.match(imported.rows[4]?.verdict.remarks.join() ?? "", /left out, since it may name a person/);
});

const NAMES = ["@Home Networks LLC", "+Plus Media LLC", "-Minus- Records Inc", "@properties", "+1 Media"];
const FORMULAS = ["=1+1", '=HYPERLINK("x")', "@SUM(A1)", "+A1+B2", "-cmd|x", "+SUM(1)"];

test("names that begin with a sign are names, formulas are none", () => {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const list = (names: readonly string[]) =>
    ["Name,Phone", ...names.map((name) => `${cell(name)},617-555-0100`), ""].join("\n");
  const outcomes = (names: readonly string[]) =>
    importCsv(list(names), { defaults: { ...FIRM, country: "US" }, nearIsNew: true }).rows.map(
      ({ verdict }) => verdict.row.refusals[0]?.code ?? "read",
    );
  assert.equal(
    outcomes(NAMES),
    NAMES.map(() => "read"),
  );
  assert.equal(
    outcomes(FORMULAS),
    FORMULAS.map(() => "formula"),
  );
});

test.run();
