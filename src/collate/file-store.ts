/** What names the content of a file. */
export interface ContentHash {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A file as it was put. */
export interface PutFile extends ContentHash {
  /** Relative to the batch folder, with `/`. */
  readonly path: string;
}

/** Where the files of a batch go: onto the disk, or against those of a batch that is there already. */
export interface FileStore {
  /** Throws an `obstructed` fault where another file is in the way. */
  readonly put: (path: string, content: Iterable<Uint8Array>) => PutFile;
  /** A file that is whole, and published only when everything else is. */
  readonly putLast: (
    path: string,
    content: Iterable<Uint8Array>,
  ) => { readonly file: PutFile; readonly publish: () => void };
  /** Everything of some folders was put: nothing else belongs into them. */
  readonly closeFolders: (files: readonly string[]) => void;
}
