import { createMemory } from "../memory/remember.ts";
import { collectRuns, END, type InlinePiece } from "./collect-runs.ts";
import type { Run } from "./letter.ts";
import { selectorMarker } from "./mark-selectors.ts";
import type { ElementNode } from "./template-tree.ts";
import { applyTypography } from "./typography.ts";
import { unprintableIn } from "./unprintable.ts";

/** The runs of one paragraph, with what they were made of. */
export interface Said {
  readonly pieces: readonly InlinePiece[];
  readonly runs: readonly Run[];
  /** A character in a value that no paper can print. */
  readonly unprintable: string | null;
}

/** What an element said in the letter before, each time that the walk came to it. */
interface Spot {
  readonly key: string;
  letter: number;
  visits: number;
  readonly said: Said[];
}

/** Rows of a table, items of a list: beyond so many, what the letter before said is looked up by its words. */
const VISITS_KEPT = 64;
const KEPT_BY_WORDS = 1000;

/**
 * What the letters of a batch have said so far. The same words at the same spot are the same runs, the very same object:
 * whoever sets them may remember what became of them. A subtree that is constant is made once.
 */
export class SaidBefore {
  private readonly mark: ReturnType<typeof selectorMarker>;
  private readonly spots = new WeakMap<ElementNode, Spot>();
  private readonly constants = new WeakMap<ElementNode, object>();
  private readonly foreign = new WeakMap<readonly Run[], { readonly lang: string; readonly runs: readonly Run[] }>();
  private readonly byWords = createMemory<Said>(KEPT_BY_WORDS);
  private known = 0;
  private letter = 0;

  /** @param selectors which the prose may mention, to be set in the face of a selector */
  constructor(selectors: readonly string[]) {
    this.mark = selectorMarker(selectors);
  }

  /** From here on, what is said is said in another letter. */
  beginLetter(): void {
    this.letter++;
  }

  /** The runs of some pieces, at a spot. @param pieces never kept: the caller may fill them anew */
  runs(spot: ElementNode, pieces: readonly InlinePiece[]): Said {
    const { key, said, visits } = this.visit(spot);
    const before = said[visits];
    if (before && isSame(before.pieces, pieces)) return before;
    const found = this.byWords(key + wordsOf(pieces), () => this.make(pieces));
    const now = isSame(found.pieces, pieces) ? found : this.make(pieces);
    if (visits < VISITS_KEPT) said[visits] = now;
    return now;
  }

  /** The same runs in another language. */
  inLanguage(runs: readonly Run[], lang: string): readonly Run[] {
    const known = this.foreign.get(runs);
    if (known?.lang === lang) return known.runs;
    const made = { lang, runs: runs.map((run) => ({ ...run, lang })) };
    this.foreign.set(runs, made);
    return made.runs;
  }

  /** What was made of a constant element, or is now; frozen, since all letters share it. */
  constant<Made extends object>(node: ElementNode, make: () => Made): Made {
    const known = this.constants.get(node);
    if (known) return known as Made;
    const made = frozen(make());
    this.constants.set(node, made);
    return made;
  }

  private visit(node: ElementNode): { readonly key: string; readonly said: Said[]; readonly visits: number } {
    const spot = this.spots.get(node) ?? this.newSpot(node);
    if (spot.letter !== this.letter) {
      spot.letter = this.letter;
      spot.visits = 0;
    }
    return { key: spot.key, said: spot.said, visits: spot.visits++ };
  }

  private newSpot(node: ElementNode): Spot {
    const spot = { key: `${this.known++}`, letter: this.letter, visits: 0, said: [] };
    this.spots.set(node, spot);
    return spot;
  }

  private make(pieces: readonly InlinePiece[]): Said {
    const raw = collectRuns(pieces);
    const set = applyTypography(raw);
    const runs =
      this.mark === null ? set : set.flatMap((run, at) => this.mark?.(run, raw[at]?.treatment ?? "prose") ?? run);
    return {
      pieces: [...pieces],
      runs,
      unprintable: raw.map(({ text }) => unprintableIn(text)).find((found) => found !== null) ?? null,
    };
  }
}

function isSame(one: readonly InlinePiece[], other: readonly InlinePiece[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Nearly a name for some pieces: whoever finds something by it compares the pieces. */
function wordsOf(pieces: readonly InlinePiece[]): string {
  let words = "";
  for (const piece of pieces) {
    if (piece === END) words += "\u0003";
    else if (typeof piece === "object") words += `\u0001${piece.id}`;
    else words += `\u0002${String(piece)}`;
  }
  return words;
}

function frozen<Made extends object>(made: Made): Made {
  for (const value of Object.values(made)) if (typeof value === "object" && value !== null) frozen(value);
  return Object.freeze(made);
}
