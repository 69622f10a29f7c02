import { fieldValues } from "./corrected-values.ts";
import { initialsOf, nameWords } from "./individuals.ts";
import { entryValues, type ListEntry } from "./list-entry.ts";
import type { Mapping } from "./mapping.ts";
import { exactKey, withoutCountry } from "./name-keys.ts";
import { proposeId } from "./propose-id.ts";
import type { Addressed } from "./read-address.ts";

/** What a row calls the organization. */
export interface ReadNames {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly proposedId: string;
}

function textAt(entry: ListEntry, path: string | undefined): string {
  return path === undefined ? "" : (entryValues(entry, path)[0]?.text ?? "");
}

/** Whether the name of a part says whose it is: "U.S. Access Board" of the United States Access Board. */
function saysWhose(name: string, body: string): boolean {
  return ` ${withoutCountry(exactKey(name))} `.includes(` ${withoutCountry(exactKey(body))} `);
}

const BRACKETS = /\s*\([^()]*\)?$/u;

/** The name of the body before that of its part, unless the part's name already says whose it is. */
function wholeName(own: string, body: string, isWhole: boolean): string {
  return isWhole ? own : `${body}, ${own}`;
}

/** Whether the name of a part begins with the short name of its body, which then need not be said again. */
function beginsWith(own: string, bodyShort: string): boolean {
  return bodyShort === "" || `${exactKey(own)} `.startsWith(`${exactKey(bodyShort)} `);
}

/** An office bears its own name after that of the body it belongs to. */
export function readNames(entry: ListEntry, mapping: Mapping): ReadNames {
  const stated = fieldValues(entry, mapping, "name").values[0]?.text ?? "";
  const own = mapping.bracketsAreRemarks === true ? stated.replace(BRACKETS, "") || stated : stated;
  const short = fieldValues(entry, mapping, "shortName").values[0]?.text;
  const given = fieldValues(entry, mapping, "aliases").values.flatMap(({ text }) => text.split(";"));
  const [body, bodyShort] = [textAt(entry, mapping.within?.name), textAt(entry, mapping.within?.shortName)];
  const isWhole = body === "" || saysWhose(own, body);
  const name = wholeName(own, body, isWhole);
  const isBody = body !== "" && isWhole && saysWhose(body, own);
  const aliases = [
    ...given.map((alias) => alias.trim()),
    ...(isBody ? [bodyShort] : []),
    wholeName(stated, body, isWhole),
  ];
  return {
    name,
    shortName: short ?? (isWhole || beginsWith(own, bodyShort) ? own : `${bodyShort} ${own}`),
    aliases: [...new Set(aliases)].filter((alias) => alias !== "" && alias !== name),
    proposedId: isWhole || beginsWith(own, bodyShort || body) ? proposeId(own) : proposeId(bodyShort || body, own),
  };
}

/** Every name that the row calls its own, for telling them from those of persons. */
export function addressedBy(names: ReadNames, entry: ListEntry, mapping: Mapping, country: string): Addressed {
  const body = textAt(entry, mapping.within?.name);
  const own = fieldValues(entry, mapping, "name").values.map(({ text }) => text);
  const all = [names.name, body, ...own, ...names.aliases].filter((name) => name !== "");
  const town = fieldValues(entry, mapping, "locality").values.map(({ text }) => text);
  const people = (mapping.individuals ?? []).flatMap((path) => entryValues(entry, path)).map(({ text }) => text);
  return {
    ownWords: new Set([...all, ...town, country].flatMap(nameWords)),
    initials: new Set([...all.map(initialsOf), ...names.aliases.map((alias) => alias.toLowerCase())]),
    individuals: people,
    country,
    printed: all,
  };
}
