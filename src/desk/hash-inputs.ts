import type { InputHashes } from "../collate/manifest.ts";
import type { DeadlineLaw } from "../deadlines/counting-data.ts";
import { sha256Hex } from "../digest/sha256.ts";
import { batchHashes } from "../pipeline/input-hashes.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Press } from "../pipeline/press.ts";
import { fileName } from "../problem/file-name.ts";
import type { SourceDocument } from "../source/document.ts";

/** Hashes of everything that the bytes of a batch depend on, so that any change of it makes a new batch. */
export function hashInputs(
  inputs: Inputs,
  press: Press,
  deadlineLaw: DeadlineLaw,
  beside: Pick<InputHashes, "docket" | "form" | "formMap" | "recorded">,
): InputHashes {
  const { logo, wording, zoneNames, longPastDays, law, matter, registry } = inputs;
  const asked = new Set(matter.custodians.flatMap(({ items }) => items.map(({ category }) => category)));
  const categories = registry.categories.filter(({ id }) => asked.has(id));
  return {
    ...batchHashes(inputs, press),
    logo: logo === null ? null : sha256Hex(logo.bytes),
    data: sha256Hex(JSON.stringify([wording, zoneNames, longPastDays, law, deadlineLaw, categories])),
    ...beside,
  };
}

/** SHA-256 of texts with LF line ends, under the names that a review paper prints: without their folders. */
export function hashOfTexts(documents: readonly SourceDocument[]): string {
  const named = documents.map(({ file, text }) => [fileName(file), text]);
  return sha256Hex(JSON.stringify(named));
}
