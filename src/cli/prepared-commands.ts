/** What the help says of a command beside its name. */
export interface CommandSummary {
  readonly name: string;
  readonly description: string;
  /** As usage shows them: `<id>`, `[ids...]`. */
  readonly arguments: readonly string[];
  readonly hasOptions: boolean;
}

/**
 * In the order of the help. None in the sources: the build puts in this module's place one that holds them, because to
 * print the help would otherwise load every part of the program.
 */
export const PREPARED_COMMANDS: readonly CommandSummary[] = [];
