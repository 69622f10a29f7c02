import type { Place, Problem } from "../problem/problem.ts";
import { lineStarts, placeFinder } from "../problem/text-places.ts";
import {
  type BlockCall,
  type Comment,
  type Content,
  isA,
  type Output,
  type PartialCall,
  type Program,
  type Statement,
} from "./handlebars-ast.ts";
import type { ParsedTemplate } from "./parse-template.ts";
import { problemAt, type TemplateFault } from "./template-fault.ts";

/** Stands in the markup for one tag of the template language: a character that is no letter of any script. */
export const HOLE = "\ufdd0";

/** What was taken out of the markup, in the order of the text. */
export type Hole =
  | { readonly kind: "output"; readonly tag: Output; readonly at: number }
  | { readonly kind: "call"; readonly tag: PartialCall; readonly at: number }
  | { readonly kind: "foreign"; readonly tag: Statement; readonly at: number }
  | { readonly kind: "open" | "else" | "close"; readonly tag: BlockCall; readonly at: number };

/** The markup of a template, one stream of text with holes where its tags stand. */
export interface MarkupStream {
  readonly text: string;
  readonly holes: readonly Hole[];
  /** Faults of the literal text that a parser of markup would not see, or would misread. */
  readonly problems: readonly Problem[];
  /** The place in the template of a character of the stream. */
  readonly placeAt: (offset: number) => Place;
}

/** Where a stretch of the stream comes from. */
interface Stretch {
  readonly at: number;
  readonly source: number;
}

/** Takes the tags out of the text; what the language strips around them (lines of their own, `~`) is gone. */
export function markupStream({ file, program }: ParsedTemplate): MarkupStream {
  const lines = lineStarts(file.text);
  const find = placeFinder(file.file, file.text);
  const parts: string[] = [];
  const holes: Hole[] = [];
  const stretches: Stretch[] = [];
  const problems: Problem[] = [];
  let length = 0;

  function add(text: string, source: number): void {
    stretches.push({ at: length, source });
    parts.push(text);
    length += text.length;
  }

  function offsetOf(at: { readonly line: number; readonly column: number }): number {
    return (lines[at.line - 1] ?? 0) + at.column;
  }

  function walk(body: Program | undefined): void {
    for (const statement of body?.body ?? []) visit(statement);
  }

  function visit(node: Statement): void {
    if (isA<Content>(node, "ContentStatement")) literal(node);
    else if (isA<BlockCall>(node, "BlockStatement")) block(node);
    else if (isA<Output>(node, "MustacheStatement")) hole({ kind: "output", tag: node, at: length });
    else if (isA<PartialCall>(node, "PartialStatement")) hole({ kind: "call", tag: node, at: length });
    else if (!isA<Comment>(node, "CommentStatement")) hole({ kind: "foreign", tag: node, at: length });
  }

  function hole(taken: Hole): void {
    holes.push(taken);
    add(HOLE, offsetOf(taken.tag.loc.start));
  }

  function block(node: BlockCall): void {
    hole({ kind: "open", tag: node, at: length });
    walk(node.program);
    if (node.inverse) {
      hole({ kind: "else", tag: node, at: length });
      walk(node.inverse);
    }
    hole({ kind: "close", tag: node, at: length });
  }

  function literal(node: Content): void {
    const source = offsetOf(node.loc.start) + stripped(node.original, node.value);
    add(legible(node.value, source), source);
  }

  /** The same text, as long, with a space for what would be taken for something else. */
  function legible(text: string, source: number): string {
    for (const { pattern, fault } of LITERAL_FAULTS) {
      const at = text.search(pattern);
      if (at >= 0) problems.push(problemAt(find(source + at), fault));
    }
    return text.replace(BARE_AMPERSAND, " ").replace(HOLES, (found) => " ".repeat(found.length));
  }

  walk(program);
  return { text: parts.join(""), holes, problems, placeAt: (offset) => find(sourceOf(offset, stretches)) };
}

const BARE_AMPERSAND = /&(?!(#\d+|#x[\da-fA-F]+|amp|lt|gt|quot|apos);)/g;
const HOLES = /\ufdd0|&#0*64976;|&#x0*fdd0;/gi;

const LITERAL_FAULTS: readonly { readonly pattern: RegExp; readonly fault: TemplateFault }[] = [
  {
    pattern: /\[\[/,
    fault: {
      code: "placeholder-in-template",
      message: "a placeholder [[…]] belongs in matter.yaml, not in a template",
    },
  },
  {
    pattern: BARE_AMPERSAND,
    fault: { code: "bare-ampersand", message: "a bare & is not markup", hint: "write &amp;" },
  },
  { pattern: HOLES, fault: { code: "bad-character", message: "the character U+FDD0 is not part of any text" } },
];

/** How much white space was taken from the beginning. */
function stripped(original: string, value: string): number {
  const blank = (text: string) => text.length - text.trimStart().length;
  return Math.max(0, blank(original) - blank(value));
}

function sourceOf(offset: number, stretches: readonly Stretch[]): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low];
  return stretch ? stretch.source + offset - stretch.at : 0;
}
