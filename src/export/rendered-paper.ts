import type { Paper } from "../compose/paper.ts";

/** SHA-256, in lower-case hex, of what a paper was made from. */
export interface Origin {
  /** The custodian's merged registry record. */
  readonly record: string;
  /** The matter file as read. */
  readonly matter: string;
  /** The instrument's templates. */
  readonly template: string;
}

/** A paper as bytes, with what the manifest says about it. `id` is unique in the batch and names the file. A calendar has no pages. */
export interface RenderedPaper {
  readonly id: string;
  /** `CUSTODIAN-INSTRUMENT`, the packet it belongs to; null for a paper about the whole batch. */
  readonly packet: string | null;
  readonly custodian: string | null;
  readonly instrument: string | null;
  readonly kind: Paper["kind"] | "calendar";
  readonly audience: Paper["audience"];
  readonly state: Paper["state"];
  readonly pages: number;
  readonly bytes: Uint8Array;
  readonly origin: Origin | null;
  readonly warnings: readonly string[];
}
