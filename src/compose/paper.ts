import type { Letter } from "./letter.ts";

/** Who may see a paper: the custodian, a court, or the firm alone. */
export type Audience = "served" | "filed" | "internal";

/** One paper of a packet: its words, and for whom they are. `id` is unique in the batch and names its file. */
export interface Paper {
  readonly id: string;
  readonly kind: "letter" | "review" | "cover-sheet";
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
