/** Names that fields had before, and names that people try: none of them may be the name of another field beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isList, isObject } from "../../src/schema/subschemas.ts";
import type { Json, JsonObject } from "../../src/source/document.ts";

function* objectsOf(schema: Json): Generator<JsonObject> {
  if (isList(schema)) for (const each of schema) yield* objectsOf(each);
  if (!isObject(schema)) return;
  if (isObject(schema.properties)) yield schema.properties;
  for (const each of Object.values(schema)) yield* objectsOf(each);
}

const folded = (name: Json) =>
  String(name)
    .toLowerCase()
    .replace(/[\s_-]+/g, "");

test("no other name of a field is that of another field beside it", () => {
  let count = 0;
  for (const file of readdirSync("src/schemas")) {
    for (const fields of objectsOf(JSON.parse(readFileSync(`src/schemas/${file}`, "utf8")) as Json)) {
      const others = Object.values(fields).flatMap((field) =>
        isObject(field)
          ? [field.formerly ?? [], field.tried ?? []].flatMap((names) => (isList(names) ? names : []))
          : [],
      );
      const all = [...Object.keys(fields), ...others].map(folded);
      assert.equal(
        all.filter((name, index) => all.indexOf(name) !== index),
        [],
        file,
      );
      count += others.length;
    }
  }
  assert.ok(count > 50, "the schemas list such names");
});

test.run();
