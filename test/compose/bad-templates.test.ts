import { test } from "uvu";
import * as assert from "uvu/assert";
import { printProblems } from "../../src/problem/print-problem.ts";
import { countWork } from "../count-work.ts";
import { golden } from "../golden.ts";
import { compose, composeBody, DATA, HEAD } from "./compose.ts";

/** Partials that call each other in a row. */
function chain(length: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length }, (_, i) => [`p${i}`, i === length - 1 ? "x" : `{{> p${i + 1}}}`]));
}

/** A template that is wrong, by name; numbers are those of the list of bad inputs that the project keeps to. */
const CASES: readonly (readonly [string, string, Readonly<Record<string, string>>?])[] = [
  ["59-missing-field", "<p>{{nmae}}</p>"],
  ["59-missing-field-in-a-branch-not-taken", "<p>x{{#if maybe}}{{gone}}{{/if}}</p>"],
  ["60-missing-field-in-if", "<p>x{{#if gone}}y{{/if}}</p>"],
  ["60-missing-field-in-each", "<p>{{#each peple}}{{name}}{{/each}}</p>"],
  ["60-missing-field-inside-each", "<p>{{#each people}}{{nme}}{{/each}}</p>"],
  ["60-missing-field-in-with", "<p>{{#with grp}}{{city}}{{/with}}</p>"],
  ["60-missing-field-in-unless", "<p>x{{#unless gone}}y{{/unless}}</p>"],
  ["60-missing-field-in-a-partial", "<p>{{> part}}</p>", { part: "{{nowhere}}" }],
  ["61-unknown-block", "<p>{{#fi yes}}y{{/fi}}</p>"],
  ["61-unknown-helper", "<p>{{upper name}}</p>"],
  ["61-unknown-partial", "<p>{{> prt}}</p>", { part: "x" }],
  ["61-decorator", "<p>{{* deco}}x</p>"],
  ["61-inline-partial", '{{#*inline "x"}}y{{/inline}}<p>x</p>'],
  ["61-partial-block", "{{#> part}}y{{/part}}<p>x</p>", { part: "x" }],
  ["61-dynamic-partial", "<p>{{> (name)}}</p>"],
  ["62-partial-cycle", "<p>{{> a}}</p>", { a: "{{> b}}", b: "{{> a}}" }],
  ["63-nesting", `<p>${"{{#if yes}}".repeat(5000)}x${"{{/if}}".repeat(5000)}</p>`],
  ["63-size", `<p>${"x".repeat(300_000)}</p>`],
  ["65-log", "<p>{{log name}}</p>"],
  ["65-lookup", "<p>{{lookup . name}}</p>"],
  ["66-unclosed-block", "<p>{{#if yes}}x</p>"],
  ["66-crossed-blocks", "<p>{{#if yes}}x{{/each}}</p>"],
  ["66-stray-braces", "<p>{{name}</p>"],
  ["raw-output", "<p>{{{name}}}</p>"],
  ["raw-output-ampersand", "<p>{{&name}}</p>"],
  ["may-be-blank", "<p>{{maybe}}</p>"],
  ["may-be-blank-guarded-by-another", "<p>{{#if yes}}{{maybe}}{{/if}}</p>"],
  ["blank-in-else", "<p>x{{#if maybe}}y{{else}}{{maybe}}{{/if}}</p>"],
  ["flag-printed", "<p>{{yes}}</p>"],
  ["list-printed", "<p>{{people}}</p>"],
  ["group-printed", "<p>{{group}}</p>"],
  ["each-over-text", "<p>{{#each name}}x{{/each}}</p>"],
  ["prototype-field", "<p>{{constructor}}</p>"],
  ["prototype-field-deep", "<p>{{group.__proto__}}</p>"],
  ["root-data", "<p>{{@root.name}}</p>"],
  ["too-far-up", "<p>{{#with group}}{{../../../name}}{{/with}}</p>"],
  ["first-outside-each", "<p>x{{#if @first}}y{{/if}}</p>"],
  ["placeholder-in-template", "<p>[[NAME]]</p>"],
  ["unknown-element", "<p>x</p><blink>y</blink>"],
  ["unknown-attribute", '<p style="x">y</p>'],
  ["missing-attribute", "<p><a>y</a></p>"],
  ["misplaced-element", "<ul><p>x</p></ul>"],
  ["text-in-a-list", "<ul>x<li>y</li></ul>"],
  ["unclosed-element", "<ol>\n  <li>x</ol>"],
  ["unquoted-attribute", "<p role=body>x</p>"],
  ["bare-ampersand", "<p>a & b</p>"],
  ["cdata", "<p><![CDATA[x]]></p>"],
  ["javascript-link", '<p><a href="javascript:alert(1)">x</a></p>'],
  ["unknown-role", '<p role="loud">x</p>'],
  ["uneven-table", "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>"],
  ["bad-widths", '<table widths="1 2 3"><tbody><tr><td>a</td><td>b</td></tr></tbody></table>'],
  ["empty-paragraph", "<p>{{#if maybe}}x{{/if}}</p>"],
  ["twice-the-same-field", '<field type="text" name="a">A</field><field type="text" name="a">B</field>'],
  ["unclosed-in-a-block", "{{#if yes}}<p>{{/if}}x</p>"],
  ["unclosed-in-a-branch", "{{#if yes}}<p>x</p>{{else}}<p><b>x</p>{{/if}}"],
  ["unclosed-before-else", "{{#if yes}}<note><p>x</p>{{else}}</note>{{/if}}"],
  ["closed-in-a-block", "<p>x{{#if yes}}</p>{{/if}}"],
  ["unclosed-in-a-loop", "<ol>{{#each people}}<li>{{name}}{{/each}}</ol>"],
  ["unclosed-in-a-partial", "<p>{{> part}}</p>", { part: "\n<b>x" }],
  ["closed-in-a-partial", "<p>{{> part}}", { part: "x</p>" }],
  ["unclosed-in-an-attribute", '<p><a href="{{#if yes}}https://x.example/">x</a>{{/if}}</p>'],
  ["unclosed-in-a-comment", "<!-- {{#if yes}} --><p>x</p>{{/if}}"],
  ["block-in-a-tag", '<p {{#if yes}}role="small"{{/if}}>x</p>'],
  ["field-in-a-tag", "<p {{id}}>x</p>"],
  ["field-as-a-tag", "<{{id}}>x</{{id}}>"],
  ["computed-role", '<p role="{{id}}">x</p>'],
  ["unknown-role-in-a-branch", '<p role="{{#if maybe}}loud{{else}}small{{/if}}">x</p>'],
  ["unknown-element-in-a-branch", "<p>x</p>{{#if maybe}}<blink>y</blink>{{/if}}"],
  ["misplaced-element-in-a-branch", "<ul>{{#if maybe}}<p>x</p>{{/if}}<li>y</li></ul>"],
  ["missing-attribute-in-a-branch", "<p>x{{#if maybe}}<a>y</a>{{/if}}</p>"],
  ["empty-paragraph-in-a-branch", "<p>x</p>{{#if maybe}}<p> </p>{{/if}}"],
  ["empty-item-in-a-branch", "<p>x</p>{{#if maybe}}<ul><li></li></ul>{{/if}}"],
  ["script-link-with-a-field", '<p>x{{#if maybe}}<a href="javascript:{{id}}">y</a>{{/if}}</p>'],
  ["link-that-a-field-says", '<p>x<a href="{{id}}">y</a></p>'],
  [
    "uneven-table-in-a-branch",
    "<table><tbody><tr><td>a</td><td>b</td></tr>{{#if maybe}}<tr><td>c</td></tr>{{/if}}</tbody></table>",
  ],
  [
    "uneven-table-of-fields",
    "<table><tbody><tr>{{#each people}}<td>a</td>{{/each}}</tr><tr><td>{{id}}</td></tr></tbody></table>",
  ],
  ["table-without-rows", "<p>x</p>{{#if maybe}}<table><tbody></tbody></table>{{/if}}"],
  ["second-tbody", "<table><tbody><tr><td>a</td></tr></tbody><tbody><tr><td>b</td></tr></tbody></table>"],
  ["second-running", "<running><reference>x</reference></running>"],
  ["running-in-a-note", "<note><running><reference>x</reference></running></note>"],
  ["value-in-a-list", "<ul>{{name}}<li>y</li></ul>"],
  ["partial-with-a-misplaced-element", "<ul>{{> part}}</ul>", { part: "\n<p>x</p>" }],
  ["partial-with-words-in-a-list", "<ul>{{> part}}</ul>", { part: "<li>x</li>\n words" }],
  [
    "partial-with-elements-in-an-attribute",
    '<p><a href="https://x.example/{{> part}}">y</a></p>',
    { part: "<b>x</b>" },
  ],
  ["partials-too-deep", "<p>{{> p0}}</p>", chain(150)],
  ["missing-field-in-an-attribute", '<p><a href="https://x.example/{{idd}}">x</a></p>'],
  ["missing-field-in-a-comment", "<!-- {{idd}} --><p>x</p>"],
  [
    "same-field-in-a-branch",
    '<field type="text" name="a.b">A</field>{{#if maybe}}<field type="text" name="a_b">B</field>{{/if}}',
  ],
  ["same-field-in-a-loop", '{{#each people}}<field type="text" name="a">A</field>{{/each}}'],
  ["blank-attribute", '<p><span lang="{{#if maybe}}de{{/if}}">x</span></p>'],
  ["several-at-once", '<p role="loud">{{nmae}}</p>\n<blink>x</blink>\n<ul>x</ul>'],
  ["unknown-field-type", '<field type="radio" name="a">A</field>'],
];

