import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Block, Letter } from "../../src/compose/letter.ts";
import { letterText } from "../../src/compose/letter-text.ts";
import { composeBody, DATA } from "./compose.ts";

function bodyOf(result: { readonly letter: Letter | null; readonly problems: readonly unknown[] }): readonly Block[] {
  if (!result.letter) throw new Error(JSON.stringify(result.problems));
  return result.letter.blocks;
}

function textOf(body: string, data = DATA): string {
  const { letter, problems } = composeBody(body, data);
  if (!letter) throw new Error(JSON.stringify(problems));
  return letterText(letter).trim();
}

test("values are text, never markup, and names keep their characters", () => {
  assert.is(textOf("<p>{{name}}</p>"), 'AT&T <O’Brien> "Sons"');
});

test("prose gets typographic quotes, an identifier none", () => {
  assert.is(textOf("<p>{{words}} {{id}}</p>"), "He said “it’s so” in § 4 1:26-cv-00123");
});

test("a blank optional field prints nothing, and its other branch prints", () => {
  assert.is(textOf("<p>a{{#if maybe}}{{maybe}}{{else}} none{{/if}}</p>"), "a none");
});

test("loops print each item once, with separators between", () => {
  assert.is(
    textOf("<p>{{#each people}}{{name}}{{#if note}} ({{note}}){{/if}}{{#unless @last}}; {{/unless}}{{/each}}.</p>"),
    "Roe; Doe (twice).",
  );
});

test("groups are entered by with, and left by ../", () => {
  assert.is(textOf("<p>{{#with group}}{{city}}, {{../id}}{{/with}}</p>"), "Reston, 1:26-cv-00123");
});

test("case 68: two adjacent numbers stay two texts", () => {
  assert.is(textOf("<p>{{id}}{{group.city}}</p>", { ...DATA, id: "1", group: { city: "2" } }), "12");
});

test("white space folds across elements and loops", () => {
  assert.is(textOf("<p>\n  one <b> two</b>\n  {{#if yes}}\n three\n{{/if}} </p>"), "one two three");
});

test("a declared placeholder is a run of its own", () => {
  const [paragraph] = bodyOf(composeBody("<p>Dear {{name}}:</p>", { ...DATA, name: "[[NAME]]" }));
  assert.ok(paragraph?.kind === "paragraph");
  assert.equal(paragraph.content, [{ text: "Dear " }, { text: "[NAME]", placeholder: true }, { text: ":" }]);
});

test("text beside blocks in an item makes a paragraph", () => {
  const [list] = bodyOf(composeBody('<ol><li>first<ul><li>inner</li></ul></li><li label="9.">last</li></ol>'));
  assert.ok(list?.kind === "list");
  assert.equal(
    list.items.map(({ label, blocks }) => [label, blocks.map(({ kind }) => kind)]),
    [
      ["1.", ["paragraph", "list"]],
      ["9.", ["paragraph"]],
    ],
  );
});

test("blocks know the place in the template", () => {
  const [, second] = bodyOf(composeBody("\n<p>a</p>\n  <p>b</p>"));
  assert.equal(second?.place, { file: "templates/t/letter.hbs", line: 3, column: 3 });
});

test("any text comes back as it was from paragraph, item and cell, and changes no structure", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      "{{constructor}}",
      "{{{x}}}",
      "</p><p>",
      "<b>",
      "&amp;",
      "]]>",
      "<!--",
      "[x](javascript:1)",
      "| a | b |",
      "# h",
      "{{#each people}}",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  );
  fc.assert(
    fc.property(hostile, (given) => {
      const text = given
        .normalize("NFC")
        .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
        .replace(/\s+/g, " ")
        .trim();
      if (text === "" || /\[\[|\]\]|'|"/.test(text)) return;
      const body = "<p>{{id}}</p><ol><li>{{id}}</li></ol><table><tbody><tr><td>{{id}}</td></tr></tbody></table>";
      const result = composeBody(body, { ...DATA, id: text });
      const blocks = bodyOf(result);
      assert.equal(
        blocks.map(({ kind }) => kind),
        ["paragraph", "list", "table"],
      );
      const [paragraph] = blocks;
      assert.ok(paragraph?.kind === "paragraph");
      assert.is(paragraph.content.map((run) => run.text).join(""), text);
    }),
    { seed: 4, numRuns: 400 },
  );
});

test("every naughty string is set as it is, or refused with a reason", () => {
  const path = "../shared/corpora/blns.json";
  let strings: readonly string[];
  try {
    strings = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    console.log(`SKIPPED: ${path} is not here`);
    return;
  }
  for (const text of strings) {
    const { letter, problems } = composeBody("<p>{{id}}</p>", { ...DATA, id: text });
    assert.ok((letter === null) === problems.length > 0, text);
  }
});

test.run();
