import type { Custodian, Holding, Retention, Span } from "../registry/registry.ts";
import { citationText, confirmationLines, contactChannels, contactStanding } from "./describe-contact.ts";

/** Everything the registry says about a custodian, as indented lines, each fact with its source and confidence. */
export function describeCustodian(custodian: Custodian): readonly string[] {
  return [
    custodian.name,
    `  id: ${custodian.id}`,
    `  kind: ${custodian.kinds.join(", ")}`,
    `  where: ${[custodian.state, custodian.country].filter((part) => part !== undefined).join(", ")}`,
    `  role: ${custodian.role}`,
    `  source: ${citationText(custodian.source)}`,
    ...section("also known as", custodian.aliases, ({ name }) => [name]),
    ...section("former names", custodian.formerNames, ({ name, until }) => [
      `${name}${until ? `, until ${until}` : ""}`,
    ]),
    ...section("successors", custodian.successors, ({ entity, scope, date }) => [
      `${entity}${date ? `, ${date}` : ""}`,
      `for: ${scope}`,
    ]),
    ...contacts(custodian),
    ...section("networks", custodian.networks, ({ prefix, role, reason, during, asStated }) => [
      `${prefix}: ${role}`,
      reason,
      spanText(during),
      ...statedText(asStated),
    ]),
    ...section("hosts", custodian.hosts, ({ host, role, reason, during, asStated }) => [
      `${host}: ${role}`,
      reason,
      spanText(during),
      ...statedText(asStated),
    ]),
    ...section("may hold", custodian.holdings, holding),
    ...section("legal process", custodian.process === undefined ? [] : [custodian.process], (policy) => [
      policy.url,
      ...policy.requires.map((text) => `requires: ${text}`),
      ...policy.fees.map((text) => `fees: ${text}`),
      ...policy.willNotProduce.map((text) => `will not produce: ${text}`),
      ...(policy.notifiesCustomer === undefined ? [] : [`notifies the customer: ${policy.notifiesCustomer}`]),
    ]),
    ...section(
      "registered agent",
      custodian.registeredAgent === undefined ? [] : [custodian.registeredAgent],
      (agent) => [`${agent.name}, ${agent.state}`],
    ),
    ...section("places of business", custodian.places, ({ locality, region, country }) => [
      [locality, region, country].filter((part) => part !== undefined).join(", "),
    ]),
    ...section(
      "represented by",
      custodian.representedBy === undefined ? [] : [custodian.representedBy],
      ({ counsel }) => [counsel],
    ),
    ...section("sanctions", custodian.sanctions, ({ list, since }) => [`${list}, since ${since}`]),
    ...section("notes", custodian.notes, ({ text }) => [text]),
  ];
}

/** What every sourced fact says of itself. */
type Sourced = Listed[number] | NonNullable<Custodian["process" | "registeredAgent" | "representedBy"]>;
type Listed =
  | Custodian["aliases" | "formerNames" | "successors" | "contacts" | "networks" | "hosts" | "holdings"]
  | Custodian["places" | "sanctions" | "notes"];

/** A titled group of facts: the lines of each, then how well it is known and who says so. */
function section<Fact extends Sourced>(
  title: string,
  facts: readonly Fact[],
  lines: (fact: Fact) => readonly string[],
): readonly string[] {
  return facts.length === 0 ? [] : [`  ${title}:`, ...facts.flatMap((fact) => entry(lines(fact), fact))];
}

function entry(lines: readonly string[], fact: Sourced): readonly string[] {
  const [first, ...rest] = lines;
  return [
    `    - ${first ?? ""}`,
    ...[...rest, ...(fact.note === undefined ? [] : [`note: ${fact.note}`])].map((line) => `      ${line}`),
    `      ${fact.confidence}: ${citationText(fact.source)}`,
  ];
}

function contacts({ contacts: known }: Custodian): readonly string[] {
  if (known.length === 0) {
    return ["  contacts: none known; a letter prints ADDRESS TO BE VERIFIED"];
  }
  return section("contacts", known, (contact) => [
    `${contact.id} (${contact.purpose})`,
    ...contactChannels(contact),
    contactStanding(contact),
    ...confirmationLines(contact),
    ...statedText(contact.asStated),
  ]);
}

function holding(held: Holding): readonly string[] {
  return [
    `${held.category}: ${held.system}`,
    ...(held.selectors.length === 0 ? [] : [`about: ${held.selectors.join(", ")}`]),
    spanText(held.period),
    ...(held.retention === undefined ? [] : [retentionText(held.retention)]),
    ...(held.quote === undefined
      ? []
      : [`in its own words: “${held.quote.text}” (${citationText(held.quote.source)}, ${held.quote.date})`]),
  ];
}

function retentionText({ value, unit, note }: Retention): string {
  return `kept for: ${value} ${unit}${note === undefined ? "" : ` (${note})`}`;
}

/** The source's own characters, where they had to be mended. */
function statedText(asStated: string | undefined): readonly string[] {
  return asStated === undefined ? [] : [`as stated: ${asStated}`];
}

function spanText({ asStated, from, to }: Span): string {
  const proposed = from === null && to === null ? "" : `; proposed: ${from ?? "?"} to ${to ?? "?"}`;
  return `when: ${asStated}${proposed}`;
}
