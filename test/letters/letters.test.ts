import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import type { Paper } from "../../src/compose/paper.ts";
import { sha256Hex } from "../../src/digest/sha256.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { usLetter } from "../../src/typeset/sheet.ts";
import { typesetLetter } from "../../src/typeset/typeset-letter.ts";
import { golden } from "../golden.ts";
import { inFirstLine } from "../marked-lines.ts";
import { composePapers } from "../pipeline/office-papers.ts";
import { makePress, openShipped } from "../shipped-world.ts";
import { describePages, letterText as readingOrder, squeezed, structureText } from "../typeset/letter-text.ts";

const PRESS = makePress();
const FICTIONAL = ["targets.yaml", "test/matters/targets.yaml"];

function open(matter: string, targets: readonly string[]): Inputs {
  return openShipped({ matter, targets });
}

/** Its review papers name places; a line more in a file is no other paper. */
const SHIPPED = inFirstLine(open("matter.yaml", ["targets.yaml"]));

/** Papers of a matter, by id, and those about them all. */
function papers(inputs: Inputs): ReadonlyMap<string, Paper> {
  const { packets, office } = composePapers(inputs, { date: inputs.matter.issued ?? "2026-11-23" });
  const made = packets.flatMap(({ request, papers: ready, problems }) => {
    assert.equal(problems, [], request.id);
    return ready;
  });
  return new Map([...made, ...office.map(({ paper }) => paper)].map((paper) => [paper.id, paper]));
}

/** What a golden is kept of: the words, the lines, the bytes. The first that differs names the stage at fault. */
const GOLDENS: readonly (readonly [Inputs, readonly string[]])[] = [
  [SHIPPED, ["godaddy-preservation-letter", "verizon-records-letter", "serenata-records-letter", "review"]],
  [
    open("test/matters/anticipated.yaml", FICTIONAL),
    ["meridian-hosting-preservation-letter", "okeanos-netz-preservation-letter"],
  ],
  [open("test/matters/researcher.yaml", FICTIONAL), ["okeanos-netz-records-letter"]],
  [open("test/matters/pending.yaml", FICTIONAL), ["meridian-hosting-preservation-letter"]],
];

for (const [inputs, ids] of GOLDENS) {
  const made = papers(inputs);
  for (const id of ids) {
    const paper = made.get(id);
    if (!paper) throw new Error(`there is no ${id}`);
    const name = `letters/${inputs.matter.reference}-${id}`;
    test(`${name}: words`, () => golden(`${name}.txt`, letterText(paper.letter)));
    test(`${name}: lines`, () => golden(`${name}.lines.txt`, `${describePages(typeset(paper))}\n`));
    test(`${name}: bytes`, () => {
      const { bytes, pages } = renderPaper(paper, PRESS);
      golden(`${name}.sha256`, `${sha256Hex(bytes)} ${bytes.length} bytes, ${pages} pages\n`);
    });
  }
}

const ALL = papers(SHIPPED);

test("the shipped matter asks both letters of twelve organisations, with one cover sheet and one review", () => {
  assert.is([...ALL.values()].filter(({ audience }) => audience === "served").length, 24);
  const office = [...ALL.values()].filter(({ audience }) => audience === "internal");
  assert.equal(
    office.map(({ id }) => id),
    ["cover-sheet", "review"],
  );
});

test("every paper, read in the order of its structure, says what its letter says", () => {
  for (const [id, paper] of ALL)
    assert.is(squeezed(structureText(typeset(paper))), squeezed(readingOrder(paper.letter)), id);
});

test("no letter of the shipped matter holds what no letter of it may", () => {
  const never = [
    /undefined|null|NaN|\[object/,
    /\{\{|\}\}|\[\[/,
    /2703/,
    /you are (legally )?required/i,
    /hereby command/i,
    /spoliation|sanction/i,
    /any and all/i,
    /urgent|before they rotate|overwritten in the ordinary course/i,
  ];
  for (const [id, { letter, audience }] of ALL) {
    if (audience !== "served") continue;
    for (const pattern of never) assert.not.match(letterText(letter), pattern, `${id}: ${pattern}`);
  }
});

test("banned words of a contested matter stand only inside quotation marks", () => {
  for (const [id, { letter }] of ALL) {
    const unquoted = letterText(letter).replace(/“[^”]*”/g, "");
    assert.not.match(unquoted, /\b(admit(s|ted)?|covert|secret|scheme|collusion|hoax|must have)\b/i, id);
  }
});

test("every served paper says draft and illustrative on every page, in text", () => {
  for (const [id, paper] of ALL) {
    const pages = typeset(paper).pages.map((page) =>
      page.items.flatMap((item) => (item.kind === "text" ? item.glyphs.map(({ text }) => text) : [])).join(""),
    );
    const mark = paper.audience === "served" ? "DRAFT – NOT SENT" : "INTERNAL – NOT TO BE SERVED";
    assert.ok(
      pages.every((text) => text.includes(mark) && text.includes("Illustrative; not a pending action")),
      id,
    );
  }
});

test("a letter's bytes do not depend on what was printed before it", () => {
  const paper = ALL.get("cendyn-records-letter");
  if (!paper) throw new Error("no such paper");
  const after = renderPaper(paper, PRESS).bytes;
  assert.is(sha256Hex(renderPaper(paper, makePress()).bytes), sha256Hex(after));
  const backwards = makePress();
  for (const other of [...ALL.values()].reverse().slice(0, 8)) renderPaper(other, backwards);
  assert.is(sha256Hex(renderPaper(paper, backwards).bytes), sha256Hex(after));
});

test("only a prospective party, with litigation anticipated, reads words of obligation", () => {
  const words = /The duty/;
  const anticipated = papers(open("test/matters/anticipated.yaml", FICTIONAL));
  assert.match(text(anticipated, "meridian-hosting-preservation-letter"), words);
  assert.not.match(text(anticipated, "okeanos-netz-preservation-letter"), words);
  for (const [id, { letter }] of ALL) assert.not.match(letterText(letter), words, id);
});

test("fresh records are asked for in other words than long past ones", () => {
  const anticipated = papers(open("test/matters/anticipated.yaml", FICTIONAL));
  assert.match(text(anticipated, "okeanos-netz-preservation-letter"), /please suspend deletion, the rotation of logs/);
  assert.not.match(text(ALL, "verizon-preservation-letter"), /suspend/);
  assert.match(text(ALL, "verizon-preservation-letter"), /set aside under an earlier hold/);
});

test("a researcher's letter has no counsel, no bar and no compulsion", () => {
  const letter = text(papers(open("test/matters/researcher.yaml", FICTIONAL)), "okeanos-netz-records-letter");
  assert.match(letter, /We have no power to compel an answer/);
  assert.not.match(letter, /This firm|attorney|Counsel for|Bar No|subpoena|2703/i);
});

function text(from: ReadonlyMap<string, Paper>, id: string): string {
  const paper = from.get(id);
  if (!paper) throw new Error(`there is no ${id}`);
  return letterText(paper.letter);
}

function typeset(paper: Paper) {
  return typesetLetter(paper.letter, PRESS.faces, usLetter, PRESS.preparation);
}

test.run();
