import { fieldValues } from "./corrected-values.ts";
import { initialsOf, wordsOf } from "./individuals.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import { type ListEntry, valuesAt } from "./list-entry.ts";
import type { Mapping } from "./mapping.ts";
import { coreKey } from "./name-keys.ts";
import { proposeId } from "./propose-id.ts";
import type { Addressed } from "./read-address.ts";

/** What a row calls the organisation. */
export interface ReadNames {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly proposedId: string;
}

function textAt(entry: ListEntry, path: string | undefined): string {
  return path === undefined ? "" : (valuesAt(entry, path)[0]?.text ?? "");
}

function includesWords(whole: string, part: string, knowledge: ImportKnowledge): boolean {
  const words = new Set(coreKey(whole, knowledge).split(" "));
  return coreKey(part, knowledge)
    .split(" ")
    .every((word) => words.has(word));
}

/** An office bears its own name after that of the body it belongs to, unless its name already says whose it is. */
export function readNames(entry: ListEntry, mapping: Mapping, knowledge: ImportKnowledge): ReadNames {
  const own = fieldValues(entry, mapping, "name").values[0]?.text ?? "";
  const short = fieldValues(entry, mapping, "shortName").values[0]?.text;
  const aliases = fieldValues(entry, mapping, "aliases").values.flatMap(({ text }) =>
    text.split(";").map((name) => name.trim()),
  );
  const body = textAt(entry, mapping.within?.name);
  const bodyShort = textAt(entry, mapping.within?.shortName);
  const whole = body === "" || includesWords(own, body, knowledge);
  const name = whole ? own : `${body}, ${own}`;
  const isBody = body !== "" && whole && includesWords(body, own, knowledge);
  const others = [...aliases, ...(isBody ? [bodyShort] : [])].filter((alias) => alias !== "" && alias !== name);
  return {
    name,
    shortName: short ?? (whole || bodyShort === "" ? own : `${bodyShort} ${own}`),
    aliases: [...new Set(others)],
    proposedId: whole ? proposeId(own) : proposeId(bodyShort === "" ? body : bodyShort, own),
  };
}

/** Every name that the row calls its own, for telling them from those of persons. */
export function addressedBy(names: ReadNames, entry: ListEntry, mapping: Mapping, country: string): Addressed {
  const body = textAt(entry, mapping.within?.name);
  const own = fieldValues(entry, mapping, "name").values.map(({ text }) => text);
  const all = [names.name, body, ...own, ...names.aliases].filter((name) => name !== "");
  const town = fieldValues(entry, mapping, "locality").values.map(({ text }) => text);
  const people = (mapping.individuals ?? []).flatMap((path) => valuesAt(entry, path)).map(({ text }) => text);
  return {
    ownWords: new Set([...all, ...town].flatMap(wordsOf)),
    initials: new Set([...all.map(initialsOf), ...names.aliases.map((alias) => alias.toLowerCase())]),
    individuals: people,
    country,
    printed: all,
  };
}
