import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Matter } from "../../src/matter/matter.ts";
import type { Request } from "../../src/matter/request.ts";
import type { Reading, TextLine } from "../../src/read-back/pdf-text.ts";
import { createRecipientCheck, type NamedPaper } from "../../src/recipient/check-recipient.ts";
import type { PaperRule } from "../../src/recipient/paper-rules.ts";
import type { Custodian, PostalAddress } from "../../src/registry/registry.ts";
import { golden } from "../golden.ts";
import { custodianOf } from "./plain-letter.ts";

const post = (street: readonly string[], locality: string, region: string, postcode: string): PostalAddress => ({
  ...{ street, locality, region, postcode, country: "US" },
});
const AT_HARBOR = post(["400 Harbor Road", "Suite 9"], "Wilmington", "DE", "19801");
const HARBOR: Custodian = { ...custodianOf("harbor", "Harbor, Inc.", AT_HARBOR), shortName: "HarborNet" };
const CANAL = custodianOf("canal", "Canal Carrier Corporation", post(["77 Canal Street"], "Dover", "DE", "19901"));
const UPSTAIRS = custodianOf("upstairs", "Upstairs LLC", AT_HARBOR);
/** Registered twice. */
const TWICE = custodianOf("twice", "Upstairs LLC", AT_HARBOR);
/** Of the longest name in the registry. */
const LONGEST = custodianOf("longest", "Longest of All Registered Names at Harbor Road LLC", AT_HARBOR);
const UNIT = custodianOf("unit", "Unit Ltd.", { ...post(["1 Mill Lane"], "Dover", "DE", "19901"), unit: "Legal" });
const BROAD = custodianOf("broad", "Broad", post(["Broadway 1"], "Salem", "OR", "97301"));
const NOWHERE = custodianOf("nowhere", "Nowhere Net", undefined);
const BERN = custodianOf("bern", "Bern AG", {
  street: ["Aarweg 55 a"],
  locality: "Bern",
  postcode: "3001",
  country: "CH",
});
/** Whose address is a part of another's. */
const QUAY = custodianOf("quay", "Quay Ltd.", post(["12 Quay Street"], "Boise", "ID", "83702"));
const TOWER = custodianOf("tower", "Tower Ltd.", post(["Tower B, 12 Quay Street", "Floor 3"], "Boise", "ID", "83702"));
/** Whose address is the requester's. */
const COURT = custodianOf("court", "Court Clerks", post(["5 Court Square"], "Helena", "MT", "59601"));
/** Whose streets tell little: with a unit, without a figure, without a word, none at all. */
const WING = custodianOf("wing", "Wing", { ...post(["Broadway 2"], "Salem", "OR", "97301"), unit: "Legal" });
const LORDS = custodianOf("lords", "Lords", post(["House of Lords"], "Salem", "OR", "97301"));
const STATION = custodianOf("station", "Station", post(["MS 73 28"], "Salem", "OR", "97301"));
const ULM = custodianOf("ulm", "Ulm AG", { street: [], locality: "Ulm", country: "DE" });
const EVERYBODY = [
  ...[HARBOR, CANAL, UPSTAIRS, TWICE, LONGEST, UNIT, BROAD, NOWHERE, BERN],
  ...[QUAY, TOWER, COURT, WING, LORDS, STATION, ULM],
];

const REFERENCE = "CASE-7";
const MATTER = {
  reference: REFERENCE,
  requester: { represents: "Nemo", organization: "Any LLP", address: ["5 Court Square", "Helena, MT 59601"] },
  letterhead: { lines: ["9 Other Row · Helena, MT 59601", "77 Canal Street"] },
  stage: {
    kind: "pending",
    parties: [
      { name: "Nemo", role: "plaintiff" },
      { name: "Roe Corp.", role: "defendant", counsel: "Doe LLP, 1 Mill Lane, Dover, DE 19901" },
      { name: "Poe", role: "defendant" },
    ],
  },
  process: { compliance: { place: { name: "Broad's room", lines: ["Broadway 1", "Salem, OR 97301"] } } },
} as unknown as Matter;

