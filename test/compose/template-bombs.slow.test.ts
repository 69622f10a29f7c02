import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Fields } from "../../src/compose/template.ts";
import { printProblems } from "../../src/problem/print-problem.ts";
import { golden } from "../golden.ts";
import { composeBody, DATA } from "./compose.ts";

const LIMIT_MS = 5000;
const LARGEST = 250_000;
const PEOPLE = Array.from({ length: 2000 }, (_, i) => ({ name: `n${i}`, note: "" }));

/** As often as fits into the largest template. */
function filled(unit: string): string {
  return unit.repeat(Math.floor(LARGEST / unit.length));
}

/** Partials each of which calls the next so often. */
function fan(depth: number, calls: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: depth }, (_, i) => [`p${i}`, i === depth - 1 ? "y" : calls.replaceAll("NEXT", `p${i + 1}`)]),
  );
}

interface Bomb {
  readonly body: string;
  readonly data?: Fields;
  readonly partials?: Readonly<Record<string, string>>;
}

/** Four million rounds. A third loop over the same list would fail anyway: its item is then its own parent. */
const TWICE = "{{#each people}}\n {{#each ../people}}{{name}}{{/each}}{{/each}}";

/** Templates that end in a placed problem, by name; numbers are those of the list of bad inputs. */
const REFUSED: Readonly<Record<string, Bomb>> = {
  "64-loops-in-loops": { body: `<p>\n${TWICE}</p>`, data: { ...DATA, people: PEOPLE } },
  "64-loops-in-loops-that-print-nothing": {
    body: `<p>x\n${TWICE.replace("{{name}}", "")}</p>`,
    data: { ...DATA, people: PEOPLE },
  },
  "64-loop-in-a-partial": {
    body: "<p>{{#each people}}\n{{#with ../group}}{{> all}}{{/with}}{{/each}}</p>",
    data: { ...DATA, people: PEOPLE },
    partials: { all: "{{#if city}}{{#if city}}{{city}}{{/if}}{{/if}}".repeat(50) },
  },
  "64-text-in-loops": {
    body: `<p>{{#each people}}${"x".repeat(200_000)}{{/each}}</p>`,
    data: { ...DATA, people: PEOPLE },
  },
  "64-partials-in-a-loop": {
    body: "<p>x{{#each people}}{{#each ../people}}{{> nothing}}{{/each}}{{/each}}</p>",
    data: { ...DATA, people: PEOPLE.slice(0, 700) },
    partials: { nothing: "{{! nothing }}" },
  },
  "63-partials-that-multiply": { body: "<p>{{> p0}}</p>", partials: fan(30, "{{> NEXT}}{{> NEXT}}") },
  "63-partials-by-the-thousand": { body: `<p>${filled("{{> p0}}")}</p>`, partials: fan(2, "{{> NEXT}}") },
  "63-tags": { body: `<p>${filled("{{name}} ")}</p>` },
  "63-empty-blocks": { body: `<p>x${filled("{{#if yes}}{{/if}}")}</p>` },
  "63-elements-in-elements": { body: `<p>${"<b>".repeat(10_000)}x${"</b>".repeat(10_000)}</p>` },
  "63-lists-in-lists": { body: `${"<ul><li>".repeat(9000)}x${"</li></ul>".repeat(9000)}` },
  "63-elements-not-closed": { body: filled("<p>") },
  "63-angle-brackets": { body: `<p>${filled("<")}</p>` },
  "63-attributes": { body: `<p ${filled('a="b" ')}>x</p>` },
  "63-long-path": { body: `<p>{{${filled("a.")}a}}</p>` },
  "63-parents": { body: `<p>{{${filled("../")}a}}</p>` },
  "63-unknown-fields": { body: `<p>${"{{nme}}\n".repeat(5000)}</p>` },
  "63-open-braces": { body: `<p>${filled("{{#")}</p>` },
};

/** What the largest template may hold without an error, and must come through as soon. */
const ACCEPTED: Readonly<Record<string, string>> = {
  paragraphs: filled("<p>x</p>"),
  "one word": `<p>${filled("x")}</p>`,
  "line ends": `<p>x${filled("\n")}{{name}}</p>`,
  "quotation marks": `<p>${filled("\"a' ")}</p>`,
  "full stops": `<p>${filled("a..")}</p>`,
  entities: `<p>${filled("&amp;")}</p>`,
  "a comment": `<p>x{{!--${filled("-")}--}}</p>`,
  "rows of a table": `<table><tbody>${filled("<tr><td>a</td><td>b</td></tr>")}</tbody></table>`,
  "values between quotation marks": `<p>${'{{id}} "x" it\'s '.repeat(4900)}</p>`,
};

/** Judged by the processor's time, which other work on the machine does not lengthen. */
function timed<Made>(work: () => Made): Made {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < LIMIT_MS, "it took more than five seconds");
  return made;
}

for (const [name, { body, data, partials }] of Object.entries(REFUSED)) {
  test(`${name} ends in a problem`, () => {
    const { letter, problems } = timed(() => composeBody(`\n${body}`, data ?? DATA, partials ?? {}));
    assert.is(letter, null);
    assert.ok(problems.every(({ place }) => place !== undefined));
    golden(`bad-templates/${name}.txt`, `${printProblems(problems.slice(0, 3), new Map())}\n`);
  });
}

for (const [name, body] of Object.entries(ACCEPTED)) {
  test(`a template full of ${name} is composed`, () => {
    const { letter, problems } = timed(() => composeBody(body));
    assert.equal(problems, []);
    assert.ok(letter);
  });
}

test("a loop may go as often as there is data for it, and print every value many times", () => {
  const many = Array.from({ length: 100_000 }, (_, i) => ({ name: `number ${i}`, note: i % 2 ? "odd" : "" }));
  const row = "{{#each people}}<p>{{name}}{{#if note}} {{note}}{{/if}}{{#unless @last}};{{/unless}}</p>{{/each}}";
  const { letter, problems } = composeBody(row.repeat(2), { ...DATA, people: many });
  assert.equal(problems, []);
  assert.is(letter?.blocks.length, 200_000);
});

test.run();
