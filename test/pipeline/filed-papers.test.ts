/** What is personal is whole in what is served, and shortened in what is filed: read back from the finished papers. */
import { PDFDocument } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type Finish, FOR_SERVICE, type Paper } from "../../src/compose/paper.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import { renderPaper } from "../../src/pipeline/press.ts";
import { createPdfReader } from "../../src/read-back/read-pdf.ts";
import { openNamed, requestsFrom } from "../instruments/open-papers.ts";
import { inflate } from "../read-back/inflate.ts";
import { makePress } from "../shipped-world.ts";

const INPUTS = openNamed("truck");
const REQUESTS = requestsFrom(INPUTS);
const PRESS = makePress();
const FILING: Finish = { ...FOR_SERVICE, profile: "filing" };

/** What a filed paper must not show, in whatever grouping, and what it shows instead. */
const PERSONAL = [
  ["2190999999".slice(0, 9), "xxx-xx-9999"],
  ["004477194471", "xxxx-xxxx-4471"],
  ["364471902", "xx-xxx1902"],
  ["88120347", "xxxx-0347"],
  ["MiaRoe", "M.R."],
  ["June92014", "2014"],
] as const;

/** All that a paper shows and says of itself, without what only groups digits. */
function everythingIn(paper: Paper, finish: Finish): string {
  const reading = createPdfReader(inflate).read(renderPaper(paper, PRESS, finish).bytes);
  if (reading.kind === "refused") throw new Error(reading.reason);
  return `${paper.id} ${JSON.stringify(paper.about)} ${paper.letter.title} ${JSON.stringify(reading.text)}`;
}

function papersOf(id: string, profile: Finish["profile"]): readonly Paper[] {
  const request = REQUESTS.find((each) => each.id === id);
  if (request === undefined) throw new Error(`there is no request ${id}`);
  const { papers, problems } = packetOf(request, INPUTS, undefined, { profile, hasForm: false });
  assert.equal(problems, []);
  return papers;
}

function ungrouped(text: string): string {
  return text.replace(/[\s,/\u00a0\u2010-\u2015-]/gu, "");
}

function shownIn(text: string): readonly string[] {
  const plain = ungrouped(text);
  return PERSONAL.map(([whole]) => whole).filter((whole) => plain.includes(whole));
}

for (const [id, whole] of [
  ["prairie-bank-subpoena", ["219099999", "004477194471", "364471902"]],
  ["st-agnes-hospital-subpoena", ["88120347", "MiaRoe", "June92014"]],
  ["prairie-bank-preservation", ["219099999", "004477194471", "364471902"]],
] as const) {
  test(`${id}: whole in what is served`, () => {
    const [schedule] = papersOf(id, "service").filter(
      ({ kind }) => kind === (id.endsWith("subpoena") ? "attachment-a" : "letter"),
    );
    if (schedule === undefined) throw new Error("there is no schedule");
    assert.equal(shownIn(everythingIn(schedule, FOR_SERVICE)), whole);
  });

  test(`${id}: shortened in every paper that leaves the office for a court's file`, () => {
    const papers = papersOf(id, "filing").filter(({ audience }) => audience !== "internal");
    const texts = papers.map((paper) => everythingIn(paper, FILING));
    for (const [i, text] of texts.entries()) assert.equal(shownIn(text), [], papers[i]?.id);
    for (const [number, shown] of PERSONAL.filter(([each]) => (whole as readonly string[]).includes(each)))
      assert.ok(
        texts.some((text) => ungrouped(text).includes(ungrouped(shown))),
        number,
      );
  });
}

test("notice, certificate and declaration are shortened whatever they are printed for", () => {
  const filed = REQUESTS.filter(({ instrument }) => instrument === "subpoena").flatMap(({ id }) =>
    papersOf(id, "service").filter(({ kind }) => ["notice", "certificate", "declaration"].includes(kind)),
  );
  assert.is(filed.length, 9);
  for (const paper of filed) assert.equal(shownIn(everythingIn(paper, FOR_SERVICE)), [], paper.id);
});

test("no name of a paper and no data of a file shows what is personal, served or filed", () => {
  for (const { id } of REQUESTS)
    for (const { id: name, about, letter } of papersOf(id, "service"))
      assert.equal(shownIn(`${name} ${JSON.stringify(about)} ${letter.title}`), [], name);
});

test("for filing no paper keeps a live field, whoever it is for; for service those that ask something do", async () => {
  const fieldsIn = async (paper: Paper, finish: Finish) =>
    (await PDFDocument.load(renderPaper(paper, PRESS, finish).bytes, { updateMetadata: false })).getForm().getFields()
      .length;
  const papers = papersOf("prairie-bank-subpoena", "filing").filter(({ kind }) => kind !== "audit");
  for (const paper of papers) assert.is(await fieldsIn(paper, FILING), 0, paper.id);
  const certificate = papers.find(({ kind }) => kind === "certificate");
  assert.ok(certificate && (await fieldsIn(certificate, FOR_SERVICE)) > 0);
});

test.run();
