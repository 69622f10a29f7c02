import { dataAt } from "../../duces.ts";
import type { Keeping } from "./keeping.ts";
import type { Session } from "./session.ts";

/** Hands a file to the browser, which puts it where it puts downloads. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Keeps a case as a zip file of all its files, one for each save. */
export function downloadKeeping({ engine, state }: Session): Keeping {
  const reference = dataAt(state().matter ?? undefined, ["reference"]);
  const name = `${typeof reference === "string" ? reference : "matter"}.zip`;
  return {
    name,
    isLasting: false,
    putSet: null,
    async save(files) {
      download(name, await engine.zip(files), "application/zip");
    },
  };
}
