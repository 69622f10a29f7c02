/**
 * The matter: who asks, in what case, about which period and selectors, and what is asked of whom.
 * Property names are the keys of matter.yaml; `src/schemas/matter.schema.json` describes each for editors.
 *
 * A text of the form `[[WHAT IS MISSING]]` is a declared placeholder. Only the fields marked *fillable* may hold one;
 * it prints highlighted and keeps every letter a draft.
 */
import type { Citation, Confidence, CustodianKind, SourceRecord } from "../registry/registry.ts";

export type RequesterRole = "private-counsel" | "government-counsel" | "committee-counsel" | "researcher";

/** Every text here is fillable. */
export interface Requester {
  readonly role: RequesterRole;
  readonly name: string;
  /** Position printed under the name: "Partner". */
  readonly title?: string;
  /** Firm, agency, committee or institution. */
  readonly organisation: string;
  /** Bar number and state; absent for a researcher. */
  readonly bar?: string;
  readonly address: readonly string[];
  readonly email: string;
  readonly phone: string;
  /** Whom counsel represents; absent for a researcher. */
  readonly represents?: string;
  /** Government counsel: under which authority the agency acts. */
  readonly authority?: string;
}

/** The firm's own head of the page. `logo` is a file beside matter.yaml; colours are `#rrggbb`. */
export interface Letterhead {
  readonly name: string;
  readonly lines: readonly string[];
  readonly logo?: string;
  readonly color?: string;
}

export interface Party {
  readonly name: string;
  readonly role: string;
  readonly counsel?: string;
}

/**
 * Where the case stands. `anticipated` needs `description`; `pending` needs `court`, `number` and `parties`;
 * `inquiry` (legislative) needs `body` and `authority`; `none` needs nothing.
 */
export interface Stage {
  readonly kind: "none" | "anticipated" | "pending" | "inquiry";
  readonly description?: string;
  readonly court?: string;
  readonly number?: string;
  readonly parties?: readonly Party[];
  readonly body?: string;
  readonly authority?: string;
}

/** Only a party or prospective party, with litigation anticipated or pending, gets wording of obligation. */
export type Relation = "non-party" | "prospective-party" | "party";

/** One sentence of background. It says who said it and when; nothing is stated in the program's own voice. */
export interface BackgroundSentence {
  readonly id: string;
  readonly kind: "claim" | "denial" | "report" | "finding" | "caveat" | "neutrality";
  readonly text: string;
  readonly saidBy: string;
  readonly date: string;
  /** `letter`: said in the letter itself, as a summary; `schedule`: in the chronology behind it; `both`: in both. */
  readonly print: "letter" | "schedule" | "both";
  readonly source: Citation;
  readonly confidence: Confidence;
}

/**
 * The relevant period. `from` and `to` are dates (whole days, both included) or local times (`2016-05-01T09:30`),
 * with an offset (`…-05:00`) where the clock change makes a local time ambiguous. `zone` is an IANA name.
 */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly reason?: string;
  /** How the sources put the period, where they conflict; `from`–`to` is then what counsel proposes. */
  readonly asStated: readonly { readonly text: string; readonly source: Citation }[];
}

/** What a search of records is keyed on. */
export interface Selector {
  readonly id: string;
  /** A domain, host, URL, address or canonical prefix. Its kind follows from its form. */
  readonly value: string;
  /** What it is, with attribution where it is contested: "web address of an image, per the source document". */
  readonly label: string;
  /** Why a prefix as wide as this one is needed. */
  readonly reason?: string;
  readonly asStated?: string;
  readonly source?: Citation;
}

