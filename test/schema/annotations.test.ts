/** What a schema says of a field besides its form, as code reads it. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { typesModule } from "../../src/prepare/schema-types.ts";
import { isMarked, markedBy, textsIn } from "../../src/schema/annotated-texts.ts";
import { listsById } from "../../src/schema/lists-by-id.ts";
import { withDefaults } from "../../src/schema/with-defaults.ts";
import type { JsonObject } from "../../src/source/document.ts";
import { compileSchema } from "./compile-schema.ts";

const SCHEMA: JsonObject = {
  description: "A file.",
  type: "object",
  required: ["boxes"],
  properties: {
    title: { type: "string", prose: true },
    boxes: { type: "array", items: { $ref: "#/$defs/openBox" } },
    tags: { type: "array", default: [], items: { type: "string", prose: true, placeholder: true } },
    remove: { $ref: "#/$defs/ids", overlayOnly: true },
  },
  $defs: {
    ids: { type: "array", items: { type: "string" } },
    openBox: {
      type: "object",
      required: ["id", "size"],
      properties: {
        id: { type: "string" },
        size: { type: ["integer", "null"], description: "How large." },
        kind: { enum: ["round", "square"] },
        notes: { type: "array", default: [], items: { type: "string", prose: true } },
        "a/b": { type: "string", prose: true },
      },
    },
  },
};
const COMPILED = await compileSchema(SCHEMA);
const DATA = {
  title: "t",
  boxes: [
    { id: "a", size: 1, notes: ["n"], "a/b": "s" },
    { id: "b", size: null },
  ],
};

test("defaults are filled in at every depth, behind what is written; what is given stays as it is", () => {
  const filled = withDefaults(DATA, COMPILED) as JsonObject;
  assert.equal(filled, { ...DATA, boxes: [DATA.boxes[0], { id: "b", size: null, notes: [] }], tags: [] });
  assert.equal(Object.keys(filled), ["title", "boxes", "tags"]);
  assert.equal(DATA.boxes[1], { id: "b", size: null });
});

test("texts that the schema marks are found with their pointers, in its order, and no others", () => {
  const found = [...textsIn({ tags: ["x"], ...DATA }, markedBy(COMPILED, "prose"), "/f")];
  assert.equal(
    found.map(({ text, pointer }) => `${pointer} ${text}`),
    ["/f/title t", "/f/boxes/0/notes/0 n", "/f/boxes/0/a~1b s", "/f/tags/0 x"],
  );
  assert.ok(isMarked("/tags/12", COMPILED, "placeholder") && isMarked("/boxes/3/a~1b", COMPILED, "prose"));
  assert.not(isMarked("/title", COMPILED, "placeholder") || isMarked("/boxes/0/id", COMPILED, "prose"));
});

test("lists are known by id where their entries have one", () => {
  assert.equal(listsById(COMPILED), ["boxes"]);
});

test("types are those of loaded data: defaults are there, and what only an overlay says is not", () => {
  const text = typesModule({ name: "my-file", schema: SCHEMA });
  for (const line of [
    "export type MyFile = {",
    "  readonly title?: string;",
    "  readonly boxes: readonly OpenBox[];",
    "  readonly tags: readonly string[];",
    "  /** How large. */\n  readonly size: number | null;",
    '  readonly kind?: "round" | "square";',
    "  readonly notes: readonly string[];",
    '  readonly "a/b"?: string;',
  ]) {
    assert.ok(text.includes(line), `${line}\nis not in\n${text}`);
  }
  assert.not.match(text, /remove/);
});

test.run();
