import { fileName } from "../problem/file-name.ts";
import type { Place } from "../problem/problem.ts";
import { revealUnseen } from "../problem/quote-value.ts";
import type { Custodian } from "../registry/registry.ts";
import type { JsonObject } from "../source/document.ts";
import type { Candidate } from "./candidate.ts";
import { freeId, proposeId } from "./propose-id.ts";
import type { RowChange } from "./verdict.ts";

/** The row in the list, as a citation names it. */
function citation({ file, line }: Place, document: string): JsonObject {
  return { document, section: `${revealUnseen(fileName(file)).slice(0, 150).trim()}, line ${line}` };
}

function aliasRecords(
  { contact }: Candidate,
  names: readonly string[],
  source: JsonObject,
  taken: ReadonlySet<string>,
): readonly JsonObject[] {
  const ids = new Set(taken);
  return names.map((name) => {
    const id = freeId(proposeId(name), ids);
    ids.add(id);
    return { id, name, source, confidence: contact.confidence };
  });
}

/** An address as plain data: what it lacks is left out. */
function postRecord({
  unit,
  street,
  locality,
  region,
  postcode,
  country,
}: NonNullable<Candidate["contact"]["post"]>): JsonObject {
  return {
    ...(unit === undefined ? {} : { unit }),
    street,
    locality,
    ...(region === undefined ? {} : { region }),
    ...(postcode === undefined ? {} : { postcode }),
    country,
  };
}

/** Nobody of the firm has confirmed it: a letter to it stays a draft. */
function contactRecord({ contact }: Candidate, source: JsonObject, taken: ReadonlySet<string>): JsonObject {
  const { purpose, confidence, asOf, post, asStated, phone, fax, email, portal } = contact;
  const channels = Object.entries({ phone, fax, email, portal, asStated }).filter(([, text]) => text !== undefined);
  return {
    id: freeId(purpose, taken),
    purpose,
    ...(post === undefined ? {} : { post: postRecord(post) }),
    ...(Object.fromEntries(channels) as JsonObject),
    source,
    confidence,
    asOf,
    verified: null,
    status: "unknown",
  };
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

/** A new organization as an entry of the registry. */
export function custodianRecord(candidate: Candidate, id: string, place: Place, document: string): JsonObject {
  const source = citation(place, document);
  const aliases = aliasRecords(candidate, candidate.aliases, source, new Set());
  const { name, shortName, kind, country, role } = candidate;
  return {
    id,
    name,
    shortName,
    kinds: [kind],
    country,
    role,
    source,
    ...(aliases.length === 0 ? {} : { aliases }),
    contacts: [contactRecord(candidate, source, new Set())],
  };
}

/** What a row adds to an organization that is known, to be laid over its entry. */
export function changeRecord(
  candidate: Candidate,
  { id, aliases, contacts }: Custodian,
  change: RowChange,
  place: Place,
  document: string,
): JsonObject {
  const source = citation(place, document);
  const added = aliasRecords(candidate, change.aliases, source, idsOf(aliases));
  const outdated = change.outdated.map((contact) => ({ id: contact.id, status: "historical" }));
  const fresh = change.addsContact ? [contactRecord(candidate, source, idsOf(contacts))] : [];
  return {
    id,
    ...(added.length === 0 ? {} : { aliases: added }),
    ...(fresh.length === 0 ? {} : { contacts: [...outdated, ...fresh] }),
  };
}
