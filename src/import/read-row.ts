import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Candidate, CandidateContact, ReadRow } from "./candidate.ts";
import { type AddressFault, checkAddress } from "./check-address.ts";
import { fieldValues } from "./corrected-values.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import type { ListEntry } from "./list-entry.ts";
import type { ListField, Mapping, RowDefaults } from "./mapping.ts";
import { exactKey } from "./name-keys.ts";
import { type ReadAddress, readAddress } from "./read-address.ts";
import { type ReadChannels, readChannels } from "./read-channels.ts";
import { addressedBy, type ReadNames, readNames } from "./read-names.ts";

interface Row {
  readonly entry: ListEntry;
  readonly mapping: Mapping;
  readonly defaults: RowDefaults;
  readonly knowledge: ImportKnowledge;
}

function value({ entry, mapping }: Row, field: ListField): string | undefined {
  return fieldValues(entry, mapping, field).values[0]?.text;
}

function placeOf({ entry, mapping }: Row, field: ListField) {
  return fieldValues(entry, mapping, field).values[0]?.place ?? entry.place;
}

function refusal(row: Row, field: ListField, code: string, message: string, hint: string): Problem {
  return { code, severity: "error", message, hint, place: placeOf(row, field) };
}

function countryOf(row: Row): string {
  const text = value(row, "country") ?? row.defaults.country ?? "";
  return row.knowledge.countries.get(exactKey(text)) ?? text;
}

function factFaults(row: Row, names: ReadNames, country: string): readonly Problem[] {
  const kind = value(row, "kind") ?? row.defaults.kind ?? "";
  const known = [...row.knowledge.countries.values()].includes(country);
  return [
    ...(names.name === ""
      ? [refusal(row, "name", "no-name", "the row names no organisation", "add the name, or delete the row")]
      : []),
    ...(row.knowledge.kinds.includes(kind)
      ? []
      : [
          refusal(
            row,
            "kind",
            "unknown-kind",
            kind === ""
              ? "nothing says what kind of organisation it is"
              : `${quoteValue(kind)} is no kind of organisation`,
            `give --kind, or a column "kind": ${row.knowledge.kinds.join(", ")}`,
          ),
        ]),
    ...(known
      ? []
      : [
          refusal(
            row,
            "country",
            "unknown-country",
            country === ""
              ? "nothing says in which country it is"
              : `${quoteValue(country)} is no country that is known here`,
            'give --country, or a column "country", as a code: US',
          ),
        ]),
  ];
}

/** The caret stands under the value at fault, never under a neighbour that may name a person. */
function addressRefusal(row: Row, { field, message, text }: AddressFault): Problem {
  const hint = "correct the list at its source, or in a mapping file under `corrections`";
  const at = fieldValues(row.entry, row.mapping, field).values.find((value) => value.text === text);
  return { code: "bad-address", severity: "error", message, hint, place: at?.place ?? row.entry.place };
}

function addressFaults(row: Row, { post, fault }: ReadAddress, remarks: string[]): readonly Problem[] {
  const verdict = post === null ? { faults: [], remarks: [] } : checkAddress(post);
  remarks.push(...verdict.remarks);
  return [...(fault === null ? [] : [fault]), ...verdict.faults].map((each) => addressRefusal(row, each));
}

function reachFaults(row: Row, address: ReadAddress, channels: ReadChannels, remarks: string[]): readonly Problem[] {
  if (address.post !== null || address.fault !== null) return [];
  if (Object.keys(channels.channels).length > 0) {
    remarks.push("no postal address: letters to it stay drafts until one is found");
    return [];
  }
  const hint = "find a contact of the organisation itself, or leave the row out with --skip-refused";
  return [
    refusal(
      row,
      "name",
      "unreachable",
      "no address, telephone, fax, mailbox or web form of the organisation is given",
      hint,
    ),
  ];
}

function contactOf(row: Row, address: ReadAddress, { channels, stated }: ReadChannels): CandidateContact {
  const { purpose = "general", confidence = "secondary", asOf = "undated" } = row.defaults;
  const names = fieldValues(row.entry, row.mapping, "name").stated;
  const quoted = [...names, ...address.stated, ...stated].join("; ");
  return {
    purpose,
    confidence,
    asOf: value(row, "asOf") ?? asOf,
    ...(address.post === null ? {} : { post: address.post }),
    ...channels,
    ...(quoted === "" ? {} : { asStated: quoted }),
  };
}

function candidateOf(row: Row, names: ReadNames, country: string, contact: CandidateContact): Candidate {
  const { kind = "", role = "listed as an organisation to ask; the list does not say what it holds" } = row.defaults;
  return {
    id: value(row, "id") ?? null,
    ...names,
    kind: value(row, "kind") ?? kind,
    country,
    role: value(row, "role") ?? role,
    contact,
  };
}

/**
 * Reads one row as an organisation, without any individual's name or mailbox. `defaults` say what neither the row nor the
 * mapping says, and win over the mapping's. A row with a fault is refused as a whole, with every reason.
 */
export function readRow(
  entry: ListEntry,
  mapping: Mapping,
  defaults: RowDefaults,
  knowledge: ImportKnowledge,
): ReadRow {
  const row: Row = { entry, mapping, defaults: { ...mapping.defaults, ...defaults }, knowledge };
  const names = readNames(entry, mapping);
  const country = countryOf(row);
  const addressed = addressedBy(names, entry, mapping, country);
  const address = readAddress(entry, mapping, addressed, knowledge);
  const channels = readChannels(entry, mapping, addressed, knowledge);
  const remarks = [...channels.remarks];
  const refusals = entry.fault
    ? [entry.fault]
    : [
        ...factFaults(row, names, country),
        ...addressFaults(row, address, remarks),
        ...reachFaults(row, address, channels, remarks),
      ];
  const contact = contactOf(row, address, channels);
  return {
    place: entry.place,
    name: names.name,
    candidate: refusals.length > 0 ? null : candidateOf(row, names, country, contact),
    refusals,
    remarks,
    dropped: { names: addressed.individuals.length + address.names, mailboxes: channels.mailboxes },
  };
}