for (const [name, body, partials] of CASES) {
  test(name, () => {
    const { letter, problems } = composeBody(`\n${body}\n`, DATA, partials ?? {});
    assert.is(letter, null);
    const texts = new Map([
      ["templates/t/letter.hbs", `${HEAD}\n${body.slice(0, 400)}\n</letter>`],
      ...Object.entries(partials ?? {}).map(([part, text]) => [`templates/t/${part}.hbs`, text] as const),
    ]);
    golden(`bad-templates/${name}.txt`, `${printProblems(problems, texts)}\n`);
  });
}

test("case 67: line ends make no difference to the words", () => {
  const text = `${HEAD}\n<p>a\n  {{name}}</p>\n</letter>`;
  assert.equal(blocks(text.replaceAll("\n", "\r\n")), blocks(text));
  function blocks(body: string) {
    const { letter, problems } = compose(body);
    assert.equal(problems, []);
    return letter?.blocks.map((block) => ({ ...block, place: null }));
  }
});

test("case 63: two hundred thousand spaces take work in proportion, wherever they stand", () => {
  const bodies: readonly ((spaces: string) => string)[] = [
    (spaces) => `<p>a${spaces}{{~name~}}</p>`,
    (spaces) => `<p>{{${spaces}name}}</p>`,
    (spaces) => `<p>{{#if yes}}${spaces}{{/if}}x</p>`,
  ];
  for (const body of bodies) {
    const work = (spaces: number) =>
      countWork(() => {
        const { letter, problems } = composeBody(body(" ".repeat(spaces)));
        assert.equal(problems, []);
        assert.ok(letter);
      });
    work(1);
    const [some, many] = [work(50_000), work(200_000)];
    assert.ok(many < 6 * some, `${some} steps, then ${many}`);
  }
});

for (const value of [undefined, null, Number.NaN, 12, true, {}, [], new Date(0), () => ""]) {
  test(`case 55, case 69: ${Object.prototype.toString.call(value)} never prints`, () => {
    const { letter, problems } = composeBody("<p>{{name}}</p>", { ...DATA, name: value as unknown as string });
    assert.is(letter, null);
    assert.equal(
      problems.map(({ code }) => code),
      ["blank-field"],
    );
  });
}

test("a blank that slips into the fields stops the letter", () => {
  const { letter, problems } = composeBody("<p>{{name}}</p>", { ...DATA, name: "" });
  assert.is(letter, null);
  assert.equal(
    problems.map(({ code }) => code),
    ["blank-field"],
  );
});

test.run();