const plain: PaperRule = { custodian: "block", printsReference: true, parties: false, others: [] };
const RULES: Readonly<Record<string, PaperRule>> = {
  letter: { ...plain, others: ["requester"] },
  place: { ...plain, others: ["place"] },
  parties: { ...plain, others: ["parties"], parties: true },
  address: { ...plain, custodian: "address" },
  name: { ...plain, custodian: "name" },
  short: { ...plain, custodian: "short-name", printsReference: false },
  list: { ...plain, custodian: "every", printsReference: false },
  form: { ...plain, custodian: "field", printsReference: false },
};
const CHECK = createRecipientCheck({
  registry: { documents: [], categories: [], kinds: [], custodians: EVERYBODY, retired: [] },
  matter: MATTER,
  rules: RULES,
});

function requestTo(custodian: Custodian, matter = MATTER): Request {
  const [contact = null] = custodian.contacts;
  return {
    id: `${custodian.id}-records`,
    number: `CASE-7-${custodian.id}`,
    matter,
    custodian,
    contact: contact?.post ? contact : null,
  } as Request;
}

function rowOf({ id }: Custodian, kind = "letter"): NamedPaper {
  return { id: `${id}-records-letter`, kind, packet: `${id}-records`, custodian: id };
}

/** A line of a paper where it is not simply the next one below. */
type Line = string | (Partial<TextLine> & { readonly text: string });

interface Shown {
  readonly keywords?: string;
  readonly fields?: readonly string[];
}

/** A paper as it would be read back: line below line from the top of page 0. */
function reading(lines: readonly Line[], { keywords, fields = [] }: Shown = {}): Reading {
  const placed = lines.map((line, index) => {
    const more = typeof line === "string" ? { text: line } : line;
    return { page: 0, x: 72, y: 700 - 15 * index, artifact: false, endsWord: false, ...more };
  });
  const info = new Map(keywords === undefined ? [] : [["Keywords", keywords]]);
  return {
    kind: "read",
    text: { pages: 1, lines: placed, info, fields: new Map(fields.map((text, i) => [`f${i}`, text])) },
  };
}

const REPLY = "Our reference: CASE-7-harbor";
const BLOCK = ["Harbor, Inc.", "400 Harbor Road", "Suite 9", "Wilmington, DE 19801"];
const CANAL_BLOCK = ["Canal Carrier Corporation", "77 Canal Street", "Dover, DE 19901"];
const APART = { text: "Our reference:", x: 300 };

/** A letter to Harbor, from its lines. */
function toHarbor(lines: readonly Line[], kind = "letter", more: Shown = {}): readonly string[] {
  const keywords = more.keywords ?? `${REFERENCE}; harbor-records-letter`;
  return told(rowOf(HARBOR, kind), reading(lines, { ...more, keywords }), [requestTo(HARBOR)]);
}

function told(paper: NamedPaper, read: Reading, requests: readonly Request[]): readonly string[] {
  return CHECK(paper, read, requests).map(({ code, severity, message, hint }) => {
    assert.is(severity, "error");
    return `${code}: ${message}${hint === undefined ? "" : " (!)"}`;
  });
}

const letter = (...body: readonly Line[]) => [...BLOCK, APART, REPLY, ...body];
const list = (lines: readonly string[], requests: readonly Custodian[]) =>
  told(
    { id: "cover", kind: "list", packet: null, custodian: null },
    reading(lines, { keywords: "CASE-7; cover" }),
    requests.map((each) => requestTo(each)),
  );
const other = (custodian: Custodian, lines: readonly Line[], kind = "letter") =>
  told(
    rowOf(custodian, kind),
    reading([...lines, APART, `CASE-7-${custodian.id}`], {
      keywords: `CASE-7; ${custodian.id}-records-letter`,
    }),
    [requestTo(custodian)],
  );

