import { unzipSync } from "fflate";
import { BUDGETS } from "../budget/budgets.ts";
import type { BatchFile } from "../collate/collecting-store.ts";
import { Fault } from "../problem/fault.ts";

const { bytes: MOST_BYTES, count: MOST_FILES } = BUDGETS.archive;

/**
 * The files of a zip archive, in its order, without its folders. Throws an `input` fault where it is none, holds more than
 * is read, or names a file outside of itself. What it says of its lengths is added up before anything is unpacked.
 */
export function unzipFiles(archive: Uint8Array): readonly BatchFile[] {
  let total = 0;
  let count = 0;
  const isFile = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }) => {
    total += originalSize;
    count += 1;
    if (total > MOST_BYTES || count > MOST_FILES) {
      throw new Fault(
        "input",
        `the zip file holds more than is read: at most ${MOST_FILES} files of ${MOST_BYTES} bytes`,
      );
    }
    return !name.endsWith("/");
  };
  const files = unpacked(archive, isFile);
  return Object.entries(files).map(([name, bytes]) => ({ path: requirePath(name), bytes }));
}

function unpacked(
  archive: Uint8Array,
  filter: (file: { readonly name: string; readonly originalSize: number }) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(archive, { filter });
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault("input", "this is no zip file, or a damaged one");
  }
}

/** A name that leads out of the archive, or is none that every system knows, belongs to no file of ours. */
function requirePath(name: string): string {
  const path = name.replaceAll("\\", "/");
  const isPlain = path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
  if (!isPlain || path.includes(":"))
    throw new Fault("input", `the zip file holds ${JSON.stringify(name)}, which is no path`);
  return path;
}
