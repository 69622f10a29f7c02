import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { ANNOTATIONS } from "../../src/schema/annotations.ts";
import { conform, validateData } from "../../src/schema/conform.ts";
import { withoutRequired } from "../../src/schema/without-required.ts";
import type { JsonObject } from "../../src/source/document.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { countWork } from "../count-work.ts";
import { compileSchema } from "./compile-schema.ts";

const SCHEMA: JsonObject = {
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: {
    name: { type: "string", maxLength: 9, description: "The name." },
    count: { type: "integer", minimum: 1 },
    open: { type: "boolean" },
    until: { type: ["string", "null"] },
    tags: { type: "array", maxItems: 2, items: { type: "string", pattern: "^[a-z]+$" } },
    boxes: { type: "array", items: { $ref: "#/$defs/openBox" } },
    stage: { oneOf: [{ $ref: "#/$defs/none" }, { $ref: "#/$defs/pending" }] },
    required: { type: "string" },
  },
  $defs: {
    openBox: {
      type: "object",
      additionalProperties: false,
      required: ["id", "size"],
      properties: { id: { type: "string" }, size: { type: "integer" } },
    },
    none: { type: "object", additionalProperties: false, required: ["kind"], properties: { kind: { const: "none" } } },
    pending: {
      type: "object",
      additionalProperties: false,
      required: ["kind", "court"],
      properties: { kind: { const: "pending" }, court: { type: "string" }, number: { type: "integer" } },
    },
  },
};
const compiled = await compileSchema(SCHEMA);

function judged(text: string, schema = compiled) {
  const { document } = readYaml("f.yaml", new TextEncoder().encode(text));
  if (document === null) throw new Error("the case is no YAML");
  const { data, problems } = conform(document, schema);
  return {
    data,
    told: problems.map(({ code, message, place }) => `${place?.line}:${place?.column} ${code} ${message}`),
  };
}

test("text becomes what the schema asks for, and nothing else", () => {
  const text =
    'name: null\ncount: 12\nopen: true\nuntil: ~\ntags: [no]\nboxes: [{id: 010, size: -3}]\nstage: {kind: pending, court: "1", number: 7}\n';
  const { data, told } = judged(text);
  assert.equal(told, []);
  assert.equal(data, {
    name: "null",
    count: 12,
    open: true,
    until: null,
    tags: ["no"],
    boxes: [{ id: "010", size: -3 }],
    stage: { kind: "pending", court: "1", number: 7 },
  });
});

const CASES: readonly [text: string, told: readonly string[]][] = [
  ["nmae: x\n", ['1:1 unknown-key "nmae" is not a field of this file — did you mean "name"?']],
  ["name: x\ncolour: y\n", ['2:1 unknown-key "colour" is not a field of this file']],
  ["count: 1\n", ['1:1 missing-key this file needs the field "name"']],
  ["name: [a]\n", ['1:7 wrong-type "name" must be a text, and a list stands here']],
  ["name:\n", ['1:6 wrong-type "name" has no value; a text belongs here']],
  ["name: x\ncount: 1e3\n", ['2:8 wrong-type "count" must be a whole number, and "1e3" stands here']],
  ["name: x\ncount: 0\n", ['2:8 bad-value "count" is 0; it must be at least 1']],
  ["name: x\nopen: yes\n", ['2:7 wrong-type "open" must be true or false, and "yes" stands here']],
  ["name: 0123456789\n", ['1:7 too-long "name" has 10 characters; at most 9 fit']],
  ["name: x\ntags: [a, b, c]\n", ['2:7 too-many "tags" has 3 entries; at most 2 are read']],
  ["name: x\ntags: [A]\n", ['2:8 bad-format "A" does not have the form of entry 1 of "tags"']],
  ["name: x\nboxes:\n  - {id: a}\n", ['3:5 missing-key an open box needs the field "size"']],
  ["name: x\nboxes:\n  - {id: a, size: 1, x: 1}\n", ['3:22 unknown-key "x" is not a field of an open box']],
  ["name: x\nstage: {kind: pendng}\n", ['2:15 bad-value "pendng" is not a value of "kind" — did you mean "pending"?']],
  ["name: x\nstage: {kind: pending}\n", ['2:8 missing-key a pending needs the field "court"']],
  ["name: x\nstage: {court: c}\n", ['2:8 missing-key "stage" needs the field "kind"']],
  ["name: x\nstage: none\n", ['2:8 wrong-type "stage" must be a group of fields, and "none" stands here']],
];

for (const [text, told] of CASES) {
  test(JSON.stringify(text), () => assert.equal(judged(text).told, told));
}

