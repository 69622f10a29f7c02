import { editData, type FieldEdit, type JsonObject } from "../../duces.ts";
import type { Look } from "../engine/protocol.ts";

/** Edits of a file, or what they are where they depend on what stands in it. */
export type GivenEdits = readonly FieldEdit[] | ((data: JsonObject) => readonly FieldEdit[]);

/** What was typed and does not stand in the last look yet. */
export interface PendingEdit {
  readonly file: string;
  readonly edits: readonly FieldEdit[];
  /** Whether the engine has it, so that the next look holds it. */
  isSent: boolean;
}

/** Files as a form shows them: as last looked at, with everything typed since; null where there is nothing to show. */
export interface ShownFiles {
  readonly matter: JsonObject | null;
  readonly overlay: JsonObject | null;
}

export function withPending(look: Look | null, pending: readonly PendingEdit[]): ShownFiles {
  const of = (held: JsonObject | null, isOf: (file: string) => boolean) =>
    pending.filter(({ file }) => isOf(file)).reduce(withEdits, held);
  return {
    matter: of(look?.matter ?? null, (file) => file === "matter.yaml"),
    overlay: of(look?.overlay ?? null, (file) => file !== "matter.yaml"),
  };
}

/** An edit that cannot be made changes nothing here: the engine says why. */
function withEdits(held: JsonObject | null, { edits }: PendingEdit): JsonObject | null {
  try {
    return editData(held ?? {}, edits);
  } catch {
    return held;
  }
}
