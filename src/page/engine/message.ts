import type { Call } from "./protocol.ts";

/** A call to the engine. */
export interface CallMessage {
  readonly id: number;
  readonly call: Call;
  readonly given: readonly unknown[];
}

/** What came of it. `isOurs`: a mistake of the program, and nothing that a user can mend. */
export type Answer =
  | { readonly id: number; readonly value: unknown; readonly fault?: undefined }
  | { readonly id: number; readonly fault: { readonly message: string; readonly isOurs: boolean } };
