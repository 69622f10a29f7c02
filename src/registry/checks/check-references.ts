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

/** Documents that are cited and not listed. */
export function checkReferences(registry: Registry): readonly RegistryFinding[] {
  const known = new Set(registry.documents.map((document) => document.id));
  return citations(registry, "", known);
}
