/** What an office may do to the words that come with the program: anything but take away what says what a paper is. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { letterText } from "../../src/compose/letter-text.ts";
import {
  batchFiles,
  type Case,
  check,
  composeFollowUp,
  composeRequest,
  FOR_SERVICE,
  openBatch,
  openCase,
  openPress,
  review,
  type World,
} from "../../src/duces.ts";
import { coverSheetsOf } from "../../src/pipeline/compose-cover-sheet.ts";
import { reviewPapersOf } from "../../src/pipeline/compose-review.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { caseInMemory, FILES } from "../door/case-in-memory.ts";
import { type MemoryFiles, memoryWorld } from "../memory-world.ts";

const GIVEN = await caseInMemory();
const DATE = "2026-11-23";
const MARK = "{{#if marks.draft}}<mark>{{marks.draft}}</mark>{{/if}}";
const NO_PROCESS = "It is not a subpoena, court order or other legal process. ";

function text(name: string): string {
  const content = GIVEN[`templates/${name}`] ?? "";
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

/** The case with one passage of a template replaced. A passage that is not there would make a case that tests nothing. */
function changed(name: string, passage: string, by: string, more: MemoryFiles = {}): World {
  if (!text(name).includes(passage)) throw new Error(`${name} has no ${passage}`);
  return memoryWorld({ ...GIVEN, ...more, [`templates/${name}`]: text(name).replace(passage, () => by) }, "2026-11-30");
}

function opened(world: World): Case {
  const { value, problems } = openCase(world, { ...FILES, docket: { name: "sent.yaml", named: true } });
  if (value === null) throw new Error(JSON.stringify(problems));
  return value;
}

const codes = (problems: readonly Problem[]) => [...new Set(problems.map(({ code }) => code))];

const LOST: readonly (readonly [what: string, name: string, passage: string, by: string, code: string])[] = [
  ["the mark is left out", "shared/running.hbs", MARK, "", "mark-changed"],
  [
    "the mark is another",
    "shared/running.hbs",
    "<mark>{{marks.draft}}</mark>",
    "<mark>Approved by counsel</mark>",
    "mark-changed",
  ],
  [
    "the mark goes on",
    "shared/running.hbs",
    "{{marks.draft}}</mark>",
    "{{marks.draft}} – APPROVED</mark>",
    "mark-changed",
  ],
  ["the sentence is left out", "preservation/status.hbs", NO_PROCESS, "", "notice-lost"],
  ["it says the contrary", "preservation/status.hbs", "It is not a subpoena", "It is a subpoena", "notice-lost"],
  ["it is divided", "preservation/status.hbs", NO_PROCESS, `</p><p>${NO_PROCESS}`, "notice-lost"],
  ["nobody calls it", "preservation/request.hbs", "{{> status}}", "", "notice-lost"],
  [
    "the page to return loses its note",
    "shared/acknowledgment.hbs",
    "not an acceptance of service",
    "an acceptance of service",
    "notice-lost",
  ],
];

for (const [what, name, passage, by, code] of LOST) {
  test(`${what}: no letter at any door, placed where the template says it`, async () => {
    const world = changed(name, passage, by);
    const value = opened(world);
    const press = openPress(world);
    for (const state of ["draft", "final"] as const) {
      const order = {
        choice: { custodians: ["godaddy"], instrument: "preservation" },
        date: DATE,
        state,
        finish: FOR_SERVICE,
      };
      const { paper, problems } = composeRequest(world, value, press, order);
      assert.is(paper, null);
      if (state === "draft") assert.equal(codes(problems), [code]);
      const { value: batch } = openBatch(world, { files: FILES, forms: {}, order });
      const files = batch && batchFiles(batch);
      const made: string[] = [];
      const fault = await collect(files, made);
      assert.match(fault, state === "draft" ? new RegExp(code) : /not-final|-changed|-lost/);
      assert.ok(!made.some((path) => path.endsWith(".pdf")), made.join());
    }
    const [problem] = check(world, value, press).filter((each) => each.code === code);
    assert.match(
      `${problem?.place?.file}:${problem?.place?.line}`,
      /^templates\/(shared|preservation)\/[a-z-]+\.hbs:\d+$/,
    );
  });
}

async function collect(files: ReturnType<typeof batchFiles> | null, made: string[]): Promise<string> {
  try {
    if (files) for await (const { path } of files) made.push(path);
    return "";
  } catch (error) {
    return JSON.stringify(error, Object.getOwnPropertyNames(error));
  }
}

