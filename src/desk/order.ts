import type { Finish } from "../compose/paper.ts";

/** What is to be made of a case. Plain data: it travels whole, to another thread too. */
export interface Order {
  readonly choice: Choice;
  /** Date of issue, ISO; without it the matter's own, else today. */
  readonly date?: string;
  /** Final papers carry no draft mark; a request that something blocks refuses to be final. */
  readonly state: "draft" | "final";
  readonly finish: Finish;
}

/** Which of the matter's requests are meant; all where nothing is named. */
export interface Choice {
  /** Ids of custodians, or requests by id or short number. */
  readonly custodians?: readonly string[];
  readonly instrument?: string;
  /** Ids of requests: those of an earlier batch. */
  readonly ids?: readonly string[];
}

export const EVERYTHING: Choice = {};
