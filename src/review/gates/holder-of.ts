import type { GateItem, HolderClass } from "./gate.ts";
import { firstMatch, matcherOf, type TermMatcher } from "./match-terms.ts";

/** Holder classes with their words ready to be looked for. */
export interface HolderReader {
  readonly classes: readonly {
    readonly id: string;
    readonly called: TermMatcher;
    readonly cues: TermMatcher;
    readonly kinds: readonly string[];
  }[];
}

export function holderReader(classes: readonly HolderClass[]): HolderReader {
  return {
    classes: classes.map(({ id, called, cues, kinds }) => ({
      ...{ id, kinds },
      ...{ called: matcherOf(called), cues: matcherOf(cues) },
    })),
  };
}

/**
 * Classes that the holder of an item belongs to: what is said of it counts before what its text tells. `unknown` where
 * nothing tells, `other` where its word is known to no class.
 */
export function holdersOf({ holder, kinds = [], text }: GateItem, { classes }: HolderReader): readonly string[] {
  const said = (holder ?? "").replace(/[_-]+/gu, " ").trim();
  if (said !== "" || kinds.length > 0) {
    const found = classes.filter(
      (each) => each.kinds.some((kind) => kinds.includes(kind)) || (said !== "" && firstMatch(said, each.called)),
    );
    return found.length > 0 ? found.map(({ id }) => id) : ["other"];
  }
  const told = classes.filter(({ cues }) => firstMatch(text, cues)).map(({ id }) => id);
  return told.length > 0 ? told : ["unknown"];
}
