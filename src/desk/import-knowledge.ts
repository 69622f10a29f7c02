import type { ImportKnowledge } from "../import/knowledge.ts";
import type { World } from "../world.ts";
import { readData } from "./package-data.ts";

interface Words {
  readonly officeWords: readonly string[];
  readonly placeWords: readonly string[];
  readonly buildingWords: readonly string[];
  readonly buildingNames: readonly string[];
  readonly givenNames: readonly string[];
  readonly mailboxParts: readonly string[];
  readonly mailboxWords: readonly string[];
  readonly emptyWords: readonly string[];
}

/** The words and tables of the package, whose form is ours, and the kinds of custodians that the registry knows. */
export function importKnowledge(world: World, kinds: readonly { readonly id: string }[]): ImportKnowledge {
  const words = readData(world, "import/words") as Words;
  const { headers } = readData(world, "import/headers") as {
    readonly headers: Readonly<Record<string, readonly string[]>>;
  };
  return {
    officeWords: new Set([...words.officeWords, ...words.placeWords]),
    placeWords: new Set(words.placeWords),
    buildingWords: new Set(words.buildingWords),
    buildingNames: new Set(words.buildingNames),
    givenNames: new Set(words.givenNames),
    mailboxParts: words.mailboxParts,
    mailboxWords: new Set(words.mailboxWords),
    emptyWords: new Set(words.emptyWords),
    headers: new Map(Object.entries(headers).flatMap(([field, keys]) => keys.map((key) => [key, field] as const))),
    kinds: kinds.map(({ id }) => id),
  };
}
