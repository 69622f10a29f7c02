import { SaxesParser } from "saxes";
import type { Problem } from "../problem/problem.ts";
import { MarkupFault } from "./markup-fault.ts";
import { HOLE, markupStream } from "./markup-stream.ts";
import type { ParsedTemplate } from "./parse-template.ts";
import type { TemplateTree } from "./template-tree.ts";
import { TreeBuilder } from "./tree-builder.ts";

/**
 * Reads the markup of a template, once, and joins it with the tags of the template language. The tree is null where the
 * markup cannot be read to its end.
 */
export function readTemplateTree(parsed: ParsedTemplate): {
  readonly tree: TemplateTree | null;
  readonly problems: readonly Problem[];
} {
  const { file } = parsed;
  const stream = markupStream(parsed);
  const builder = new TreeBuilder(stream, file.file);
  try {
    readMarkup(stream.text, builder);
    return { tree: { file, nodes: builder.finish() }, problems: [...stream.problems, ...builder.problems] };
  } catch (caught) {
    if (!(caught instanceof MarkupFault)) throw caught;
    const problems = [...stream.problems, ...builder.problems, ...(caught.problem ? [caught.problem] : [])];
    return { tree: null, problems };
  }
}

/** Tells the builder what comes; ends with its first fault of syntax. */
function readMarkup(text: string, builder: TreeBuilder): void {
  const parser = new SaxesParser({ fragment: true });
  /** Where the text begins that comes next. */
  let from = 0;
  parser.on("opentagstart", ({ name }) => builder.beginTag(parser.position - name.length - 2));
  parser.on("opentag", ({ name, attributes }) => {
    builder.openElement(name, attributes as Record<string, string>);
    from = parser.position;
  });
  parser.on("closetag", ({ name }) => {
    builder.closeElement(name);
    from = parser.position;
  });
  parser.on("text", (value) => builder.text(value, from));
  parser.on("comment", (value) => {
    builder.comment(value, parser.position - value.length - 2);
    from = parser.position + 1;
  });
  parser.on("error", ({ message }) => {
    throw faultOf(message, text, parser.position, builder);
  });
  for (const [event, what] of FOREIGN) {
    parser.on(event, () => {
      throw builder.fault({ code: "markup-syntax", message: `${what} are not part of this language` });
    });
  }
  parser.write(text).close();
}

const FOREIGN = [
  ["cdata", "CDATA sections"],
  ["processinginstruction", "processing instructions"],
  ["doctype", "document types"],
] as const;

/** The parser counts lines in the markup without tags, which nobody sees: only its words are kept. */
function faultOf(told: string, text: string, position: number, builder: TreeBuilder): MarkupFault {
  const message = told.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
  const endless = /^unclosed tag: (.+)$/.exec(message)?.[1];
  if (endless !== undefined) return builder.endless(endless);
  const unopened = /^unmatched closing tag: (.+)$/.exec(message)?.[1];
  if (unopened !== undefined) return builder.unopened(unopened, text.lastIndexOf("<", position - 1));
  if (text[position - 1] === HOLE) return builder.inTag(position - 1);
  const { inside } = builder;
  const where = inside === undefined ? "" : ` (inside <${inside}>)`;
  return builder.fault({ code: "markup-syntax", message: `${message}${where}` });
}
