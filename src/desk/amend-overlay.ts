import type { JsonObject } from "../source/document.ts";
import type { World } from "../world.ts";
import { type Amendment, amendFile } from "./amend-file.ts";
import type { OverlayFiles } from "./case-files.ts";
import { registryFrom } from "./open-registry.ts";
import { vocabularyOf } from "./open-vocabulary.ts";
import { hasError, type Opened, refused } from "./opened.ts";
import { isThere, readInput } from "./read-input.ts";

/** The overlay with a patch laid over it, or over `starter` where there is none, judged together with the registry. */
export function amendOverlay(
  world: World,
  { overlay: name, below }: OverlayFiles,
  patch: JsonObject,
  starter: string,
): Opened<Amendment> {
  const read = isThere(world, name) ? readInput(world, name) : { file: null, problems: [] };
  if (hasError(read.problems)) return refused(read.problems);
  const under = below.map((each) => readInput(world, each));
  const unread = under.flatMap(({ problems }) => problems);
  return amendFile({ name, before: read.file?.bytes ?? null }, starter, patch, (bytes) =>
    registryFrom([...under.flatMap(({ file }) => file ?? []), { name, bytes }], unread, vocabularyOf(world)),
  );
}
