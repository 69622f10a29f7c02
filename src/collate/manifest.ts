/** What a batch says about itself. It holds no clock, host, user or absolute path: the same inputs give the same bytes. */
import type { Finish } from "../compose/paper.ts";
import type { RenderedPaper } from "./rendered-paper.ts";

/** Raised when a field changes its meaning or is taken away. */
export const MANIFEST_SCHEMA = 2;

/** SHA-256 of everything that a batch was made from, besides the date and the list of requests. */
export interface InputHashes {
  /** The registry files with their names, each laid over those before it. */
  readonly registry: string;
  readonly matter: string;
  readonly templates: string;
  /** The letterhead's picture, if there is one. */
  readonly logo: string | null;
  readonly fonts: string;
  /** The program's own tables: names of zones, countries and instruments, and the law as read. */
  readonly data: string;
  /** The docket, if there is one. */
  readonly docket: string | null;
  /** The official form that counsel supplied, and the map that fills it, if there are any. */
  readonly form: string | null;
  readonly formMap: string | null;
  /** The files below `inputs/`: all of these to the byte, with their names. */
  readonly recorded: string;
}

/** What a batch asked of one custodian, so that a later round can say what changed. */
export interface AskedSummary {
  /** `CUSTODIAN-INSTRUMENT`. */
  readonly id: string;
  /** SHA-256 of name and address as printed. */
  readonly addressee: string;
  /** ISO 8601, UTC. */
  readonly from: string;
  readonly to: string;
  /** Selectors that the items use, as written. */
  readonly selectors: readonly string[];
  /** Each item's number, and the SHA-256 of what it asks. */
  readonly items: readonly { readonly number: string; readonly sha256: string }[];
}

/** A date of one request, in short; deadlines.ics says how it was computed. */
export interface DeadlineSummary {
  /** `CUSTODIAN-INSTRUMENT`. */
  readonly request: string;
  readonly kind: string;
  /** ISO day. */
  readonly date: string;
  /** What is due, and what it was counted from. */
  readonly reason: string;
}

/** What a batch is made of, whichever requests it makes. */
export interface BatchOrigin {
  readonly tool: { readonly name: string; readonly version: string };
  /** Edition of the IANA time zone database, such as `2026f`. Batches of version 0.1.0 do not say it. */
  readonly zoneData?: string;
  /** The firm's reference of the matter, as written. */
  readonly reference: string;
  /** Date of issue, ISO 8601. */
  readonly date: string;
  /** Whether the papers carry a draft mark. */
  readonly state: "draft" | "final";
  /** How the letters are finished. */
  readonly finish: Finish;
  readonly inputs: InputHashes;
}

/** What names a batch. Two batches with equal facts are the same batch. */
export interface BatchFacts extends BatchOrigin {
  /** Ids of the requests, `CUSTODIAN-INSTRUMENT`, in the order of the matter. */
  readonly requests: readonly string[];
}

export interface FileEntry {
  /** Relative to the batch folder, with `/`. */
  readonly path: string;
  readonly custodian: string | null;
  readonly instrument: string | null;
  readonly kind: RenderedPaper["kind"];
  readonly audience: RenderedPaper["audience"];
  readonly state: RenderedPaper["state"];
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly origin: RenderedPaper["origin"];
  readonly warnings: readonly string[];
}

export interface Manifest extends BatchFacts {
  readonly schema: typeof MANIFEST_SCHEMA;
  /** Name of the batch folder, `DATE-HASH8`. */
  readonly batch: string;
  /** What each request asks. */
  readonly asked: readonly AskedSummary[];
  /** The dates of deadlines.ics. */
  readonly deadlines: readonly DeadlineSummary[];
  readonly files: readonly FileEntry[];
}
