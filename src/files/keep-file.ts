import { basename, dirname, join } from "node:path";
import { putFile } from "./put-file.ts";
import { putFolder } from "./put-folder.ts";

/** Puts a file into a folder, which is made where it is not there, and never over another. */
export function keepFile(path: string, bytes: Uint8Array): void {
  putFile(join(putFolder(dirname(path), ""), basename(path)), bytes);
}