test("a follow-up says what it is not, and is marked, whatever the templates say", () => {
  for (const [name, passage, by, code] of [
    [
      "follow-up/letter.hbs",
      "Neither this letter nor our request is a subpoena or court order.",
      "Both are subpoenas.",
      "notice-lost",
    ],
    ["shared/running.hbs", MARK, "<mark>FINAL</mark>", "mark-changed"],
  ] as const) {
    const world = changed(name, passage, by);
    const order = { request: "listrak-preservation", issued: DATE, date: "2026-12-20" };
    const { value, problems } = composeFollowUp(world, opened(world), openPress(world), order);
    assert.is(value, null);
    assert.equal(codes(problems), [code]);
  }
});

test("a letter may do without the page to be returned, and its note", () => {
  const world = changed("preservation/request.hbs", "{{> acknowledgment}}", "");
  const order = {
    choice: { custodians: ["godaddy"], instrument: "preservation" },
    date: DATE,
    state: "draft",
  } as const;
  const { paper, problems } = composeRequest(world, opened(world), openPress(world), { ...order, finish: FOR_SERVICE });
  assert.equal(codes(problems), []);
  assert.ok(paper);
});

test("other words may be changed; each line is told of, with what stood there before", () => {
  const world = changed("preservation/cost.hbs", "please call us before you incur it", "call us before you incur it");
  const value = opened(world);
  const told = review(world, value, { choice: {} }).changes;
  assert.equal(codes(told), ["template-changed"]);
  assert.is(told.length, 1);
  assert.equal(told[0]?.place, { file: "templates/preservation/cost.hbs", line: 1, column: 1 });
  assert.match(told[0]?.message ?? "", /the line was changed; before, it said "\{\{#if cost\.offered\}\}If keeping/);
  assert.equal(
    check(world, value, openPress(world)).filter(({ severity }) => severity === "error"),
    [],
  );
});

function office(world: World) {
  const value = opened(world);
  const issue = { date: DATE, state: "draft" } as const;
  const [paper] = reviewPapersOf(
    () => [],
    value,
    issue,
    () => [],
  );
  const [sheet] = coverSheetsOf([], value, issue);
  return { paper, sheet };
}

test("the review paper lists the changes, the cover sheet says that there are some; without any, neither says a word", () => {
  const { paper, sheet } = office(changed("shared/reply.hbs", "Please tell us by", "Tell us by"));
  const said = letterText(paper?.paper?.letter ?? (assert.unreachable() as never));
  assert.match(said, /Words of the templates that the office changed/);
  assert.match(said, /shared\/reply\.hbs:2 \| <p>Tell us by .* \| <p>Please tell us by/);
  assert.match(
    letterText(sheet?.paper?.letter as never),
    /The office changed 1 line of 1 template .*internal\/review\.pdf lists them/,
  );
  const shipped = office(memoryWorld(GIVEN, "2026-11-30"));
  for (const each of [shipped.paper, shipped.sheet])
    assert.not.match(letterText(each?.paper?.letter as never), /the office changed/i);
});

test("a line that was added, one that was taken out, a file that was added or taken away", () => {
  const { "templates/records/terms.hbs": _, ...others } = GIVEN;
  const value = memoryWorld({
    ...others,
    "templates/records/letter.hbs": text("records/letter.hbs").replace("{{> terms}}\n", ""),
    "templates/shared/own.hbs": "<p>Own.</p>\n",
    "templates/shared/reply.hbs": text("shared/reply.hbs").replace("<p>Please", "<p>New.</p>\n<p>Please"),
  });
  const found = (opened(value).office?.changes ?? []).map(({ name, line, now, before }) => [
    name,
    line,
    now,
    before.slice(0, 12),
  ]);
  assert.equal(
    found.filter(([name]) => name !== "records/terms.hbs"),
    [
      ["records/letter.hbs", 15, "", "{{> terms}}"],
      ["shared/own.hbs", 1, "<p>Own.</p>", ""],
      ["shared/reply.hbs", 2, "<p>New.</p>", ""],
    ],
  );
  assert.is(found.filter(([name, , now]) => name === "records/terms.hbs" && now === "").length, 1);
});

for (const [name, passage] of [
  ["review/letter.hbs", "{{#if review.changed}}"],
  ["cover-sheet/letter.hbs", "{{#if sheet.changed}}"],
] as const) {
  test(`${name} cannot leave out what the office changed`, () => {
    const from = text(name).indexOf(passage);
    const whole = text(name).slice(from, text(name).indexOf("{{/if}}\n<", from) + 7);
    const { paper, sheet } = office(changed(name, whole, ""));
    const problems = [paper, sheet].flatMap((each) => each?.problems ?? []);
    assert.equal(codes(problems), ["changes-unlisted"]);
  });
}

test("line ends and a byte order mark are no changes", () => {
  const crlf = `\ufeff${text("shared/reply.hbs").replaceAll("\n", "\r\n")}`;
  assert.is(opened(memoryWorld({ ...GIVEN, "templates/shared/reply.hbs": crlf })).office, null);
});

test.run();
