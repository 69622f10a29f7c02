/** The trees that a build prepares are those that would be read. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseTemplate } from "../../src/compose/parse-template.ts";
import { PREPARED_TREES } from "../../src/compose/prepared-trees.ts";
import { readTemplateTree } from "../../src/compose/read-template-tree.ts";
import { storeTree, treeFrom } from "../../src/compose/stored-tree.ts";
import type { TemplateFile } from "../../src/compose/template.ts";
import type { TemplateTree } from "../../src/compose/template-tree.ts";
import { templateFile } from "../../src/desk/open-templates.ts";
import { packagedTemplates } from "../../src/desk/read-input.ts";
import { WORLD } from "../shipped-world.ts";

const FILES = packagedTemplates(WORLD).map((input) => templateFile(input, "our/templates"));

function read(file: TemplateFile): TemplateTree {
  const parsed = parseTemplate(file);
  const { tree } = "problem" in parsed ? { tree: null } : readTemplateTree(parsed);
  if (!tree) throw new Error(`${file.file} cannot be read`);
  return tree;
}

test("every template of the package is prepared", () => {
  assert.equal(Object.keys(PREPARED_TREES).sort(), FILES.map(({ name }) => name).sort());
});

for (const file of FILES) {
  test(`${file.name}: what is prepared is what would be read, in the file as the user calls it`, () => {
    const prepared = PREPARED_TREES[file.name];
    assert.ok(prepared);
    assert.is(prepared.text, file.text);
    assert.equal(treeFrom(prepared, file), read(file));
  });
}

test("a tree comes back from its stored form in another file's name", () => {
  const text = '<p role="{{#if a}}small{{/if}}">{{> b c.d}}<!-- {{e}} -->{{#each ../f}}{{@last}}{{/each}}</p>';
  const [here, there] = ["here", "there"].map((file) => ({ name: "t/letter", file, text }));
  assert.ok(here && there);
  assert.equal(treeFrom(storeTree(read(here)), there), read(there));
});

test.run();
