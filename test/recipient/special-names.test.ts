/** Names and addresses that typesetting changes, or that have no words. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { PostalAddress } from "../../src/registry/registry.ts";
import { checkOf, custodianOf, letterTo, requestTo, rowOf } from "./plain-letter.ts";

const HOME: PostalAddress = {
  street: ["12 Harbor Road"],
  locality: "Dover",
  region: "DE",
  postcode: "19901",
  country: "US",
};
const TOWN = "Dover, DE 19901";
const ISRAEL: PostalAddress = { street: ["הרצל 12"], locality: "תל אביב", country: "IL" };

const PRINTED: readonly (readonly [string, string, PostalAddress, readonly string[]])[] = [
  [
    "curled apostrophes and no-break spaces",
    'O\'Neil "Lines" Co.',
    HOME,
    ["O’Neil “Lines”\u00a0Co.", "12\u00a0Harbor Road", TOWN],
  ],
  ["letters composed otherwise", "Lu\u0308beck AG", HOME, ["L\u00fcbeck AG", "12 Harbor Road", TOWN]],
  ["a line broken behind a hyphen", "Rhein-Main-Netz", HOME, ["Rhein-Main-", "Netz", "12 Harbor Road", TOWN]],
  [
    "a foreign address",
    "Netz AG",
    { ...HOME, country: "DE", postcode: "23552" },
    ["Netz AG", "12 Harbor Road", "23552 Dover", "GERMANY"],
  ],
  [
    "no postcode, no region",
    "Netz",
    { street: ["Kai"], locality: "Ulm", country: "DE" },
    ["Netz", "Kai", "Ulm", "GERMANY"],
  ],
  ["a name of signs", "+++", HOME, ["+++", "12 Harbor Road", TOWN]],
  ["a name of another script", "北京网络有限公司", HOME, ["北京网络", "有限公司", "12 Harbor Road", TOWN]],
  ["words written from right to left", "רשת בע״מ", ISRAEL, ["רשת בע״מ", "הרצל 12", "תל אביב", "ISRAEL"]],
  [
    "a word broken over lines",
    "Immobilienverwaltungsgesellschaft mbH",
    HOME,
    ["Immobilienverwaltu", "ngsgesellschaft mbH", "12 Harbor Road", TOWN],
  ],
  ["a word broken twice", "INTERNATIONALIZED", HOME, ["INTERN", "ATIONA", "LIZED", "12 Harbor Road", TOWN]],
];

for (const [title, name, post, block] of PRINTED) {
  test(`is found as printed: ${title}`, () => {
    const own = custodianOf("own", name, post);
    const check = checkOf([own]);
    const told = (kind: string, lines: readonly string[]) =>
      check(rowOf(own, kind), letterTo(own, lines), [requestTo(own)]).map(({ message }) => message);
    for (const kind of ["letter", "name", "address"]) assert.equal(told(kind, block), [], kind);
    assert.is(told("letter", block.slice(1)).length, 1);
    assert.is(told("letter", block.slice(0, -1)).length, 1);
    assert.is(told("address", block.slice(0, -1)).length, 1);
    assert.is(told("name", block.slice(-1)).length, 1);
  });
}

test("a figure that ends a name and one that begins the next line are two", () => {
  const post = { ...HOME, street: ["1 Harbor Road"] };
  const own = custodianOf("own", "Netz Agency 1", post);
  const neighbor = custodianOf("neighbor", "Netz Agency 11", { ...HOME, street: ["11 Harbor Road"] });
  const check = checkOf([own, neighbor]);
  const told = (lines: readonly string[]) =>
    check(rowOf(own, "letter"), letterTo(own, lines), [requestTo(own)]).map(({ code }) => code);
  assert.equal(told(["Netz Agency 1", "1 Harbor Road", TOWN]), []);
  assert.equal(told(["Netz Agency 1", "1 Harbor Road", TOWN, "11 Harbor Road"]), ["recipient-other"]);
});

/** Of `רשת בע״מ` at `ISRAEL`: each is another name or address. */
const MISTAKEN: readonly (readonly [string, readonly string[]])[] = [
  ["other figures", ["רשת בע״מ", "הרצל 21", "תל אביב", "ISRAEL"]],
  ["words of the name that changed places", ["בע״מ רשת", "הרצל 12", "תל אביב", "ISRAEL"]],
  ["words of the town that changed places", ["רשת בע״מ", "הרצל 12", "אביב תל", "ISRAEL"]],
  ["letters that changed places", ["רשת בע״מ", "הרלצ 12", "תל אביב", "ISRAEL"]],
  ["one letter more", ["רשתת בע״מ", "הרצל 12", "תל אביב", "ISRAEL"]],
  ["a word from the next line", ["רשת בע״מ", "הרצל 12 תל", "אביב", "ISRAEL"]],
];

for (const [title, block] of MISTAKEN) {
  test(`an address from right to left with ${title}`, () => {
    const own = custodianOf("own", "רשת בע״מ", ISRAEL);
    const told = checkOf([own])(rowOf(own), letterTo(own, block), [requestTo(own)]);
    assert.is(told.length, 1);
  });
}

test("lines beside or above the name make no block", () => {
  const own = custodianOf("own", "Netz", HOME);
  const check = checkOf([own]);
  const reading = letterTo(own, ["Netz", "12 Harbor Road", TOWN]);
  if (reading.kind === "refused") throw new Error("refused");
  const moved = (by: (y: number, text: string) => { x?: number; y?: number; page?: number }) =>
    check(
      rowOf(own),
      {
        ...reading,
        text: { ...reading.text, lines: reading.text.lines.map((line) => ({ ...line, ...by(line.y, line.text) })) },
      },
      [requestTo(own)],
    );
  assert.equal(
    moved(() => ({})),
    [],
  );
  assert.is(moved((_, text) => (text === TOWN ? { x: 300 } : {})).length, 1);
  assert.is(moved((_, text) => (text === TOWN ? { page: 1 } : {})).length, 1);
  assert.is(moved((y) => ({ y: -y })).length, 1);
});

test("at a shared address, the block of a company whose name has no words is no part of the own one", () => {
  const [signs, harbor] = [custodianOf("signs", "+++", HOME), custodianOf("harbor", "Harbor LLC", HOME)];
  const check = checkOf([signs, harbor]);
  const told = (lines: readonly string[]) =>
    check(rowOf(harbor), letterTo(harbor, ["Harbor LLC", "12 Harbor Road", TOWN], lines), [requestTo(harbor)]);
  assert.equal(told(["12 Harbor Road", TOWN]), []);
  assert.match(told(["+++", "12 Harbor Road", TOWN])[0]?.message ?? "", /holds the address of signs/);
});

test("a list of many names and addresses, also of those written from right to left", () => {
  const many = [custodianOf("one", "One Inc.", HOME), custodianOf("two", "רשת", ISRAEL)];
  const check = checkOf(many);
  const row = { id: "list", kind: "list", packet: null, custodian: null };
  const listed = (lines: readonly string[]) => {
    const reading = letterTo(custodianOf("x", "x", undefined), lines);
    if (reading.kind === "refused") throw new Error("refused");
    const info = new Map([["Keywords", "CASE-7; list"]]);
    return check(row, { ...reading, text: { ...reading.text, info } }, many.map(requestTo));
  };
  const whole = ["One Inc.", `12 Harbor Road, ${TOWN}`, "רשת", "הרצל 12, תל אביב, ISRAEL"];
  assert.equal(listed(whole), []);
  for (const index of whole.keys()) assert.is(listed(whole.toSpliced(index, 1)).length, 1, `${index}`);
});

test.run();
