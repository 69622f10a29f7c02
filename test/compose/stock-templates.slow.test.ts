import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Fields, Template } from "../../src/compose/template.ts";
import type { Inputs } from "../../src/pipeline/inputs.ts";
import { composePapers } from "../pipeline/office-papers.ts";
import { openShipped } from "../shipped-world.ts";
import { agreesWithStock, compareRecords, compareWithStock } from "./stock/compare-with-stock.ts";
import { stockTemplate } from "./stock/stock-letter.ts";

const SHIPPED = openShipped({ matter: "matter.yaml", targets: ["targets.yaml"] });
const FICTIONAL = ["anticipated", "researcher", "pending", "federal-action", "state-action", "agency"];
/** Of each template; the slow test compares more. */
const RECORDS = 40;

function openNamed(name: string): Inputs {
  return openShipped({ matter: `test/matters/${name}.yaml`, targets: ["targets.yaml", "test/matters/targets.yaml"] });
}

/** The fields of every paper of a matter, as its templates were given them. */
function givenFields(inputs: Inputs): readonly (readonly [Template, Fields])[] {
  const given: (readonly [Template, Fields])[] = [];
  const listening = [...inputs.templates].map(([id, template]) => {
    const misfit = (fields: Fields) => {
      given.push([template, fields]);
      return template.misfit(fields);
    };
    return [id, { ...template, misfit }] as const;
  });
  const heard = { ...inputs, templates: new Map(listening) };
  const date = inputs.matter.issued ?? "2026-11-23";
  composePapers(heard, { date });
  return given;
}

for (const [name, inputs] of [
  ["shipped", SHIPPED],
  ...FICTIONAL.map((one) => [one, openNamed(one)] as const),
] as const) {
  test(`${name}: every paper says what stock Handlebars prints`, () => {
    const given = givenFields(inputs);
    const fills = new Map(
      [...new Set(given.map(([template]) => template))].map((one) => [one, stockTemplate(one)] as const),
    );
    for (const [template, fields] of given) {
      const fill = fills.get(template);
      assert.ok(fill && compareWithStock(template, fill, fields, `${template.id}/${template.main}`));
    }
    assert.ok(given.length > 2);
  });
}

for (const [id, template] of SHIPPED.templates) {
  test(`${id}: the walk makes of generated records what stock Handlebars prints`, () =>
    compareRecords(template, RECORDS, 3));
}

test("a template that prints something else is found", () => {
  const [template] = [...SHIPPED.templates.values()];
  assert.ok(template);
  const slips = [
    ["Dear {{addressee.salutation}}", "Dear {{addressee.name}}"],
    ["{{#each exclusions}}", "{{#each cautions}}"],
    ["{{#unless @last}}; {{/unless}}", "; "],
    ['<p role="date">', "<p>"],
    ["<code>{{code}}</code>", "{{code}}"],
  ] as const;
  for (const [was, is] of slips) {
    const files = template.files.map((file) => ({ ...file, text: file.text.replaceAll(was, is) }));
    assert.ok(
      files.some(({ text }, at) => text !== template.files[at]?.text),
      was,
    );
    const fill = stockTemplate({ ...template, files });
    const fields = givenFields(SHIPPED).filter(([one]) => one === template);
    assert.ok(
      fields.some(([, given]) => !agreesWithStock(template, fill, given)),
      was,
    );
  }
});

test.run();
