/** Rows against a registry: new, same, changed, refused, and what is written. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { csvLine } from "../../src/csv/csv-line.ts";
import { importRows } from "../../src/views/import-rows.ts";
import { golden } from "../golden.ts";
import { registryOf } from "../registry/sample.ts";
import { fileOf, type Imported, importCsv, importFiles, KNOWN, mappingOf } from "./import-list.ts";

const HEAD = "Name,Alias,Unit,Street,City,State,Zip,Phone,E-Mail,Contact name,Employees";
const ACME = "1 Main Street,Phoenix,AZ,85001";
const LIST = [
  HEAD,
  'Apex Net LLC,"APX; Apex",Legal Department,5 Oak Street,Tucson,AZ,85701,520-555-0100 ext. 12,legal@apex.example,Jane Doe,12',
  `"ACME CARRIER, INC.",,,${ACME},,,,900`,
  "Acme Pipes & Cables,,Records Office,9 Elm Street,Mesa,AZ,85201,,jane.doe@acme.example,,900",
  "Federal Bureau of Measures,FBM,Jane Doe,5 Federal Plaza,Silver Spring,MD,20910,,,,",
].join("\n");

const outcomes = ({ rows }: Imported) => rows.map(({ verdict }) => verdict.outcome.kind);
const reasons = ({ rows }: Imported) =>
  rows.flatMap(({ verdict: { outcome } }) =>
    outcome.kind === "refused" ? outcome.refusals.map(({ code }) => code) : [],
  );

function tableOf(imported: Imported): string {
  const { head, rows } = importRows(imported.rows);
  return [head, ...rows].map((cells) => csvLine(cells)).join("");
}

test("each row is new, same or changed, and refused where two rows name one organization", () => {
  const both = importCsv(LIST);
  assert.equal(outcomes(both), ["new", "refused", "refused", "changed"]);
  assert.match(
    both.printed,
    /"acme" of the registry stands on list\.csv:3 and again, as "Acme Pipes & Cables", on list\.csv:4/,
  );
  assert.equal(reasons(both), ["twice-in-list", "twice-in-list"]);
  const lines = LIST.split("\n");
  assert.equal(outcomes(importCsv(lines.filter((_, i) => i !== 3).join("\n"))), ["new", "same", "changed"]);
  assert.equal(outcomes(importCsv(lines.filter((_, i) => i !== 2).join("\n"))), ["new", "changed", "changed"]);
});

const WRITTEN = LIST.split("\n")
  .filter((_, i) => i !== 2)
  .join("\n");

test("what is written keeps comments and order, says where it comes from, and is unverified", () => {
  const { text } = importCsv(WRITTEN);
  golden("import/written.yaml", text);
  assert.ok(text.includes("- id: acme # the carrier") && text.startsWith("# ours\n") && text.endsWith("# end\n"));
  const { custodians } = registryOf(text);
  assert.equal(
    custodians.map(({ id }) => id),
    ["acme", "bureau", "apex-net-llc"],
  );
  const added = custodians.flatMap(({ contacts }) => contacts.filter(({ source }) => source.document === "list"));
  assert.is(added.length, 3);
  for (const contact of added) {
    assert.is(contact.verified, null);
    assert.is(contact.status, "unknown");
    assert.is(contact.asOf, "2020");
    assert.is(contact.confidence, "secondary");
    assert.match(contact.source.section, /^list\.csv, line \d$/);
  }
});

test("nothing of an individual is written or shown", () => {
  const imported = importCsv(WRITTEN);
  for (const shown of [imported.text, tableOf(imported), imported.printed]) assert.not.match(shown, /jane|doe\b/iu);
  assert.equal(
    imported.rows.map(({ verdict }) => verdict.row.dropped),
    [
      { names: 1, mailboxes: 0 },
      { names: 0, mailboxes: 1 },
      { names: 1, mailboxes: 0 },
    ],
  );
});

test("the table says what became of each row; a column that is not read is named", () => {
  const imported = importCsv(LIST);
  golden("import/table.csv", tableOf(imported));
  assert.equal([...imported.lists.unread.keys()], ["Employees"]);
});

test("the same list a second time changes nothing", () => {
  const { text } = importCsv(WRITTEN);
  const again = importCsv(WRITTEN, { known: text });
  assert.equal(outcomes(again), ["same", "same", "same"]);
  assert.is(again.text, text);
});

const NEXT = `Name,Street,City,State,Zip\nApex Net LLC,7 New Street,Tucson,AZ,85701\n`;

test("a later list adds its contact and makes that of the earlier one historical", () => {
  const { text: first } = importCsv(WRITTEN);
  const next = importCsv(NEXT, { known: first, defaults: { kind: "carrier", country: "US", asOf: "2022" } });
  assert.equal(outcomes(next), ["changed"]);
  const apex = registryOf(next.text).custodians.find(({ id }) => id === "apex-net-llc");
  assert.equal(
    apex?.contacts.map(({ id, status, asOf }) => [id, status, asOf]),
    [
      ["general", "historical", "2020"],
      ["general-2", "unknown", "2022"],
    ],
  );
  assert.is(registryOf(next.text).documents.filter(({ id }) => !id.startsWith("duces-")).length, 3);
});

test("an earlier list does not undo a later one", () => {
  const { text: first } = importCsv(WRITTEN);
  const older = importCsv(NEXT, { known: first, defaults: { kind: "carrier", country: "US", asOf: "2019-06" } });
  assert.equal(reasons(older), ["older-list"]);
});

test("a contact that somebody confirmed stays as it is, and first", () => {
  const confirmed = KNOWN.replace(
    "verified: null\n        status: historical",
    "verified: 2020-01-02\n        verifiedBy: AP\n        status: current",
  );
  const imported = importCsv("Name,Street,City,State,Zip\nAcme,7 New Street,Mesa,AZ,85201\n", { known: confirmed });
  assert.equal(outcomes(imported), ["changed"]);
  assert.match(tableOf(imported), /contact ""post"", confirmed on 2020-01-02, stays first/);
  const contacts = registryOf(imported.text).custodians[0]?.contacts ?? [];
  assert.equal(
    contacts.map(({ id, status }) => [id, status]),
    [
      ["post", "current"],
      ["general", "unknown"],
    ],
  );
});

test("an abbreviation is near, an id settles it, and --near-is-new makes another of it", () => {
  const row = (id: string) => `Id,Name,Street,City,State,Zip\n${id},FBM,5 Federal Plaza,Silver Spring,MD,20910\n`;
  assert.equal(reasons(importCsv(row(""))), ["near-name"]);
  const settled = importCsv(row("bureau"));
  assert.equal(outcomes(settled), ["changed"]);
  assert.equal(
    registryOf(settled.text).custodians[1]?.aliases.map(({ name }) => name),
    ["FBM"],
  );
  assert.equal(outcomes(importCsv(row(""), { nearIsNew: true })), ["new"]);
});

test("an organization of the same name in another country, and a row that names two, are refused", () => {
  const list = "Name,Alias,Street,City,Country,Zip\nAcme,,Hauptstraße 1,Berlin,Germany,10115\nThe Bureau,Acme,,,US,\n";
  assert.equal(reasons(importCsv(`${list}`)), ["other-country", "unreachable"]);
  const two = "Name,Alias,Phone\nThe Bureau,Acme,520-555-0100\n";
  assert.equal(reasons(importCsv(two)), ["two-organizations"]);
});

test("ids are never given twice, and never again", () => {
  const list =
    "Name,Phone\nÄpex (North),1 555 0100\nApex,1 555 0101\nOldco,1 555 0102\nAUX,1 555 0103\n漢字,1 555 0104\n";
  assert.equal(
    importCsv(list).rows.map(({ id }) => id),
    ["apex", "apex-2", "oldco-2", "organization-aux", "organization"],
  );
});

test("addresses are checked where the rules of the country are known, and said to be unchecked where not", () => {
  const rows = ["AT,1010,Wien", "DE,1011,Berlin", "GB,SW1A 1AA,London", "CH,CH-3000,Bern", "CA,K1A 0B1,Ottawa"];
  const list = `Name,Street,Country,Zip,City\n${rows.map((row, i) => `Firm ${i},1 Street,${row}`).join("\n")}\n`;
  const imported = importCsv(list);
  assert.equal(outcomes(imported), ["new", "refused", "new", "new", "new"]);
  assert.match(imported.printed, /"1011" is no postal code of Germany/);
});

test("a list in JSON reads as the same list in a table", () => {
  const json = [
    {
      name: "Apex Net LLC",
      address: { street: "5 Oak Street", city: "Tucson", state: "AZ", zip: "85701" },
      phone: "520-555-0100",
    },
  ];
  const csv = "Name,Street,City,State,Zip,Phone\nApex Net LLC,5 Oak Street,Tucson,AZ,85701,520-555-0100\n";
  const fromJson = (text: string) =>
    importFiles([fileOf("list.json", text)])
      .text.replaceAll("json", "csv")
      .replaceAll(/line \d/gu, "line 2");
  assert.is(fromJson(JSON.stringify(json, null, "\t")), importCsv(csv).text);
  assert.is(fromJson(JSON.stringify({ organizations: json })), importCsv(csv).text);
});

const MAPPING = `
entries: offices
within: { name: ../body, shortName: ../short }
bracketsAreRemarks: true
fields:
  name: [title]
  lines: [where.above]
  street: [where.street]
  locality: [where.town]
  region: [where.state]
  postcode: [where.zip]
individuals: [people.*.name]
unread: [people, hours]
defaults: { kind: agency, country: US, purpose: legal, asOf: 2017 }
corrections:
  - { field: postcode, stated: 2091O, use: "20910", because: a letter O for a zero }
`;
const OFFICES = `
body: Department of Measures
short: DOM
offices:
  - title: Office of Records (East, West)
    where: { above: [Jane Doe, Director], street: 5 Federal Plaza, town: Silver Spring, state: MD, zip: 2091O }
    people: { liaison: { name: Jane Doe } }
    hours: nine to five
  - title: Department of Measures
    where: { street: 5 Federal Plaza, town: Silver Spring, state: MD, zip: "20910" }
`;

test("a mapping names offices for the body they belong to, corrects, and keeps what the list says", () => {
  const imported = importFiles([fileOf("dom.yaml", OFFICES)], { mapping: mappingOf(MAPPING), defaults: {} });
  assert.equal(outcomes(imported), ["new", "new"]);
  assert.equal([...imported.lists.unread.keys()], []);
  golden("import/mapped.yaml", imported.text);
});

test("a file to which the mapping does not fit is not recognized", () => {
  const mapping = mappingOf(MAPPING);
  const other = importFiles([fileOf("a.yaml", "bureaus: []\nname: x\n"), fileOf("b.csv", "Name\nApex\n")], { mapping });
  assert.equal(
    other.lists.problems.map(({ code }) => code),
    ["unrecognized-list", "unrecognized-list"],
  );
});

test.run();
