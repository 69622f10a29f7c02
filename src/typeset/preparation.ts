import type { Run } from "../compose/letter.ts";
import type { Manner, Typefaces } from "../fonts/typefaces.ts";
import { createMemory, createObjectMemory, type Memory } from "../memory/remember.ts";
import { type BreakOpportunity, breakOpportunities, breaksByChunk } from "./break-opportunities.ts";
import type { Box } from "./prepare-paragraph.ts";
import type { Line } from "./set-line.ts";
import { type GlyphRun, shapeWord } from "./shape-word.ts";
import { type TextStyle, traitsOf } from "./text-style.ts";

/**
 * What is known about text apart from where it stands: break opportunities, shaped words, paragraphs and their lines.
 * Each is a pure function of text and style, so a batch may keep one preparation for all its letters, on sheets of one
 * kind, without changing a byte of any.
 */
export interface Preparation {
  readonly faces: Typefaces;
  breaks(text: string): readonly BreakOpportunity[];
  shaped(text: string, style: TextStyle, manner: Manner): readonly GlyphRun[];
  /** Paragraphs that belong to one node. */
  readonly texts: (runs: readonly Run[], style: TextStyle, make: () => readonly Box[]) => readonly Box[];
  /** Their lines of a width. */
  readonly lines: (boxes: readonly Box[], width: number, make: () => readonly Line[]) => readonly Line[];
}

/** A few letters' words of a style and paragraphs, and those that all letters share. */
const most = { chunks: 800, words: 800, styles: 50, texts: 1000 };

/** An empty preparation, which remembers what it was asked lately. */
export function createPreparation(faces: Typefaces): Preparation {
  const chunks = createMemory<readonly BreakOpportunity[]>(most.chunks);
  const words = new Map<string, Memory<readonly GlyphRun[]>>();
  const opportunitiesOf = (chunk: string) => chunks(chunk, () => breakOpportunities(chunk));
  return {
    faces,
    breaks: (text) => breaksByChunk(text, opportunitiesOf),
    shaped(text, style, manner) {
      const key = isPlain(manner) ? keyOf(style) : `${keyOf(style)} ${manner.direction} ${manner.lang ?? ""}`;
      const alike = words.get(key) ?? createMemory<readonly GlyphRun[]>(most.words);
      if (words.size >= most.styles) words.clear();
      words.set(key, alike);
      return alike(text, () => shapeWord(text, style, manner, faces));
    },
    texts: rememberTexts(),
    lines: rememberLines(),
  };
}

/** By the runs themselves, which letters share; what the typesetter makes up, such as a page number, by its words. */
function rememberTexts(): Preparation["texts"] {
  const ofRuns = createObjectMemory<readonly Run[], Map<TextStyle, readonly Box[]>>();
  const texts = createMemory<readonly Box[]>(most.texts);
  return (runs, style, make) => {
    const known = ofRuns(runs, () => new Map());
    const boxes = known.get(style) ?? (isShort(runs) ? texts(textKey(runs, style), make) : make());
    known.set(style, boxes);
    return boxes;
  };
}

function isShort(runs: readonly Run[]): boolean {
  return runs.length <= 2 && runs.every(({ text }) => text.length < 60);
}

/** As long as their paragraph is known. */
function rememberLines(): Preparation["lines"] {
  const ofTexts = createObjectMemory<readonly Box[], Map<number, readonly Line[]>>();
  return (boxes, width, make) => {
    const known = ofTexts(boxes, () => new Map());
    const lines = known.get(width) ?? make();
    known.set(width, lines);
    return lines;
  };
}

/** Everything that the setting of runs depends on, but for links and languages. */
function textKey(runs: readonly Run[], style: TextStyle): string {
  let key = `${keyOf(style)} ${style.color}`;
  for (const run of runs)
    key += `\n${traitsOf(run)}${run.breakAfter ? "/" : ""}${run.placeholder ? "?" : ""}${run.text}`;
  return key;
}

function isPlain({ direction, lang }: Manner): boolean {
  return direction === "ltr" && lang === null;
}

const keys = new WeakMap<TextStyle, string>();

/** Everything that shaping depends on; color is not among it. */
function keyOf(style: TextStyle): string {
  const known = keys.get(style);
  if (known !== undefined) return known;
  const { family, bold, italic, size, tracking, features } = style;
  const key = `${family} ${bold} ${italic} ${size} ${tracking} ${features}`;
  keys.set(style, key);
  return key;
}
