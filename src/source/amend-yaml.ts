import { isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap, type YAMLSeq } from "yaml";

/** A step to a mapping: a field, or the entry of a list that has this id. */
export type AmendStep = string | { readonly id: string };
type Values = Readonly<Record<string, string>>;
export type Container = YAMLMap | YAMLSeq;

/** Text to put in place of the characters from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const WIDE = { lineWidth: 0, schema: "core", aliasDuplicateObjects: false } as const;

export function parsed(text: string) {
  return parseDocument(text, {
    version: "1.2",
    schema: "failsafe",
    stringKeys: true,
    uniqueKeys: false,
    logLevel: "silent",
  });
}

function childOf(node: Container, step: AmendStep): unknown {
  if (typeof step === "string") return isMap(node) ? node.items.find((pair) => keyOf(pair) === step)?.value : undefined;
  if (!isSeq(node)) return undefined;
  return node.items.find(
    (item) => isMap(item) && item.items.some((pair) => keyOf(pair) === "id" && scalarText(pair.value) === step.id),
  );
}

export function scalarText(node: unknown): string | null {
  return isScalar(node) && typeof node.value === "string" ? node.value : null;
}

export function keyOf(pair: Pair): string | null {
  return scalarText(pair.key);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

export function written(data: unknown, column: number): string {
  const indent = " ".repeat(column);
  return stringify(data, WIDE)
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? line : indent + line))
    .join("\n");
}

/** End of the last line that belongs to the node: behind its comment, before blank lines and the comments that follow. */
function endOfLine(text: string, offset: number): number {
  const before = text.slice(0, offset).trimEnd().length;
  const end = text.indexOf("\n", before);
  return end < 0 ? text.length : end;
}

function lastOffset(node: Container): number {
  return node.range?.[1] ?? 0;
}

function startOffset(node: Container): number {
  return node.range?.[0] ?? 0;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Plain data with the values set below `steps`: for what stands in brackets and is written anew. */
function amended(data: unknown, steps: readonly AmendStep[], values: Values): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return isGroup(data) ? { ...data, ...values } : values;
  if (typeof step === "string") {
    const group = isGroup(data) ? data : {};
    return { ...group, [step]: amended(group[step], rest, values) };
  }
  const list: readonly unknown[] = Array.isArray(data) ? data : [];
  const at = list.findIndex((entry) => isGroup(entry) && entry.id === step.id);
  const entry = amended(at < 0 ? { id: step.id } : list[at], rest, values);
  return at < 0 ? [...list, entry] : list.with(at, entry);
}

/** A list or map in brackets is written in lines: only so can it take more without guessing at its style. */
export function inLines(text: string, node: Container, data: unknown): Edit {
  const [start, end] = [startOffset(node), lastOffset(node)];
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(lineStart, start);
  if (before.trimEnd().endsWith("-")) return { start, end, text: written(data, before.length).trimStart() };
  const column = before === "" ? 0 : (/^[ -]*/u.exec(before)?.[0].length ?? 0) + 2;
  return { start: lineStart + before.trimEnd().length, end, text: `\n${written(data, column)}` };
}

function asBlock(text: string, node: Container, steps: readonly AmendStep[], values: Values): Edit {
  return inLines(text, node, amended(node.toJSON(), steps, values));
}

export function appended(text: string, node: Container, added: unknown): Edit {
  const column = columnOf(text, startOffset(node));
  const at = endOfLine(text, lastOffset(node));
  return { start: at, end: at, text: `\n${written(added, column)}` };
}

export function scalarEdit(pair: Pair, value: string | number | boolean | null): Edit | null {
  const range = isScalar(pair.value) ? pair.value.range : null;
  if (range === null || range === undefined) return null;
  const text = stringify(value, WIDE).trimEnd();
  const isEmpty = range[0] === range[1];
  return { start: range[0], end: range[1], text: isEmpty ? ` ${text}` : text };
}

function valueEdits(text: string, map: YAMLMap, values: Values): readonly Edit[] {
  const entries = Object.entries(values);
  const existing = entries.flatMap(([key, value]) => {
    const pair = map.items.find((each) => keyOf(each) === key);
    const edit = pair === undefined ? null : scalarEdit(pair, value);
    return edit === null ? [] : [{ key, edit }];
  });
  const set = new Set(existing.map(({ key }) => key));
  const missing = entries.filter(([key]) => !set.has(key));
  const added = missing.length === 0 ? [] : [appended(text, map, Object.fromEntries(missing))];
  return [...existing.map(({ edit }) => edit), ...added];
}

/** The text with the edits made, in time linear in its length. Of two at one place the first given stands first. */
export function applied(text: string, edits: readonly Edit[]): string {
  const forwards = [...edits].sort((a, b) => a.start - b.start);
  const pieces = forwards.flatMap((edit, i) => [text.slice(forwards[i - 1]?.end ?? 0, edit.start), edit.text]);
  return [...pieces, text.slice(forwards.at(-1)?.end ?? 0)].join("");
}

/** A field whose value is missing or empty gets its value from here on. */
export function filledField(text: string, parent: Container, step: AmendStep, below: unknown): Edit {
  const pair =
    typeof step === "string" && isMap(parent) ? parent.items.find((each) => keyOf(each) === step) : undefined;
  if (pair === undefined) return appended(text, parent, typeof step === "string" ? { [step]: below } : below);
  const range = isScalar(pair.value) ? pair.value.range : null;
  const column = columnOf(text, startOffset(parent)) + 2;
  const [start, end] = [range?.[0] ?? 0, range?.[1] ?? 0];
  const at = start === end ? endOfLine(text, start) : end;
  const from = start === end ? at : text.slice(0, start).trimEnd().length;
  return { start: from, end: at, text: `\n${written(below, column)}` };
}

function edits(text: string, root: Container, path: readonly AmendStep[], values: Values): readonly Edit[] {
  let node = root;
  for (const [i, step] of path.entries()) {
    if (node.flow === true) return [asBlock(text, node, path.slice(i), values)];
    const child = childOf(node, step);
    if (isMap(child) || isSeq(child)) {
      node = child;
      continue;
    }
    const missing = typeof step === "string" ? path.slice(i + 1) : path.slice(i);
    return [filledField(text, node, step, amended(null, missing, values))];
  }
  if (!isMap(node)) throw new Error("the path leads to no mapping");
  if (node.flow === true) return [asBlock(text, node, [], values)];
  return valueEdits(text, node, values);
}

export function withLastNewline(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function amendedText(text: string, path: readonly AmendStep[], values: Values): string {
  const document = parsed(text);
  if (document.errors.length > 0) throw new Error("only a file that can be read can be amended");
  const root = document.contents;
  if (!isMap(root)) return withLastNewline(withLastNewline(text) + written(amended(null, path, values), 0));
  return withLastNewline(applied(text, edits(text, root, path, values)));
}

/**
 * The YAML text with the given fields set in the mapping at `path`; what is missing on the way is added at the end of
 * its list or mapping. Everything else, comments, order and line ends too, stays as it is, except that a list or
 * mapping in brackets is written in lines if it is added to. Throws if the text is not YAML.
 */
export function setInYaml(text: string, path: readonly AmendStep[], values: Values): string {
  if (!text.includes("\r\n")) return amendedText(text, path, values);
  return amendedText(text.replaceAll("\r\n", "\n"), path, values).replaceAll("\n", "\r\n");
}
