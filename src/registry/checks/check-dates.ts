import { parsePartialDate } from "../partial-date.ts";
import type { Contact, Custodian, Registry, Span } from "../registry.ts";
import { finding, type RegistryFinding } from "./finding.ts";

function checkDate(text: string | null, pointer: string): readonly RegistryFinding[] {
  if (text === null) return [];
  const date = parsePartialDate(text);
  return "first" in date ? [] : [finding("error", "bad-date", pointer, date.message, date.hint)];
}

function checkSpan(span: Span, at: string): readonly RegistryFinding[] {
  const found = [...checkDate(span.from, `${at}/from`), ...checkDate(span.to, `${at}/to`)];
  if (found.length > 0 || span.from === null || span.to === null) return found;
  const [from, to] = [parsePartialDate(span.from), parsePartialDate(span.to)];
  if (!("first" in from) || !("first" in to) || from.first <= to.last) return [];
  const message = `the time ends (${span.to}) before it begins (${span.from})`;
  return [finding("error", "reversed-span", `${at}/to`, message, "exchange from and to, or correct one of them")];
}

/** A source without a date is said to be `undated`. */
function checkContact(contact: Contact, at: string): readonly RegistryFinding[] {
  const asOf = contact.asOf === "undated" ? [] : checkDate(contact.asOf, `${at}/asOf`);
  return [...asOf, ...checkDate(contact.verified, `${at}/verified`)];
}

function ofCustodian(custodian: Custodian, at: string): readonly RegistryFinding[] {
  return [
    ...custodian.formerNames.flatMap((each, i) => checkDate(each.until, `${at}/formerNames/${i}/until`)),
    ...custodian.successors.flatMap((each, i) => checkDate(each.date, `${at}/successors/${i}/date`)),
    ...custodian.contacts.flatMap((each, i) => checkContact(each, `${at}/contacts/${i}`)),
    ...custodian.networks.flatMap((each, i) => checkSpan(each.during, `${at}/networks/${i}/during`)),
    ...custodian.hosts.flatMap((each, i) => checkSpan(each.during, `${at}/hosts/${i}/during`)),
    ...custodian.holdings.flatMap((each, i) => checkSpan(each.period, `${at}/holdings/${i}/period`)),
    ...custodian.sanctions.flatMap((each, i) => checkDate(each.since, `${at}/sanctions/${i}/since`)),
  ];
}

/** Dates that no calendar has, and times that end before they begin. */
export function checkDates(registry: Registry): readonly RegistryFinding[] {
  return registry.custodians.flatMap((custodian, i) => ofCustodian(custodian, `/custodians/${i}`));
}
