import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { putFile } from "../files/put-file.ts";
import { Fault } from "../problem/fault.ts";
import type { Surroundings } from "./surroundings.ts";

/** Where one paper goes, as given on the command line; standard output where no file is named. */
export interface Destination {
  readonly format: "pdf" | "text";
  readonly output?: string;
  /** Without a draft mark. */
  readonly final?: boolean;
}

/** Found out before any work is done: a PDF makes a mess of a screen, and a folder must be there to be written in. */
export function requireSomewhere({ format, output }: Destination, { terminal, folder }: Surroundings): void {
  if (output === undefined && format === "pdf" && terminal.screen) {
    throw new Fault("usage", "a PDF is not for the screen: name a file with --output, or ask for --format text");
  }
  const parent = output === undefined ? null : dirname(resolve(folder, output));
  if (parent !== null && !(statSync(parent, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    throw new Fault("input", `there is no folder ${parent}`);
  }
}

/** Writes the file named, never over another, or prints. */
export function deliver(
  bytes: Uint8Array,
  { format, output, final = false }: Destination,
  { terminal, folder }: Surroundings,
): void {
  if (output === undefined) {
    if (format === "text") terminal.printData(new TextDecoder().decode(bytes));
    else terminal.printBytes(bytes);
    return;
  }
  const result = putFile(resolve(folder, output), bytes);
  const what = final ? "final, not signed: a lawyer reads, signs and sends it" : "a draft, not to be sent";
  terminal.note(result === "written" ? `wrote ${output}: ${what}` : `${output} is there already, unchanged`);
}
