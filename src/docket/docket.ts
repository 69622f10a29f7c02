/**
 * The docket: what happened to the requests of a matter, in the order in which it was logged.
 * Property names are the keys of docket.yaml; `src/schemas/docket.schema.json` describes each for editors.
 */

export type DocketEvent =
  | "sent"
  | "delivered"
  | "served"
  | "noticed"
  | "acknowledged"
  | "renewed"
  | "fee-demanded"
  | "notice-running"
  | "wrong-entity"
  | "content-refused"
  | "purged"
  | "objected"
  | "answered"
  | "withdrawn";

export interface DocketEntry {
  /** Permanent within the docket: `e1`. */
  readonly id: string;
  /** `CUSTODIAN-INSTRUMENT`. */
  readonly request: string;
  readonly event: DocketEvent;
  /** The day on which it happened, ISO. */
  readonly date: string;
  readonly tracking?: string;
  /** The custodian's own reference. */
  readonly reference?: string;
  /** The fee demanded, with its currency, as the custodian put it. */
  readonly amount?: string;
  /** Who is said to hold the records. */
  readonly entity?: string;
  /** Last day of the notice that the custodian gives its customer, ISO. */
  readonly until?: string;
  readonly note?: string;
  /** Who logged it. */
  readonly by?: string;
}

export interface Docket {
  /** Reference of the matter that the docket belongs to. */
  readonly matter: string;
  readonly entries: readonly DocketEntry[];
}