const RENAMED = await compileSchema({
  type: "object",
  additionalProperties: false,
  required: ["organization"],
  properties: {
    organization: { type: "string", pattern: "^[A-Z]", formerly: ["organisation"], tried: ["firm"] },
    posts: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["locality"],
        properties: {
          locality: { type: "object", properties: { name: { type: "integer" } }, formerly: ["place"], tried: ["city"] },
          postcode: { type: "string", tried: ["zip", "zipCode"], description: "Postal code." },
          active: { type: "boolean" },
        },
      },
    },
  },
});

test("a field under the name of an earlier version is read as the present one", () => {
  const { data, told } = judged("organisation: Acme\nposts: [{place: {name: 3}}]\n", RENAMED);
  assert.equal(told, []);
  assert.equal(data, { organization: "Acme", posts: [{ locality: { name: 3 } }] });
});

const RENAMED_CASES: readonly [text: string, told: readonly string[]][] = [
  ["organisation: acme\n", ['1:15 bad-format "acme" does not have the form of "organization"']],
  [
    "organization: A\nposts:\n  - place: {name: x}\n",
    ['3:19 wrong-type "name" must be a whole number, and "x" stands here'],
  ],
  [
    "organization: A\norganisation: B\n",
    ['2:1 unknown-key "organisation" is an earlier name of "organization", and both stand here'],
  ],
  ["firm: A\n", ['1:1 unknown-key "firm" is not a field of this file; "organization" is']],
  [
    "organization: A\nposts: [{city: {}, ZIP_code: x}]\n",
    [
      '2:10 unknown-key "city" is not a field of entry 1 of "posts"; "locality" is',
      '2:20 unknown-key "ZIP_code" is not a field of entry 1 of "posts"; "postcode" is',
    ],
  ],
];

for (const [text, told] of RENAMED_CASES) {
  test(`names of fields: ${JSON.stringify(text)}`, () => assert.equal(judged(text, RENAMED).told, told));
}

test("yes is told to be true", () => {
  const text = "organization: A\nposts: [{locality: {}, active: Yes}, {locality: {}, active: off}]\n";
  const { document } = readYaml("f.yaml", new TextEncoder().encode(text));
  const hints = document && conform(document, RENAMED).problems.map(({ hint }) => hint);
  assert.equal(hints, ["write true", "write false"]);
});

test("problems stand in the order of the file", () => {
  const { told } = judged("name: [a]\ncount: x\nboxes: [{id: a}]\nzzz: 1\n");
  assert.equal(
    told.map((line) => line.split(":")[0]),
    ["1", "2", "3", "4"],
  );
});

test("an overlay needs only the ids, and may choose no stage", async () => {
  const overlay = await compileSchema(withoutRequired(SCHEMA));
  assert.equal(judged("count: 3\nboxes: [{id: a}]\nstage: {court: c}\n", overlay).told, []);
  assert.equal(judged("boxes: [{size: 1}]\n", overlay).told, ['1:9 missing-key an open box needs the field "id"']);
  assert.is(judged("nmae: x\n", overlay).told.length, 1);
});

test("a field that is called required is a field", () => {
  const properties = withoutRequired(SCHEMA).properties as JsonObject;
  assert.equal(properties.required, { type: "string" });
});

test("fields that every object inherits are not there unless written", async () => {
  const schema = await compileSchema({
    type: "object",
    required: ["toString"],
    properties: { toString: { type: "string" } },
  });
  assert.is(validateData({}, new Map(), schema).length, 1);
});

test("of a long list every entry is judged, and the problem has its own index", () => {
  const boxes = Array.from({ length: 1700 }, (_, i) => ({ id: "a", size: i === 3 || i === 1234 ? "x" : 1 }));
  const pointers = validateData({ name: "x", boxes }, new Map(), compiled).map((problem) => problem.pointer);
  assert.equal(pointers, ["/boxes/3/size", "/boxes/1234/size"]);
});

test("thousands of wrong entries are told of in part, with work in proportion", () => {
  const work = (length: number) => {
    const boxes = Array.from({ length }, () => ({ x: 1 }));
    return countWork(() => assert.is(validateData({ name: "x", boxes }, new Map(), compiled).length, 500));
  };
  work(600);
  const [some, many] = [work(12_500), work(50_000)];
  assert.ok(many < 6 * some, `${some} steps, then ${many}`);
});

test("every schema of ours is a schema by the schema of schemas, and knows no keyword but ours besides", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, discriminator: true });
  ajv.addVocabulary([...ANNOTATIONS]);
  for (const name of readdirSync("src/schemas")) {
    const schema = JSON.parse(readFileSync(join("src/schemas", name), "utf8"));
    assert.ok(ajv.validateSchema(schema), `${name}: ${ajv.errorsText()}`);
    ajv.compile(schema);
  }
});

test.run();
