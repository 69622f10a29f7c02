import { test } from "uvu";
import * as assert from "uvu/assert";
import { mergeRegistry } from "../../src/registry/merge-registry.ts";
import type { JsonObject, SourceDocument } from "../../src/source/document.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { pointersOf } from "../source/pointers-of.ts";

/** Texts say where they stand. */
const FILES = [
  `custodians:
  - id: a
    name: one:3
    notes: [{ id: n, text: one:4 }, { id: m, text: one:4 }]
  - id: b
    name: one:6
  - id: c
    name: one:8
`,
  `remove: { custodians: [a] }
custodians:
  - { id: c, name: two:3, notes: [{ id: n, text: two:3 }] }
  - { id: d, name: two:4 }
`,
  `custodians:
  - id: c
    notes:
      - { id: n, text: three:4 }
      - { id: m, text: three:5 }
  - { id: a, name: three:6 }
`,
];

function read(text: string, index: number): SourceDocument {
  const { document } = readYaml(["one", "two", "three"][index] ?? "", new TextEncoder().encode(text));
  if (document === null) throw new Error("it is no YAML");
  return document;
}

test("a value has the place where it stands, however often files were laid over it", () => {
  const { data, places } = mergeRegistry(FILES.map(read));
  const told = pointersOf(data).flatMap((pointer) => {
    const steps = pointer.split("/").slice(1);
    const value = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], data);
    const place = places.get(pointer);
    assert.ok(place, pointer);
    return typeof value === "string" && value.includes(":") ? [[`${place?.file}:${place?.line}`, value] as const] : [];
  });
  assert.equal(
    told.map(([, value]) => value),
    ["one:6", "two:3", "three:4", "three:5", "two:4", "three:6"],
  );
  for (const [place, value] of told) assert.is(place, value);
  assert.equal(places.get("/custodians/1/name#"), { file: "two", line: 3, column: 14 });
  assert.is(places.get("/custodians/9"), undefined);
});

test("what no file above touches is not copied, and no file is changed", () => {
  const documents = FILES.map(read);
  const before = JSON.stringify(documents.map(({ data }) => data));
  const { data } = mergeRegistry(documents.slice(0, 1));
  const [given] = documents.map((document) => document.data as JsonObject);
  assert.is((data as JsonObject).custodians, given?.custodians);
  mergeRegistry(documents);
  assert.is(JSON.stringify(documents.map((document) => document.data)), before);
});

test.run();
