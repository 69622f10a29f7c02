import type { Run } from "../compose/letter.ts";
import { isBidirectional } from "./bidi.ts";
import type { Owner } from "./page.ts";
import type { Sheet } from "./sheet.ts";
import { contentOf, type Structure } from "./structure.ts";
import { runStyle, type TextStyle } from "./text-style.ts";
import { withDirections } from "./with-directions.ts";

/** A stretch of a paragraph's text that is set alike. `start` and `end` count UTF-16 units. */
export interface StyledSpan {
  readonly start: number;
  readonly end: number;
  readonly style: TextStyle;
  readonly owner: Owner;
  readonly code: boolean;
  readonly placeholder: boolean;
  readonly href: string | null;
  /** The link itself where `href` is one; the words may belong to a node within it. */
  readonly anchor: Owner;
  readonly lang: string | null;
  /** Embedding level: odd where the text runs from right to left. */
  readonly level: number;
}

/** A paragraph as one string: white space collapsed, forced line ends as U+2028. */
export interface CollectedText {
  readonly text: string;
  readonly spans: readonly StyledSpan[];
}

/** Where links and spans of a paragraph go in the structure; null for artifacts, which have no place there. */
export interface StructurePlace {
  readonly structure: Structure;
  readonly node: number;
}

export const lineEnd = "\u2028";

/** Turns runs into one string with styled spans, and makes the structure's Link and Span nodes on the way. */
export function collectText(
  runs: readonly Run[],
  base: TextStyle,
  sheet: Sheet,
  place: StructurePlace | Owner,
): CollectedText {
  const ownerOf = ownersOf(place);
  const spans: StyledSpan[] = [];
  let text = "";
  for (const run of runs) {
    const words = collapse(run.breakAfter ? run.text + lineEnd : run.text, text);
    if (words === "") continue;
    const start = text.length;
    text += words;
    spans.push({ start, end: text.length, style: runStyle(base, run, sheet), ...ownerOf(run), ...traits(run) });
  }
  const collected = trimmed(text, spans);
  return isBidirectional(collected.text) ? withDirections(collected, place) : collected;
}

function traits(run: Run): Pick<StyledSpan, "code" | "placeholder" | "lang" | "level"> {
  return { code: run.code === true, placeholder: run.placeholder === true, lang: run.lang ?? null, level: 0 };
}

/** One space for any white space, none at the start of a line. `before` is the text so far. */
function collapse(text: string, before: string): string {
  const single = text.replace(/[ \t\r\n\f]+/g, " ").replace(/ ?\u2028 ?/g, lineEnd);
  const last = before.at(-1);
  const atStart = last === undefined || last === " " || last === lineEnd;
  return atStart && single.startsWith(" ") ? single.slice(1) : single;
}

function trimmed(text: string, spans: readonly StyledSpan[]): CollectedText {
  const kept = text.replace(/[ \u2028]+$/, "");
  const inside = spans.filter((span) => span.start < kept.length);
  return { text: kept, spans: inside.map((span) => (span.end > kept.length ? { ...span, end: kept.length } : span)) };
}

type Owned = Pick<StyledSpan, "owner" | "href" | "anchor">;

/** Neighboring runs with one target or one language share one node. */
function ownersOf(place: StructurePlace | Owner): (run: Run) => Owned {
  if ("kind" in place) return () => ({ owner: place, href: null, anchor: place });
  const own = contentOf(place.node);
  let last: { run: Run; owned: Owned } | null = null;
  return (run) => {
    if (run.href === undefined && run.lang === undefined) {
      last = null;
      return { owner: own, href: null, anchor: own };
    }
    if (last === null || last.run.href !== run.href || last.run.lang !== run.lang) {
      last = { run, owned: inlineNode(run, place) };
    }
    return last.owned;
  };
}

function inlineNode(run: Run, { structure, node }: StructurePlace): Owned {
  const lang = run.lang === undefined ? {} : { lang: run.lang };
  const role = run.href === undefined ? "Span" : "Link";
  const owner = contentOf(structure.add(role, node, lang));
  return { owner, href: run.href ?? null, anchor: owner };
}
