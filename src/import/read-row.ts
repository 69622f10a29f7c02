import { findCountry } from "../address/countries.ts";
import type { Problem } from "../problem/problem.ts";
import type { Candidate, CandidateContact, ReadRow } from "./candidate.ts";
import { fieldValues } from "./corrected-values.ts";
import { judgeRow, type RowInHand, type RowParts } from "./judge-row.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import type { ListEntry } from "./list-entry.ts";
import type { ListField, Mapping, RowDefaults } from "./mapping.ts";
import { type RowCountry, readAddress } from "./read-address.ts";
import { readChannels } from "./read-channels.ts";
import { addressedBy, type ReadNames, readNames } from "./read-names.ts";
import { rowExcess } from "./row-bounds.ts";

const LONGEST_SHOWN = 200;
const ROLE = "listed as an organization to ask; the list does not say what it holds";

function value({ entry, mapping }: RowInHand, field: ListField): string | undefined {
  return fieldValues(entry, mapping, field).values[0]?.text;
}

/** What the row's own column says is kept even where it names no country, so that it can be refused by its name. */
function countryOf(row: RowInHand): RowCountry {
  const [own, usual] = [value(row, "country"), row.defaults.country];
  return {
    stated: own === undefined ? null : (findCountry(own) ?? own),
    usual: usual === undefined ? null : (findCountry(usual) ?? usual),
  };
}

function contactOf(row: RowInHand, { address, channels }: RowParts): CandidateContact {
  const { purpose = "general", confidence = "secondary", asOf = "undated" } = row.defaults;
  const names = fieldValues(row.entry, row.mapping, "name").stated;
  const quoted = [...names, ...address.stated, ...channels.stated].join("; ");
  return {
    purpose,
    confidence,
    asOf: value(row, "asOf") ?? asOf,
    ...(address.post === null ? {} : { post: address.post }),
    ...channels.channels,
    ...(quoted === "" ? {} : { asStated: quoted }),
  };
}

function candidateOf(row: RowInHand, names: ReadNames, parts: RowParts): Candidate {
  return {
    id: value(row, "id") ?? null,
    ...names,
    kind: parts.kind,
    country: parts.country,
    role: value(row, "role") ?? row.defaults.role ?? ROLE,
    contact: contactOf(row, parts),
  };
}

/**
 * Reads one row as an organization, without any individual's name or mailbox. `defaults` say what neither the row nor the
 * mapping says, and win over the mapping's. A row with a fault is refused as a whole, with every reason.
 */
export function readRow(
  entry: ListEntry,
  mapping: Mapping,
  defaults: RowDefaults,
  knowledge: ImportKnowledge,
): ReadRow {
  const excess = entry.fault ?? rowExcess(entry, mapping);
  return excess === null ? readBounded(entry, mapping, defaults, knowledge) : refusedUnread(entry, mapping, excess);
}

/** Nothing is read of a row that is too large, or no row at all, but what it may be called in a report. */
function refusedUnread(entry: ListEntry, mapping: Mapping, fault: Problem): ReadRow {
  const name = fieldValues(entry, mapping, "name").values[0]?.text.slice(0, LONGEST_SHOWN) ?? "";
  const dropped = { names: 0, mailboxes: 0 };
  return { place: entry.place, name, candidate: null, refusals: [fault], remarks: [], dropped };
}

function readBounded(entry: ListEntry, mapping: Mapping, defaults: RowDefaults, knowledge: ImportKnowledge): ReadRow {
  const row: RowInHand = { entry, mapping, defaults: { ...mapping.defaults, ...defaults }, knowledge };
  const names = readNames(entry, mapping);
  const stated = countryOf(row);
  const addressed = addressedBy(names, entry, mapping, stated.stated ?? stated.usual ?? "");
  const address = readAddress(entry, mapping, addressed, stated, knowledge);
  const country = address.post?.country ?? stated.stated ?? stated.usual ?? "";
  const channels = readChannels(entry, mapping, addressed, knowledge);
  const parts = { name: names.name, kind: value(row, "kind") ?? row.defaults.kind ?? "", country, address, channels };
  const { refusals, remarks } = judgeRow(row, parts);
  return {
    place: entry.place,
    name: names.name,
    candidate: refusals.length > 0 ? null : candidateOf(row, names, parts),
    refusals,
    remarks,
    dropped: { names: addressed.individuals.length + address.names, mailboxes: channels.mailboxes },
  };
}
