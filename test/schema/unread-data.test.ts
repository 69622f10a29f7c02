/** Every field of a schema of data is read by the program. The compiler says who reads it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Node, SyntaxKind } from "typescript/unstable/ast";
import { API, type Project } from "typescript/unstable/sync";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { typeName } from "../../src/prepare/schema-types.ts";
import { IMPORT_MAPPING } from "../../src/schema/generated/import-mapping-validators.js";
import { fieldsAt, valuesAt } from "../../src/schema/listed-at.ts";
import type { JsonObject } from "../../src/source/document.ts";

const GENERATED = resolve("src/schema/generated");

/** Types of data; those of fields are for templates, which another test looks through. */
const DATA_FILES = readdirSync(GENERATED).filter((file) => /^[a-z-]+\.ts$/.test(file) && !file.includes("-fields"));

/** Fields that code reads and never asks for by name, and how. */
const READ_ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^targets: \w+\.id$/, "lists merge by it, whatever they hold"],
  [/^matter: (SourceRecord|Citation)\./, "documents and citations of a matter are given on as the registry's"],
  [
    /^matter: Selector\./,
    "`readSelectors` takes whichever kind of a list of kinds is written; its test compares the lists",
  ],
  [/^matter: ReplyDays\./, "`replyDaysFor` looks by the id of the instrument"],
  [/^office: (?!Signer\.id$|Office\.signers?$)/, "`lentValues` takes each by its name; its test compares the lists"],
  [/^manifest: ShardHead\.origin\./, "it becomes the origin of the batch, which the manifest names field by field"],
  [/^import-mapping: Document\./, "the document of a list becomes one of the registry's"],
  [/^import-mapping: ImportMapping\.fields\./, "`fieldValues` is given the name as a text; the next test looks for it"],
  [/^import-mapping: ImportMapping\.defaults\.kind$/, "`RowDefaults` takes any text in its place"],
];

/** The fields of a generated file that nothing reads: `targets: Contact.fax`. */
function unreadIn(file: string, project: Project): readonly string[] {
  const source = project.program.getSourceFile(resolve(GENERATED, file));
  if (source === undefined) throw new Error(`${file} is no part of the program`);
  const found: string[] = [];
  const look = (node: Node, path: string): void => {
    const name = nameOf(node);
    const below = [path, name?.text].filter(Boolean).join(".");
    if (node.kind === SyntaxKind.PropertySignature && name !== null && !isRead(name, project))
      found.push(`${file.slice(0, -3)}: ${below}`);
    node.forEachChild((child) => look(child, below));
  };
  look(source, "");
  return found;
}

function nameOf(node: Node): (Node & { readonly text: string }) | null {
  const named = node.kind === SyntaxKind.PropertySignature || node.kind === SyntaxKind.TypeAliasDeclaration;
  return named ? (node as unknown as { readonly name: Node & { readonly text: string } }).name : null;
}

/** Whether something outside the generated files reads a field, and not only writes it. */
function isRead(name: Node, { checker }: Project): boolean {
  return checker
    .getReferencedSymbolsForNode(name, name.end)
    .flatMap(({ references }) => references)
    .some((reference) => !reference.path.startsWith(GENERATED) && !isWritten(reference.resolve()));
}

function isWritten(reference: Node | undefined): boolean {
  const kind = reference?.parent.kind;
  return kind === SyntaxKind.PropertyAssignment || kind === SyntaxKind.ShorthandPropertyAssignment;
}

/** What a schema file marks as `forReaders`, by the names of its types. */
function fieldsForReaders(file: string): readonly string[] {
  const schema = JSON.parse(readFileSync(`src/schemas/${file}.schema.json`, "utf8")) as JsonObject;
  const definitions = Object.entries((schema.$defs ?? {}) as JsonObject) as [string, JsonObject][];
  return [[file, schema] as const, ...definitions].flatMap(([name, { properties }]) =>
    Object.entries((properties ?? {}) as JsonObject).flatMap(([key, field]) =>
      (field as JsonObject).forReaders === true ? [`${file}: ${typeName(name)}.${key}`] : [],
    ),
  );
}

test("every field of data is read by the program", () => {
  const config = resolve("build/tsconfig.program.json");
  writeFileSync(config, JSON.stringify({ extends: "../tsconfig.json", include: ["../src/**/*.ts"] }));
  const api = new API({ cwd: process.cwd() });
  try {
    const project = api.updateSnapshot({ openProjects: [config] }).getProjects()[0];
    if (project === undefined) throw new Error("the compiler did not open the program");
    assert.ok(DATA_FILES.length > 3);
    const unread = DATA_FILES.flatMap((file) => unreadIn(file, project));
    const forReaders = DATA_FILES.flatMap((file) => fieldsForReaders(file.slice(0, -3)));
    const isAlike = (field: string) => READ_ALIKE.some(([pattern]) => pattern.test(field));
    const hint = "nothing reads these fields: read them, or mark them `forReaders` in the schema";
    assert.equal(
      unread.filter((field) => !isAlike(field) && !forReaders.includes(field)),
      [],
      hint,
    );
    const idle = READ_ALIKE.filter(([pattern]) => !unread.some((field) => pattern.test(field)));
    assert.equal(idle, [], "these are asked for by name: take them off the list");
    const read = forReaders.filter((field) => !unread.includes(field));
    assert.equal(read, [], "these are marked `forReaders`, and the program reads them");
  } finally {
    api.close();
  }
});

test("every field of a list is asked for by its name", () => {
  const files = readdirSync("src/import").map((name) => readFileSync(join("src/import", name), "utf8"));
  for (const field of fieldsAt(IMPORT_MAPPING, "/fields")) {
    assert.ok(
      files.some((text) => text.includes(`"${field}"`) || text.includes(`fields.${field}`)),
      field,
    );
  }
  assert.equal(valuesAt(IMPORT_MAPPING, "/corrections/0/field"), fieldsAt(IMPORT_MAPPING, "/fields"));
});

test.run();
