import type { World } from "../world.ts";
import { registryFrom } from "./open-registry.ts";
import { errorsOf, hasError, type Opened, refused } from "./opened.ts";
import { isThere, readInput } from "./read-input.ts";

/** A file of the user as it is, null where it is not there yet, and as it would be. Whoever stores it checks `before`. */
export interface Amendment {
  readonly name: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/** An overlay, and the registry files that it lies over. */
export interface OverlayFiles {
  readonly overlay: string;
  readonly below: readonly string[];
}

/**
 * Amends the overlay, or `starter` where there is none, and judges it together with the registry. Only errors are among
 * the problems. Writes nothing.
 */
export function amendOverlay(
  world: World,
  { overlay, below }: OverlayFiles,
  amend: (text: string) => string,
  starter: string,
): Opened<Amendment> {
  const read = isThere(world, overlay) ? readInput(world, overlay) : { file: null, problems: [] };
  if (hasError(read.problems)) return refused(read.problems);
  const before = read.file?.bytes ?? null;
  const after = new TextEncoder().encode(amend(before === null ? starter : new TextDecoder().decode(before)));
  const under = below.map((name) => readInput(world, name));
  const files = [...under.flatMap(({ file }) => file ?? []), { name: overlay, bytes: after }];
  const unread = under.flatMap(({ problems }) => problems);
  const judged = registryFrom(files, unread);
  const problems = errorsOf(judged.problems);
  return { value: problems.length > 0 ? null : { name: overlay, before, after }, problems, texts: judged.texts };
}
