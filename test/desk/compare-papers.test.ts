/** Every paper that reads differently is told, and no other: tried with values of every kind that a matter holds. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import { changesOfRounds, type RoundChange, roundOf } from "../../src/desk/compare-batch.ts";
import { type Case, openCase } from "../../src/desk/open-case.ts";
import { requestsOf } from "../../src/pipeline/choose-requests.ts";
import { packetOf } from "../../src/pipeline/compose-packet.ts";
import { ACTION } from "../door/case-in-memory.ts";
import { memoryWorld, shippedTemplates } from "../memory-world.ts";

const TEXT = readFileSync("test/matters/federal-action.yaml", "utf8");
const GIVEN = {
  ...shippedTemplates(),
  "targets.yaml": readFileSync("targets.yaml", "utf8"),
  "fictional.yaml": readFileSync("test/matters/targets.yaml", "utf8"),
};

function opened(matter: string, files: Readonly<Record<string, string>> = {}): Case {
  const { value, problems } = openCase(memoryWorld({ ...GIVEN, ...files, "action.yaml": matter }), ACTION);
  assert.ok(value, JSON.stringify(problems));
  return value;
}

const BEFORE = opened(TEXT);
const EARLIER = { reference: BEFORE.matter.reference, date: "2026-11-16" };

function changesTo(now: Case): readonly RoundChange[] {
  return changesOfRounds(roundOf(EARLIER, BEFORE, BEFORE), roundOf(EARLIER, now, BEFORE));
}

/** Papers whose text is another, found without the comparison; copies and hashes of files aside. */
function papersThatDiffer(now: Case): readonly string[] {
  const texts = (inputs: Case, date: string) =>
    new Map(
      requestsOf(inputs, { date })
        .flatMap((request) => packetOf(request, inputs).papers)
        .filter(({ kind, id }) => kind !== "audit" && !id.includes("-copy"))
        .map(({ id, letter }) => [id, letterText(letter) + letter.running.reference + letter.running.continuation]),
    );
  const before = texts(BEFORE, EARLIER.date);
  const after = texts(now, now.matter.issued ?? EARLIER.date);
  return [...after].filter(([id, text]) => before.get(id) !== text).map(([id]) => id);
}

const toldPapers = (changes: readonly RoundChange[]) =>
  changes.flatMap(({ papers }) => papers.filter(({ kind }) => kind !== "cover-sheet" && kind !== "audit"));

/** What of the matter is changed, how it reads then, and words that must be told. */
const EDITS: readonly (readonly [string, string, string, RegExp])[] = [
  ["a day of reply", "respondBy: 2026-12-01", "respondBy: 2026-12-08", /\b8,/],
  ["the docket number", "1:26-cv-00417", "1:26-cv-00418", /1:26-cv-00418/],
  ["the client", "represents: Harbor & Sons, Inc.", "represents: Harbor Sons Ltd.", /Ltd\./],
  ["why a custodian is asked", "why: According to the answer", "why: According to the reply", /reply/],
  ["the place of compliance", "12 Market Square", "14 Market Square", /14/],
  ["counsel of another party", "Barrow Stein LLP", "Barrow Stein & Roe LLP", /Roe/],
  ["a party's name", "name: Eastgate Advertising Co.", "name: Eastgate Media Co.", /Media/],
  ["the date of issue", "issued: 2026-11-16", "issued: 2026-11-17", /\b17,/],
  ["the firm's telephone", /phone: .*/.exec(TEXT)?.[0] ?? "", "phone: +1 302 555 0199", /0199/],
  ["a comment alone", "process:", "# a comment\nprocess:", /^$/],
];

for (const [what, from, to, words] of EDITS) {
  test(`told where it reads differently: ${what}`, () => {
    assert.ok(TEXT.includes(from), from);
    const now = opened(TEXT.replaceAll(from, to));
    const changes = changesTo(now);
    assert.equal(
      toldPapers(changes).map(({ paper }) => paper),
      papersThatDiffer(now),
    );
    const told = changes
      .flatMap(({ papers }) => papers.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.words)))
      .filter(({ is }) => is === "new");
    assert.match(told.map(({ text }) => text).join(" "), words);
  });
}

test("words of a template, and facts of the registry, are told too", () => {
  const hbs = "templates/preservation/letter.hbs";
  const template = new TextDecoder().decode(shippedTemplates()[hbs] as Uint8Array);
  const now = opened(TEXT, { [hbs]: template.replace("</letter>", "<p>Said by the office.</p></letter>") });
  assert.ok(papersThatDiffer(now).length > 0);
  assert.equal(
    toldPapers(changesTo(now)).map(({ paper }) => paper),
    papersThatDiffer(now),
  );
});

test("a request that only one round makes is added or removed, and its papers are not compared", () => {
  const now = roundOf(EARLIER, BEFORE, BEFORE);
  const [first, ...rest] = now.asked;
  const gone = changesOfRounds(now, { ...now, asked: rest });
  assert.equal(gone, [{ id: first?.id, kind: "removed", details: [], papers: [] }]);
});

test("without the earlier inputs only what is asked is compared", () => {
  const now = roundOf(EARLIER, opened(TEXT.replace("12 Market Square", "14 Market Square")), null);
  assert.equal(changesOfRounds({ ...roundOf(EARLIER, BEFORE, null), inputs: null }, now), []);
});

test.run();
