/** The program's own categories and kinds: complete, sourced, in words that whoever keeps the records knows. */
import { readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Category, Registry, TechnicalPoint } from "../../src/registry/registry.ts";
import { categoriesOf, kindsHolding } from "../../src/registry/vocabulary.ts";
import { TARGETS } from "../../src/schema/generated/targets-validators.js";
import { categoryRows, kindRows } from "../../src/views/vocabulary-rows.ts";
import { golden } from "../golden.ts";
import { registryOf } from "./sample.ts";

const FOLDER = "src/data/vocabulary";

/** A registry that says nothing of its own. */
const SHIPPED = registryOf("custodians: []\n");
const { categories, kinds, documents } = SHIPPED;

/** Ids of the categories that were there before the vocabulary was. */
const FIRST = [
  ...["application-records", "communications", "dns-hosting-configuration", "dns-query-logs", "engagement-papers"],
  ...["flow-records", "investigation-reports", "mail-transaction-logs", "message-content", "press-communications"],
  ...["prior-productions", "retention-records", "subscriber-identity", "web-access-logs"],
];

function textOf({ title, records, fields, form, perishes }: Category): string {
  return [title, records, ...fields, form, perishes].join("\n");
}

test("as many as were promised, each id once and for ever", () => {
  assert.ok(categories.length >= 75 && kinds.length >= 75, `${categories.length} and ${kinds.length}`);
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).sort();
  for (const list of [categories, kinds, documents]) assert.is(new Set(ids(list)).size, list.length);
  assert.equal(
    FIRST.filter((id) => !ids(categories).includes(id)),
    [],
  );
  golden("vocabulary/ids.txt", [...ids(categories), "", ...ids(kinds), ""].join("\n"));
});

test("each file is whole by the schema, and every source that it lists is cited", () => {
  for (const name of readdirSync(FOLDER)) {
    const data = JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8"));
    assert.ok(TARGETS.validate({ documents: [], custodians: [], ...data }), name);
  }
  const cited = new Set(categories.flatMap((each) => [each.source, ...each.furtherSources].map((one) => one.document)));
  const idle = documents.filter(({ id }) => !cited.has(id)).map(({ id }) => id);
  assert.equal(idle, []);
  // A registry's own document with the id of one of these would be laid over it.
  assert.ok(documents.every(({ id }) => id.startsWith("duces-")));
});

/** Faults of the sources of a category. */
function unsourced({ source, furtherSources, perishes, periodKnown }: Category, from: Registry["documents"]) {
  const named = [source, ...furtherSources].map(({ document }) => from.find(({ id }) => id === document));
  const known = named.map((document) => document?.confidence);
  const isDated = named.every((each) => each && /^\d{4}-\d{2}-\d{2}$/u.test(each.readOn ?? "") && each.dated !== "");
  // Years and numbers of laws are no periods.
  const figures =
    /\b(?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve)\s+(?:to \d+\s+)?(?:seconds|hours|days|months|years?)\b/iu;
  return [
    ...(isDated && known.every((each) => each !== undefined) ? [] : ["a source without date or confidence"]),
    ...(figures.test(perishes) && periodKnown === "none" ? [`a period from nowhere: ${perishes}`] : []),
    ...(periodKnown === "read" && !known.includes("read") ? ["a period that was read in no source"] : []),
    ...(periodKnown === "secondary" && known.every((each) => each === "unconfirmed") ? ["no account of a period"] : []),
  ];
}

test("every category has a dated source or says that it is unconfirmed, and no period without one", () => {
  for (const category of categories) assert.equal(unsourced(category, documents), [], category.id);
  const [first] = categories;
  assert.ok(first);
  const bare = { ...first, source: { document: "x", section: "1" }, perishes: "Kept 3 years.", periodKnown: "none" };
  assert.is(unsourced(bare as Category, documents).length, 2);
});

test("every kind holds something, and everything is held by some kind", () => {
  for (const kind of kinds) {
    assert.ok(categoriesOf([kind.id], SHIPPED).length > 0, kind.id);
    assert.equal(kind.holds, [], `${kind.id}: in the vocabulary, a category says who holds it`);
  }
  for (const category of categories) assert.ok(kindsHolding(category, SHIPPED).length > 0, category.id);
});

