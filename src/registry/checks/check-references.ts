import { stepInto } from "../../problem/json-pointer.ts";
import { didYouMean } from "../../problem/nearest.ts";
import type { Registry } from "../registry.ts";
import { finding, type RegistryFinding } from "./finding.ts";

function unknownDocument(id: string, pointer: string, known: ReadonlySet<string>): readonly RegistryFinding[] {
  if (known.has(id)) return [];
  const message = `"${id}" is none of the registry's documents${didYouMean(id, known)}`;
  return [
    finding(
      "error",
      "unknown-document",
      pointer,
      message,
      "add the document to the list documents, or name one of them",
    ),
  ];
}

/** Every `source: { document }`, wherever it stands. */
function citations(value: unknown, pointer: string, known: ReadonlySet<string>): readonly RegistryFinding[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const at = stepInto(pointer, key);
    const document = key === "source" ? (child as { document?: unknown }).document : undefined;
    return typeof document === "string"
      ? unknownDocument(document, `${at}/document`, known)
      : citations(child, at, known);
  });
}

function unknownCategories(registry: Registry): readonly RegistryFinding[] {
  const known = new Set(registry.categories.map((category) => category.id));
  return registry.custodians.flatMap((custodian, i) =>
    custodian.holdings.flatMap((holding, j) => {
      if (known.has(holding.category)) return [];
      const message = `"${holding.category}" is none of the registry's categories${didYouMean(holding.category, known)}`;
      const hint = "add it to the list categories, or name one of them";
      return [finding("error", "unknown-category", `/custodians/${i}/holdings/${j}/category`, message, hint)];
    }),
  );
}

/** References by id that lead nowhere. */
export function checkReferences(registry: Registry): readonly RegistryFinding[] {
  const known = new Set(registry.documents.map((document) => document.id));
  return [...citations(registry, "", known), ...unknownCategories(registry)];
}
