/**
 * What a batch says about itself. It holds no clock, host, user or absolute path: the same inputs give the same bytes.
 * The types are made from `src/schemas/manifest.schema.json`, which describes each field.
 */
import type { Manifest } from "../schema/generated/manifest.ts";

export type { AskedSummary, DeadlineSummary, FileEntry, Manifest } from "../schema/generated/manifest.ts";

/** Raised when a field changes its meaning or is taken away. */
export const MANIFEST_SCHEMA = 2;

/** SHA-256 of everything that a batch was made from, besides the date and the list of requests. */
export type InputHashes = Manifest["inputs"];

/** What a batch is made of, whichever requests it makes. */
export type BatchOrigin = Pick<Manifest, "tool" | "zoneData" | "reference" | "date" | "state" | "finish" | "inputs">;

/** What names a batch. Two batches with equal facts are the same batch. */
export type BatchFacts = BatchOrigin & Pick<Manifest, "requests">;
