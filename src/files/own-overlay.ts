import { lstatSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { putFile, replaceFile } from "./put-file.ts";
import { putFolder } from "./put-folder.ts";
import { packageFile } from "./package-files.ts";
import { type ChosenFile, chooseFiles, type FileOptions } from "./choose-files.ts";
import { UsageError } from "../cli/faults.ts";
import { openRegistry } from "../desk/open-registry.ts";
import { readInput } from "./read-input.ts";
import { reportProblems } from "../cli/report-problems.ts";
import type { Surroundings } from "../cli/surroundings.ts";

export interface OverlayOptions extends FileOptions {
  readonly overlay?: string;
}

/** The overlay as it is, null where it is not there yet, and as it would be. */
export interface AmendedOverlay {
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/** The overlay is a file of the user's own; the shipped registry is never changed. `what` is to be written into it. */
export function chooseOverlay({ overlay, targets }: OverlayOptions, folder: string, what: string): ChosenFile {
  const name = overlay ?? targets?.at(-1) ?? "targets.yaml";
  const path = resolve(folder, name);
  if (path === packageFile("targets.yaml")) {
    throw new UsageError(
      `${what} belongs into an overlay of your own, not into the registry: name one with --overlay FILE (duces init makes one)`,
    );
  }
  return { path, name: overlay ?? relative(folder, path) };
}

/** The registry files with the overlay on top, once. */
export function withOverlay(overlay: ChosenFile, options: FileOptions, folder: string): readonly ChosenFile[] {
  return [...chooseFiles(options, folder).targets.filter(({ path }) => path !== overlay.path), overlay];
}

export function isMissing({ path }: ChosenFile): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

/**
 * Amends the overlay, or `starter` where there is none, and judges it together with the registry. Null, with the errors
 * reported, where it would have any. Writes nothing.
 */
export function amendOverlay(
  overlay: ChosenFile,
  amend: (text: string) => string,
  starter: string,
  options: FileOptions,
  { terminal, folder }: Surroundings,
): AmendedOverlay | null {
  const input = isMissing(overlay) ? null : readInput(overlay.path, overlay.name);
  if (input !== null && reportProblems(input.problems, new Map(), terminal)) {
    return null;
  }
  const before = input?.file?.bytes ?? null;
  const after = new TextEncoder().encode(amend(before === null ? starter : new TextDecoder().decode(before)));
  const { problems, texts } = openRegistry(withOverlay(overlay, options, folder), new Map([[overlay.path, after]]));
  const errors = problems.filter(({ severity }) => severity === "error");
  return reportProblems(errors, texts, terminal) ? null : { before, after };
}

/** Puts the amended overlay in place, whole or not at all. A file that was changed meanwhile is left alone. */
export function writeOverlay({ path }: ChosenFile, { before, after }: AmendedOverlay): void {
  if (before === null) {
    putFile(join(putFolder(dirname(path), ""), basename(path)), after);
  } else {
    replaceFile(path, before, after);
  }
}
