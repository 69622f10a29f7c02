import type { ExactPeriod } from "../calendar/exact-period.ts";
import type { Category, Contact, Custodian } from "../registry/registry.ts";
import type { AskedCustodian, BackgroundChoice, Delivery, Enclosure, Matter, RequestItem, Selector } from "./matter.ts";
import type { AddressUse } from "./plan-moments.ts";

export type { AddressUse } from "./plan-moments.ts";

/** One item of a request with its references followed. */
export interface Item {
  readonly plan: RequestItem;
  /** With what the item says in its place of records, fields and form. */
  readonly category: Category;
  readonly selectors: readonly Selector[];
  readonly limitedTo: readonly Selector[];
  readonly between: { readonly one: readonly Selector[]; readonly other: readonly Selector[] } | null;
  readonly period: ExactPeriod;
  /** When addresses were used; a moment without a time of day is the whole day. */
  readonly moments: readonly AddressUse[];
  /** JSON pointer into the matter. */
  readonly pointer: string;
}

/**
 * One instrument to one custodian in one matter: what a packet is made from.
 * Its id is `CUSTODIAN-INSTRUMENT`, permanent within the matter.
 */
export interface Request {
  readonly id: string;
  /** What its papers call it: `OKA-26-P03`. */
  readonly number: string;
  readonly instrument: string;
  readonly matter: Matter;
  readonly custodian: Custodian;
  readonly asked: AskedCustodian;
  readonly contact: Contact | null;
  readonly delivery: readonly Delivery[];
  /** ISO dates. */
  readonly issued: string;
  readonly respondBy: string;
  readonly period: ExactPeriod;
  readonly items: readonly Item[];
  /** How much the letter tells of the matter. */
  readonly background: BackgroundChoice;
  /** PDFs that go with it, in this order. */
  readonly enclosures: readonly Enclosure[];
  /** Who gets a copy, as its letter says; and who does without its saying so. */
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** True where the period ended so long ago that routine retention cannot have spared the records. */
  readonly longPast: boolean;
  /** `final`: it carries no draft mark. Only `desk/final-gate.ts` makes a request final. */
  readonly state: "draft" | "final";
}
