import { stepInto } from "../../problem/json-pointer.ts";
import { differsInScript, skeleton } from "../../problem/look-alikes.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import type { Custodian, Registry } from "../registry.ts";
import { finding, type RegistryFinding } from "./finding.ts";

function namesOf(custodian: Custodian): readonly string[] {
  return [custodian.name, custodian.shortName, ...custodian.aliases.map((alias) => alias.name)];
}

interface Named {
  readonly name: string;
  readonly id: string;
}

/** Two custodians of one name, and spellings that look alike though their letters differ. */
function confusable({ custodians }: Registry): readonly RegistryFinding[] {
  const seen = new Map<string, Named>();
  const named = new Map<string, Named>();
  return custodians.flatMap((custodian, i) => {
    const { name, id } = custodian;
    const shape = skeleton(name);
    const namesake = named.get(shape);
    if (namesake === undefined) named.set(shape, { name, id });
    return [
      ...(namesake ? sameName({ name, id }, namesake, i) : []),
      ...[...new Set(namesOf(custodian))].flatMap((each) => otherLetters({ name: each, id }, seen, i)),
    ];
  });
}

/** Names are the same where an eye takes them for the same: case, accents and punctuation aside. */
function sameName({ name }: Named, earlier: Named, i: number): readonly RegistryFinding[] {
  if (differsInScript(name, earlier.name)) return [];
  const message = `${quoteValue(name)} is the name of "${earlier.id}" too`;
  const hint = "keep one record if they are one organization; if they are two, let the names say which is which";
  return [finding("warning", "same-name", `/custodians/${i}/name`, message, hint)];
}

function otherLetters({ name, id }: Named, seen: Map<string, Named>, i: number): readonly RegistryFinding[] {
  const shape = skeleton(name);
  const earlier = seen.get(shape);
  if (earlier === undefined) seen.set(shape, { name, id });
  if (earlier === undefined || earlier.id === id || !differsInScript(name, earlier.name)) return [];
  const message = `${quoteValue(name)} looks like ${quoteValue(earlier.name)} of "${earlier.id}" but is written with other letters`;
  return [
    finding("warning", "confusable-name", `/custodians/${i}/name`, message, "type the name again in Latin letters"),
  ];
}

function placeholders(value: unknown, pointer: string): readonly RegistryFinding[] {
  if (typeof value === "string") {
    if (!value.includes("[[") && !value.includes("]]")) return [];
    const message = `${quoteValue(value)} holds a placeholder; only a matter may`;
    return [finding("error", "placeholder", pointer, message, "write the fact, or leave the field out")];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => placeholders(child, stepInto(pointer, key)));
}

export function checkNames(registry: Registry): readonly RegistryFinding[] {
  return [...confusable(registry), ...placeholders(registry, "")];
}
