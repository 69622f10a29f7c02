/**
 * The registry: who holds which records, how they are reached, and who says so. The types are made from
 * `src/schemas/targets.schema.json`, which describes each field; they are those of loaded data, where a list that is not
 * written is empty. Dates are ISO 8601 calendar dates (`2016-05-01`) or, where a source gives no more, `2016-05` or `2016`.
 */
import type { Category, Contact, Custodian, Host, Network } from "../schema/generated/targets.ts";

export type {
  Category,
  Citation,
  Confidence,
  Contact,
  Custodian,
  Document as SourceRecord,
  Holding,
  Host as HostRelation,
  Kind,
  Network as NetworkRelation,
  PostalAddress,
  Retention,
  Retired as RetiredRecord,
  Span,
  Targets as Registry,
} from "../schema/generated/targets.ts";

export type LegalClass = Category["legalClass"];
/** Id of a kind of custodian. */
export type CustodianKind = Custodian["kinds"][number];
/** What a request for such records may ask of whoever keeps them. */
export type TechnicalPoint = Category["technical"][number];
export type ContactPurpose = Contact["purpose"];
/** An SPF listing permits a sender; it is not ownership. Hence the role on every relation. */
export type NetworkRole = Network["role"];
export type HostRole = Host["role"];