/** What may be said only where the point matters to whoever keeps the records. */
const POINTS: Readonly<Record<TechnicalPoint, RegExp>> = {
  zone: /\bUTC\b|\bzones?\b|\boffset\b/u,
  clock: /\bclocks?\b/u,
  sampling: /\bsampl(?:ing|ed)\b/u,
  hash: /\bhash values?\b|\bSHA-?\d|\bdigests?\b/u,
};
/** Words of computer people: for records that have no technical point at all, none of them. */
const TECHNICAL =
  /\b(?:CSV|JSON|XML|KML|PST|UTF-8|metadata|IP address|IPv6|MAC|NAT|API|user agent|resolver|load file|native|TIFF|DICOMDIR|UID|bitstream|JSON Lines)\b/iu;
/** Words of one trade, and the records of that trade. */
const TRADES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bDICOM\b/u, ["medical-imaging"]],
  [/\bUB-04\b/u, ["medical-billing"]],
  [/\bNetFlow\b|\bIPFIX\b/u, ["flow-records"]],
  [/\bSWIFT\b|\bIMAD\b/u, ["wires-and-ach"]],
  [/\bGreen Button\b/u, ["smart-meter"]],
  [/\bPNR\b/u, ["airline-pnr"]],
  [/\bELD\b/u, ["eld-hours-of-service"]],
  [/\bIMEI\b/u, ["telephone-subscriber", "sms-metadata", "call-detail", "device-backups", "thing-device"]],
];

function foreignWords(category: Category): readonly string[] {
  const text = textOf(category);
  const points = Object.entries(POINTS) as [TechnicalPoint, RegExp][];
  return [
    ...points.flatMap(([point, words]) => (category.technical.includes(point) ? [] : (words.exec(text) ?? []))),
    ...(category.technical.length > 0 ? [] : (TECHNICAL.exec(text) ?? [])),
    ...TRADES.flatMap(([words, ids]) => (ids.includes(category.id) ? [] : (words.exec(text) ?? []))),
  ];
}

test("no technical word where its keeper does not know it", () => {
  for (const category of categories) assert.equal(foreignWords(category), [], category.id);
  const bank = categories.find(({ id }) => id === "bank-statements");
  assert.ok(bank);
  const form = "CSV in UTC, with the clock, the sampling rate and SHA-256 of each DICOM file.";
  assert.is(foreignWords({ ...bank, form }).length, 6);
});

/** Sentences, and halves of sentences, by the categories that say them. */
function sayings(of: readonly Category[]): ReadonlyMap<string, ReadonlySet<string>> {
  const said = new Map<string, Set<string>>();
  for (const { id, records, form, perishes } of of) {
    for (const text of [records, form, perishes].flatMap((each) => each.split(/(?<=[.;:])\s+/u))) {
      const key = text.replace(/[.;:]$/u, "").toLowerCase();
      said.set(key, (said.get(key) ?? new Set()).add(id));
    }
  }
  return said;
}

test("no sentence serves more than three categories", () => {
  const often = (of: readonly Category[]) => [...sayings(of)].filter(([, ids]) => ids.size > 3).map(([text]) => text);
  assert.equal(often(categories), []);
  const alike = categories.slice(0, 4).map((each) => ({ ...each, form: "Searchable PDF." }));
  assert.equal(often(alike), ["searchable pdf"]);
});

test("things are kept as they are: no repair, test, sale or disposal, and inspection", () => {
  const things = categories.filter(({ legalClass }) => legalClass === "thing");
  assert.ok(things.length >= 4, `${things.length}`);
  for (const { id, form } of things) {
    for (const word of [/repair/iu, /\btest|copying/iu, /\bsale|disposal/iu, /inspection|all sides invited/iu]) {
      assert.match(form, word, id);
    }
  }
});

test("the lists that duces list prints", () => {
  const table = ({ rows }: { readonly rows: readonly (readonly string[])[] }) =>
    `${rows.map((cells) => cells.join(" | ")).join("\n")}\n`;
  golden("vocabulary/categories.txt", table(categoryRows(SHIPPED)));
  golden("vocabulary/kinds.txt", table(kindRows(SHIPPED)));
  const held = categoryRows(SHIPPED, "payroll-processor").rows.map(([id]) => id);
  assert.equal(held, ["payroll-and-time"]);
  const holders = kindRows(SHIPPED, "eld-hours-of-service").rows.map(([id]) => id);
  assert.equal(holders, ["motor-carrier", "telematics-vendor"]);
});

test.run();
