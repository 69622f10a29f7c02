import type { KeptFinding } from "../review/finding.ts";
import type { Letter } from "./letter.ts";

/**
 * How the papers that leave the firm are finished. `service`: fields can be filled in on screen. `filing`: as courts
 * take it, ruled lines instead of fields, nothing attached. Papers of the firm alone are always as for service.
 */
export interface Finish {
  readonly profile: "service" | "filing";
  /** The letter carries what it asks for as data. */
  readonly attachData: boolean;
  /** Links can be clicked; else their words are plain words. */
  readonly links: boolean;
}

export const FOR_SERVICE: Finish = { profile: "service", attachData: false, links: true };

/** What a letter says, as a file for a machine. */
export interface DataFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly description: string;
  readonly text: string;
}

/** Who may see a paper: the custodian, the parties, the person whom the records concern, a court, or the firm alone. */
export type Audience = "served" | "parties" | "consumer" | "filed" | "internal";

/** What a paper is. `letter` is what a packet's other papers go with. */
export type PaperKind =
  | "letter"
  | "review"
  | "cover-sheet"
  | "attachment-a"
  | "notice"
  | "motion"
  | "declaration"
  | "certificate"
  | "proof-facts"
  | "acknowledgment"
  | "audit"
  | "consumer-notice"
  | "consumer-proof"
  | "prerequisite"
  | "compliance"
  | "clerk-request"
  | "state-sheet"
  | "follow-up"
  | GatePaperKind
  | "form"
  | "enclosure";

/** A paper by which counsel meets a law that bars or conditions a request: `data/law/gate-papers.json`. */
export type GatePaperKind =
  | "health-assurance"
  | "health-notice"
  | "protective-order"
  | "health-authorization"
  | "substance-use-notice"
  | "substance-use-order"
  | "cable-notice"
  | "cable-order"
  | "student-notice"
  | "touhy-statement"
  | "bank-customer-notice"
  | "bank-certificate"
  | "customer-certificate"
  | "video-notice"
  | "video-order"
  | "driver-certificate"
  | "call-records-statement"
  | "records-consent"
  | "consumer-report-order"
  | "agency-records-order";

/** One paper of a packet: its words, and for whom they are. `id` is unique in the batch and names its file. */
export interface Paper {
  readonly id: string;
  readonly kind: PaperKind;
  readonly audience: Audience;
  readonly state: "draft" | "final";
  readonly letter: Letter;
  /** What may be attached to it: nothing that the letter does not print. */
  readonly data: readonly DataFile[];
  /** What the file says of itself: no user, host, path or clock. `date` is the ISO date of issue. */
  readonly about: {
    readonly subject: string;
    readonly author: string;
    readonly keywords: string;
    readonly date: string;
  };
}

/** All that must be kept of a request until the papers about the whole batch are printed. */
export interface KeptRequest {
  /** `CUSTODIAN-INSTRUMENT`. */
  readonly id: string;
  /** `OKA-26-P03`. */
  readonly number: string;
  /** Id and name of its custodian. */
  readonly custodian: string;
  readonly name: string;
  /** Title of its instrument. */
  readonly instrument: string;
  readonly address: readonly string[];
  readonly delivery: string;
  readonly respondBy: string;
  readonly pages: PacketPages;
  /** What goes with it: `Complaint (14 pages)`. */
  readonly enclosures: readonly string[];
  /** Who gets a copy of which no served paper tells. */
  readonly bcc: readonly string[];
  readonly state: "draft" | "final";
  /** In the order of the rules. */
  readonly findings: readonly KeptFinding[];
  /** What must be put into its packet before it goes out, as a sentence; blank where nothing is missing. */
  readonly toAdd: string;
  /** Days until the first of its records is deleted; null where no figure is known. */
  readonly urgency: number | null;
}

/** Pages of a packet that leave the office: all that is served, and all that the parties get. */
export interface PacketPages {
  readonly served: number;
  readonly parties: number;
}
