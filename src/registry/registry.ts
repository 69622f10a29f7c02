/**
 * The registry: who holds which records, how they are reached, and who says so.
 * Property names are the keys of targets.yaml; `src/schemas/targets.schema.json` describes each for editors.
 * Dates are ISO 8601 calendar dates (`2016-05-01`) or, where a source gives no more, `2016-05` or `2016`.
 */

/**
 * How well a fact is known. `stated`: a source document of the registry says so. `read`: read in an archived copy of
 * the primary text. `secondary`: read only in somebody's account of it. `unconfirmed`: general knowledge; verify first.
 */
export type Confidence = "stated" | "read" | "secondary" | "unconfirmed";

/** A document that facts are taken from. `label` warns the reader what kind of witness it is. */
export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly kind: "primary" | "press" | "secondary" | "rule";
  readonly dated: string;
  readonly label?: string;
  readonly url?: string;
}

/** Where a fact stands: the document's id, the section or page, and the address of the page if it has one of its own. */
export interface Citation {
  readonly document: string;
  readonly section: string;
  readonly url?: string;
}

/**
 * When something held. `asStated` are the source's own words, kept even where vague or in conflict;
 * `from` and `to` (both days included) are what counsel would propose, null where nothing can be proposed.
 */
export interface Span {
  readonly asStated: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Fields that every sourced fact carries. */
export interface Sourced {
  readonly source: Citation;
  readonly confidence: Confidence;
  readonly note?: string;
}

export type LegalClass = "non-content" | "content" | "subscriber" | "business" | "privileged-in-part" | "press-related";

/** A kind of record: the vocabulary that holdings and requests share. */
export interface Category {
  readonly id: string;
  readonly title: string;
  /** What the records are, in one or two sentences a general counsel understands. */
  readonly records: string;
  /** The fields worth asking for, in the order a log would have them. */
  readonly fields: readonly string[];
  /** Form of production to propose. */
  readonly form: string;
  /** Why such records perish; states no period that no source gives. */
  readonly perishes: string;
  readonly legalClass: LegalClass;
  readonly source: Citation;
}

export type CustodianKind =
  | "registrar"
  | "host"
  | "site-owner"
  | "marketing-service"
  | "mail-service"
  | "carrier"
  | "dns-service"
  | "security-vendor"
  | "consultant"
  | "health-system"
  | "bank"
  | "company"
  | "political-committee"
  | "agency";

export interface Alias extends Sourced {
  readonly id: string;
  readonly name: string;
}

export interface FormerName extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly until: string | null;
}

/** Who answers today, and for what: Mandiant's records went to one company, FireEye's products to another. */
export interface Successor extends Sourced {
  readonly id: string;
  readonly entity: string;
  readonly scope: string;
  readonly date: string | null;
  /** Whether the records went along; unconfirmed where nothing is said. */
  readonly records?: "passed" | "stayed" | "unconfirmed";
}

