import { BUDGETS } from "../budget/budgets.ts";
import { oddSpaceIn } from "../problem/odd-spaces.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { placeFinder } from "../problem/text-places.ts";
import { badCharacters } from "./bad-characters.ts";
import { decodeText } from "./decode-text.ts";
import type { SourceDocument } from "./document.ts";
import { convertText, type FaultyTree } from "./parse-text.ts";
import { guardTokens } from "./token-guard.ts";
import type { ValueLimits } from "./value-count.ts";
import { tellYamlError } from "./yaml-error.ts";

/** How much is read at most. The defaults admit 20,000 custodians, and a matter of 100,000 requests. */
export interface ReadLimits extends ValueLimits {
  readonly bytes: number;
  readonly lineLength: number;
  readonly depth: number;
  /**
   * For files that others wrote: characters that no file of ours may hold, and names of fields after a `?`, are let
   * pass. Whoever takes a value from such a file judges its characters.
   */
  readonly ofOthers: boolean;
}

export const READ_LIMITS: ReadLimits = {
  bytes: BUDGETS.yaml.bytes,
  lineLength: BUDGETS.yaml.lineLength,
  nodes: BUDGETS.yaml.count,
  recordNodes: BUDGETS.yaml.recordCount,
  depth: BUDGETS.yaml.depth,
  ofOthers: false,
};

/** A broken file breaks in many places at once; more than these would only hide the first. */
const MOST_FAULTS = 10;

export interface ReadResult {
  /** Null where nothing could be read. With problems beside it, it holds what could be. */
  readonly document: SourceDocument | null;
  /** The text, if the bytes could be decoded: for showing the lines at fault. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

interface Unplaced extends Problem {
  readonly offset: number;
}

/** One fault of a kind per line: what follows it on the line is mostly its echo. */
function placed(faults: readonly Unplaced[], placeAt: (offset: number) => Place): readonly Problem[] {
  const seen = new Set<string>();
  return faults.flatMap(({ offset, ...problem }) => {
    const place = placeAt(offset);
    const key = `${place.line} ${problem.code}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...problem, place }];
  });
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

function characterFaults(text: string): readonly Unplaced[] {
  return badCharacters(text, MOST_FAULTS).map((bad) => ({ ...bad, severity: "error" }));
}

function longLineFault(text: string, limit: number): readonly Unplaced[] {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    const stop = end < 0 ? text.length : end;
    if (stop - start > limit) {
      const message = `the line has ${stop - start} characters; at most ${limit} are read`;
      return [{ offset: start, code: "too-large", severity: "error", message, hint: "is this the right file?" }];
    }
    start = stop + 1;
  }
  return [];
}

/** Faults that can be found without building anything; where one is an error the text is not parsed. */
function textFaults(text: string, limits: ReadLimits): readonly Unplaced[] {
  const early = [...longLineFault(text, limits.lineLength), ...(limits.ofOthers ? [] : characterFaults(text))];
  return early.length > 0 ? early : guardTokens(text, { ...limits, faults: MOST_FAULTS });
}

/** After a tab the indentation of everything below is guesswork: only the tabs are worth telling. */
function syntaxFaults(document: FaultyTree): readonly Unplaced[] {
  const all = [...document.errors, ...document.warnings];
  const tabs = all.filter((error) => error.code === "TAB_AS_INDENT");
  const faults = (tabs.length > 0 ? tabs : all).slice(0, MOST_FAULTS);
  return faults.map((error) => {
    const told = tellYamlError(error.code, error.message);
    return { offset: error.pos[0], code: "yaml-syntax", severity: "error", ...told };
  });
}

/** White space that parts nothing: before a field, or after its colon or the dash of an entry. */
const ODD_PLACES =
  /^[ ]*(?:- +)*(?:(?=[^\S \t\r\n])|(?:-|[\w.-]+[^\S\r\n]*:)(?=[^\S \t\r\n])|[\w.-]+(?=[^\S \t\r\n]+:))/gmu;

/** In a text that does not parse, odd white space is the cause where it stands for a space of the language. */
function oddSpaceFaults(text: string): readonly Unplaced[] {
  return [...text.matchAll(ODD_PLACES)].slice(0, MOST_FAULTS).map(({ 0: found, index }) => {
    const offset = index + found.length;
    const message = `${oddSpaceIn(text.slice(offset, offset + 1))}, stands where an ordinary space belongs`;
    return { offset, code: "odd-space", severity: "error", message, hint: "replace it by an ordinary space" };
  });
}

/** Of a text with so many for each of its values a tree is built at once, which takes fifty times the memory. */
const CHARACTERS = 20;

const TOO_LONG: Unplaced = {
  offset: 0,
  code: "too-large",
  severity: "error",
  message: "the file is too long to be read at once, and cannot be read in parts",
  hint: "write its lists at the top, each once: the name at the beginning of a line, a dash before each entry",
};

function emptyProblem(file: string): Problem {
  const message = "the file is empty: it holds no fields";
  const hint = "a data file starts with a field name and a colon at the beginning of a line";
  return { code: "empty-file", severity: "error", message, hint, pointer: "", place: { file, line: 1, column: 1 } };
}

function isEmpty(data: SourceDocument["data"]): boolean {
  return data === null || typeof data !== "object" || Object.keys(data).length === 0;
}

function readText(file: string, text: string, limits: ReadLimits): ReadResult {
  const placeAt = placeFinder(file, text);
  const early = placed(textFaults(text, limits), placeAt);
  if (hasError(early)) return { document: null, text, problems: early };
  const converted = convertText(text, placeAt, { ...limits, whole: CHARACTERS * limits.nodes });
  if (converted === null) return { document: null, text, problems: [...early, ...placed([TOO_LONG], placeAt)] };
  if ("errors" in converted)
    return {
      document: null,
      text,
      problems: [...early, ...placed([...oddSpaceFaults(text), ...syntaxFaults(converted)], placeAt)],
    };
  const { data, places, problems } = converted;
  const all = [...early, ...problems];
  if (isEmpty(data)) return { document: null, text, problems: hasError(all) ? all : [...all, emptyProblem(file)] };
  return { document: { file, text, data, places }, text, problems: all };
}

/**
 * Reads one YAML file of ours: strict UTF-8, the plain core of YAML and nothing of its machinery (aliases, anchors,
 * merge keys, tags, directives, several documents), every scalar as text in NFC, every value placed.
 * Hostile text ends in a problem, in time linear in its length.
 */
export function readYaml(file: string, bytes: Uint8Array, limits: Partial<ReadLimits> = {}): ReadResult {
  const within = { ...READ_LIMITS, ...limits };
  const { text, problems } = decodeText(file, bytes, within.bytes);
  return text === null ? { document: null, text, problems } : readText(file, text, within);
}
