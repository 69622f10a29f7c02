/** What a build prepares says yes and no as Ajv does. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { packageFile } from "../../src/files/package-files.ts";
import { compileSchema } from "../../src/schema/compile-schema.ts";
import { PREPARED } from "../../src/schema/prepared-validators.ts";
import { typedData } from "../../src/schema/typed-data.ts";
import type { Json, JsonObject } from "../../src/source/document.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { PACKAGE } from "../shipped-world.ts";

const { schemas } = PACKAGE;
/** So many wrong copies of a file are tried, taken at even distances from all. */
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

for (const name of ["targets", "matter"] as const) {
  test(`${name}: prepared, and of one mind with Ajv about the shipped file and ${MOST} wrong copies`, () => {
    const compiled = compileSchema(schemas[name]);
    assert.ok(PREPARED.get(JSON.stringify(schemas[name])), "the build prepared it");
    const { document } = readYaml(name, readFileSync(packageFile(`${name}.yaml`)));
    const data = typedData(document?.data ?? null, schemas[name]);
    assert.is(compiled.accepts(data), true);
    const copies = [...spoilt(data)];
    const step = Math.ceil(copies.length / MOST);
    const verdicts = copies
      .filter((_, at) => at % step === 0)
      .map((copy) => [compiled.accepts(copy), compiled.validator()(copy)]);
    assert.ok(verdicts.some(([prepared]) => !prepared));
    assert.equal(
      verdicts.filter(([prepared, judged]) => prepared !== judged),
      [],
    );
  });
}

test("whatever the build prepared, Ajv compiles too", () => {
  assert.ok(PREPARED.size >= 5);
  for (const text of PREPARED.keys()) compileSchema(JSON.parse(text)).validator();
});

test.run();