/** Flows between two sides: one address in a prefix of `one`, the other in a prefix of `other`. Ids of selectors. */
export interface FlowPairs {
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** One numbered thing asked of one custodian. `number` is stable: it never changes when the matter is amended. */
export interface RequestItem {
  readonly number: string;
  readonly category: string;
  /** What exactly, as a phrase that follows "records": prose. */
  readonly subject: string;
  /** Where such records are likely to be. */
  readonly systems?: string;
  readonly selectors: readonly string[];
  /** Peers whose traffic alone is meant (a log limited to fetches from these prefixes). Ids of selectors. */
  readonly limitedTo: readonly string[];
  readonly between?: FlowPairs;
  /** Narrower (or, with its reason, wider) than the matter's period; same zone. */
  readonly window?: { readonly from: string; readonly to: string; readonly reason: string };
  /** Subscriber look-ups: the moments at which an address was used, with zone, and the port where addresses are shared. */
  readonly moments?: readonly { readonly at: string; readonly port?: string }[];
}

/** One custodian's place in the matter and what is asked of it. */
export interface AskedCustodian {
  readonly id: string;
  readonly relation: Relation;
  /** Why this recipient, in one or two attributed sentences. */
  readonly why: string;
  readonly items: readonly RequestItem[];
  /** What this custodian in particular is not asked for. */
  readonly exclusions: readonly string[];
  /** Protective lines: a First Amendment line, a GDPR line. */
  readonly cautions: readonly string[];
  readonly safeguards?: Safeguards;
}

export type Delivery = "post" | "certified-mail" | "courier" | "e-mail" | "fax" | "portal" | "process-server";

/** One instrument to several custodians. */
export interface RequestPlan {
  readonly instrument: string;
  readonly custodians: readonly string[];
  readonly delivery: readonly Delivery[];
  /** Reply-by date, as a wish where nothing compels. */
  readonly respondBy: string;
  readonly overrides: readonly {
    readonly custodian: string;
    readonly delivery?: readonly Delivery[];
    readonly respondBy?: string;
    readonly contact?: string;
    /** Item numbers to keep; all where absent. */
    readonly items?: readonly string[];
  }[];
}

/** What a subpoena of a pending action needs besides the stage. Dates are ISO days; times are local to the period's zone. */
export interface Process {
  /** Who signs and issues: an attorney admitted in the issuing court, or its clerk. */
  readonly issuer: { readonly by: "attorney" | "clerk"; readonly admittedIn: readonly string[] };
  /** Why discovery is open: the parties have conferred, a stipulation, an order, an exempt proceeding; or not yet. */
  readonly discovery: {
    readonly basis: "conference-held" | "stipulation" | "order" | "exempt" | "none";
    readonly date?: string;
  };
  /** Last day of discovery. */
  readonly cutoff?: string;
  /** State action: its state (US postal code); absent in a federal one. */
  readonly state?: string;
  /** The day on which every party is, or was, given notice and a copy. */
  readonly noticeToParties?: string;
  /** Days that a local rule adds before service, with the rule. */
  readonly localNotice?: { readonly days: number; readonly rule: string };
  readonly service: {
    readonly planned: string;
    readonly manner: "personal-to-officer" | "registered-agent" | "mail" | "e-mail" | "accepted-by-counsel";
    readonly serverIsParty: boolean;
    readonly serverIsAdult: boolean;
    /** Whether a person must appear, and if so whether fee and mileage go with the paper. */
    readonly attendance: boolean;
    readonly feeTendered: boolean;
  };
  readonly compliance: {
    /** The return date, a local time. */
    readonly at: string;
    readonly place: {
      readonly name: string;
      readonly lines: readonly string[];
      readonly latitude: string;
      readonly longitude: string;
    };
    /** How copies may be delivered instead: secure upload, encrypted disk. */
    readonly electronic?: string;
  };
  /** Whether the packet holds the text of the rule's protective subdivisions, as the official form does. */
  readonly carriesRuleText: boolean;
}

/** What counsel has done or obtained that lets a protected category be asked of one custodian. */
export interface Safeguards {
  readonly health?: "assurances" | "qualified-protective-order" | "authorization";
  readonly patientConsent?: boolean;
  readonly cableOrder?: boolean;
  readonly callRecordsOrder?: boolean;
  readonly consumerReportOrder?: boolean;
  readonly speakerShowing?: boolean;
  readonly foreignRoute?: "letter-of-request" | "us-affiliate" | "personal-jurisdiction" | "none";
  readonly jurisdictionBasis?: string;
  readonly domestication?: "planned" | "done" | "none";
  /** The day on which the sanctions lists were checked. */
  readonly sanctionsChecked?: string;
  readonly consentOfAccountHolder?: boolean;
}

/** Counsel lets a request pass although a rule would stop it. It expires when the value that it excused changes. */
export interface Override {
  readonly rule: string;
  /** `CUSTODIAN-INSTRUMENT`. */
  readonly request: string;
  readonly attorney: string;
  readonly date: string;
  readonly reason: string;
  /** The value that was excused, as it stood: the first 16 hex digits of its SHA-256, as `duces review` prints it. */
  readonly value: string;
}

export interface Matter {
  /** The firm's reference; names the folder in out/. */
  readonly reference: string;
  readonly title: string;
  /** Printed at the head of every page: "Illustrative; not a pending action". */
  readonly notice?: string;
  /** Date of issue printed on the letters; `--date` overrides it. */
  readonly issued?: string;
  readonly language: string;
  /** For how many days a contact counts as verified, where it is not the usual limit. */
  readonly contactDays?: number;
  readonly requester: Requester;
  readonly letterhead: Letterhead;
  readonly stage: Stage;
  /** Documents cited here and not in the registry. */
  readonly documents: readonly SourceRecord[];
  readonly background: readonly BackgroundSentence[];
  readonly period: Period;
  readonly selectors: readonly Selector[];
  /** What no letter of this matter asks for. */
  readonly exclusions: readonly string[];
  readonly custodians: readonly AskedCustodian[];
  readonly requests: readonly RequestPlan[];
  /** Only where a subpoena is among the requests. */
  readonly process?: Process;
  readonly overrides: readonly Override[];
}

/** What an instrument cannot be used without: data of `src/data/instruments.json`, not of the matter. */
export interface InstrumentNeeds {
  readonly stages?: readonly Stage["kind"][];
  /** The custodian is of one of these kinds. */
  readonly kinds?: readonly CustodianKind[];
  /** The matter has a `process:`. */
  readonly process?: boolean;
}
