import { isWithin, stepInto } from "../problem/json-pointer.ts";
import type { Json, JsonObject } from "../source/document.ts";
import type { SchemaError } from "./compiled-schema.ts";
import { type Judged, type SchemaFault, schemaFault } from "./fault.ts";
import { applicable, isList, isObject } from "./subschemas.ts";
import { tellError } from "./tell-error.ts";
import { meantKey } from "./tell-key.ts";
import type { Told } from "./told.ts";

/** One mistake repeated through a file is told this often at most. */
const MOST_PROBLEMS = 500;
/** Of so many errors those are chosen: a mistake makes several. */
const MOST_ERRORS = 10 * MOST_PROBLEMS;

/** A value may break several rules; the first in this order explains the others. */
const ORDER = ["additionalProperties", "type", "required", "enum", "const", "minLength", "maxLength"];

function rank({ keyword }: SchemaError): number {
  const at = ORDER.indexOf(keyword);
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

function branchesOf({ schema, keyword }: SchemaFault): readonly JsonObject[] {
  const branches = schema[keyword];
  return isList(branches) ? branches.filter(isObject) : [];
}

/** What is wrong with a value for which the schema offers a choice: judged by the branch that its `kind` means. */
function choiceErrors(choice: SchemaFault, { compiled }: Judged): readonly Told[] {
  const root = compiled.schema;
  const branches = branchesOf(choice);
  const branch = meantBranch(choice.data, branches, root);
  if (branch !== null) return branchErrors(choice, { data: choice.data, schema: branch, compiled });
  const [key, values] = [...fixedValues(branches, root)][0] ?? [];
  if (key === undefined) return [tellError(choice, root)];
  if (!isObject(choice.data)) return [tellError({ ...choice, keyword: "type", params: { type: "object" } }, root)];
  const data = choice.data[key];
  if (data === undefined)
    return [tellError({ ...choice, keyword: "required", params: { missingProperty: key } }, root)];
  const pointer = stepInto(choice.pointer, key);
  return [tellError({ ...choice, keyword: "enum", pointer, data, params: { allowedValues: values ?? [] } }, root)];
}

function branchErrors(choice: SchemaFault, judged: Judged): readonly Told[] {
  const validate = judged.compiled.branches.get(judged.schema);
  if (validate === undefined) throw new Error(`no validator was prepared for a branch of the choice ${choice.pointer}`);
  validate(judged.data);
  return toldErrors(validate.errors ?? [], judged).map((told) => ({ ...told, pointer: choice.pointer + told.pointer }));
}

function missingPointer({ keyword, params, instancePath }: SchemaError): string {
  return keyword === "required" ? stepInto(instancePath, String(params.missingProperty)) : "";
}

/** Fields that are not missing: they are there under a misspelled name, which is told of anyway. */
function misspeltKeys(errors: readonly SchemaError[], judged: Judged): ReadonlySet<string> {
  const unknown = errors.filter(({ keyword }) => keyword === "additionalProperties");
  return new Set(unknown.map((error) => stepInto(error.instancePath, meantKey(schemaFault(error, judged)) ?? "")));
}

/** The library reports every branch of a choice; only the branch that was meant helps the reader. */
export function toldErrors(all: readonly SchemaError[], judged: Judged): readonly Told[] {
  const errors = all.slice(0, MOST_ERRORS);
  const choices = errors.filter(({ keyword }) => CHOICES.has(keyword));
  const outer = choices.filter(({ instancePath }) => {
    return !choices.some((other) => other.instancePath !== instancePath && isWithin(instancePath, other.instancePath));
  });
  const roots = outer.map(({ instancePath }) => instancePath);
  const plain = errors.filter(({ instancePath }) => !roots.some((root) => isWithin(instancePath, root)));
  const misspelt = misspeltKeys(plain, judged);
  const sorted = plain
    .filter((error) => !misspelt.has(missingPointer(error)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_PROBLEMS);
  return withoutEchoes([
    ...outer.flatMap((error) => choiceErrors(schemaFault(error, judged), judged)),
    ...sorted.map((error) => tellError(schemaFault(error, judged), judged.compiled.schema)),
  ]);
}
