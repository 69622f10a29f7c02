import { nearest } from "../problem/nearest.ts";
import { type FieldSchema, fieldNames, fieldOf, type SchemaPoint } from "./field-schema.ts";
import { type Expression, isA, type Path } from "./handlebars-ast.ts";

/** What a path of a template is looked up in. */
export interface Contexts {
  /** From the outermost (`../..`) to the innermost (`this`). */
  readonly contexts: readonly SchemaPoint[];
  /** Whether `@first` and `@last` mean something. */
  readonly inEach: boolean;
}

/** Why a path leads nowhere. */
export interface PathFault {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

const MAX_PARENTS = 2;

/** The field that a path of a template means: `custodian.name`, `../id`, `this`, `@last`. */
export function findField(
  node: Expression,
  { contexts, inEach }: Contexts,
  fields: FieldSchema,
): SchemaPoint | PathFault {
  if (!isA<Path>(node, "PathExpression")) {
    return { code: "template-construct", message: "only a field can stand here" };
  }
  if (node.data) return loopFlag(node, inEach);
  const start = node.depth > MAX_PARENTS ? undefined : contexts[contexts.length - 1 - node.depth];
  if (!start) return { code: "too-far-up", message: `${node.original} reaches outside what is known here` };
  let point = start;
  for (const part of node.parts as readonly string[]) {
    const next = fieldOf(fields, point, part);
    if (!next) return unknownField(part, point);
    point = next;
  }
  return point;
}

function unknownField(name: string, point: SchemaPoint): PathFault {
  const close = nearest(name, fieldNames(point));
  const known = fieldNames(point).slice(0, 12).join(", ");
  const hint = close ? `did you mean "${close}"?` : known && `known here: ${known}`;
  return { code: "unknown-field", message: `there is no field "${name}" here`, ...(hint ? { hint } : {}) };
}

function loopFlag(node: Path, inEach: boolean): SchemaPoint | PathFault {
  if (inEach && (node.original === "@first" || node.original === "@last")) {
    return { pointer: node.original, kind: "flag", optional: true, schema: {} };
  }
  return {
    code: "template-construct",
    message: `${node.original} is not part of this language`,
    hint: "@first and @last are, inside {{#each}}",
  };
}
