import Handlebars from "handlebars";
import { fieldOf, itemOf, rootPoint, type SchemaPoint } from "../../../src/compose/field-schema.ts";
import type { Fields, FieldValue, Template } from "../../../src/compose/template.ts";
import { type PrintedLetter, printedLetter } from "./printed-letter.ts";
import { MARK_END, MARKS, readOutput } from "./read-output.ts";

/** Fills a template with stock Handlebars, which knows nothing of trees, and reads what it printed. */
export type StockTemplate = (fields: Fields) => PrintedLetter;

/** Compiles a paper's files as Handlebars itself does. */
export function stockTemplate({ main, files, fields: schema }: Template): StockTemplate {
  const engine = Handlebars.create();
  const options = { strict: true, knownHelpersOnly: true, preventIndent: true };
  const named = files.map(({ name, text }) => [name.slice(name.lastIndexOf("/") + 1), text] as const);
  const partials = Object.fromEntries(named.map(([name, text]) => [name, engine.compile(text, options)] as const));
  const fill = partials[main];
  if (!fill) throw new Error(`there is no ${main}`);
  return (fields) => printedLetter(readOutput(fill(marked(fields, rootPoint(schema)), { partials })));

  /** Values carry what kind of text they are; the reader takes the marks off again. */
  function marked(value: FieldValue, point: SchemaPoint): FieldValue {
    if (typeof value === "string") return markedText(value, point);
    const item = itemOf(schema, point);
    if (item) return (value as readonly FieldValue[]).map((one) => marked(one, item));
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        const field = fieldOf(schema, point, name);
        if (!field) throw new Error(`there is no field ${name}`);
        return [name, marked(one, field)] as const;
      }),
    );
  }
}

function markedText(value: string, { kind }: SchemaPoint): string {
  return value === "" || (kind !== "name" && kind !== "identifier") ? value : `${MARKS[kind]}${value}${MARK_END}`;
}
