import { nearest } from "../problem/nearest.ts";
import { type FieldSchema, fieldNames, fieldOf, type SchemaPoint } from "./field-schema.ts";
import type { TemplateFault } from "./template-fault.ts";
import type { FieldPath } from "./template-tree.ts";

/** What a path of a template is looked up in. */
export interface Contexts {
  /** From the outermost (`../..`) to the innermost (`this`). */
  readonly contexts: readonly SchemaPoint[];
  /** Whether `@first` and `@last` mean something. */
  readonly inEach: boolean;
}

const MAX_PARENTS = 2;

/** The field that a path of a template means: `custodian.name`, `../id`, `this`, `@last`. */
export function findField(
  path: FieldPath,
  { contexts, inEach }: Contexts,
  fields: FieldSchema,
): SchemaPoint | TemplateFault {
  if (path.ofLoop) return loopFlag(path, inEach);
  const start = path.up > MAX_PARENTS ? undefined : contexts[contexts.length - 1 - path.up];
  if (!start) return { code: "too-far-up", message: `${path.original} reaches outside what is known here` };
  let point = start;
  for (const part of path.parts) {
    const next = fieldOf(fields, point, part);
    if (!next) return unknownField(part, point);
    point = next;
  }
  return point;
}

function unknownField(name: string, point: SchemaPoint): TemplateFault {
  const close = nearest(name, fieldNames(point));
  const known = fieldNames(point).slice(0, 12).join(", ");
  const hint = close ? `did you mean "${close}"?` : known && `known here: ${known}`;
  return { code: "unknown-field", message: `there is no field "${name}" here`, ...(hint ? { hint } : {}) };
}

function loopFlag({ original }: FieldPath, inEach: boolean): SchemaPoint | TemplateFault {
  if (inEach && (original === "@first" || original === "@last")) {
    return { pointer: original, kind: "flag", optional: true, schema: {} };
  }
  return {
    code: "template-construct",
    message: `${original} is not part of this language`,
    hint: "@first and @last are, inside {{#each}}",
  };
}
