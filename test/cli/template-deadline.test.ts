import { test } from "uvu";
import * as assert from "uvu/assert";
import { readTemplates } from "../../src/files/read-input.ts";
import { readPackageData } from "../../src/desk/package-data.ts";
import { templateDeadline, within } from "../../src/desk/template-deadline.ts";
import { composeLetter } from "../../src/compose/compose-letter.ts";
import { type Deadline, TooSlow, unhurried } from "../../src/compose/deadline.ts";
import { loadTemplate } from "../../src/compose/load-template.ts";
import { loadInputs } from "../../src/desk/load-inputs.ts";
import { packageFile } from "../../src/files/package-files.ts";
import { DATA, FIELDS, HEAD } from "../compose/compose.ts";

const SHORT = 150;
const endless = (): never => {
  for (;;);
};

/** What waits without working, as work does on a crowded machine. */
function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test("a loop and a regular expression without end are ended, with words for the user", () => {
  const started = process.cpuUsage();
  const backtracking = () => /^(a+)+$/.test(`${"a".repeat(60)}b`);
  for (const work of [endless, backtracking]) {
    assert.throws(
      () => within(SHORT)(work, 0),
      (error: unknown) => error instanceof TooSlow && error.message === "this was not done after 0.1 seconds of work",
    );
  }
  assert.ok(process.cpuUsage(started).user / 1000 < 20 * SHORT);
});

test("work that ends gives what it makes, and throws what it throws; even in other work", () => {
  const deadline = within(SHORT);
  assert.is(
    deadline(() => deadline(() => "made", 0), 0),
    "made",
  );
  const faulty = () => {
    throw new RangeError("its own fault");
  };
  assert.throws(() => deadline(faulty, 0), /^its own fault$/);
  assert.is(Object.getOwnPropertySymbols(globalThis).includes(Symbol.for("duces.work")), false);
});

test("work that was kept waiting is begun again with more patience", () => {
  let begun = 0;
  const work = () => {
    begun++;
    wait(2 * SHORT);
    return "made";
  };
  assert.is(within(SHORT)(work, 0), "made");
  assert.ok(begun > 1);
});

test("more data is given more time", () => {
  assert.is(
    within(1)(() => {
      const until = performance.now() + SHORT;
      while (performance.now() < until);
      return "made";
    }, 1_000_000),
    "made",
  );
});

test("the templates of the program are trusted, all others watched", () => {
  assert.is(templateDeadline(packageFile("templates")), unhurried);
  assert.is.not(templateDeadline("/elsewhere/templates"), unhurried);
});

/** As if a template hung in the middle of its work. */
const planted: Deadline = (work, size) =>
  within(SHORT)(() => {
    work();
    return endless();
  }, size);

test("a paper whose template hangs is refused at that template", () => {
  const file = { name: "t/letter", file: "templates/t/letter.hbs", text: `${HEAD}<p>x</p></letter>` };
  const folder = { id: "t", main: "letter", files: [file], fields: FIELDS };
  const { template } = loadTemplate(folder, [], planted);
  assert.ok(template);
  const { letter, problems } = composeLetter(template, DATA, null);
  assert.is(letter, null);
  assert.equal(
    problems.map(({ code, place }) => `${place?.file}:${place?.line} ${code}`),
    ["templates/t/letter.hbs:1 template-too-slow"],
  );
});

test("templates that hang while they are read are refused", () => {
  const none = { name: "none.yaml", bytes: new TextEncoder().encode("a: 1\n") };
  const templates = readTemplates("templates").files.slice(0, 1);
  const given = { targets: [none], matter: none, templates, templatesFolder: "ours", asset: () => null };
  const { problems } = loadInputs({ ...given, deadline: planted }, readPackageData());
  const found = problems.find(({ code }) => code === "template-too-slow");
  assert.is(found?.place?.file, "ours");
  assert.match(found?.message ?? "", /^the templates cannot be read: this was not done after /);
});

test.run();
