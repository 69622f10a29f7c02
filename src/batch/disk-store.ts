import { lstatSync, readdirSync, rmdirSync, unlinkSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { FileStore, PutFile } from "../collate/file-store.ts";
import { INPUTS } from "../collate/recorded-inputs.ts";
import { hashFile, hashOf } from "../files/file-hash.ts";
import { makeFolders, syncFolder } from "../files/put-folder.ts";
import { publish, type StagedFile, stageFile } from "../files/stage-file.ts";
import { Fault, faultFrom } from "../problem/fault.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { differs, foreign } from "./obstructions.ts";

const FILE_MODE = 0o600;

/**
 * The folder of a batch in the making. Every file is synced and read back before it bears its name; folders are synced
 * once, when everything is in them. It remembers what this run wrote, and can take all of it back.
 */
export class DiskStore implements FileStore {
  /** Absolute, of the batch. */
  readonly folder: string;
  readonly #writer: string;
  readonly #written = new Set<string>();
  readonly #made: string[];
  readonly #unsynced = new Set<string>();
  readonly #kept = new Set<string>();

  /**
   * @param below the batch folder below `output`
   * @param writer tells apart processes that put the same file at once
   */
  constructor(output: string, below: string, writer: string) {
    this.folder = join(output, below);
    this.#writer = writer;
    this.#made = [...makeFolders(output, below)];
    for (const made of this.#made) this.#unsynced.add(dirname(made));
  }

  /** How many files were there already, with the right bytes; inputs, which shards share, do not count. */
  get kept(): number {
    return [...this.#kept].filter((path) => !path.startsWith(`${INPUTS}/`)).length;
  }

  /** Makes a folder below the batch's. */
  makeFolder(path: string): void {
    const made = makeFolders(this.folder, path);
    this.#made.push(...made);
    for (const folder of made) this.#unsynced.add(dirname(folder));
  }

  put(path: string, content: Iterable<Uint8Array>): PutFile {
    const full = this.#fullPath(path);
    if (lstatSync(full, { throwIfNoEntry: false }) !== undefined) return this.#keep(path, content);
    const staged = this.#stage(path, content);
    publish(staged);
    this.#written.add(full);
    return { path, sha256: staged.sha256, bytes: staged.bytes };
  }

  putLast(path: string, content: Iterable<Uint8Array>): { readonly file: PutFile; readonly publish: () => void } {
    const staged = this.#stage(path, content);
    this.#written.add(staged.temporary);
    const file = { path, sha256: staged.sha256, bytes: staged.bytes };
    return {
      file,
      publish: () => {
        publish(staged);
        syncFolder(this.folder);
      },
    };
  }

  /** A folder that was there before may hold what does not belong to it. */
  closeFolders(files: readonly string[]): void {
    const names = new Set(files);
    for (const folder of new Set(files.map((file) => posix.dirname(file)))) {
      const found = readdirSync(join(this.folder, folder), { withFileTypes: true });
      const strange = found.filter((entry) => !names.has(`${folder}/${entry.name}`) || !entry.isFile());
      if (strange.length > 0)
        throw faultFrom(
          "obstructed",
          strange.map(({ name }) => foreign(`${folder}/${name}`, "file")),
        );
      syncFolder(join(this.folder, folder));
      this.#unsynced.delete(join(this.folder, folder));
    }
  }

  /** Makes the names of all files last. */
  syncFolders(): void {
    for (const folder of this.#unsynced) syncFolder(folder);
    this.#unsynced.clear();
  }

  /** Takes back what this run wrote, and no more. */
  undo(): void {
    for (const path of [...this.#written].reverse()) unlessGone(() => unlinkSync(path));
    for (const folder of this.#made.toReversed()) unlessGone(() => rmdirSync(folder));
  }

  /** Whoever names a file of a batch derives the name from ids that were checked; one that leads elsewhere is written nowhere. */
  #fullPath(path: string): string {
    if (!path.split("/").every(isPlainName)) throw new Fault("output", `${quoteValue(path)} is no path below a batch`);
    return join(this.folder, path);
  }

  #keep(path: string, content: Iterable<Uint8Array>): PutFile {
    const hash = hashOf(content);
    if (hashFile(join(this.folder, path))?.sha256 !== hash.sha256) throw faultFrom("obstructed", [differs(path)]);
    if (!this.#written.has(join(this.folder, path))) this.#kept.add(path);
    this.#unsynced.add(dirname(join(this.folder, path)));
    return { path, ...hash };
  }

  #stage(path: string, content: Iterable<Uint8Array>): StagedFile {
    const full = this.#fullPath(path);
    this.makeFolder(posix.dirname(path));
    this.#unsynced.add(dirname(full));
    return stageFile(full, content, FILE_MODE, this.#writer);
  }
}

function isPlainName(part: string): boolean {
  return /^[^.\\\u0000-\u001f][^\\\u0000-\u001f]*$/.test(part);
}

/** What somebody else has removed, or a folder that somebody else has filled, is not ours to take back. */
function unlessGone(remove: () => void): void {
  try {
    remove();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code !== "ENOENT" && code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
  }
}
