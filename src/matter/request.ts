import type { Category, Contact, Custodian } from "../registry/registry.ts";
import type { AskedCustodian, Delivery, Matter, RequestItem, Selector } from "./matter.ts";

/** An instant-exact period, printed in words and in UTC. */
export interface ExactPeriod {
  /** `12:00:00 a.m. EDT (UTC−4) on May 1, 2016 through 11:59:59 p.m. EST (UTC−5) on November 30, 2016` */
  readonly words: string;
  /** ISO 8601 in UTC, to the second: `2016-05-01T04:00:00Z`. */
  readonly fromUtc: string;
  readonly toUtc: string;
  /** `May 1 to November 30, 2016`, for running text. */
  readonly short: string;
}

/** One item of a request with its references followed. */
export interface Item {
  readonly plan: RequestItem;
  readonly category: Category;
  readonly selectors: readonly Selector[];
  readonly limitedTo: readonly Selector[];
  readonly between: { readonly one: readonly Selector[]; readonly other: readonly Selector[] } | null;
  readonly period: ExactPeriod;
  /** JSON pointer into the matter. */
  readonly pointer: string;
}

/**
 * One instrument to one custodian in one matter: what a packet is made from.
 * Its id is `CUSTODIAN-INSTRUMENT`, permanent within the matter.
 */
export interface Request {
  readonly id: string;
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
  /** True where the period ended so long ago that routine retention cannot have spared the records. */
  readonly longPast: boolean;
}
