import type { Manner, Typefaces } from "../fonts/typefaces.ts";
import { type BreakOpportunity, breakOpportunities, breaksByChunk } from "./break-opportunities.ts";
import { type GlyphRun, shapeWord } from "./shape-word.ts";
import type { TextStyle } from "./text-style.ts";

/**
 * What is known about text apart from where it stands: break opportunities and shaped words. Each is a pure function
 * of text and style, so a batch may keep one preparation for all its letters without changing a byte of any.
 */
export interface Preparation {
  readonly faces: Typefaces;
  breaks(text: string): readonly BreakOpportunity[];
  shaped(text: string, style: TextStyle, manner: Manner): readonly GlyphRun[];
}

/** An empty preparation, which remembers what it is asked. It grows with the vocabulary, not with the letters. */
export function createPreparation(faces: Typefaces): Preparation {
  const chunks = new Map<string, readonly BreakOpportunity[]>();
  const words = new Map<string, Map<string, readonly GlyphRun[]>>();
  const opportunitiesOf = (chunk: string) => remembered(chunks, chunk, () => breakOpportunities(chunk));
  return {
    faces,
    breaks: (text) => breaksByChunk(text, opportunitiesOf),
    shaped(text, style, manner) {
      const ofStyle = remembered(words, keyOf(style) + mannerKey(manner), () => new Map<string, readonly GlyphRun[]>());
      return remembered(ofStyle, text, () => shapeWord(text, style, manner, faces));
    },
  };
}

function remembered<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  memory.set(key, made);
  return made;
}

function mannerKey({ direction, lang }: Manner): string {
  return direction === "ltr" && lang === null ? "" : ` ${direction} ${lang ?? ""}`;
}

const keys = new WeakMap<TextStyle, string>();

/** Everything that shaping depends on; colour is not among it. */
function keyOf(style: TextStyle): string {
  const known = keys.get(style);
  if (known !== undefined) return known;
  const { family, bold, italic, size, tracking, features } = style;
  const key = `${family} ${bold} ${italic} ${size} ${tracking} ${features}`;
  keys.set(style, key);
  return key;
}
