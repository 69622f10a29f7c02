/** Texts of counsel that letters print as sentences, or within sentences of ours. */
import { readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { beforeStop, phraseFault, sentenceFault, withoutStop } from "../../src/matter/text-form.ts";
import { markedBy } from "../../src/schema/annotated-texts.ts";
import { type TextForm, textFormsOf } from "../../src/schema/asked-texts.ts";
import { MATTER } from "../../src/schema/generated/matter-validators.js";
import type { Outline } from "../../src/schema/outline.ts";
import { load, STARTER } from "./load.ts";

const SMALL = "begins with a small letter";
const STOPLESS = "does not end with a full stop";

const SENTENCES: readonly (readonly [string, string | null])[] = [
  ["Meridian hosts the portal concerned.", null],
  ["supplies temps", SMALL],
  ["by secure upload to the address that counsel names.", SMALL],
  ["“supplies temps.”", SMALL],
  ["Supplies temps", STOPLESS],
  ["www.example.com was unavailable on March 3, 2026.", null],
  ["iCloud holds the backups.", null],
  ["mail1.trump-email.com is the host looked up.", null],
  ["2026 is the year.", null],
  ['Counsel said that the findings "remain true."', null],
  ["It is hosted by Acme, Inc.", null],
  ["Is it (or was it) theirs?", null],
  ["Œuvre of the year.", null],
  ["épicerie du coin.", SMALL],
  ["see also: the log.", SMALL],
  ["We ask:", STOPLESS],
];

for (const [text, fault] of SENTENCES) test(`sentence: ${text}`, () => assert.is(sentenceFault(text), fault));

const PHRASES: readonly (readonly [string, boolean, string])[] = [
  ["a claim for breach of a hosting agreement", true, "a claim for breach of a hosting agreement"],
  ["A claim for breach", false, "A claim for breach"],
  ["The content of messages.", false, "The content of messages"],
  ["the content of messages.", false, "the content of messages"],
  ["claims against Harbor & Sons, Inc.", true, "claims against Harbor & Sons, Inc."],
  ["an action under 47 U.S.C.", true, "an action under 47 U.S.C."],
  ["Fair Labor Standards Act claims", true, "Fair Labor Standards Act claims"],
  [
    "the Public Records Act, Cal. Gov't Code § 7920.000 et seq.",
    true,
    "the Public Records Act, Cal. Gov't Code § 7920.000 et seq.",
  ],
  ["Doe v. Roe et al.", true, "Doe v. Roe et al."],
];

for (const [text, fits, printed] of PHRASES) {
  test(`phrase: ${text}`, () => {
    assert.is(phraseFault(text) === null, fits);
    assert.is(withoutStop(text), printed);
    assert.not.match(`${beforeStop(text)}.`, /\.\.$/);
  });
}

test("a fragment where a sentence is wanted is warned of at its line, and the reverse", () => {
  const fragment = STARTER.replace(/^( +why: ).*$/m, "$1supplies temps").replace(
    "  - the content of messages",
    "  - The content of messages.",
  );
  assert.not.equal(fragment, STARTER);
  const told = load(fragment).problems.map(({ code, severity, place }) => [code, severity, place?.line]);
  const lineOf = (words: string) => 1 + fragment.slice(0, fragment.indexOf(words)).split("\n").length - 1;
  assert.equal(told, [
    ["not-a-phrase", "warning", lineOf("- The content")],
    ["not-a-sentence", "warning", lineOf("why: supplies")],
  ]);
});

const NEITHER = ["/title", "/notice", "/selectors/*/label", "/custodians/*/items/*/systems"];

function pointersOf<Said>({ said, fields, items }: Outline<Said>, at = ""): readonly string[] {
  return [
    ...(said === null ? [] : [at]),
    ...[...fields].flatMap(([name, below]) => pointersOf(below, `${at}/${name}`)),
    ...(items === null ? [] : pointersOf(items, `${at}/*`)),
  ];
}

test("all prose of a matter is asked for as what it is: a sentence, a phrase, or words that stand alone", () => {
  const forms = new Set(pointersOf<TextForm>(textFormsOf(MATTER)));
  const prose = pointersOf(markedBy(MATTER, "prose"));
  const alone = prose.filter((pointer) => !forms.has(pointer) && !NEITHER.includes(pointer));
  assert.equal(
    alone.filter((pointer) => !pointer.endsWith("/enclosures/*/title")),
    [],
  );
});

test("the shipped matter and those of the tests are written as asked", () => {
  const names = readdirSync("test/matters").filter((name) => name !== "targets.yaml");
  for (const path of ["matter.yaml", ...names.map((name) => `test/matters/${name}`)]) {
    const forms = load(readFileSync(path, "utf8")).problems.filter(({ code }) => code.startsWith("not-a-"));
    assert.equal(forms, [], path);
  }
});

test.run();
