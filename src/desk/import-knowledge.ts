import type { ImportKnowledge } from "../import/knowledge.ts";
import { exactKey } from "../import/name-keys.ts";
import type { World } from "../world.ts";
import { packageData, readData } from "./package-data.ts";

interface Words {
  readonly officeWords: readonly string[];
  readonly placeWords: readonly string[];
  readonly mailboxParts: readonly string[];
  readonly mailboxWords: readonly string[];
  readonly emptyWords: readonly string[];
  readonly countryNames: Readonly<Record<string, string>>;
}

/** The words and tables of the package, whose form is ours, and the kinds of custodians that the registry knows. */
export function importKnowledge(world: World, kinds: readonly { readonly id: string }[]): ImportKnowledge {
  const words = readData(world, "import/words") as Words;
  const { headers } = readData(world, "import/headers") as {
    readonly headers: Readonly<Record<string, readonly string[]>>;
  };
  const { countries } = packageData(world);
  const codes = Object.entries(countries).flatMap(([code, name]) => [
    [exactKey(code), code] as const,
    [exactKey(name), code] as const,
  ]);
  return {
    officeWords: new Set([...words.officeWords, ...words.placeWords]),
    placeWords: new Set(words.placeWords),
    mailboxParts: words.mailboxParts,
    mailboxWords: new Set(words.mailboxWords),
    emptyWords: new Set(words.emptyWords),
    headers: new Map(Object.entries(headers).flatMap(([field, keys]) => keys.map((key) => [key, field] as const))),
    countries: new Map([...codes, ...Object.entries(words.countryNames)]),
    kinds: kinds.map(({ id }) => id),
  };
}
