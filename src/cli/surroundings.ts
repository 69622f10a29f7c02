import type { Terminal } from "./terminal.ts";

/** All that a command learns of the world besides its arguments. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** The working folder, absolute. */
  readonly folder: string;
  /** Today's date where the user is, ISO 8601. */
  readonly today: () => string;
  /** Whether faults of the program show where they happened. */
  readonly debug: boolean;
}