const CASES: Readonly<Record<string, () => readonly string[]>> = {
  "as it should be": () => toHarbor(letter("Dear Sir or Madam:")),
  "of a kind without a rule": () => toHarbor(letter(), "poem"),
  unreadable: () => told(rowOf(HARBOR), { kind: "refused", reason: "it is torn" }, [requestTo(HARBOR)]),
  empty: () => toHarbor([]),
  "in a row of another request": () => told({ ...rowOf(HARBOR), packet: "x" }, reading(letter()), [requestTo(HARBOR)]),
  "in a row of another custodian": () =>
    told({ ...rowOf(HARBOR), custodian: "canal" }, reading(letter()), [requestTo(HARBOR)]),
  "in a row without a request, of a custodian": () =>
    told({ ...rowOf(HARBOR), packet: null }, reading(letter()), [requestTo(HARBOR)]),
  "of one request, compared with two": () =>
    told(rowOf(HARBOR), reading(letter()), [requestTo(HARBOR), requestTo(CANAL)]),
  "of one request, compared with none": () => told(rowOf(HARBOR), reading(letter()), []),
  "that says of itself that it is another": () =>
    toHarbor(letter(), "letter", { keywords: "CASE-7; canal-records-letter" }),
  "that says of itself that it is of another matter": () =>
    toHarbor(letter(), "letter", { keywords: "CASE-8; harbor-records-letter" }),
  "that says nothing of itself": () => told(rowOf(HARBOR), reading(letter()), [requestTo(HARBOR)]),
  "a copy": () =>
    told(
      { ...rowOf(HARBOR), id: "harbor-records-letter-copy" },
      reading(letter(), { keywords: "CASE-7; harbor-records-letter" }),
      [requestTo(HARBOR)],
    ),
  "a copy in the middle of its id": () =>
    told({ ...rowOf(HARBOR), id: "harbor-copy-letter" }, reading(letter(), { keywords: "CASE-7; harbor-letter" }), [
      requestTo(HARBOR),
    ]),
  "to another": () => toHarbor([...CANAL_BLOCK, APART, REPLY]),

  "without its name": () => toHarbor([...BLOCK.slice(1), APART, REPLY]),
  "without its first line": () => toHarbor([...BLOCK.toSpliced(1, 1), APART, REPLY]),
  "without its last line": () => toHarbor([...BLOCK.slice(0, 3), APART, REPLY]),
  "with an attention line": () => toHarbor([...BLOCK.toSpliced(1, 0, "Attention: Legal"), APART, REPLY]),
  "with an attention line in another column": () =>
    toHarbor([BLOCK[0] ?? "", ...["Attention:", ...BLOCK.slice(1)].map((text) => ({ text, x: 300 })), APART, REPLY]),
  "with two lines between": () => toHarbor([...BLOCK.toSpliced(1, 0, "Attention:", "Legal"), APART, REPLY]),
  "with a line between its lines": () => toHarbor([...BLOCK.toSpliced(2, 0, "Rear"), APART, REPLY]),
  "with the town first": () =>
    toHarbor(["Harbor, Inc.", "Wilmington, DE 19801", "400 Harbor Road", "Suite 9", APART, REPLY]),
  "with the name alone first, and the whole block later": () =>
    toHarbor(["Harbor, Inc.", APART, ...BLOCK, APART, REPLY]),
  "with the name broken over two lines": () => toHarbor(["Harbor,", "Inc.", ...BLOCK.slice(1), APART, REPLY]),
  "with the name broken by an empty line": () => toHarbor(["Harbor,", "", "Inc.", ...BLOCK.slice(1), APART, REPLY]),
  "with the name broken over three lines": () =>
    other(CANAL, ["Canal", "Carrier", "Corporation", "77 Canal Street", "Dover, DE 19901"]),
  "with another above it, and a piece of its name last": () =>
    toHarbor(["Harbour LLC", ...BLOCK.slice(1), APART, REPLY, "Harbor,"]),
  "with a line broken behind a hyphen": () =>
    toHarbor([...BLOCK.slice(0, 1), "400 Harbor", "Road", ...BLOCK.slice(2), APART, REPLY]),
  "with more on the name's line": () => toHarbor(["Harbor, Inc. and others", ...BLOCK.slice(1), APART, REPLY]),
  "with a line too far right": () =>
    toHarbor([BLOCK[0] ?? "", { text: "400 Harbor Road", x: 72 + 41.5 }, ...BLOCK.slice(2), APART, REPLY]),
  "with a line hardly too far right": () =>
    toHarbor([...BLOCK.slice(0, 3), { text: "Wilmington, DE 19801", x: 72 + 41 }, APART, REPLY]),
  "with a line hardly too far left": () =>
    toHarbor([...BLOCK.slice(0, 3), { text: "Wilmington, DE 19801", x: 72 - 41 }, APART, REPLY]),
  "with a line as far right as a broken one": () =>
    toHarbor([...BLOCK.slice(0, 3), { text: "Wilmington, DE 19801", x: 72 + 40.5 }, APART, REPLY]),
  "with a line too far left": () =>
    toHarbor([...BLOCK.slice(0, 3), { text: "Wilmington, DE 19801", x: 72 - 41.5 }, APART, REPLY]),
  "with a line as far left as that": () =>
    toHarbor([...BLOCK.slice(0, 3), { text: "Wilmington, DE 19801", x: 72 - 40.5 }, APART, REPLY]),
  "with a line beside it": () =>
    toHarbor([...BLOCK.slice(0, 3), { text: "Wilmington, DE 19801", y: 670 }, APART, REPLY]),
  "with a line above it": () =>
    toHarbor([...BLOCK.slice(0, 3), { text: "Wilmington, DE 19801", y: 699 }, APART, REPLY]),
  "with a line on the next page": () =>
    toHarbor([...BLOCK.slice(0, 3), { text: "Wilmington, DE 19801", page: 1 }, APART, REPLY]),
  "with its block in what repeats on pages": () =>
    toHarbor([...BLOCK.map((text) => ({ text, artifact: true })), APART, REPLY]),
  "to nobody's address, with a gap": () => other(NOWHERE, ["Nowhere Net", "[ADDRESS TO BE VERIFIED]"]),
  "to nobody's address, with a gap below an attention line": () =>
    other(NOWHERE, ["Nowhere Net", "Attention: x", "[ADDRESS TO BE VERIFIED]"]),
  "to nobody's address, with a gap two lines below": () =>
    other(NOWHERE, ["Nowhere Net", "a", "b", "[ADDRESS TO BE VERIFIED]"]),
  "to nobody's address, without a gap": () => other(NOWHERE, ["Nowhere Net", "somewhere"]),
  "to nobody's address, with a gap beside it": () => other(NOWHERE, ["Nowhere Net", { text: "[GAP]", x: 300 }]),
  "to nobody's address, with brackets within a line": () => other(NOWHERE, ["Nowhere Net", "a [GAP]"]),
  "to nobody's address, with brackets and more": () => other(NOWHERE, ["Nowhere Net", "[GAP] b"]),
  "to nobody's address, with a gap and no name": () => other(NOWHERE, ["[ADDRESS TO BE VERIFIED]"]),
  "to nobody's address, with nothing below the name": () =>
    told(
      rowOf(NOWHERE),
      reading(["CASE-7-nowhere", APART, "Nowhere Net"], { keywords: "CASE-7; nowhere-records-letter" }),
      [requestTo(NOWHERE)],
    ),
  "without the lines below its name": () => toHarbor([REPLY, APART, "Harbor, Inc."]),
  "to a unit": () => other(UNIT, ["Unit Ltd.", "Legal", "1 Mill Lane", "Dover, DE 19901"]),
  "to a unit, without it": () => other(UNIT, ["Unit Ltd.", "1 Mill Lane", "Dover, DE 19901"]),
  abroad: () => other(BERN, ["Bern AG", "Aarweg 55 a", "3001 Bern", "Switzerland"]),
  "abroad, without the country": () => other(BERN, ["Bern AG", "Aarweg 55 a", "3001 Bern"]),

  "without the number": () => toHarbor([...BLOCK, APART, "CASE-7"]),
  "with a longer number": () => toHarbor([...BLOCK, APART, "CASE-7-harbor-2"]),
  "with a longer number before it": () => toHarbor([...BLOCK, APART, "OLD-CASE-7-harbor"]),
  "with a longer number and then the number": () => toHarbor([...BLOCK, APART, "CASE-7-harbor-2, CASE-7-harbor"]),
  "with a number that a line end breaks": () => toHarbor([...BLOCK, APART, "CASE-7-", "harbor"]),
  "with a number that a space breaks": () => toHarbor([...BLOCK, APART, "CASE-7- harbor"]),

  "below another's street": () => toHarbor(["77 Canal Street", APART, ...BLOCK, APART, REPLY], "place"),
  "with the street of two others": () => other(CANAL, [...CANAL_BLOCK, "400 Harbor Road, Suite 9"]),
  "with another's street that begins in what is said and ends in what repeats": () =>
    toHarbor([...letter("They are at 77"), { text: "Canal Street", artifact: true }], "place"),
  "with an address of which another's is a part": () =>
    other(TOWER, ["Tower Ltd.", "Tower B, 12 Quay Street", "Floor 3", "Boise, ID 83702"]),
  "with the requester's address, where another is as well": () =>
    toHarbor(letter("5 Court Square", "Helena, MT 59601")),
  "with the requester's address, where it may not stand": () =>
    toHarbor(letter("5 Court Square", "Helena, MT 59601"), "place"),
  "with another's short street and town, without the unit": () => toHarbor(letter("Broadway 2, Salem, OR 97301")),
  "with another's street without a figure": () => toHarbor(letter("The House of Lords has said so.")),
  "with another's street without a word": () => toHarbor(letter("MS 73 28 is a number.")),
  "with another's address that is a town": () => toHarbor(letter("The servers are in Ulm.")),
  "with another's address that is a town, and its country": () => toHarbor(letter("The servers are in Ulm, DE.")),
  "with another's street": () => toHarbor(letter("They are at 77 CANAL street, I hear.", "x"), "place"),
  "with another's street broken over lines": () => toHarbor(letter("They are at 77", "Canal Street, I hear."), "place"),
  "with another's street in what repeats": () =>
    toHarbor([...letter(), { text: "77 Canal Street", artifact: true }], "place"),
  "with another's street in a field": () => toHarbor(letter(), "place", { fields: ["", "77 Canal Street"] }),
  "with another's street, as the requester's letterhead has it": () => toHarbor(letter("77 Canal Street")),
  "with another's short street": () => toHarbor(letter("Broadway 1")),
  "with another's short street and town": () => toHarbor(letter("Broadway 1, Salem, OR 97301")),
  "with the place of compliance": () => toHarbor(letter("Broad's room, Broadway 1, Salem, OR 97301"), "place"),
  "with another's town": () => toHarbor(letter("Dover, DE 19901")),
  "with another's name": () => toHarbor(letter("Canal Carrier Corporation")),
  "with another's street and unit": () => toHarbor(letter("Legal, 1 Mill Lane, Dover, DE 19901")),
  "with a party's counsel": () =>
    toHarbor(letter("Roe Corp., Poe", "Doe LLP, 1 Mill Lane, Dover, DE 19901"), "parties"),
  "with a party's counsel, where none may stand": () => toHarbor(letter("Doe LLP, 1 Mill Lane, Dover, DE 19901")),
  "with a foreign address": () => toHarbor(letter("Aarweg 55 a, 3001 Bern, Switzerland")),
  "with two others'": () => toHarbor(letter("77 Canal Street; Aarweg 55 a; 77 Canal Street"), "place"),
  "with its own address again": () => toHarbor(letter("Harbor, Inc., 400 Harbor Road, Suite 9, Wilmington, DE 19801")),
  "with a neighbor's block": () => toHarbor(letter(APART, "Upstairs LLC", ...BLOCK.slice(1))),
  "with a neighbor's block, an attention line in it": () =>
    toHarbor(letter(APART, "Upstairs LLC", "Attention: x", ...BLOCK.slice(1))),
  "with a neighbor's block, two lines in it": () =>
    toHarbor(letter(APART, "Upstairs LLC", "x", "y", ...BLOCK.slice(1))),
  "with a neighbor's block, its name on three lines": () =>
    toHarbor(letter(APART, "Up", "stairs", "LLC", ...BLOCK.slice(1))),
  "with a neighbor's block, its name on four lines": () =>
    toHarbor(letter(APART, "Up", "st", "airs", "LLC", ...BLOCK.slice(1))),
  "with a neighbor's block, its lines broken": () =>
    toHarbor(letter(APART, "Upstairs LLC", "400", "Harbor", "Road", "Suite", "9", "Wilmington,", "DE", "19801")),
  "with a neighbor's block, its lines much broken": () =>
    toHarbor(
      letter(
        APART,
        "Upstairs LLC",
        "4",
        "00",
        "Har",
        "bor",
        "Ro",
        "ad",
        "Suite",
        "9",
        "Wilming",
        "ton,",
        "DE",
        "19801",
      ),
    ),
  "with a neighbor's block of the longest name": () => toHarbor(letter(APART, LONGEST.name, ...BLOCK.slice(1))),
  "with a neighbor's name alone": () => toHarbor(letter(APART, "Upstairs LLC", "is upstairs")),

  "a notice without a party": () => toHarbor(letter("Roe Corp."), "parties"),
  "a notice without any party": () => toHarbor(letter(), "parties"),
  "a notice with the parties in what repeats": () =>
    toHarbor([...letter(), { text: "Roe Corp. Poe", artifact: true }], "parties"),
  "by address": () => toHarbor([REPLY, "Harbor, Inc. of 400 Harbor Road, Suite 9,", "Wilmington, DE 19801"], "address"),
  "by address, without the town": () => toHarbor([REPLY, "Harbor, Inc. of 400 Harbor Road, Suite 9"], "address"),
  "by address, without the name": () =>
    toHarbor(["CASE-7-harbor", "400 Harbor Road, Suite 9, Wilmington, DE 19801"], "address"),
  "by address, where none is known": () => other(NOWHERE, ["Nowhere Net"], "address"),
  "by name": () => toHarbor([REPLY, "Harbor, Inc."], "name"),
  "by name, in a field": () => toHarbor(["CASE-7-harbor"], "name", { fields: ["HARBOR INC"] }),
  "by name, in part": () => toHarbor(["CASE-7-harbor", "Harbor"], "name"),
  "by short name": () => toHarbor(["HarborNet"], "short"),
  "by short name, with the long one": () => toHarbor(["Harbor, Inc."], "short"),
  "by name, with the short one": () => toHarbor([REPLY, "HarborNet"], "name"),
  "a form": () => toHarbor(["nothing"], "form", { keywords: "of the court" }),
  "a list of two": () =>
    list(["Harbor, Inc.", "400 Harbor Road, Suite 9, Wilmington, DE 19801", "Nowhere Net"], [HARBOR, NOWHERE]),
  "a list without a name": () =>
    list(["Harbor, Inc.", "400 Harbor Road, Suite 9, Wilmington, DE 19801"], [HARBOR, NOWHERE]),
  "a list without an address": () => list(["Harbor, Inc.", "Nowhere Net"], [HARBOR, NOWHERE]),
  "a list with neither": () => list(["x"], [HARBOR, NOWHERE]),
  "a list with a stranger": () => list(["Nowhere Net", "77 Canal Street"], [NOWHERE, NOWHERE]),
  "a list of nobody": () => list(["x"], []),
};

test("every answer to a paper that was read back, in all its words", () => {
  const answers = Object.entries(CASES).map(([title, ask]) => {
    const said = ask();
    return `${title}\n${(said.length === 0 ? ["nothing"] : said).map((each) => `  ${each}\n`).join("")}`;
  });
  golden("recipient/answers.txt", answers.join(""));
});

test("whoever is told of a wrong paper is told what it means", () => {
  const [problem] = CHECK(rowOf(HARBOR), { kind: "refused", reason: "x" }, [requestTo(HARBOR)]);
  const hint =
    "nothing may be published: if the templates or the matter are not at fault, this is a fault of the program";
  assert.is(problem?.hint, hint);
});

test.run();
