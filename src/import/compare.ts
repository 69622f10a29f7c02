import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { differsInScript, skeleton } from "../registry/checks/look-alikes.ts";
import type { Custodian, Registry } from "../registry/registry.ts";
import type { Candidate, ReadRow } from "./candidate.ts";
import { laterContact, outdatedContacts, saysTheSame } from "./compare-contact.ts";
import type { ImportKnowledge } from "./knowledge.ts";
import { indexNames, type Lookup, lookupBy, type NameIndex, namesOf } from "./name-index.ts";
import { exactKey } from "./name-keys.ts";
import { indexNear, type NearIndex, nearName } from "./near-names.ts";
import { importedLists } from "./source-record.ts";
import type { Outcome, Verdict } from "./verdict.ts";

export interface CompareOptions {
  /** Rows whose name is only near that of an organisation known are others, as somebody has checked. */
  readonly nearIsNew: boolean;
}

interface Known {
  readonly names: NameIndex;
  readonly near: NearIndex;
  readonly bySkeleton: Lookup<{ readonly name: string; readonly id: string }>;
  readonly lists: ReadonlySet<string>;
  readonly knowledge: ImportKnowledge;
  readonly options: CompareOptions;
}

function refused(row: ReadRow, code: string, message: string, hint: string): Outcome {
  const problem: Problem = { code, severity: "error", message, hint, place: row.place };
  return { kind: "refused", refusals: [problem] };
}

function allNames({ name, aliases }: Candidate): readonly string[] {
  return [name, ...aliases];
}

/** The custodians that bear a name of the row, or the id that it gives itself. */
function matches(candidate: Candidate, { byName, byId }: NameIndex): readonly Custodian[] {
  const named = allNames(candidate).flatMap((name) => byName.get(exactKey(name)) ?? []);
  const own = candidate.id === null ? undefined : byId.get(candidate.id);
  return [...new Set([...(own === undefined ? [] : [own]), ...named])];
}

function changedOutcome(row: ReadRow, candidate: Candidate, custodian: Custodian, known: Known): Outcome {
  const { contact } = candidate;
  const names = new Set(namesOf(custodian).map(exactKey));
  const aliases = allNames(candidate).filter((name) => !names.has(exactKey(name)));
  const addsContact = !custodian.contacts.some((each) => saysTheSame(each, contact));
  if (!addsContact && aliases.length === 0) return { kind: "same", custodian };
  const later = addsContact ? laterContact(custodian, contact) : undefined;
  if (later !== undefined) {
    const message = `the registry's contact "${later.id}" of ${quoteValue(custodian.id)} is of ${later.asOf}, the list of ${contact.asOf}`;
    return refused(
      row,
      "older-list",
      message,
      "leave the row out with --skip-refused, or correct the date of the list",
    );
  }
  const outdated = addsContact ? outdatedContacts(custodian, contact, known.lists) : [];
  return { kind: "changed", candidate, custodian, change: { aliases, addsContact, outdated } };
}

function existing(row: ReadRow, candidate: Candidate, found: readonly Custodian[], known: Known): Outcome {
  const [custodian, other] = found;
  if (custodian === undefined) throw new Error("nothing was found");
  if (other !== undefined) {
    const message = `the row names both ${quoteValue(custodian.id)} and ${quoteValue(other.id)} of the registry`;
    return refused(row, "two-organisations", message, "correct its id or its aliases");
  }
  if (custodian.country === candidate.country) return changedOutcome(row, candidate, custodian, known);
  const message = `${quoteValue(custodian.id)} of the registry is in ${custodian.country}, the row's organisation in ${candidate.country}`;
  return refused(row, "other-country", message, "give the row a name of its own if it is another organisation");
}

function lookAlike(row: ReadRow, candidate: Candidate, { bySkeleton }: Known): Outcome | null {
  for (const name of allNames(candidate)) {
    const alike = bySkeleton.get(skeleton(name))?.find((known) => differsInScript(name, known.name));
    if (alike === undefined) continue;
    const message = `${quoteValue(name)} looks like ${quoteValue(alike.name)} of ${quoteValue(alike.id)} but is written with other letters`;
    return refused(row, "confusable-name", message, "type the name again in Latin letters");
  }
  return null;
}

function nearOutcome(row: ReadRow, candidate: Candidate, known: Known): Outcome | null {
  if (known.options.nearIsNew) return null;
  for (const name of allNames(candidate)) {
    const found = nearName(name, known.near, known.knowledge);
    if (found === null) continue;
    const message = `${quoteValue(name)} is nearly ${quoteValue(found.name)} of ${quoteValue(found.custodian.id)}: ${found.why}`;
    const hint = `give the row the id ${found.custodian.id} if it is the same; --near-is-new if it is another`;
    return refused(row, "near-name", message, hint);
  }
  return null;
}

function retiredOutcome(row: ReadRow, candidate: Candidate, { names }: Known): Outcome | null {
  const id = allNames(candidate).flatMap((name) => names.retired.get(exactKey(name)) ?? [])[0];
  if (id === undefined) return null;
  const hint = "name the organisation that took over";
  return refused(row, "retired", `the registry has retired ${quoteValue(id)}, which bears this name`, hint);
}

function outcomeOf(row: ReadRow, known: Known): Outcome {
  const { candidate } = row;
  if (candidate === null) return { kind: "refused", refusals: row.refusals };
  const found = matches(candidate, known.names);
  if (found.length > 0) return existing(row, candidate, found, known);
  const refusal =
    retiredOutcome(row, candidate, known) ?? lookAlike(row, candidate, known) ?? nearOutcome(row, candidate, known);
  return refusal ?? { kind: "new", candidate };
}

function remarksOf(row: ReadRow, outcome: Outcome): readonly string[] {
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
    bySkeleton: lookupBy(named, ({ name }) => [skeleton(name)]),
    lists: importedLists(registry),
    knowledge,
    options,
  };
  return rows.map((row) => {
    const outcome = outcomeOf(row, known);
    return { row, outcome, remarks: remarksOf(row, outcome) };
  });
}
