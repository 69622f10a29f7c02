import type { ErrorObject } from "ajv/dist/2020.js";
import type { Json, JsonObject } from "../source/document.ts";
import { compileSchema } from "./compile-schema.ts";
import { applicable, isList, isObject } from "./subschemas.ts";
import { meantKey, type Told, tellError } from "./tell-error.ts";

/** One mistake repeated through a file is told this often at most. */
const MOST_PROBLEMS = 500;

/** A value may break several rules; the first in this order explains the others. */
const ORDER = ["additionalProperties", "type", "required", "enum", "const", "minLength", "maxLength"];

function rank(error: ErrorObject): number {
  const at = ORDER.indexOf(error.keyword);
  return at < 0 ? ORDER.length : at;
}

const PER_VALUE: ReadonlySet<string> = new Set(["wrong-type", "bad-value", "bad-format", "too-long", "too-short"]);

function withoutEchoes(all: readonly Told[]): readonly Told[] {
  const seen = new Set<string>();
  return all.filter((problem) => {
    const key = PER_VALUE.has(problem.code) ? problem.pointer : `${problem.pointer} ${problem.code} ${problem.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The branch of a choice whose fixed values (a `kind`) the data has; null where none is meant. */
function meantBranch(data: Json, branches: readonly JsonObject[], root: JsonObject): JsonObject | null {
  if (!isObject(data)) return null;
  const fits = (branch: JsonObject): boolean =>
    applicable(root, branch).some((schema) => {
      const properties = schema.properties;
      if (!isObject(properties)) return false;
      return Object.entries(properties).some(
        ([key, value]) => isObject(value) && value.const !== undefined && value.const === data[key],
      );
    });
  return branches.find(fits) ?? null;
}

function fixedValues(branches: readonly JsonObject[], root: JsonObject): Map<string, Json[]> {
  const found = new Map<string, Json[]>();
  for (const schema of branches.flatMap((branch) => applicable(root, branch))) {
    const properties = schema.properties;
    if (!isObject(properties)) continue;
    for (const [key, value] of Object.entries(properties)) {
      if (isObject(value) && value.const !== undefined) found.set(key, [...(found.get(key) ?? []), value.const]);
    }
  }
  return found;
}

const CHOICES: ReadonlySet<string> = new Set(["oneOf", "anyOf"]);

/** What is wrong with a value for which the schema offers a choice: judged by the branch that its `kind` means. */
function choiceErrors(error: ErrorObject, root: JsonObject): readonly Told[] {
  const schema = error.schema as Json;
  const branches = isList(schema) ? schema.filter(isObject) : [];
  const branch = meantBranch(error.data as Json, branches, root);
  if (branch !== null) {
    const whole = compileSchema({ ...branch, $defs: root.$defs ?? {} });
    const validate = whole.validator();
    validate(error.data);
    return toldErrors(validate.errors ?? [], whole.schema).map((each) => ({
      ...each,
      pointer: error.instancePath + each.pointer,
    }));
  }
  const [key, values] = [...fixedValues(branches, root)][0] ?? [];
  if (key === undefined) return [tellError(error, root)];
  if (!isObject(error.data as Json))
    return [tellError({ ...error, keyword: "type", params: { type: "object" } }, root)];
  const data = (error.data as JsonObject)[key];
  const instancePath = data === undefined ? error.instancePath : `${error.instancePath}/${key}`;
  if (data === undefined) return [tellError({ ...error, keyword: "required", params: { missingProperty: key } }, root)];
  return [tellError({ ...error, keyword: "enum", instancePath, data, params: { allowedValues: values } }, root)];
}

function within(pointer: string, roots: readonly string[]): boolean {
  return roots.some((root) => pointer === root || pointer.startsWith(`${root}/`));
}

function missingPointer(error: ErrorObject): string {
  if (error.keyword !== "required") return "";
  return `${error.instancePath}/${String((error.params as { missingProperty?: string }).missingProperty)}`;
}

/** Fields that are not missing: they are there under a misspelt name, which is told of anyway. */
function misspeltKeys(errors: readonly ErrorObject[]): ReadonlySet<string> {
  const unknown = errors.filter((error) => error.keyword === "additionalProperties");
  return new Set(unknown.map((error) => `${error.instancePath}/${meantKey(error) ?? ""}`));
}

/** Ajv reports every branch of a choice; only the branch that was meant helps the reader. */
export function toldErrors(errors: readonly ErrorObject[], root: JsonObject): readonly Told[] {
  const choices = errors.filter((error) => CHOICES.has(error.keyword));
  const outer = choices.filter((error) => {
    return !choices.some((other) => other !== error && within(error.instancePath, [other.instancePath]));
  });
  const roots = outer.map((error) => error.instancePath);
  const misspelt = misspeltKeys(errors);
  const plain = errors.filter((error) => !within(error.instancePath, roots) && !misspelt.has(missingPointer(error)));
  const sorted = [...plain].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_PROBLEMS);
  return withoutEchoes([
    ...outer.flatMap((error) => choiceErrors(error, root)),
    ...sorted.map((error) => tellError(error, root)),
  ]);
}
