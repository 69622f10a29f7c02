/**
 * The first step of a build, before the compiler: of every schema, the types of its data and its validators. The schemas
 * are the one place where the form of data is written.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { JsonObject } from "../source/document.ts";
import { type PreparedModule, preparedModules } from "./prepared-modules.ts";
import { type SchemaFile, typesModule } from "./schema-types.ts";
import { validatorsModule } from "./validators-module.ts";

const ENDING = ".schema.json";
const SOURCES = new URL("../../../src/schemas/", import.meta.url);
/** Read by the compiler. */
const TYPES = new URL("../../../src/schema/generated/", import.meta.url);
/** Read by the program. */
const CODE = new URL("../schema/generated/", import.meta.url);

const files: readonly SchemaFile[] = readdirSync(SOURCES)
  .filter((file) => file.endsWith(ENDING))
  .sort()
  .map((file) => ({
    name: file.slice(0, -ENDING.length),
    schema: JSON.parse(readFileSync(new URL(file, SOURCES), "utf8")) as JsonObject,
  }));

for (const folder of [TYPES, CODE]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
for (const file of files) writeFileSync(new URL(`${file.name}.ts`, TYPES), typesModule(file));
for (const module of preparedModules(files)) {
  writeFileSync(new URL(`${module.name}.d.ts`, TYPES), declarations(module));
  writeFileSync(new URL(`${module.name}.js`, CODE), validatorsModule(module.schemas));
}

function declarations({ schemas }: PreparedModule): string {
  return [
    ["import type", "{ CompiledSchema }", "from", '"../compiled-schema.ts";'].join(" "),
    ...schemas.map(({ name }) => `export declare const ${name}: CompiledSchema;`),
    "",
  ].join("\n");
}
