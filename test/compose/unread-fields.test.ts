/** Every field that templates may read is read by one. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadTemplate } from "../../src/compose/load-template.ts";
import type { TemplateFile, TemplateFolder } from "../../src/compose/template.ts";
import { templateFolders } from "../../src/compose/template-folders.ts";
import { packagedTemplates } from "../../src/desk/read-input.ts";
import type { CompiledSchema } from "../../src/schema/compiled-schema.ts";
import * as FIELDS from "../../src/schema/generated/fields-validators.js";
import { isObject } from "../../src/schema/subschemas.ts";
import type { Json, JsonObject } from "../../src/source/document.ts";
import { PACKAGE, WORLD } from "../shipped-world.ts";

const { instruments } = PACKAGE;
const FILES: readonly TemplateFile[] = packagedTemplates(WORLD).map(({ name, bytes }) => {
  return { name: name.replace(/\.hbs$/, ""), file: name, text: new TextDecoder().decode(bytes) };
});
const below = (folder: string) => FILES.filter(({ name }) => name.startsWith(`${folder}/`));
const FOLDERS: readonly TemplateFolder[] = templateFolders(instruments, PACKAGE.wording.gatePapers).map((each) => ({
  ...each,
  files: below(each.id),
}));
const SHARED = below("shared");
/** What fills an official form: `action.court`. */
const FORM_MAP = readFileSync("templates/subpoena/form-map.yaml", "utf8");

function isSound(folder: TemplateFolder, schema: JsonObject): boolean {
  return loadTemplate({ ...folder, fields: { ...folder.fields, schema } }, SHARED).problems.length === 0;
}

/** The keys that lead to every field of a schema: `properties`, `requests`, `items`, `properties`, `subject`. */
function fieldsOf(schema: Json | undefined, at: readonly string[] = []): readonly (readonly string[])[] {
  if (!isObject(schema)) return [];
  const properties = isObject(schema.properties) ? schema.properties : {};
  const own = Object.entries(properties).flatMap(([name, field]) => {
    const path = [...at, "properties", name];
    return [path, ...fieldsOf(field, path)];
  });
  return [...own, ...fieldsOf(schema.items, [...at, "items"])];
}

function without(schema: Json, [key = "", ...rest]: readonly string[]): Json {
  if (!isObject(schema)) return schema;
  const { [key]: value = null, ...others } = schema;
  return rest.length === 0 ? others : { ...others, [key]: without(value, rest) };
}

/** The papers that read the fields of a file: its own, and those of the files that extend it. */
function readersOf(name: string, fields: CompiledSchema): readonly TemplateFolder[] {
  const file = name.toLowerCase().replaceAll("_", "-");
  return FOLDERS.filter((folder) => folder.fields === fields || folder.fields.schema.extends === file);
}

test("the check sees a field that is read", () => {
  const [folder] = FOLDERS;
  assert.ok(folder && isSound(folder, folder.fields.schema));
  assert.not(folder && isSound(folder, without(folder.fields.schema, ["properties", "why"]) as JsonObject));
});

for (const [name, fields] of Object.entries(FIELDS)) {
  test(`${name}: a template reads every field`, () => {
    const readers = readersOf(name, fields);
    const file = JSON.parse(
      readFileSync(`src/schemas/${name.toLowerCase().replaceAll("_", "-")}.schema.json`, "utf8"),
    ) as JsonObject;
    const paths = fieldsOf(file);
    assert.ok(readers.length > 0 && paths.length > 3);
    const unread = paths.filter((path) => {
      const called = path.filter((_, i) => path[i - 1] === "properties").join(".");
      const formIsFilled = name === "SUBPOENA_FIELDS" && FORM_MAP.includes(called);
      return (
        !formIsFilled && readers.every((reader) => isSound(reader, without(reader.fields.schema, path) as JsonObject))
      );
    });
    assert.equal(
      unread.map((path) => path.join("/")),
      [],
    );
  });
}

test.run();