/** A postal address of an organisation, never of a person. */
export interface PostalAddress {
  readonly unit?: string;
  readonly street: readonly string[];
  readonly locality: string;
  readonly region?: string;
  readonly postcode?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export type ContactPurpose = "civil-subpoena" | "preservation" | "legal" | "privacy" | "general" | "press";

export interface Contact {
  readonly id: string;
  readonly purpose: ContactPurpose;
  readonly post?: PostalAddress;
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly portal?: string;
  /** The source's own characters where a channel above had to be mended to be usable. */
  readonly asStated?: string;
  readonly source: Citation;
  readonly confidence: Confidence;
  /** The date for which the source speaks. */
  readonly asOf: string;
  /** The day on which somebody of the firm confirmed it, or null. `verifiedBy` and `verifiedFrom` say who and how. */
  readonly verified: string | null;
  readonly verifiedBy?: string;
  readonly verifiedFrom?: string;
  readonly status: "current" | "historical" | "unknown";
  readonly note?: string;
}

/** An SPF listing permits a sender; it is not ownership. Hence the role on every relation. */
export type NetworkRole = "owner" | "user" | "netblock" | "spf-listed" | "name-server" | "host-address";

export interface NetworkRelation extends Sourced {
  readonly id: string;
  /** Canonical CIDR prefix, host bits zero (`192.154.117.32/27`), or one address (`66.216.133.29`). */
  readonly prefix: string;
  readonly role: NetworkRole;
  readonly during: Span;
  /** Why the custodian is tied to it, in a phrase: "address of an authoritative name server". */
  readonly reason: string;
  /** The source's own characters, where they differ from `prefix`. */
  readonly asStated?: string;
}

export type HostRole =
  | "registrant"
  | "name-service"
  | "operator"
  | "hosting"
  | "site-owner"
  | "netblock-holder"
  | "resolver"
  | "observer"
  | "said-to-operate"
  | "denies-operating"
  | "own-domain";

export interface HostRelation extends Sourced {
  readonly id: string;
  /** A domain, host or URL, lower case where case carries no meaning. A domain covers the hosts below it. */
  readonly host: string;
  readonly role: HostRole;
  readonly during: Span;
  readonly reason: string;
  readonly asStated?: string;
}

/** How long a record is kept. Never guessed: absent where no source gives a figure. */
export interface Retention extends Sourced {
  readonly value: number;
  readonly unit: "hours" | "days" | "weeks" | "months" | "years";
}

/** The custodian's own words about what it holds, with the document they stand in. */
export interface Quotation {
  readonly text: string;
  readonly source: Citation;
  readonly date: string;
}

/** What a custodian is said to hold. It *may* hold it: the registry proves nothing. */
export interface Holding extends Sourced {
  readonly id: string;
  /** Id of a category. */
  readonly category: string;
  /** The system or subject, in words. */
  readonly system: string;
  /** Selectors that the records can be searched by. */
  readonly selectors: readonly string[];
  readonly period: Span;
  readonly retention?: Retention;
  readonly quote?: Quotation;
}

/** What the custodian publishes about legal process. */
export interface ProcessPolicy extends Sourced {
  readonly url: string;
  readonly requires: readonly string[];
  readonly fees: readonly string[];
  readonly notifiesCustomer?: string;
  readonly willNotProduce: readonly string[];
}

export interface RegisteredAgent extends Sourced {
  readonly name: string;
  readonly state: string;
}

export interface BusinessPlace extends Sourced {
  readonly id: string;
  readonly locality: string;
  readonly region?: string;
  readonly country: string;
}

export interface Sanction extends Sourced {
  readonly id: string;
  readonly list: string;
  readonly since: string;
}

export interface Representation extends Sourced {
  readonly counsel: string;
}

export interface Note extends Sourced {
  readonly id: string;
  readonly text: string;
}

export interface Custodian {
  readonly id: string;
  /** The name a letter is addressed to: today's legal entity as far as known. */
  readonly name: string;
  /** The name in running text: "GoDaddy". */
  readonly shortName: string;
  readonly kinds: readonly CustodianKind[];
  /** ISO 3166-1 alpha-2; `state` is a US postal code. */
  readonly country: string;
  readonly state?: string;
  readonly role: string;
  readonly source: Citation;
  readonly aliases: readonly Alias[];
  readonly formerNames: readonly FormerName[];
  readonly successors: readonly Successor[];
  readonly contacts: readonly Contact[];
  readonly networks: readonly NetworkRelation[];
  readonly hosts: readonly HostRelation[];
  readonly holdings: readonly Holding[];
  readonly process?: ProcessPolicy;
  readonly registeredAgent?: RegisteredAgent;
  readonly places: readonly BusinessPlace[];
  readonly representedBy?: Representation;
  readonly sanctions: readonly Sanction[];
  readonly notes: readonly Note[];
}

/** An id that is no longer used. Ids are never reused; `redirect` names the record that took over. */
export interface RetiredRecord {
  readonly id: string;
  readonly name: string;
  readonly reason: "acquired" | "defunct" | "merged" | "duplicate" | "out-of-scope";
  readonly redirect: string | null;
  readonly source: Citation;
}

export interface Registry {
  readonly documents: readonly SourceRecord[];
  readonly categories: readonly Category[];
  readonly custodians: readonly Custodian[];
  readonly retired: readonly RetiredRecord[];
}
