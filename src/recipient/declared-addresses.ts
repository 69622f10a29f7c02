import type { Matter } from "../matter/matter.ts";
import { otherParties } from "../matter/other-parties.ts";
import { wordsOf } from "./fold-text.ts";
import type { OtherAddress } from "./paper-rules.ts";
import { createPhrases, type Phrases } from "./phrases.ts";

/** Addresses that the matter itself brings into its papers. */
export interface DeclaredAddresses {
  readonly phrases: Phrases;
  /** By a phrase's number, where it comes from. */
  readonly origins: ReadonlyMap<number, ReadonlySet<OtherAddress>>;
  /** Words of the name of each party to whom notice is given. */
  readonly parties: readonly (readonly string[])[];
}

export function declaredAddresses(matter: Matter): DeclaredAddresses {
  const phrases = createPhrases();
  const origins = new Map<number, Set<OtherAddress>>();
  for (const [origin, lines] of declaredLines(matter)) {
    for (const words of [lines.flatMap(wordsOf), ...lines.map(wordsOf)]) {
      const phrase = phrases.add(words);
      origins.set(phrase, (origins.get(phrase) ?? new Set<OtherAddress>()).add(origin));
    }
  }
  return { phrases, origins, parties: otherParties(matter).map(({ name }) => wordsOf(name)) };
}

type DeclaredLines = readonly (readonly [OtherAddress, readonly string[]])[];

function declaredLines({ requester, letterhead, process, stage }: Matter): DeclaredLines {
  const place = process?.compliance.place;
  return [
    ["requester", requester.address],
    ["requester", letterhead.lines],
    ...(place === undefined ? [] : ([["place", [place.name, ...place.lines]]] as const)),
    ...(stage.parties ?? []).map(({ name, counsel, unrepresented }) => {
      return ["parties", [name, counsel ?? "", ...(unrepresented?.address ?? [])]] as const;
    }),
  ];
}
