import { stepInto } from "../../problem/json-pointer.ts";
import { differsInScript, skeleton } from "../../problem/look-alikes.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import type { Custodian, Registry } from "../registry.ts";
import { finding, type RegistryFinding } from "./finding.ts";

function namesOf(custodian: Custodian): readonly string[] {
  return [custodian.name, custodian.shortName, ...custodian.aliases.map((alias) => alias.name)];
}

/** Two spellings that look alike though their letters differ. The same spelling twice is two records of one name: allowed. */
function confusable(registry: Registry): readonly RegistryFinding[] {
  const seen = new Map<string, { readonly name: string; readonly id: string }>();
  return registry.custodians.flatMap((custodian, i) =>
    [...new Set(namesOf(custodian))].flatMap((name) => {
      const earlier = seen.get(skeleton(name));
      if (earlier === undefined) seen.set(skeleton(name), { name, id: custodian.id });
      if (earlier === undefined || earlier.id === custodian.id || !differsInScript(name, earlier.name)) return [];
      const message = `${quoteValue(name)} looks like ${quoteValue(earlier.name)} of "${earlier.id}" but is written with other letters`;
      return [
        finding("warning", "confusable-name", `/custodians/${i}/name`, message, "type the name again in Latin letters"),
      ];
    }),
  );
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
