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

/** Classes that tell little: the name and role of such a holder are read too. */
const GENERAL: readonly string[] = ["company", "agency", "other"];

/**
 * Classes that the holder of an item belongs to: what is said of it counts before what its text tells. `unknown` where
 * nothing tells, `other` where its word is known to no class.
 */
export function holdersOf({ holder, kinds = [], about, text }: GateItem, reader: HolderReader): readonly string[] {
  const said = (holder ?? "").replace(/[_-]+/gu, " ").trim();
  if (said === "" && kinds.length === 0) {
    const told = toldBy(text, reader);
    return told.length > 0 ? told : ["unknown"];
  }
  const found = reader.classes
    .filter((each) => each.kinds.some((kind) => kinds.includes(kind)) || (said !== "" && firstMatch(said, each.called)))
    .map(({ id }) => id);
  const more = about !== undefined && found.every((id) => GENERAL.includes(id)) ? toldBy(about, reader) : [];
  const all = [...new Set([...found, ...more])];
  return all.length > 0 ? all : ["other"];
}

function toldBy(text: string, { classes }: HolderReader): readonly string[] {
  return classes.filter(({ cues }) => firstMatch(text, cues)).map(({ id }) => id);
}
