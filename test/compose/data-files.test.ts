import { test } from "uvu";
import * as assert from "uvu/assert";
import { dataFiles } from "../../src/compose/data-files.ts";
import { letterText } from "../../src/compose/letter-text.ts";
import type { Request } from "../../src/matter/request.ts";
import { openNamed, requestFrom } from "../instruments/open-papers.ts";
import { shippedPapers } from "../pdf/shipped-papers.ts";

const shipped = shippedPapers();

interface Data {
  readonly reference: string;
  readonly request: string;
  readonly selectors: readonly { readonly value: string; readonly label: string }[];
  readonly items: readonly {
    readonly number: string;
    readonly category: string;
    readonly fromUtc: string;
    readonly toUtc: string;
    readonly searchBy: readonly string[];
    readonly onlyFrom: readonly string[];
    readonly pairs: readonly { readonly one: string; readonly others: readonly string[] }[];
  }[];
}

function jsonOf(request: Request): Data {
  return JSON.parse(textOf(request, "selectors.json"));
}

function textOf(request: Request, name: string): string {
  return dataFiles(request).find((file) => file.name === name)?.text ?? "";
}

/** Records of RFC 4180, read by the book. */
function recordsOf(csv: string): readonly (readonly string[])[] {
  assert.ok(csv.endsWith("\r\n"));
  const records: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === "\r\n") records.push([]);
  }
  records.pop();
  return records;
}

/** Without the marks that govern line breaks and typographic quotes, which are not in data. */
function bare(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060]/g, "")
    .replace(/[\u00a0\u202f\s]+/g, " ")
    .replaceAll("\u2011", "-")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
}

test("everything in the data of every shipped letter is printed in that letter", () => {
  let values = 0;
  for (const request of shipped.requests) {
    const printed = bare(letterText(shipped.letterOf(request).letter));
    const { reference, request: id, selectors, items } = jsonOf(request);
    const said = [
      ...[reference, id, ...selectors.flatMap(({ value, label }) => [value, label])],
      ...items.flatMap(({ number, category, searchBy, onlyFrom, pairs }) => [
        ...[number, category, ...searchBy, ...onlyFrom],
        ...pairs.flatMap(({ one, others }) => [one, ...others]),
      ]),
    ];
    for (const value of said) assert.ok(printed.includes(bare(value)), `${request.id}: ${value}`);
    values += said.length;
    assert.is(items.length, request.items.length);
  }
  assert.ok(values > 500, `${values}`);
});

/** Every text of some length in a record, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.length > 5 ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test("the data name no other custodian, no contact and no finding", () => {
  for (const request of shipped.requests) {
    const data = dataFiles(request)
      .map(({ text }) => text)
      .join("\n");
    for (const detail of textsIn(request.contact)) assert.not(data.includes(detail), `${request.id}: ${detail}`);
    assert.equal(Object.keys(jsonOf(request)), ["reference", "request", "selectors", "items"]);
    for (const other of shipped.requests) {
      if (other.custodian.id !== request.custodian.id)
        assert.not(data.includes(other.id), `${request.id}: ${other.id}`);
    }
  }
});

test("periods are instants in UTC, and those of the request", () => {
  for (const request of shipped.requests) {
    jsonOf(request).items.forEach(({ fromUtc, toUtc }, index) => {
      assert.match(fromUtc, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      assert.ok(fromUtc < toUtc);
      assert.is(fromUtc, request.items[index]?.period.fromUtc);
    });
  }
});

test("the table has a line for each selector and each pair, and says the same as the JSON", () => {
  for (const request of shipped.requests) {
    const [head, ...records] = recordsOf(textOf(request, "selectors.csv"));
    assert.is(
      head?.join(),
      "reference,request,item,category,from_utc,to_utc,use,selector,label,counterpart,kind,issuer,port",
    );
    const expected = jsonOf(request).items.flatMap(({ number, searchBy, onlyFrom, pairs }) => [
      ...searchBy.map((value) => [number, "search-by", value, ""]),
      ...onlyFrom.map((value) => [number, "only-from", value, ""]),
      ...pairs.flatMap(({ one, others }) => others.map((other) => [number, "pair", one, other])),
    ]);
    assert.equal(
      records.map((record) => [record[2], record[6], record[7], record[9]]),
      expected,
    );
    assert.ok(records.every((record) => record.length === 13));
  }
});

test("uses of addresses are lines with port and instants, and a minute is a whole minute", () => {
  const request = requestFrom(openNamed("truck"), "chatterbox-preservation");
  const [head, ...records] = recordsOf(textOf(request, "selectors.csv"));
  const at = (name: string) => head?.indexOf(name) ?? -1;
  const rows = records.map((each) =>
    ["use", "selector", "kind", "issuer", "port", "from_utc", "to_utc"].map((name) => each[at(name)] ?? ""),
  );
  assert.equal(
    rows.filter(([use]) => use === "look-up").map((row) => row.slice(1)),
    [
      ["198.41.9.12", "network", "", "51044", "2026-06-09T19:03:00Z", "2026-06-09T19:03:59Z"],
      ["198.41.64.7", "network", "", "443", "2026-06-09T19:03:22Z", "2026-06-09T19:03:22Z"],
      ["198.41.9.13", "network", "", "", "2026-06-09T19:00:00Z", "2026-06-09T19:10:59Z"],
    ],
  );
  assert.equal(
    rows.filter(([use]) => use === "search-by").map((row) => row.slice(1, 4)),
    [
      ["bigrig_doe", "username", "Chatterbox"],
      ["https://chatterbox.example/u/bigrig_doe", "profile", ""],
      ["rdoe.dispatch@lakelandfreight.example", "email", ""],
    ],
  );
});

test("a hostile label runs as no formula in a spreadsheet, and is exact in the JSON", () => {
  const [request] = shipped.requests;
  const [item] = request?.items ?? [];
  if (request === undefined || item === undefined) throw new Error("there is no request");
  const selector = {
    ...item.selectors[0],
    value: "=HYPERLINK(1)",
    label: '+a "b",\r\nc',
  } as (typeof item.selectors)[0];
  if (selector === undefined) throw new Error("there is no selector");
  const hostile: Request = {
    ...request,
    matter: { ...request.matter, selectors: [selector] },
    items: [{ ...item, selectors: [selector], limitedTo: [], between: null }],
  };
  const [, record] = recordsOf(textOf(hostile, "selectors.csv"));
  assert.equal(record?.slice(7), ["'=HYPERLINK(1)", '\'+a "b",\r\nc', "", "network", "", ""]);
  assert.equal(jsonOf(hostile).selectors, [{ value: "=HYPERLINK(1)", label: '+a "b",\r\nc' }]);
});

test.run();
