import type { KeptRequest, Paper } from "../compose/paper.ts";
import type { AskedSummary, DeadlineSummary } from "./manifest.ts";

/** SHA-256, in lower-case hex, of what a paper was made from. */
export interface Origin {
  /** The custodian's merged registry record. */
  readonly record: string;
  /** The matter file as read. */
  readonly matter: string;
  /** The instrument's templates. */
  readonly template: string;
}

/** What the manifest says about a paper. `id` names the file; with its kind it is unique in the batch. */
export interface PaperFacts {
  readonly id: string;
  /** `CUSTODIAN-INSTRUMENT`, the packet it belongs to; null for a paper about the whole batch. */
  readonly packet: string | null;
  readonly custodian: string | null;
  readonly instrument: string | null;
  readonly kind: Paper["kind"] | "findings" | "findings-table" | "calendar" | "dates-table" | "date-changes" | "input";
  readonly audience: Paper["audience"];
  readonly state: Paper["state"];
  /** None of what is no PDF. */
  readonly pages: number;
  readonly origin: Origin | null;
  readonly warnings: readonly string[];
}

/** A paper as bytes. */
export interface RenderedPaper extends PaperFacts {
  readonly bytes: Uint8Array;
}

/** A paper about the whole batch, which may be long: its content comes piece by piece. */
export interface BatchPaper extends PaperFacts {
  readonly content: Iterable<Uint8Array>;
}

/** One request, made: its papers, and what the batch must remember of it once they are on disk. Plain data. */
export interface MadePacket {
  /** `CUSTODIAN-INSTRUMENT`. */
  readonly request: string;
  readonly papers: readonly RenderedPaper[];
  readonly asked: AskedSummary;
  readonly deadlines: readonly DeadlineSummary[];
  /** Its events, as text of a calendar file. */
  readonly events: string;
  /** For the papers about the whole batch. */
  readonly kept: KeptRequest;
}
