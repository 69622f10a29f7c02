import type { CaseFile } from "../engine/protocol.ts";

/** Where a case is kept. */
export interface Keeping {
  /** What the header calls it: the folder's name. */
  readonly name: string;
  /** Whether later saves go there too: a folder, and no download. */
  readonly isLasting: boolean;
  /** Stores files; throws where it cannot. */
  readonly save: (files: readonly CaseFile[]) => Promise<void>;
  /**
   * Puts a set of papers below a new folder, file by file in their order, each read back. Throws where the folder is there
   * already. Null where sets are downloaded.
   */
  readonly putSet: ((folder: string, files: readonly CaseFile[]) => Promise<void>) | null;
}
