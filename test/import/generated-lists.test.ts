/** No right address is refused: 600 rows of fifteen countries here, 3,000 with their letters in the slow test. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkRegistry } from "../../src/registry/check-registry.ts";
import { registryOf } from "../registry/sample.ts";
import { GENERATED_COUNTRIES, generatedLists } from "./generated-lists.ts";
import { fileOf, importFiles } from "./import-list.ts";

test("600 rows of fifteen countries are read, each with street, town and country", () => {
  const { columns, cells } = generatedLists(600);
  const files = [fileOf("columns.csv", columns), fileOf("cells.csv", cells)];
  const imported = importFiles(files, { defaults: { kind: "company", asOf: "2020" }, nearIsNew: true });
  assert.is(imported.printed, "");
  const registry = registryOf(imported.text);
  const posts = registry.custodians.flatMap(({ contacts }) => contacts.flatMap(({ post }) => post ?? [])).slice(1);
  assert.is(posts.length, 600);
  assert.equal([...new Set(posts.map(({ country }) => country))].sort(), [...GENERATED_COUNTRIES].sort());
  assert.ok(posts.every(({ street, locality }) => street.length > 0 && !/\d{3}/u.test(locality)));
  assert.equal(
    checkRegistry(registry, new Map()).filter(({ severity }) => severity === "error"),
    [],
  );
});

test.run();
