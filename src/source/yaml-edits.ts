import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Json } from "./document.ts";

/** Text to put in place of the characters from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Container = YAMLMap | YAMLSeq;

/** Texts of several lines are quoted in one, so that a comment may follow and an indentation never becomes a part of them. */
export const STYLE = {
  lineWidth: 0,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
} as const;

/** Blank lines, then a comment. */
const NEXT_COMMENT = /\s*\n( *)#.*/y;

export function parsed(text: string) {
  return parseDocument(text, {
    version: "1.2",
    schema: "failsafe",
    stringKeys: true,
    uniqueKeys: false,
    logLevel: "silent",
  });
}

export function textOf(node: unknown): string | null {
  return isScalar(node) && typeof node.value === "string" ? node.value : null;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line ends that an offset is in, before its line break. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

function trimmedEnd(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

export function written(data: Json): string {
  return stringify(data, { ...STYLE, schema: "core", aliasDuplicateObjects: false }).trimEnd();
}

function indented(content: string, column: number): string {
  return content.replace(/^(?=.)/gm, " ".repeat(column));
}

/** The last text or brackets in a node: the parser counts comments that follow a list or mapping to it, or does not. */
function lastOf(node: Container): Node {
  if (node.flow === true) return node;
  const last = isMap(node) ? (node.items.at(-1)?.value ?? node.items.at(-1)?.key) : node.items.at(-1);
  return isMap(last) || isSeq(last) ? lastOf(last) : isScalar(last) ? last : node;
}

/** Whether the blank lines after a text belong to it. */
function keepsBlankLines(node: Node): boolean {
  return isScalar(node) && isBlock(node) && /^\n+$|\n\n$/.test(textOf(node) ?? "");
}

function isBlock({ type }: Scalar): boolean {
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}

/** More lines at the end of a list or mapping: behind the comments that stand in it, before those that follow it. */
export function appended(text: string, node: Container, added: Json): Edit {
  const start = node.range?.[0] ?? 0;
  const last = lastOf(node);
  const end = last.range?.[1] ?? 0;
  const column = start - lineStart(text, start);
  const content = indented(written(added), column);
  if (keepsBlankLines(last) && text[end - 1] === "\n") return { start: end, end, text: `${content}\n` };
  let at = lineEnd(text, trimmedEnd(text, end));
  for (let found = commentAt(text, at); found !== null && found.column >= Math.max(1, column); ) {
    at = found.end;
    found = commentAt(text, at);
  }
  return { start: at, end: at, text: `\n${content}` };
}

function commentAt(text: string, offset: number): { readonly column: number; readonly end: number } | null {
  NEXT_COMMENT.lastIndex = offset;
  const found = NEXT_COMMENT.exec(text);
  return found && { column: found[1]?.length ?? 0, end: NEXT_COMMENT.lastIndex };
}

/** Lines in place of a value on one line, or of none. A comment behind the value stands before them. */
export function inLines(text: string, { range }: Node, content: string): Edit {
  const [start = 0, end = 0] = range ?? [];
  const stop = lineEnd(text, end);
  const before = text.slice(lineStart(text, start), start);
  const comment = text.slice(end, stop).trim();
  if (!before.trimEnd().endsWith(":")) {
    const lines = indented(content, before.length);
    return { start, end: stop, text: comment === "" ? lines.trimStart() : `${comment}\n${lines}` };
  }
  const column = (/^ *(?:- +)*/.exec(before)?.[0].length ?? 0) + 2;
  const lines = `\n${indented(content, column)}`;
  return { start: trimmedEnd(text, start), end: stop, text: comment === "" ? lines : ` ${comment}${lines}` };
}

/** Another value in place of one that does not merge with it. */
export function replaced(text: string, node: Node, value: Json): readonly Edit[] {
  const [start = 0, end = 0] = node.range ?? [];
  const content = written(value);
  if (textOf(node) === content) return [];
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const column = start - lineStart(text, start);
    return [{ start, end: trimmedEnd(text, end), text: indented(content, column).trimStart() }];
  }
  if (content.includes("\n") || (typeof value === "object" && value !== null)) return [inLines(text, node, content)];
  const stop = isScalar(node) && isBlock(node) ? trimmedEnd(text, end) : end;
  return [{ start, end: stop, text: start === end ? ` ${content}` : content }];
}

/** The text with the edits made, in time linear in its length. Of two at one place the first given stands first. */
export function applied(text: string, edits: readonly Edit[]): string {
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? "\n";
  const forwards = [...edits].sort((a, b) => a.start - b.start);
  const pieces = forwards.flatMap((edit, i) => [
    text.slice(forwards[i - 1]?.end ?? 0, edit.start),
    edit.text.replaceAll("\n", lineBreak),
  ]);
  const whole = [...pieces, text.slice(forwards.at(-1)?.end ?? 0)].join("");
  return whole.endsWith("\n") ? whole : whole + lineBreak;
}
