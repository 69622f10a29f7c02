import { BUDGETS } from "../budget/budgets.ts";
import { scriptKey } from "../problem/look-alikes.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Custodian, Registry } from "../registry/registry.ts";
import type { Candidate, ReadRow } from "./candidate.ts";
import { laterContact, outdatedContacts, saysTheSame } from "./compare-contact.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import { indexNames, lookupBy, type NameIndex, namesOf } from "./name-index.ts";
import { exactKey } from "./name-keys.ts";
import { indexNear } from "./near-names.ts";
import { importedLists } from "./source-record.ts";
import { type CompareOptions, type Known, namesIn, refusedRow, unlikeRefusal } from "./unlike-names.ts";
import type { RowOutcome, Verdict } from "./verdict.ts";

/** The custodians that bear a name of the row, or the id that it gives itself. */
function matches(candidate: Candidate, { byName, byId }: NameIndex): readonly Custodian[] {
  const named = namesIn(candidate).flatMap((name) => byName.get(exactKey(name)) ?? []);
  const own = candidate.id === null ? undefined : byId.get(candidate.id);
  return [...new Set([...(own === undefined ? [] : [own]), ...named])];
}

function changedOutcome(row: ReadRow, candidate: Candidate, custodian: Custodian, known: Known): RowOutcome {
  const { contact } = candidate;
  const names = new Set(namesOf(custodian).map(exactKey));
  const aliases = namesIn(candidate).filter((name) => !names.has(exactKey(name)));
  const addsContact = !custodian.contacts.some((each) => saysTheSame(each, contact));
  if (!addsContact && aliases.length === 0) return { kind: "same", custodian };
  const later = addsContact ? laterContact(custodian, contact) : undefined;
  if (later !== undefined) {
    const message = `the registry's contact "${later.id}" of ${quoteValue(custodian.id)} is of ${later.asOf}, the list of ${contact.asOf}`;
    return refusedRow(
      row,
      "older-list",
      message,
      "leave the row out with --skip-refused, or correct the date of the list",
    );
  }
  const outdated = addsContact ? outdatedContacts(custodian, contact, known.lists) : [];
  return { kind: "changed", candidate, custodian, change: { aliases, addsContact, outdated } };
}

function existing(row: ReadRow, candidate: Candidate, found: readonly Custodian[], known: Known): RowOutcome {
  const [custodian, other] = found;
  if (custodian === undefined) throw new Error("nothing was found");
  if (other !== undefined) {
    const message = `the row names both ${quoteValue(custodian.id)} and ${quoteValue(other.id)} of the registry`;
    return refusedRow(row, "two-organizations", message, "correct its id or its aliases");
  }
  if (custodian.country === candidate.country) return changedOutcome(row, candidate, custodian, known);
  const message = `${quoteValue(custodian.id)} of the registry is in ${custodian.country}, the row's organization in ${candidate.country}`;
  return refusedRow(row, "other-country", message, "give the row a name of its own if it is another organization");
}

function outcomeOf(row: ReadRow, known: Known): RowOutcome {
  const { candidate } = row;
  if (candidate === null) return { kind: "refused", refusals: row.refusals };
  const found = matches(candidate, known.names);
  if (found.length > 0) return existing(row, candidate, found, known);
  return unlikeRefusal(row, candidate, known) ?? { kind: "new", candidate };
}

function remarksOf(row: ReadRow, outcome: RowOutcome): readonly string[] {
  if (outcome.kind !== "changed" || row.candidate === null) return row.remarks;
  const { custodian } = outcome;
  const confirmed = custodian.contacts.find(({ verified }) => verified !== null);
  const kinds: readonly string[] = custodian.kinds;
  return [
    ...row.remarks,
    ...(confirmed && outcome.change.addsContact
      ? [`contact "${confirmed.id}", confirmed on ${confirmed.verified}, stays first`]
      : []),
    ...(kinds.includes(row.candidate.kind)
      ? []
      : [`the registry calls it ${kinds.join(", ")}, not ${row.candidate.kind}`]),
  ];
}

function custodianOf({ outcome }: Verdict): readonly string[] {
  return outcome.kind === "same" || outcome.kind === "changed" ? [outcome.custodian.id] : [];
}

/** Two rows by different names of one organization known: which is right, nobody knows. */
function withoutTwins(verdicts: readonly Verdict[]): readonly Verdict[] {
  const byCustodian = lookupBy(verdicts, custodianOf);
  return verdicts.map((verdict) => {
    const id = custodianOf(verdict)[0] ?? "";
    const twin = byCustodian.get(id)?.find((other) => other !== verdict)?.row;
    if (twin === undefined) return verdict;
    const { row } = verdict;
    const [here, there] = [row.place, twin.place].map(({ file, line }) => `${file}:${line}`);
    const message = `${quoteValue(id)} of the registry stands on ${here} and again, as ${quoteValue(twin.name)}, on ${there}`;
    return { ...verdict, outcome: refusedRow(row, "twice-in-list", message, "keep one of the two rows") };
  });
}

/** Compares every row with the registry: exact names and aliases first, then look-alikes, then names that are near. */
export function compareRows(
  rows: readonly ReadRow[],
  registry: Registry,
  knowledge: ImportKnowledge,
  options: CompareOptions,
): readonly Verdict[] {
  const named = registry.custodians.flatMap((custodian) =>
    namesOf(custodian).map((name) => ({ name, id: custodian.id })),
  );
  const known: Known = {
    names: indexNames(registry),
    near: indexNear(registry.custodians, knowledge),
    byScript: lookupBy(named, ({ name }) => [scriptKey(name)]),
    comparisons: { left: BUDGETS.list.steps },
    lists: importedLists(registry),
    knowledge,
    options,
  };
  const verdicts = rows.map((row) => {
    const outcome = outcomeOf(row, known);
    return { row, outcome, remarks: remarksOf(row, outcome) };
  });
  return withoutTwins(verdicts);
}
