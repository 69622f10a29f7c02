/** The validators that the build prepares refuse what Ajv refuses, and for the same reasons. */
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { packageFile } from "../../src/files/package-files.ts";
import { ANNOTATIONS } from "../../src/schema/annotations.ts";
import type { CompiledSchema, SchemaError } from "../../src/schema/compiled-schema.ts";
import { validateData } from "../../src/schema/conform.ts";
import { DOCKET } from "../../src/schema/generated/docket-validators.js";
import * as FIELDS from "../../src/schema/generated/fields-validators.js";
import { FINDINGS } from "../../src/schema/generated/findings-validators.js";
import { GATE_ITEMS } from "../../src/schema/generated/gate-items-validators.js";
import { IMPORT_MAPPING } from "../../src/schema/generated/import-mapping-validators.js";
import { LAW } from "../../src/schema/generated/law-validators.js";
import { MANIFEST, MANIFEST_SHARD_HEAD } from "../../src/schema/generated/manifest-validators.js";
import { MATTER } from "../../src/schema/generated/matter-validators.js";
import { OFFICE } from "../../src/schema/generated/office-validators.js";
import { RECORDED_NAMES } from "../../src/schema/generated/recorded-names-validators.js";
import { STATE_PACK } from "../../src/schema/generated/state-pack-validators.js";
import { TARGETS, TARGETS_CUSTODIAN, TARGETS_OVERLAY } from "../../src/schema/generated/targets-validators.js";
import { applicable, isList, isObject } from "../../src/schema/subschemas.ts";
import { typedData } from "../../src/schema/typed-data.ts";
import type { Json, JsonObject } from "../../src/source/document.ts";
import { readYaml } from "../../src/source/read-yaml.ts";

const PREPARED: Readonly<Record<string, CompiledSchema>> = {
  ...{ TARGETS, TARGETS_OVERLAY, TARGETS_CUSTODIAN, MATTER, OFFICE, DOCKET, IMPORT_MAPPING, LAW, MANIFEST, FINDINGS },
  ...{ MANIFEST_SHARD_HEAD, RECORDED_NAMES, STATE_PACK, GATE_ITEMS },
  ...FIELDS,
};
/** So many wrong copies of each sample are tried, taken at even distances from all. */
const MOST = 300;

/** Copies with one value, anywhere in them, missing or of another kind. */
function* spoilt(data: Json): Generator<Json> {
  yield null;
  yield "";
  yield 7;
  if (Array.isArray(data)) {
    yield [...data, { stray: "yes" }];
    for (const [at, each] of data.entries()) for (const copy of spoilt(each)) yield data.with(at, copy);
  } else if (typeof data === "object" && data !== null) {
    yield { ...data, stray: "yes" };
    for (const key of Object.keys(data)) {
      const { [key]: value = null, ...rest } = data as JsonObject;
      yield rest;
      for (const copy of spoilt(value)) yield { ...rest, [key]: copy };
    }
  }
}

/** Data of every field that a schema has, of the right type at least. */
function sample(root: JsonObject, schema: JsonObject): Json {
  const all = applicable(root, schema);
  const value = (keyword: string) => all.map((each) => each[keyword]).find((found) => found !== undefined);
  const [listed, fields, items] = [value("enum"), value("properties"), value("items")];
  if (isList(listed)) return listed[0] ?? null;
  if (isObject(fields)) {
    return Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, sample(root, each as JsonObject)]));
  }
  if (isObject(items)) return [sample(root, items)];
  const type = [value("type")].flat()[0];
  return type === "integer" ? 1 : type === "boolean" ? true : "a1";
}

/** Errors in an order of their own: the two may look at fields one after the other in different orders. */
function sorted(errors: readonly SchemaError[] | null | undefined): readonly string[] {
  return (errors ?? [])
    .map(({ instancePath, keyword, params }) => JSON.stringify([instancePath, keyword, params]))
    .sort();
}

function judgesAsAjv(compiled: CompiledSchema, data: Json): void {
  const { schema, validate } = compiled;
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, ownProperties: true, allErrors: true });
  ajv.addVocabulary([...ANNOTATIONS]);
  const judge = ajv.compile(schema);
  const copies = [...spoilt(data)];
  const step = Math.ceil(copies.length / MOST);
  let refused = 0;
  for (const copy of [data, ...copies.filter((_, at) => at % step === 0)]) {
    assert.is(validate(copy), judge(copy));
    assert.equal(sorted(validate.errors), sorted(judge.errors as readonly SchemaError[] | null));
    if (validate(copy)) continue;
    refused += 1;
    assert.ok(validateData(copy, new Map(), compiled).length > 0, "and it is told");
  }
  assert.ok(refused > 5, `${refused} copies were refused`);
}

for (const [name, compiled] of Object.entries(PREPARED)) {
  test(`${name}: of one mind with Ajv about a sample of every field, and wrong copies of it`, () => {
    judgesAsAjv(compiled, sample(compiled.schema, compiled.schema));
  });
}

for (const [file, compiled] of Object.entries({ targets: TARGETS, matter: MATTER })) {
  test(`${file}: of one mind with Ajv about the shipped file, and wrong copies of it`, () => {
    const { document } = readYaml(file, readFileSync(packageFile(`${file}.yaml`)));
    const data = typedData(document?.data ?? null, compiled.schema);
    assert.is(compiled.validate(data), true);
    judgesAsAjv(compiled, data);
  });
}

test("every schema file is prepared", () => {
  const names = readdirSync("src/schemas").map((file) => file.replace(".schema.json", "").replaceAll("-", "_"));
  for (const name of names) assert.ok(PREPARED[name.toUpperCase()], name);
});

test("a list of any length is judged to its end", () => {
  const entries = Array.from({ length: 40_000 }, (_, i) => ({ custodian: i === 39_000 ? "No id" : "acme" }));
  const plan = { instrument: "records", custodians: ["acme"], delivery: ["post"], respondBy: "2026-12-01" };
  const problems = validateData({ requests: [{ ...plan, overrides: entries }] }, new Map(), MATTER);
  assert.ok(problems.some(({ pointer }) => pointer === "/requests/0/overrides/39000/custodian"));
});

test.run();
