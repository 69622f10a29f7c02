import { sha256Hex } from "../digest/sha256.ts";
import type { InputHashes } from "../collate/manifest.ts";
import { batchHashes } from "../pipeline/input-hashes.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Press } from "../pipeline/press.ts";
import { readDeadlineLaw } from "./read-deadline-law.ts";

/** Hashes of everything that the bytes of a batch depend on, so that any change of it makes a new batch. */
export function hashInputs(
  inputs: Inputs,
  press: Press,
  beside: Pick<InputHashes, "docket" | "form" | "formMap" | "recorded">,
): InputHashes {
  const { logo, wording, zoneNames, longPastDays, law } = inputs;
  return {
    ...batchHashes(inputs, press),
    logo: logo === null ? null : sha256Hex(logo.bytes),
    data: sha256Hex(JSON.stringify([wording, zoneNames, longPastDays, law, readDeadlineLaw()])),
    ...beside,
  };
}
