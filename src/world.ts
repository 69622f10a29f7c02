/** What a file's bytes are, or why there are none. */
export type FileAnswer =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "refused"; readonly why: FileRefusal; readonly detail: string };

/** Why a file was not read. `detail` of the answer says it in a few words: `a named pipe`, `EACCES`. */
export type FileRefusal = "missing" | "symlink" | "not-a-file" | "too-large" | "unreadable";

/** Something that lies in a folder. */
export interface FolderEntry {
  /** Below the folder listed, with `/`. */
  readonly path: string;
  /** `unnamed`: its name is no text (UTF-8), so that nothing can be read by it; `path` shows what can be shown. */
  readonly type: "file" | "folder" | "symlink" | "other" | "unnamed";
}

/** What something was made from: the files, in this order and under these names, and the rules that they were judged by. */
export interface MadeFrom {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Plain data. */
  readonly rules: unknown;
}

/**
 * Where what was read and checked is kept as text from one run to the next, by the content that it was made from. Whoever
 * gets a text from it reads it as one that may be anything.
 */
export interface Shelf {
  readonly find: (kind: ShelfKind, from: MadeFrom) => string | null;
  readonly keep: (kind: ShelfKind, from: MadeFrom, text: string) => void;
}

export type ShelfKind = "registry" | "matter";

/** For whoever keeps nothing. */
export const EMPTY_SHELF: Shelf = { find: () => null, keep: () => {} };

/**
 * All that the engine learns of the world: files by name, what comes with the program, today. The engine asks for nothing
 * else, so that the same world gives the same bytes in any program. Node's is in `files/`; a test's is a few maps.
 */
export interface World {
  /** A file of the user's, of at most `limit` bytes. The name is what messages call it. */
  readonly file: (name: string, limit: number) => FileAnswer;
  /** Everything below a folder of the user's, in the order of paths; null where there is no such folder. */
  readonly folder: (name: string) => readonly FolderEntry[] | null;
  /** A file that comes with the program: `src/data/instruments.json`, `templates/records/letter.hbs`; null if there is none. */
  readonly packaged: (path: string) => Uint8Array | null;
  /** Paths of all files below one of the program's own folders, in order: `templates` gives `records/letter.hbs` and so on. */
  readonly packagedBelow: (folder: string) => readonly string[];
  /** A font or a WebAssembly module by its module specifier; null where the package that has it is not installed. */
  readonly module: (specifier: string) => Uint8Array | null;
  /** Today's date where the user is, ISO 8601. */
  readonly today: string;
  /** Version of the program, such as `0.1.0`. */
  readonly version: string;
  /** What earlier runs checked, where the platform keeps it. */
  readonly shelf?: Shelf;
  /** The platform's own SHA-256 and inflation, where it has faster ones than the engine's. Pure functions. */
  readonly sha256?: (bytes: Uint8Array) => Uint8Array;
  /** Reads zlib's format; throws where the result would have more than `limit` bytes. */
  readonly inflate?: (bytes: Uint8Array, limit: number) => Uint8Array;
}
