import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { composeLetter } from "../../src/compose/compose-letter.ts";
import type { Block, Letter } from "../../src/compose/letter.ts";
import { letterText } from "../../src/compose/letter-text.ts";
import { loadTemplate } from "../../src/compose/load-template.ts";
import type { Template } from "../../src/compose/template.ts";
import { composeBody, DATA, FIELDS, HEAD } from "./compose.ts";

function bodyOf(result: { readonly letter: Letter | null; readonly problems: readonly unknown[] }): readonly Block[] {
  if (!result.letter) throw new Error(JSON.stringify(result.problems));
  return result.letter.blocks;
}

function textOf(body: string, data = DATA): string {
  const { letter, problems } = composeBody(body, data);
  if (!letter) throw new Error(JSON.stringify(problems));
  return letterText(letter).trim();
}

/** A template around a body, read and checked. */
function loaded(body: string): Template {
  const file = { name: "t/letter", file: "templates/t/letter.hbs", text: `${HEAD}${body}</letter>` };
  const { template, problems } = loadTemplate({ id: "t", main: "letter", files: [file], fields: FIELDS }, []);
  if (!template) throw new Error(JSON.stringify(problems));
  return template;
}

function letterWords(block: Block): string {
  return block.kind === "paragraph" ? block.content.map(({ text }) => text).join("") : "";
}

/** What is set in the face of selectors. */
function codesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("code" in value && "text" in value) return [String(value.text)];
  return Object.values(value).flatMap(codesIn);
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

test("~ takes the white space beside a tag away, also beside a value", () => {
  assert.is(textOf("<p>a  {{~name~}}  b{{#if yes~}}  c  {{~/if}} d</p>"), 'aAT&T <O’Brien> "Sons"bc d');
});

test("a branch may have a condition of its own, and a loop say something of an empty list", () => {
  const body = "<p>{{#if maybe}}a{{else if yes}}b{{else}}c{{/if}}{{#each people}}{{name}}{{else}} nobody{{/each}}</p>";
  assert.is(textOf(body, { ...DATA, people: [] }), "b nobody");
});

test("braces with a stroke before them are text, and a comment parts two texts", () => {
  assert.is(textOf("<p>a \\{{b}} c<!-- x {{name}} -->d</p>"), "a {{b}} cd");
});

test("@last is that of the innermost loop, also in a group; a partial begins anew", () => {
  const list = "{{#each people}}{{#with ../group}}{{city}}{{#unless @last}}, {{/unless}}{{/with}}{{/each}}";
  assert.is(textOf(`<p>${list}</p>`), "Reston, Reston");
  const { letter } = composeBody("<p>{{> part group}}</p>", DATA, { part: "{{city}}{{#each this.none}}{{/each}}" });
  assert.is(letter, null);
});

test("a partial is given a group, and knows nothing outside", () => {
  const { letter } = composeBody("<p>{{> part group}}</p>", DATA, { part: "in {{city}}" });
  assert.ok(letter);
  assert.match(letterText(letter), /in Reston/);
  const { problems } = composeBody("<p>{{> part group}}</p>", DATA, { part: "{{../name}}" });
  assert.equal(
    problems.map(({ code }) => code),
    ["too-far-up"],
  );
});

test("brackets that nothing closes are text", () => {
  const [paragraph] = bodyOf(composeBody("<p>{{words}}</p>", { ...DATA, words: "[[a and [[B]] and [[c" }));
  assert.ok(paragraph?.kind === "paragraph");
  assert.equal(paragraph.content.map(({ text }) => text).join(""), "[a and [[B] and [[c");
});

for (const character of ["\u0000", "\u0008", "\u001b", "\ufffe", "\uffff", "\ud800", "\udc00x"]) {
  test(`the character ${JSON.stringify(character)} of a value is refused, in words and in attributes`, () => {
    const data = { ...DATA, id: `a${character}b` };
    for (const body of [
      "<p>{{id}}</p>",
      '<p><a href="https://x.example/{{id}}">x</a></p>',
      "<ul><li>{{id}}</li></ul>",
    ]) {
      const { letter, problems } = composeBody(body, data);
      assert.is(letter, null);
      assert.equal([...new Set(problems.map(({ code, place }) => `${code} ${place?.line}`))], ["bad-character 1"]);
    }
  });
}

test("a value that is blank all the same stops the letter at its place", () => {
  const template = loaded("<p>{{name}}</p>");
  const { letter, problems } = composeLetter({ ...template, misfit: () => null }, { ...DATA, name: "" }, null);
  assert.is(letter, null);
  assert.equal(
    problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`),
    ["blank-field 1:108", "empty-element 1:105"],
  );
});

test("what is constant is one frozen block in every letter, and the same words are the same runs", () => {
  const template = loaded(
    '<h2>Always</h2><p>{{name}}</p><note><p>x <b>y</b></p></note><field type="date" name="d">D</field>',
  );
  const blocksOf = (name: string) => bodyOf(composeLetter(template, { ...DATA, name }, null));
  const [first, second, third] = [blocksOf("Roe"), blocksOf("Roe"), blocksOf("Doe")];
  for (const at of [0, 2, 3]) {
    assert.is(first[at], third[at]);
    assert.ok(Object.isFrozen(first[at]));
  }
  const contentOf = (block: Block | undefined) => (block?.kind === "paragraph" ? block.content : null);
  assert.is(contentOf(first[1]), contentOf(second[1]));
  assert.is.not(contentOf(first[1]), contentOf(third[1]));
});

test("a value goes where it belongs, in whatever order letters are made", () => {
  const template = loaded("<ul>{{#each people}}<li>{{name}}{{#if note}} ({{note}}){{/if}}</li>{{/each}}</ul>");
  const people = Array.from({ length: 150 }, (_, at) => ({ name: `n${at % 7}`, note: at % 3 ? "" : `${at % 11}` }));
  const expected = (list: typeof people) => list.map(({ name, note }) => (note ? `${name} (${note})` : name));
  for (const list of [people, people.slice(3), people.toReversed(), people.slice(0, 5), people]) {
    const [block] = bodyOf(composeLetter(template, { ...DATA, people: list }, null));
    assert.ok(block?.kind === "list");
    const said = block.items.map(({ blocks }) => blocks.map((one) => letterWords(one)).join());
    assert.equal(said, expected(list));
  }
});

test("prose marks the selectors that it mentions; heads, lines, labels and other identifiers do not", () => {
  const host = "mail.example.com";
  const template = loaded(
    [
      "<p>{{words}}</p><p>{{id}}</p><address><line>{{words}}</line></address>",
      "<table><thead><tr><th>{{words}}</th></tr></thead><tbody><tr><td>{{words}}</td></tr></tbody></table>",
      '<re><row label="{{words}}">{{words}}</row></re><p><code>{{words}}</code></p>',
    ].join(""),
  );
  const marked = (id: string) => {
    const data = { ...DATA, words: `see ${host}.`, id };
    return JSON.stringify(composeLetter(template, data, null, [host]).letter?.blocks.map(codesIn));
  };
  assert.is(marked(host), JSON.stringify([[host], [host], [], [host], [host], [`see ${host}.`]]));
  assert.is(marked(`counsel@${host}`), JSON.stringify([[host], [], [], [host], [host], [`see ${host}.`]]));
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
