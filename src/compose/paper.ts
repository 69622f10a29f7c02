import type { Letter } from "./letter.ts";

/** Who may see a paper: the custodian, the parties of the action, a court, or the firm alone. */
export type Audience = "served" | "parties" | "filed" | "internal";

/** What a paper is. `letter` is what a packet's other papers go with. */
export type PaperKind =
  | "letter"
  | "review"
  | "cover-sheet"
  | "attachment-a"
  | "notice"
  | "declaration"
  | "certificate"
  | "proof-facts"
  | "acknowledgement"
  | "audit"
  | "follow-up";

/** One paper of a packet: its words, and for whom they are. `id` is unique in the batch and names its file. */
export interface Paper {
  readonly id: string;
  readonly kind: PaperKind;
  readonly audience: Audience;
  readonly state: "draft" | "final";
  readonly letter: Letter;
  /** What the file says of itself: no user, host, path or clock. `date` is the ISO date of issue. */
  readonly about: {
    readonly subject: string;
    readonly author: string;
    readonly keywords: string;
    readonly date: string;
  };
}
