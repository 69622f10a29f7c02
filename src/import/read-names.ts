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

const BRACKETS = /\s*\([^()]*\)?$/u;

/** The name of the body before that of its part, unless the part's name already says whose it is. */
function wholeName(own: string, body: string, isWhole: boolean): string {
  return isWhole ? own : `${body}, ${own}`;
}

/** An office bears its own name after that of the body it belongs to. */
export function readNames(entry: ListEntry, mapping: Mapping, knowledge: ImportKnowledge): ReadNames {
  const stated = fieldValues(entry, mapping, "name").values[0]?.text ?? "";
  const own = mapping.bracketsAreRemarks === true ? stated.replace(BRACKETS, "") || stated : stated;
  const short = fieldValues(entry, mapping, "shortName").values[0]?.text;
  const given = fieldValues(entry, mapping, "aliases").values.flatMap(({ text }) => text.split(";"));
  const [body, bodyShort] = [textAt(entry, mapping.within?.name), textAt(entry, mapping.within?.shortName)];
  const isWhole = body === "" || includesWords(own, body, knowledge);
  const name = wholeName(own, body, isWhole);
  const isBody = body !== "" && isWhole && includesWords(body, own, knowledge);
  const aliases = [
    ...given.map((alias) => alias.trim()),
    ...(isBody ? [bodyShort] : []),
    wholeName(stated, body, isWhole),
  ];
  return {
    name,
    shortName: short ?? (isWhole || bodyShort === "" ? own : `${bodyShort} ${own}`),
    aliases: [...new Set(aliases)].filter((alias) => alias !== "" && alias !== name),
    proposedId: isWhole ? proposeId(own) : proposeId(bodyShort === "" ? body : bodyShort, own),
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
    ownWords: new Set([...all, ...town, country].flatMap(wordsOf)),
    initials: new Set([...all.map(initialsOf), ...names.aliases.map((alias) => alias.toLowerCase())]),
    individuals: people,
    country,
    printed: all,
  };
}
