import { join } from "node:path";
import { BUDGETS } from "../budget/budgets.ts";
import type { OfficeFolder } from "../desk/office-copy.ts";
import { sha256Hex } from "../digest/sha256.ts";
import { putFile } from "../files/put-file.ts";
import { putFolder } from "../files/put-folder.ts";
import { readBelow } from "../files/read-below.ts";
import { Fault } from "../problem/fault.ts";

const PROFILE = "profile.csv";

/**
 * Writes the copies of a batch into a folder beside it. What lies there already with the same content is kept; an `output`
 * fault is thrown where another file has the name of a copy, or where the batch has changed since it was verified.
 */
export function writeOfficeCopy(batch: string, output: string, { copies, profile }: OfficeFolder): void {
  const folder = putFolder(output, "");
  for (const { path, name, sha256 } of copies) {
    const found = readBelow(batch, path, BUDGETS.paper.bytes);
    if (found.kind === "refused" || sha256Hex(found.bytes) !== sha256) {
      throw new Fault("output", `${path} was changed meanwhile; not all copies were written`);
    }
    putFile(join(folder, name), found.bytes);
  }
  putFile(join(folder, PROFILE), new TextEncoder().encode(profile));
}
