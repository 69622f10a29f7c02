import type {
  BackgroundSentence,
  GateAnswer,
  Matter,
  Party,
  Safeguards,
  Selector,
  Stage,
} from "../../src/matter/matter.ts";
import type { Category, Contact, Custodian, Holding } from "../../src/registry/registry.ts";
import type { Level } from "../../src/review/finding.ts";
import { type Change, PENDING, SELECTOR } from "./small-matter.ts";

/** One rule: what it objects to, and what comes near and is right. */
export interface RuleCases {
  readonly fires: readonly (readonly [name: string, change: Change, level?: Level])[];
  readonly passes: readonly (readonly [name: string, change: Change])[];
}

const IN_VIRGINIA = { ...PENDING, court: "Circuit Court of Fairfax County, Virginia" };
const OFFICE = { name: "Offices of counsel", lines: ["1 Main Street"] };
const NEW_YORK = { lines: ["1 Main Street", "New York, NY 10007"] };
const IN_DELAWARE = { ...PENDING, court: "Court of Chancery of the State of Delaware" };

const SOURCE = { document: "notes", section: "page 1" };
const PLACE = { name: "Offices of counsel", lines: ["1 K Street"], latitude: "38.9072", longitude: "-77.0369" };
/** The type knows no field that is there and has no value; what is read from a file has none either. */
/** A confirmation of 2 November of some address. */
const confirmedAs = (address: string) => ({ id: "c1", on: "2026-11-02", by: "AP", from: "telephone", address });

const UNNAMED = { verifiedBy: undefined } as unknown as Partial<Contact>;
/** What every paper must say besides, for other rules not to fire. */
const TERMS = (words: string) => `cost reimburse privilege confidential {{form}} period.fromUtc ${words}`;
const withParties = (party: Party): Stage => ({ ...PENDING, parties: [...(PENDING.parties ?? []), party] });
const NEW_YORK_COURT = "Supreme Court of the State of New York, New York County";
const TEXAS_COURT = "District Court of Travis County, Texas";
const AGENT = { name: "Commonwealth Agents, Inc.", state: "VA", source: SOURCE, confidence: "read" } as const;
const BOX = { locality: "Richmond", region: "VA", postcode: "23219", country: "US" } as const;
const DOCUMENT = { id: "notes", kind: "primary", dated: "2026-10-01" } as const;
const SUCCESSOR = {
  id: "s",
  scope: "all",
  date: "2024",
  source: SOURCE,
  confidence: "read",
  records: "stayed",
} as const;
const NONE: Stage = { kind: "none" };
/** The small matter's custodian is in Virginia. */
const STEP = {
  state: "VA",
  court: "Circuit Court of Fairfax County",
  by: "clerk",
  officer: "Clerk",
  address: [],
} as const;
/** An action in a state with its custodian there; all is as the pack of the state wants it unless a case changes it. */
const inState = (state: string, process: NonNullable<Change["process"]> = {}, more: Change = {}): Change => ({
  ...SUBPOENA,
  stage: { ...PENDING, court: "A trial court of the state" },
  process: { ...PLANS[state], state, ...process },
  ...more,
  custodian: { state, places: [], ...more.custodian },
});
const PLANS: Readonly<Record<string, NonNullable<Change["process"]>>> = {
  CA: { issuance: "2026-11-30", noticeToParties: "2026-11-30" },
  TX: { noticeToParties: "2026-11-20", noticeToNonparty: "2026-11-20", noticeManner: "personal" },
  FL: { noticeToParties: "2026-11-20", noticeManner: "e-mail", issuance: "2026-12-01" },
  NY: { noticeToParties: "2026-12-01" },
  PA: {
    issuer: { by: "clerk", admittedIn: [] },
    noticeToParties: "2026-11-10",
    prerequisite: { filed: "2026-12-01" },
  },
};
const BANK = { kinds: ["bank"], country: "US" } as const;
const CONSUMER = { who: "consumer", name: "Jane Ferris", served: "2026-11-20", manner: "personal" } as const;
const told = (consumer: NonNullable<Safeguards["consumer"]>): Change => ({
  custodian: BANK,
  asked: { safeguards: { consumer } },
});
const SUBPOENA: Change = { instrument: "subpoena" };
const KEEP: Change = { instrument: "preservation" };

const RICHARD = { is: "party", name: "Richard Roe" } as const;
const dated = (date: string) => said("claim", "The plaintiff alleges a debt.", { date });
const noticed = (on: string, objectionsDue: string): Change => ({
  asked: { gates: [gate("notice_assurance", { ...NOTICED, notice: { on, manner: "mailed" }, objectionsDue })] },
});
const ordered = (date: string): Change => ({
  asked: { gates: [gate("qualified_protective_order", { individual: RICHARD, order: { ...ORDER, date } })] },
});
const ORDER = { court: "Superior Court", date: "2026-11-02", number: "12" };
const NOTICED = {
  individual: RICHARD,
  notice: { on: "2026-10-12", manner: "mailed" },
  objectionsDue: "2026-11-02",
  objections: "none",
} as const;

function gate(route: string, facts: Omit<GateAnswer, "gate" | "route">): GateAnswer {
  return { gate: "hipaa_subpoena", route, ...facts };
}

function period(from: string, to: string, more: object = {}): Change {
  return { matter: { period: { from, to, zone: "America/New_York", asStated: [], ...more } } };
}

function selector(value: string, more: object = {}): Change {
  return { selectors: [{ ...SELECTOR, value, ...more }] };
}

function category(id: string, legalClass: Category["legalClass"], safeguards?: Safeguards): Change {
  return { category: { id, legalClass }, ...(safeguards ? { asked: { safeguards } } : {}) };
}

function saying(subject: string): Change {
  return { item: { subject } };
}

function said(kind: BackgroundSentence["kind"], text: string, more: Partial<BackgroundSentence> = {}) {
  const plain = {
    saidBy: "The plaintiff",
    date: "2026-10-30",
    print: "letter",
    source: SOURCE,
    confidence: "read",
  } as const;
  return { id: kind, kind, text, ...plain, ...more };
}

function background(...sentences: readonly BackgroundSentence[]): Change {
  return { matter: { background: sentences } };
}

/** A selector that says whose an account is. */
function holder(kind: Selector["kind"], value: string): Change {
  return { selectors: [{ ...SELECTOR, kind, value, written: value }] };
}

const URGENT: Change = { asked: { urgent: "The provider deletes the account on December 4." } };
const DELETED_SOON: Change = {
  custodian: {
    holdings: [
      {
        ...{ id: "logs", category: "dns-query-logs", note: "", source: SOURCE, confidence: "read" },
        retention: { value: 60, unit: "days", source: SOURCE, confidence: "read" },
      } as Holding,
    ],
  },
};

/** What a holder of some kinds is asked for by subpoena. */
function asking(kinds: readonly string[], subject: string, more: Change = {}): Change {
  const { custodian, item, ...rest } = more;
  return {
    ...SUBPOENA,
    ...rest,
    item: { subject, ...item },
    custodian: { kinds: kinds as Custodian["kinds"], ...custodian },
  };
}

const ABROAD: Change = {
  custodian: { country: "DE", places: [] },
  contact: { post: { street: ["Weg 1"], locality: "Lübeck", country: "DE" } },
};
const SUBSCRIBER = category("subscriber-identity", "subscriber", { speakerShowing: true });
const AT = "2026-10-02T09:30:00";
const GOVERNMENT: Change = { requester: { role: "government-counsel", authority: "An act" } };
const COMMITTEE: Change = { requester: { role: "committee-counsel" } };
const RESEARCHER: Change = {
  stage: NONE,
  matter: {
    requester: {
      role: "researcher",
      name: "N. A.",
      organization: "Institute",
      address: ["3 College Lane"],
      email: "study@imn.example",
      phone: "(734) 555-0117",
    },
  },
};
const SANCTION = {
  id: "list",
  list: "SDN list",
  since: "2022-04-06",
  source: SOURCE,
  confidence: "secondary",
} as const;
const AWAY = { name: "Offices of counsel", lines: ["1 Main Street"] };
const CLAIM = said("claim", "The plaintiff alleges that orders were lost.");
const DENIAL = said("denial", "The defendant contests it.");
const FINDING = said("finding", "An auditor found no loss.", { print: "schedule" });
const LAB = { kinds: ["consultant"] } as const;

function toParty(production: Partial<NonNullable<Matter["production"]>>): Change {
  return {
    instrument: "production",
    asked: { relation: "party" },
    matter: { production: { place: ["1 Main Street"], ...production } },
    wording: "cost",
  };
}

export const CASES: Readonly<Record<string, RuleCases>> = {
  R01: {
    fires: [
      ["end before start", period("2026-10-02", "2026-10-01")],
      ["no start", period("", "2026-10-01")],
      ["an hour before", period("2026-10-01T10:00", "2026-10-01T09:00")],
    ],
    passes: [["one day", period("2026-10-01", "2026-10-01")]],
  },
  R02: {
    fires: [
      ["no zone", period("2026-10-01", "2026-10-02", { zone: "" })],
      ["three letters", period("2026-10-01", "2026-10-02", { zone: "EST" })],
    ],
    passes: [["universal time", period("2026-10-01", "2026-10-02", { zone: "UTC" })]],
  },
  R03: {
    fires: [["a clock change, no UTC", { ...period("2026-10-20", "2026-11-10"), wording: "cost {{form}}" }, "warn"]],
    passes: [
      ["printed in UTC", period("2026-10-20", "2026-11-10")],
      ["no clock change, no UTC", { ...period("2026-10-20", "2026-10-31"), wording: "cost {{form}}" }],
    ],
  },
  R04: {
    fires: [
      ["two years", period("2024-10-01", "2026-10-01"), "warn"],
      [
        "a wider window without reason",
        { item: { window: { from: "2026-09-01", to: "2026-10-02", reason: " " } } },
        "warn",
      ],
    ],
    passes: [
      ["two years with a reason", period("2024-10-01", "2026-10-01", { reason: "The contract ran so long." })],
      ["a whole leap year", period("2024-01-01", "2024-12-31")],
      [
        "a wider window with its reason",
        { item: { window: { from: "2026-09-01", to: "2026-10-02", reason: "Why." } } },
      ],
    ],
  },
  R05: {
    fires: [
      ["the day after the issue", period("2026-11-01", "2026-11-24"), "inform"],
      ["the reply date", period("2026-11-01", "2026-12-15"), "inform"],
      ["past the reply date", period("2026-11-01", "2026-12-16")],
      ["the day of compliance", { ...SUBPOENA, ...period("2026-11-01", "2027-01-05") }, "inform"],
      ["past the day of compliance", { ...SUBPOENA, ...period("2026-11-01", "2027-01-06") }],
      ["past the reply date, to keep only", { ...KEEP, ...period("2026-11-01", "2027-06-01") }, "inform"],
      ["asked to keep only", { ...KEEP, ...period("2026-11-01", "2026-11-24") }, "inform"],
    ],
    passes: [["the day of issue", period("2026-11-01", "2026-11-23")]],
  },
  R06: {
    fires: [["no selector", { selectors: [] }]],
    passes: [["no log", { selectors: [], ...category("retention-records", "business") }]],
  },
  R07: {
    fires: [
      ["host bits", selector("192.154.117.33/27")],
      ["host bits of a /23", selector("217.12.97.0/23")],
      ["no address", selector("198.41.0.256")],
    ],
    passes: [["canonical", selector("192.154.117.32/27")]],
  },
  R08: {
    fires: [
      ["private", selector("10.1.2.3"), "warn"],
      ["documentation", selector("192.0.2.7"), "warn"],
      ["wide", selector("167.73.0.0/16"), "warn"],
    ],
    passes: [
      ["wide with a reason", selector("167.73.0.0/16", { reason: "No narrower one is named." })],
      ["not wide", selector("198.41.0.0/20")],
    ],
  },
  R09: {
    fires: [
      ["no moment", SUBSCRIBER],
      ["a day only", { ...SUBSCRIBER, item: { moments: [{ at: "2026-10-02", port: "443" }] } }],
      ["no port", { ...SUBSCRIBER, item: { moments: [{ at: AT }] } }, "inform"],
    ],
    passes: [
      ["moment and port", { ...SUBSCRIBER, item: { moments: [{ at: AT, port: "443" }] } }],
      ["by host name", { ...SUBSCRIBER, ...selector("www.harbor.example") }],
    ],
  },
  R10: {
    fires: [
      ["backslash", selector("http://www.harbor.example/a\\b.png")],
      ["space", selector("www.harbor .example")],
      ["brackets", selector("http://www.harbor.example/a.png[b]")],
    ],
    passes: [["clean", selector("http://www.harbor.example/a.png")]],
  },
  R11: {
    fires: [
      [
        "e-mail under records of an application, at a host",
        {
          ...asking(["host"], "Full text of all e-mail messages and attachments of the two accounts."),
          ...category("application-records", "business-confidential" as Category["legalClass"]),
        },
      ],
      [
        "messages of a chat service that is entered as a company",
        asking(["company"], "Content of all direct messages between the members.", {
          custodian: { role: "a chat service that runs accounts for the public" },
        }),
      ],
      [
        "content of messages at a social platform",
        asking(["social-platform"], "Content of all direct messages of the account."),
      ],
      ["content at a host", category("message-content", "content")],
      ["by subpoena", { ...SUBPOENA, ...category("message-content", "content") }],
      ["asked to keep only", { ...KEEP, ...category("message-content", "content") }, "inform"],
      [
        "at a vendor of campaigns",
        { ...category("message-content", "content"), custodian: { kinds: ["marketing-service"] } },
        "warn",
      ],
    ],
    passes: [
      [
        "a company's own mail",
        asking(["company"], "Content of all e-mail messages of the project, on its own server."),
      ],
      [
        "content that is not sought",
        asking(["host"], "Log-ins to the account. The content of messages is not sought."),
      ],
      ["with consent", category("message-content", "content", { consentOfAccountHolder: true })],
      ["in a company's own system", { ...category("message-content", "content"), custodian: { kinds: ["company"] } }],
    ],
  },
  R12: {
    fires: [
      ["an instrument of government", { instrument: "governmental-preservation", wording: "cost" }],
      ["its words", saying("Records kept under 2703(f).")],
    ],
    passes: [
      ["a government", { ...GOVERNMENT, instrument: "governmental-preservation", wording: "cost" }],
      ["a number like it", saying("Invoice 12703.")],
    ],
  },
  R13: {
    fires: [["civil subpoena", { ...SUBPOENA, ...GOVERNMENT, ...SUBSCRIBER }, "warn"]],
    passes: [
      ["private counsel", { ...SUBPOENA, ...SUBSCRIBER }],
      ["no subscriber", { ...SUBPOENA, ...GOVERNMENT }],
    ],
  },
  R14: {
    fires: [
      ["a subpoena", { ...RESEARCHER, ...SUBPOENA }],
      ["a command", { ...RESEARCHER, ...saying("You must send the logs.") }],
      ["a caption", { ...RESEARCHER, stage: PENDING }],
    ],
    passes: [
      ["asks", RESEARCHER],
      ["counsel says so", saying("Queries that you must have kept for the regulator.")],
    ],
  },
  R15: {
    fires: [
      ["a duty", saying("Logs that you are legally required to keep.")],
      ["a threat in the template", { wording: "cost {{form}} privilege confidential You will face sanctions." }],
    ],
    passes: [
      [
        "a party that may be one",
        {
          ...KEEP,
          asked: { relation: "prospective-party" },
          item: { subject: "Logs that you are legally required to keep." },
        },
      ],
      ["quoted", saying("Logs that the notice called “legally required”.")],
    ],
  },
  R16: {
    fires: [
      ["a party by letter", { asked: { relation: "party" } }],
      ["a party by subpoena", { ...SUBPOENA, asked: { relation: "party" } }],
    ],
    passes: [
      ["asked to keep only", { ...KEEP, asked: { relation: "party" } }],
      ["by request for production", { instrument: "production", asked: { relation: "party" }, wording: "cost" }],
      ["prospective", { asked: { relation: "prospective-party" } }],
    ],
  },
  R17: {
    fires: [
      ["no action", { ...SUBPOENA, stage: NONE }],
      ["no number", { ...SUBPOENA, stage: { ...PENDING, number: "" } }],
      ["a court of no known name", { ...SUBPOENA, stage: { ...PENDING, court: "Circuit Court of Jefferson County" } }],
      ["no process", { ...SUBPOENA, process: null }],
    ],
    passes: [
      ["a pending action", SUBPOENA],
      ["a letter without action", { stage: NONE, process: null }],
    ],
  },
  R18: {
    fires: [
      ["nothing", { ...SUBPOENA, process: { discovery: { basis: "none" } } }],
      ["an order to come", { ...SUBPOENA, process: { discovery: { basis: "order", date: "2026-12-24" } } }],
      ["a party before the conference", toParty({ conference: "2026-12-24" })],
      ["a party too soon after the summons", toParty({ summonsServed: "2026-11-10" })],
    ],
    passes: [
      ["a party after the conference", toParty({ conference: "2026-10-20" })],
      ["a party early, the summons long served", toParty({ summonsServed: "2026-10-01" })],
      ["an order", { ...SUBPOENA, process: { discovery: { basis: "order", date: "2026-11-23" } } }],
      ["a state's action", { ...SUBPOENA, stage: IN_VIRGINIA, process: { discovery: { basis: "none" } } }],
    ],
  },
  R19: {
    fires: [
      ["admitted elsewhere", { ...SUBPOENA, process: { issuer: { by: "attorney", admittedIn: ["Another court"] } } }],
    ],
    passes: [
      ["the clerk", { ...SUBPOENA, process: { issuer: { by: "clerk", admittedIn: [] } } }],
      [
        "written in capitals",
        { ...SUBPOENA, process: { issuer: { by: "attorney", admittedIn: [(PENDING.court ?? "").toUpperCase()] } } },
      ],
      [
        "the court by its abbreviation",
        { ...SUBPOENA, process: { issuer: { by: "attorney", admittedIn: ["E.D. Va."] } } },
      ],
      [
        "a state's bar for its court",
        {
          ...SUBPOENA,
          stage: IN_VIRGINIA,
          process: { issuer: { by: "attorney", admittedIn: ["Virginia State Bar"] } },
        },
      ],
    ],
  },
  R20: {
    fires: [
      ["no rule text", { ...SUBPOENA, process: { carriesRuleText: false } }],
      ["no hour", { ...SUBPOENA, compliance: { at: "2027-01-05" } }],
    ],
    passes: [["a state's action", { ...SUBPOENA, stage: IN_VIRGINIA, process: { carriesRuleText: false } }]],
  },
  R21: {
    fires: [
      ["the same day", { ...SUBPOENA, process: { noticeToParties: "2026-12-01" } }, "warn"],
      ["the day after", { ...SUBPOENA, process: { noticeToParties: "2026-12-02" } }],
      [
        "the same day, where a local rule asks for one",
        { ...SUBPOENA, process: { noticeToParties: "2026-12-01", localNotice: { days: 1, rule: "a local rule" } } },
      ],
      ["days of a local rule", { ...SUBPOENA, process: { localNotice: { days: 8, rule: "a local rule" } } }],
      ["none", { ...SUBPOENA, process: { noticeToParties: "" } }],
    ],
    passes: [
      ["the day before", { ...SUBPOENA, process: { noticeToParties: "2026-11-30" } }],
      [
        "as many days as the local rule asks",
        { ...SUBPOENA, process: { localNotice: { days: 7, rule: "a local rule" } } },
      ],
    ],
  },
  R22: {
    fires: [
      [
        "New York from Reston",
        { ...SUBPOENA, compliance: { place: { ...AWAY, latitude: "40.7128", longitude: "-74.0060" } } },
      ],
      [
        "near the limit",
        { ...SUBPOENA, compliance: { place: { ...AWAY, latitude: "40.3686", longitude: "-77.3570" } } },
        "warn",
      ],
      ["New York by its ZIP Code", { ...SUBPOENA, compliance: { place: { ...OFFICE, ...NEW_YORK } } }],
      [
        "New York, with electronic delivery",
        {
          ...SUBPOENA,
          compliance: { place: { ...OFFICE, ...NEW_YORK }, electronic: "Copies may be sent by secure upload." },
        },
        "warn",
      ],
      ["no ZIP Code and no point", { ...SUBPOENA, compliance: { place: OFFICE } }, "warn"],
      [
        "nobody knows",
        {
          ...SUBPOENA,
          custodian: { places: [] },
          contact: { post: { street: ["1"], locality: "Nowhere", region: "VA", country: "US" } },
        },
        "warn",
      ],
    ],
    passes: [
      ["Washington from Reston", SUBPOENA],
      [
        "by the ZIP Code",
        { ...SUBPOENA, compliance: { place: { ...OFFICE, lines: ["1 K Street", "Washington, DC 20001"] } } },
      ],
      ["in a state's action", { ...SUBPOENA, stage: IN_VIRGINIA, compliance: { place: { ...OFFICE, ...NEW_YORK } } }],
      [
        "near the limit, by secure upload",
        {
          ...SUBPOENA,
          compliance: {
            place: { ...OFFICE, latitude: "40.3686", longitude: "-77.3570" },
            electronic: "Copies may be sent by secure upload.",
          },
        },
      ],
    ],
  },
  R23: {
    fires: [
      ["13 days", { ...SUBPOENA, compliance: { at: "2026-12-14T10:00" } }],
      ["14 days", { ...SUBPOENA, compliance: { at: "2026-12-15T10:00" } }, "warn"],
      ["past the close", { ...SUBPOENA, compliance: { at: "2027-04-01T10:00" } }],
      ["New Year", { ...SUBPOENA, compliance: { at: "2027-01-01T10:00" } }, "warn"],
      ["Saturday", { ...SUBPOENA, compliance: { at: "2027-01-09T10:00" } }, "warn"],
    ],
    passes: [
      ["21 days", { ...SUBPOENA, compliance: { at: "2026-12-22T10:00" } }],
      ["the last day", { ...SUBPOENA, compliance: { at: "2027-03-31T10:00" } }],
    ],
  },
  R24: {
    fires: [
      ["mail", { ...SUBPOENA, service: { manner: "mail" } }, "warn"],
      ["a party serves", { ...SUBPOENA, service: { serverIsParty: true } }, "block"],
      ["a minor serves", { ...SUBPOENA, service: { serverIsAdult: false } }, "block"],
      ["no fee", { ...SUBPOENA, service: { attendance: true } }, "block"],
      ["an agent of whom only the name is known", { ...SUBPOENA, custodian: { registeredAgent: AGENT } }, "block"],
      [
        "an agent with a box and no street",
        { ...SUBPOENA, custodian: { registeredAgent: { ...AGENT, post: { ...BOX, street: ["P.O. Box 12"] } } } },
        "block",
      ],
    ],
    passes: [
      [
        "an agent with a street",
        { ...SUBPOENA, custodian: { registeredAgent: { ...AGENT, post: { ...BOX, street: ["2 Elm St"] } } } },
      ],
      [
        "no address is needed where an officer is served",
        { ...SUBPOENA, custodian: { registeredAgent: AGENT }, service: { manner: "personal-to-officer" } },
      ],
      ["with the fee", { ...SUBPOENA, service: { attendance: true, feeTendered: true } }],
    ],
  },
  R25: {
    fires: [
      ["a picture", { ...SUBPOENA, matter: { letterhead: { name: "O'Hara LLP", lines: [], logo: "logo.png" } } }],
      ["a signature", { ...SUBPOENA, requester: { name: "/s/ Dolores O'Hara" } }],
    ],
    passes: [
      ["a picture on a letter", { matter: { letterhead: { name: "O'Hara LLP", lines: [], logo: "logo.png" } } }],
    ],
  },
  R26: {
    fires: [
      ["nobody confirmed it", { contact: { verified: null } }],
      ["91 days ago", { contact: { verified: "2026-08-24" } }],
      ["historical", { contact: { status: "historical" } }],
      ["no contact", { contact: null }],
      ["nobody confirmed it, and it cannot wait", { ...KEEP, ...URGENT, contact: { verified: null } }, "warn"],
      ["91 days ago, and deletion is near", { ...KEEP, ...DELETED_SOON, contact: { verified: "2026-08-24" } }, "warn"],
      ["urgent, and no contact", { ...KEEP, ...URGENT, contact: null }, "block"],
      ["urgent, and copies are asked for", { ...URGENT, contact: { verified: null } }, "block"],
      ["urgent for no reason", { ...KEEP, asked: { urgent: "TBD" }, contact: { verified: null } }, "block"],
      ["nobody is named", { contact: UNNAMED }],
      ["a dash confirmed it", { contact: { verifiedBy: "-" } }],
      ["an invisible hand", { contact: { verifiedBy: "\u3164" } }],
      ["the example of the manual", { contact: { verifiedBy: "Your Name" } }],
      ["a day that has not come", { contact: { verified: "2031-01-01" }, today: "2026-11-30" }],
      [
        "another address was confirmed",
        { contact: { verified: "2026-11-02", confirmations: [confirmedAs("1 Old Road")] } },
      ],
    ],
    passes: [
      ["90 days ago", { contact: { verified: "2026-08-25" } }],
      ["today, after the day of issue", { contact: { verified: "2026-11-30" }, today: "2026-11-30" }],
      ["initials", { contact: { verifiedBy: "AP" } }],
      [
        "an older confirmation of another address",
        { contact: { verified: "2026-11-10", confirmations: [confirmedAs("1 Old Road")] } },
      ],
    ],
  },
  R27: {
    fires: [
      [
        "a successor",
        {
          custodian: {
            successors: [
              { id: "s", entity: "Polaris, Inc.", scope: "all", date: "2024", source: SOURCE, confidence: "read" },
            ],
          },
        },
      ],
      [
        "a former name",
        {
          custodian: {
            formerNames: [
              { id: "f", name: "Meridian Hosting, Inc.", until: "2024", source: SOURCE, confidence: "read" },
            ],
          },
        },
      ],
    ],
    passes: [
      [
        "a successor whom the records did not follow",
        {
          custodian: {
            successors: [
              {
                id: "s",
                entity: "Polaris, Inc.",
                scope: "the trade mark",
                date: "2024",
                source: SOURCE,
                confidence: "read",
                records: "stayed",
              },
            ],
          },
        },
      ],
      [
        "addressed to the successor",
        {
          custodian: {
            successors: [
              {
                id: "s",
                entity: "Meridian Hosting, Inc.",
                scope: "all",
                date: "2024",
                source: SOURCE,
                confidence: "read",
              },
            ],
          },
        },
      ],
    ],
  },
  R28: {
    fires: [
      ["a social-security number", { ...SUBPOENA, ...saying("The account of 078-05-1120.") }],
      ["a date of birth", { ...SUBPOENA, ...saying("Records of the patient born on June 9, 1984.") }],
      ["a date of birth in digits", { ...SUBPOENA, ...saying("Records of the patient (DOB: 06/09/1984).") }],
      ["an account number", { ...SUBPOENA, ...saying("Statements of account number 00447-1100.") }],
      ["a private mailbox", { contact: { email: "somebody@gmail.com" } }, "warn"],
      ["a letter that may become an exhibit", saying("The account of 078-05-1120."), "warn"],
    ],
    passes: [
      ["numbers of a network", saying("Traffic of 198.41.0.53 on port 443, ticket 2026-10-02.")],
      ["a telephone in a letter", saying("Calls to (202) 555-0143.")],
      ["a telephone in a subpoena", { ...SUBPOENA, ...saying("Calls to (202) 555-0143 and +12025550143.") }],
      ["an e-mail address in a subpoena", { ...SUBPOENA, ...saying("Mail of jane.roe@mail.example.") }],
      ["a mailbox in a letter", saying("Mail of someone@harbor.example.")],
      ["a telephone in a subpoena", { ...SUBPOENA, ...saying("Calls to (202) 555-0143.") }],
      ["a mailbox in a subpoena", { ...SUBPOENA, ...saying("Mail of someone@harbor.example.") }],
      ["the last four of an account", { ...SUBPOENA, ...saying("Statements of account number xxxx4471.") }],
      ["a field that is asked for", { ...SUBPOENA, ...saying("Name, date of birth and address of each employee.") }],
    ],
  },
  R29: {
    fires: [
      [
        "recorded counsel",
        { custodian: { representedBy: { counsel: "Brook LLP", source: SOURCE, confidence: "read" } } },
      ],
      ["counsel of a party", { ...KEEP, custodian: { name: "Harbor & Sons, Inc." }, asked: { relation: "party" } }],
    ],
    passes: [
      [
        "service of process",
        { ...SUBPOENA, custodian: { representedBy: { counsel: "Brook LLP", source: SOURCE, confidence: "read" } } },
      ],
      [
        "care of counsel",
        {
          custodian: { representedBy: { counsel: "Brook LLP", source: SOURCE, confidence: "read" } },
          contact: {
            post: { unit: "c/o Brook LLP", street: ["1 Row"], locality: "Reston", region: "VA", country: "US" },
          },
        },
      ],
    ],
  },
  R30: {
    fires: [
      [
        "a whole chart at a health system, whatever its category",
        asking(["health-system"], "Complete charts of the plaintiff, with nursing notes and discharge summary."),
      ],
      ["a pharmacy's prescription history", asking(["pharmacy"], "Prescription fills of the decedent for five years.")],
      ["no safeguard", category("health-records", "business")],
      [
        "Michigan",
        {
          ...category("health-records", "business", { health: "qualified-protective-order" }),
          custodian: { state: "MI" },
        },
      ],
      ["asked to keep only", { ...KEEP, ...category("patient-portal-logs", "business") }, "inform"],
    ],
    passes: [
      ["papers of the hospital itself", asking(["health-system"], "Organizational chart and chargemaster.")],
      ["assurances", category("health-records", "business", { health: "assurances" })],
      [
        "Michigan with consent",
        {
          ...category("health-records", "business", { health: "assurances", patientConsent: true }),
          custodian: { state: "MI" },
        },
      ],
    ],
  },
  R65: {
    fires: [
      ["notice without its day", { asked: { gates: [gate("notice_assurance", { individual: RICHARD })] } }],
      [
        "objections still open",
        { ...SUBPOENA, asked: { gates: [gate("notice_assurance", { ...NOTICED, objections: "pending" })] } },
      ],
      [
        "objections due after the day of issue",
        { ...SUBPOENA, asked: { gates: [gate("notice_assurance", { ...NOTICED, objectionsDue: "2027-01-31" })] } },
      ],
      [
        "a notice with a letter, to which it is not open",
        { instrument: "records", asked: { gates: [gate("notice_assurance", NOTICED)] } },
      ],
      ["an order that is not enclosed", { ...SUBPOENA, asked: { gates: [gate("court_order", { order: ORDER })] } }],
      [
        "a way without a paper, and no reasons",
        { ...SUBPOENA, asked: { gates: [{ gate: "anonymous_speech", route: "dendrite" }] } },
      ],
    ],
    passes: [
      ["notice, and nobody objected", { ...SUBPOENA, asked: { gates: [gate("notice_assurance", NOTICED)] } }],
      [
        "objections resolved",
        { ...SUBPOENA, asked: { gates: [gate("notice_assurance", { ...NOTICED, objections: "resolved" })] } },
      ],
      ["asked to keep only", { ...KEEP, asked: { gates: [gate("notice_assurance", {})] } }],
      [
        "a protective order that was presented",
        {
          ...SUBPOENA,
          asked: {
            gates: [gate("qualified_protective_order", { agreedBy: ["Richard Roe"], presented: "2026-11-02" })],
          },
        },
      ],
      [
        "reasons for a way without a paper",
        {
          ...SUBPOENA,
          asked: { gates: [{ gate: "anonymous_speech", route: "dendrite", relevance: "R.", need: "N." }] },
        },
      ],
    ],
  },
  R31: {
    fires: [
      [
        "a subscriber at a cable operator",
        asking(["cable-operator"], "Name and address of the subscriber assigned the address at that moment."),
      ],
      ["no order", { ...SUBPOENA, ...category("cable-subscriber-records", "business") }],
      ["asked to keep only", { ...KEEP, ...category("cable-subscriber-records", "business") }, "inform"],
    ],
    passes: [
      ["the operator's own papers", asking(["cable-operator"], "Outage report for the node, no customer data.")],
      ["an order", category("cable-subscriber-records", "business", { cableOrder: true })],
    ],
  },
  R32: {
    fires: [
      [
        "call details by letter",
        asking(["wireless-carrier"], "Call detail records and text message logs of the number.", {
          instrument: "records",
        }),
      ],
      [
        "a consumer's file at a bureau, by subpoena",
        asking(["consumer-reporting-agency"], "Complete consumer file with inquiries."),
      ],
      ["call records by letter", category("call-detail-records", "business")],
      ["a consumer report by subpoena", { ...SUBPOENA, ...category("consumer-reports", "business") }],
      ["asked to keep only", { ...KEEP, ...category("call-detail-records", "business") }, "inform"],
    ],
    passes: [
      ["call details by subpoena", asking(["wireless-carrier"], "Call detail records of the number.")],
      ["call records by subpoena", { ...SUBPOENA, ...category("call-detail-records", "business") }],
      ["an order", category("consumer-reports", "business", { consumerReportOrder: true })],
    ],
  },
  R33: {
    fires: [
      [
        "a reporter's sources",
        asking(["company"], "Reporter's notes and the names of confidential sources for the story.", {
          custodian: { role: "a newspaper that published the story" },
          matter: { exclusions: [] },
        }),
      ],
      ["who posted a review", asking(["social-platform"], "Identity of the anonymous user who posted the review.")],
      ["who read a page", category("web-access-logs", "non-content")],
      ["who spoke", category("subscriber-identity", "subscriber")],
      [
        "sources",
        { ...category("press-communications", "press-related"), matter: { exclusions: ["the content of messages"] } },
      ],
      ["even to keep", { ...KEEP, ...category("web-access-logs", "non-content") }, "block"],
      ["who spoke, to keep only", { ...KEEP, ...category("subscriber-identity", "subscriber") }, "inform"],
      ["who is Doe 3", { ...category("subscriber-identity", "subscriber"), ...holder("person", "John Doe 3") }],
      [
        "for a reason that is none",
        {
          category: { id: "subscriber-identity", legalClass: "subscriber" },
          asked: { safeguards: { noSpeaker: "TBD" } },
        },
      ],
    ],
    passes: [
      ["limited to addresses", { ...category("web-access-logs", "non-content"), limitedTo: [SELECTOR] }],
      ["the showing was made", SUBSCRIBER],
      [
        "a company's account",
        category("subscriber-identity", "subscriber", { noSpeaker: "The customer is a company." }),
      ],
      [
        "the account of a company that is named",
        { ...category("subscriber-identity", "subscriber"), ...holder("company", "Harbor & Sons, Inc.") },
      ],
      [
        "the account of a named defendant",
        { ...category("subscriber-identity", "subscriber"), ...saying("The account of Harbor & Sons, Inc.") },
      ],
      ["sources excluded", category("press-communications", "press-related")],
    ],
  },
  R34: {
    fires: [
      [
        "no words on privilege",
        {
          ...category("investigation-reports", "privileged-in-part"),
          custodian: LAB,
          wording: "cost {{form}} confidential",
        },
        "warn",
      ],
    ],
    passes: [
      ["the shipped letter", { ...category("investigation-reports", "privileged-in-part"), custodian: LAB }],
      ["asked to keep only", { ...KEEP, ...category("investigation-reports", "privileged-in-part"), wording: "cost" }],
    ],
  },
  R35: {
    fires: [
      ["no offer", { ...category("application-records", "business"), wording: "cost {{form}} privilege" }, "warn"],
    ],
    passes: [
      ["the shipped letter", category("application-records", "business")],
      ["nothing confidential", { wording: "cost {{form}} privilege" }],
      [
        "to an agency, whose records are public",
        { ...category("application-records", "business"), instrument: "foia", wording: "cost {{form}} privilege" },
      ],
    ],
  },
  R36: {
    fires: [
      ["a subpoena abroad", { ...SUBPOENA, ...ABROAD }],
      ["a route is no order", { ...SUBPOENA, ...ABROAD, asked: { safeguards: { foreignRoute: "letter-of-request" } } }],
      [
        "jurisdiction is no order",
        {
          ...SUBPOENA,
          ...ABROAD,
          asked: { safeguards: { foreignRoute: "personal-jurisdiction", jurisdictionBasis: "It consented." } },
        },
      ],
      ["a letter without caution", ABROAD, "warn"],
    ],
    passes: [
      ["the court's order", { ...SUBPOENA, ...ABROAD, asked: { safeguards: { order1783: "2026-11-20" } } }],
      ["a letter of request", { ...ABROAD, instrument: "letter-of-request" }],
      ["a letter with a caution", { ...ABROAD, asked: { cautions: ["Please send no personal data."] } }],
      ["a place in the United States", { ...SUBPOENA, custodian: { country: "DE" } }],
    ],
  },
  R37: {
    fires: [
      ["not checked", { custodian: { sanctions: [SANCTION] } }],
      [
        "payment offered",
        {
          custodian: { sanctions: [SANCTION] },
          asked: { safeguards: { sanctionsChecked: "2026-11-20" } },
          wording: "We reimburse your cost. {{form}}",
        },
      ],
    ],
    passes: [
      [
        "checked, and nothing offered",
        { custodian: { sanctions: [SANCTION] }, asked: { safeguards: { sanctionsChecked: "2026-11-20" } } },
      ],
    ],
  },
  R38: {
    fires: [
      ["no step", { ...SUBPOENA, stage: IN_DELAWARE, process: { state: "DE" } }],
      [
        "a step without its facts",
        { ...SUBPOENA, stage: IN_DELAWARE, process: { state: "DE" }, asked: { safeguards: { domestication: "done" } } },
      ],
      [
        "a step in another state",
        { ...SUBPOENA, stage: IN_DELAWARE, process: { state: "DE", domestication: [{ ...STEP, state: "MD" }] } },
      ],
      [
        "a state without the act",
        {
          ...SUBPOENA,
          stage: IN_DELAWARE,
          process: { state: "DE", domestication: [{ ...STEP, state: "MA" }] },
          custodian: { state: "MA" },
        },
        "warn",
      ],
      [
        "a place in the state of the action",
        { ...SUBPOENA, stage: IN_VIRGINIA, process: { state: "VA" }, custodian: { state: "DE" } },
        "warn",
      ],
    ],
    passes: [
      ["the step has its facts", { ...SUBPOENA, stage: IN_DELAWARE, process: { state: "DE", domestication: [STEP] } }],
      ["the same state", { ...SUBPOENA, stage: IN_VIRGINIA, process: { state: "VA" } }],
      ["a federal action", SUBPOENA],
    ],
  },
  R39: {
    fires: [
      ["overbroad", saying("Any and all logs."), "warn"],
      ["gag", saying("Do not disclose this to your customer."), "block"],
      ["no cost term", { wording: "{{form}}" }, "warn"],
      ["no form", { wording: "cost" }, "warn"],
      ["placeholder", { requester: { phone: "[[TELEPHONE]]" } }, "block"],
    ],
    passes: [
      ["measured", saying("Any log of queries for the host.")],
      ["no form to keep", { ...KEEP, wording: "cost" }],
    ],
  },
  R40: {
    fires: [
      ["no speaker", background({ ...DENIAL, saidBy: "" })],
      ["an unknown document", background({ ...DENIAL, source: { document: "rumour", section: "1" } })],
      ["a claim alone", background(CLAIM)],
      ["the denial is elsewhere", background(CLAIM, { ...DENIAL, print: "schedule" })],
      ["a later finding is elsewhere", background(CLAIM, DENIAL, FINDING)],
      ["a banned word", { ...saying("Queries of the secret server.") }],
      ["no telephone", { requester: { phone: "" } }],
    ],
    passes: [
      ["claim and denial", background(CLAIM, DENIAL)],
      ["finding beside them", background(CLAIM, DENIAL, { ...FINDING, print: "both" })],
      ["a banned word quoted", saying("Queries of what the article called a “secret server”.")],
      ["trade secrets", saying("Logs without trade secrets.")],
    ],
  },
  R41: {
    fires: [
      [
        "log-ins at a social platform by letter",
        asking(["social-platform"], "Log-in history and registration of the account.", {
          instrument: "records",
          ...GOVERNMENT,
        }),
      ],
      ["a government's letter", GOVERNMENT],
      ["a committee's letter", COMMITTEE, "warn"],
      ["asked to keep only", { ...KEEP, ...GOVERNMENT }, "inform"],
    ],
    passes: [
      ["a subpoena", { ...GOVERNMENT, ...SUBPOENA }],
      ["of a company's own logs", { ...GOVERNMENT, custodian: { kinds: ["company"] } }],
      ["private counsel", {}],
    ],
  },
  R42: {
    fires: [
      ["counsel in brackets", { requester: { name: "[NAME OF COUNSEL]" } }],
      ["a dash for the firm", { requester: { organization: "—" } }],
      ["a street to come", { requester: { address: ["1 K Street", "Suite TBD"] } }],
      ["no e-mail address", { requester: { email: "TBD" } }],
      ["a number of X", { requester: { phone: "(703) XXX-XXXX" } }],
      ["a client in double braces", { requester: { represents: "{{CLIENT}}" } }],
      ["a position on a line", { requester: { title: "____" } }],
      ["an open bar number", { requester: { bar: "Bar No. [NUMBER]" } }],
      ["a head of nothing", { matter: { letterhead: { name: "O'Hara LLP", lines: ["***"] } } }],
      ["the title", { matter: { title: "Availability of [HOST]" } }],
      ["the notice", { matter: { notice: "⟦NOTICE⟧" } }],
      ["the court", { stage: { ...PENDING, court: "TBD" } }],
      ["the number of the action", { stage: { ...PENDING, number: "________" } }],
      ["a party", { stage: { ...PENDING, parties: [{ name: "<PLAINTIFF>", role: "plaintiff" }] } }],
      ["counsel of a party", { stage: { ...PENDING, parties: [{ name: "Roe", role: "plaintiff", counsel: "TBC" }] } }],
      ["the place of production", { ...SUBPOENA, compliance: { place: { ...PLACE, name: "???" } } }],
      ["a line of that place", { ...SUBPOENA, compliance: { place: { ...PLACE, lines: ["[STREET]"] } } }],
      ["why", { asked: { why: "TBD" } }],
      ["what is asked", { item: { subject: "Logs of [SERVER NAME]." } }],
      ["an exclusion", { matter: { exclusions: ["the content of messages", "n/a"] } }],
      ["the name of the custodian", { custodian: { name: "[CUSTODIAN]" } }],
      ["a successor", { custodian: { successors: [{ ...SUCCESSOR, entity: "TBD" }] } }],
      ["the street", { contact: { post: { street: ["xxx Harbor Road"], locality: "Reston", country: "US" } } }],
      ["a department", { contact: { post: { unit: "TBD", street: ["1 Road"], locality: "Reston", country: "US" } } }],
      ["how it was confirmed", { contact: { verifiedFrom: "n/a" } }],
      ["the form of production", { category: { form: "tbd" } }],
      ["the source of a sentence", { matter: { documents: [{ ...DOCUMENT, title: "[TITLE]" }] } }],
    ],
    passes: [
      ["an Irish name", { requester: { name: "Dolores O’Neill" } }],
      ["a caption under seal", { matter: { title: "Doe v. [Sealed]" } }],
      ["a sealed party", { stage: { ...PENDING, parties: [{ name: "[Under Seal]", role: "plaintiff" }] } }],
      ["a national association", { custodian: { name: "Citibank, N. A.", shortName: "Citibank, N.A." } }],
      ["a firm of that name", { requester: { organization: "TBD Holdings LLC", represents: "X Corp." } }],
      ["an address in angle brackets", { requester: { email: "Dolores O'Hara <dohara@ohara.example>" } }],
      ["a redacted account", { item: { subject: "Logs of account XXXX1234." } }],
      ["a proposed order", { matter: { documents: [{ ...DOCUMENT, title: "[PROPOSED] ORDER" }] } }],
      [
        "a note of the registry",
        { custodian: { notes: [{ id: "n", text: "TBD", source: SOURCE, confidence: "read" }] } },
      ],
    ],
  },
  R43: {
    fires: [
      ["an order in the template", { wording: TERMS("<p>Issued by order of the court.</p>") }],
      ["divided by tags", { wording: TERMS("<p>Issued <b>by</b> <i>order</i>\n of&#32;the {{!-- x --}}Court</p>") }],
      ["with something invisible", { wording: TERMS("<p>App\u034fro\u00adved by the court</p>") }],
      ["in entities", { wording: TERMS("<p>&#x41;pproved by the &#99;ourt</p>") }],
      ["full-width", { wording: TERMS("<p>ＡＰＰＲＯＶＥＤ by the Superior Court</p>") }],
      ["an order's own words", { wording: TERMS("<p>IT IS SO ORDERED.</p>") }],
      ["that it is process", { wording: TERMS("<p>This letter constitutes legal process.</p>") }],
      ["a threat", { wording: TERMS("<p>Silence is contempt of court.</p>") }],
      ["the notice", { matter: { notice: "COURT-APPROVED REQUEST" } }],
      ["the letterhead", { matter: { letterhead: { name: "O'Hara LLP", lines: ["By order of the Court"] } } }],
      ["the position", { requester: { title: "Counsel, authorized by the District Court" } }],
    ],
    passes: [
      ["that it is none", { wording: TERMS("<p>It is not a subpoena, court order or other legal process.</p>") }],
      ["a clerk's subpoena", { wording: TERMS("<p>issued by the clerk of a court of the State</p>") }],
      ["a remark", { wording: TERMS("{{!-- so ordered --}}") }],
      ["two paragraphs", { wording: TERMS("<p>Copies are certified by</p><p>the court</p>") }],
      ["a fact of the case", { item: { subject: "Logs produced by order of the court." } }],
      ["an officer of the court", { requester: { title: "Officer of the court" } }],
    ],
  },
  R66: {
    fires: [
      [
        "nobody is recorded for a party",
        { ...SUBPOENA, stage: withParties({ name: "Elm LLC", role: "defendant" }) },
        "block",
      ],
      [
        "in a state's action, too",
        inState("NY", {}, { stage: { ...withParties({ name: "Elm LLC", role: "defendant" }), court: NEW_YORK_COURT } }),
        "block",
      ],
      ["the client is none of the parties", { ...SUBPOENA, requester: { represents: "Somebody Else" } }, "warn"],
    ],
    passes: [
      ["a letter goes to no party", { stage: withParties({ name: "Elm LLC", role: "defendant" }) }],
      [
        "a party without counsel, at its address",
        {
          ...SUBPOENA,
          stage: withParties({ name: "Elm LLC", role: "defendant", unrepresented: { address: ["1 Elm Street"] } }),
        },
      ],
      [
        "counsel of record",
        {
          ...SUBPOENA,
          stage: {
            ...withParties({ name: "Elm LLC", role: "defendant" }),
            counsel: [{ id: "oak", represents: ["Elm LLC"], firm: "Oak LLP", address: [] }],
          },
        },
      ],
      [
        "a second client of the same firm",
        { ...SUBPOENA, stage: withParties({ name: "Elm LLC", role: "plaintiff", counsel: "O'Hara LLP, Richmond" }) },
      ],
      [
        "the client with another full stop, and a second one",
        {
          ...SUBPOENA,
          requester: { represents: "Elm L.L.C. and Richard Roe" },
          stage: withParties({ name: "Elm L.L.C", role: "plaintiff" }),
        },
      ],
    ],
  },
  R67: {
    fires: [
      ["in Texas", { instrument: "production", stage: { ...PENDING, court: TEXAS_COURT } }, "block"],
      ["in a state without a pack", { instrument: "production", stage: IN_VIRGINIA }, "block"],
    ],
    passes: [
      ["in a federal court", { instrument: "production" }],
      ["a subpoena there", { ...SUBPOENA, stage: IN_VIRGINIA }],
    ],
  },
  R71: {
    fires: [
      ["a state without a pack", inState("OH")],
      ["issued in a state without a pack", inState("CA", { domestication: [STEP] }, { custodian: { state: "VA" } })],
    ],
    passes: [
      ["a state with one", inState("CA")],
      [
        "counsel states its clocks",
        inState("OH", { clocks: [{ event: "notice-before-service", days: 5, rule: "a rule of the state" }] }),
      ],
      ["a letter that only asks", { ...inState("OH"), instrument: "records" }],
      ["a letter that asks to keep", { ...inState("OH"), instrument: "preservation" }],
      ["a federal action", SUBPOENA],
    ],
  },
  R72: {
    fires: [
      ["CA: production 19 days after issuance", inState("CA", { issuance: "2026-12-17" })],
      ["CA: no day of issuance", inState("CA", { issuance: undefined } as object)],
      [
        "CA: the consumer is told 4 days before service",
        inState("CA", {}, told({ ...CONSUMER, served: "2026-11-27" })),
      ],
      [
        "CA: by mail 9 days before service are too few",
        inState("CA", {}, told({ ...CONSUMER, served: "2026-11-22", manner: "mail" })),
      ],
      ["TX: notice 9 days before service", inState("TX", { noticeToParties: "2026-11-22" })],
      ["TX: 12 days by mail", inState("TX", { noticeToParties: "2026-11-19", noticeManner: "mail" })],
      ["TX: service within 30 days of the end of discovery", inState("TX", { cutoff: "2026-12-30" })],
      ["FL: notice 9 days before issuance", inState("FL", { noticeToParties: "2026-11-22" })],
      ["FL: 14 days by mail", inState("FL", { noticeToParties: "2026-11-17", noticeManner: "mail" })],
      ["NY: notice after service", inState("NY", { noticeToParties: "2026-12-02" })],
      ["NY: production 19 days after service", { ...inState("NY"), compliance: { at: "2026-12-20T10:00" } }],
      ["PA: notice 19 days before service", inState("PA", { noticeToParties: "2026-11-12" })],
      ["PA: certificate after service", inState("PA", { prerequisite: { filed: "2026-12-02" } })],
      ["a closed day moves the bound", inState("PA", { noticeToParties: "2026-11-11" }), "warn"],
      [
        "counsel's clock",
        inState("OH", { clocks: [{ event: "notice-before-service", days: 8, rule: "a rule of the state" }] }),
      ],
    ],
    passes: [
      ["CA", inState("CA")],
      ["CA: the consumer in time", inState("CA", {}, told(CONSUMER))],
      ["TX", inState("TX")],
      ["FL", inState("FL")],
      ["NY", inState("NY")],
      ["PA", inState("PA")],
      [
        "PA: the parties waived the period",
        inState("PA", { noticeToParties: "2026-11-24", prerequisite: { filed: "2026-12-01", waived: true } }),
      ],
    ],
  },
  R73: {
    fires: [
      ["CA: a bank, and nobody is told", inState("CA", {}, { custodian: BANK })],
      ["CA: no day", inState("CA", {}, told({ who: "consumer", name: "Jane Ferris" }))],
      ["CA: nobody, without a reason", inState("CA", {}, told({ who: "nobody" }))],
      ["CA: an employer", inState("CA", {}, { custodian: { kinds: ["employer"] } })],
      [
        "NY: a patient without authorization",
        { ...inState("NY"), ...category("health-records", "health", { health: "assurances" }) },
      ],
    ],
    passes: [
      ["CA: told", inState("CA", {}, told(CONSUMER))],
      ["CA: authorization", inState("CA", {}, told({ who: "consumer", name: "Jane Ferris", authorization: true }))],
      ["CA: a corporation", inState("CA", {}, told({ who: "nobody", reason: "The customer is a corporation." }))],
      ["CA: a host", inState("CA")],
      ["TX: a bank", inState("TX", {}, { custodian: BANK })],
      [
        "NY: with authorization",
        { ...inState("NY"), ...category("health-records", "health", { health: "authorization" }) },
      ],
    ],
  },
  R74: {
    fires: [
      ["PA: no certificate", inState("PA", { prerequisite: undefined } as object)],
      ["PA: the custodian is told", inState("PA", { noticeToNonparty: "2026-11-10" })],
      ["FL: the custodian is told", inState("FL", { noticeToNonparty: "2026-11-20" })],
      ["TX: the custodian is not told", inState("TX", { noticeToNonparty: undefined } as object)],
      ["TX: the text of the rule", inState("TX", { carriesRuleText: false })],
    ],
    passes: [
      ["PA", inState("PA")],
      ["FL", inState("FL")],
      ["TX", inState("TX")],
      ["CA: told or not", inState("CA", { noticeToNonparty: "2026-11-20" })],
    ],
  },
  R76: {
    fires: [
      ["served before it is issued", { ...SUBPOENA, service: { planned: "2026-11-20" } }, "block"],
      [
        "discovery opened after its close",
        { ...SUBPOENA, process: { discovery: { basis: "order", date: "2027-04-01" } } },
      ],
      ["a reply before the return date", { ...SUBPOENA, respondBy: "2026-12-29" }, "warn"],
      ["objections due before the notice", noticed("2026-11-03", "2026-11-02"), "block"],
      ["an order of a day to come", ordered("2026-12-02"), "warn"],
      ["a check of sanctions to come", { asked: { safeguards: { sanctionsChecked: "2026-12-02" } } }, "warn"],
      ["a statement of a later day", { matter: { background: [dated("2026-12-24")] } }, "warn"],
      ["a statement of a later year", { matter: { background: [dated("2027")] } }, "warn"],
      [
        "a paper of a later day",
        {
          matter: {
            documents: [{ ...DOCUMENT, title: "Notes", dated: "2026-12-24" }],
            background: [dated("2026-10-30")],
          },
        },
        "warn",
      ],
      ["a look-up outside the period", { item: { moments: [{ at: "2025-01-02T10:00", port: "443" }] } }, "warn"],
    ],
    passes: [
      ["served on the day of issue", { ...SUBPOENA, service: { planned: "2026-11-23" } }],
      ["objections due after the notice", noticed("2026-10-12", "2026-11-02")],
      ["an order of the day of issue", ordered("2026-11-23")],
      ["a statement of the year of the letter", { matter: { background: [dated("2026")] } }],
      ["a statement of no known day", { matter: { background: [dated("undated")] } }],
      ["a look-up within the period", { item: { moments: [{ at: "2026-10-02T10:00", port: "443" }] } }],
    ],
  },
  R75: {
    fires: [
      ["PA: an attorney", inState("PA", { issuer: { by: "attorney", admittedIn: [] } })],
      [
        "FL: an attorney there",
        inState("CA", { domestication: [{ ...STEP, state: "FL", by: "attorney" }] }, { custodian: { state: "FL" } }),
      ],
    ],
    passes: [
      ["PA: the prothonotary", inState("PA")],
      ["CA: an attorney", inState("CA")],
      [
        "CA: an attorney there, for another state's action",
        inState("OH", { domestication: [{ ...STEP, state: "CA", by: "attorney" }] }, { custodian: { state: "CA" } }),
      ],
    ],
  },
  R44: {
    fires: [
      [
        "recipients taken out, and asked for",
        { ...saying("Mail to the host, without recipients' names."), category: { fields: ["sender and recipient"] } },
      ],
      [
        "single queries not sought, and asked for",
        { ...saying("Measurements; single queries are not sought."), category: { records: "Each query, as asked." } },
      ],
      [
        "by another word",
        { ...saying("Logs, excluding the payload."), category: { fields: ["time", "payload size"] } },
      ],
    ],
    passes: [
      ["fields of its own", { ...saying("Mail, without recipients' names."), category: { fields: ["sender"] } }],
      [
        "taken out on both sides",
        { ...saying("Logs without payloads."), category: { records: "Logs, without payload." } },
      ],
      [
        "others of the kind",
        { ...saying("Zone files. The identity of other customers is not sought."), category: { fields: ["customer"] } },
      ],
      [
        "a word in common",
        { ...saying("Logs, without subject lines."), category: { records: "The log lines of servers." } },
      ],
      ["something else taken out", { ...saying("Logs; the content of messages is not sought.") }],
    ],
  },
  R45: {
    fires: [
      [
        "sessions of a therapist",
        asking(["behavioral-health-provider"], "The therapist's private notes of each counseling session."),
      ],
      ["in a hospital", asking(["health-system"], "Psychotherapy notes kept apart from the chart.")],
    ],
    passes: [
      ["physical therapy", asking(["physician-practice"], "Physical therapy notes, twice weekly.")],
      ["dates of sessions", asking(["behavioral-health-provider"], "Dates and frequency of visits.")],
    ],
  },
  R46: {
    fires: [
      ["a methadone clinic", asking(["physician-practice"], "Methadone dosing log and counseling attendance.")],
      ["rehabilitation", asking(["health-system"], "Records of inpatient treatment for opioid addiction.")],
    ],
    passes: [["cardiac rehabilitation", asking(["health-system"], "Cardiac rehab attendance sheets.")]],
  },
  R47: {
    fires: [["cell sites", asking(["wireless-carrier"], "Cell-site location of the handset from 9 to 11 p.m.")]],
    passes: [["addresses of stores", asking(["wireless-carrier"], "Store locations in the county.")]],
  },
  R48: {
    fires: [
      [
        "a history of viewing",
        asking(["company"], "Watch history of the profile, with titles.", {
          custodian: { role: "a streaming service for films" },
        }),
      ],
    ],
    passes: [["surveillance", asking(["company"], "Surveillance video of the loading dock.")]],
  },
  R49: {
    fires: [
      ["a transcript", asking(["university"], "Transcript, grades and disciplinary record of the plaintiff.")],
      ["a child in special education", asking(["school"], "IEP and special-education evaluations of the student.")],
    ],
    passes: [["a contract", asking(["school"], "Roof repair contract for the gym.")]],
  },
  R50: {
    fires: [["a federal agency", asking(["bank"], "Account statements of the customer.", GOVERNMENT)]],
    passes: [
      ["a private party", asking(["bank"], "Account statements of the customer.")],
      ["the bank's manual", asking(["bank"], "Teller training manual.", GOVERNMENT)],
    ],
  },
  R51: {
    fires: [["Illinois", asking(["bank"], "Account statements and canceled checks.", { custodian: { state: "IL" } })]],
    passes: [
      ["Texas", asking(["bank"], "Account statements and canceled checks.", { custodian: { state: "TX" } })],
      ["a manual", asking(["bank"], "Teller training manual.", { custodian: { state: "IL" } })],
    ],
  },
  R52: {
    fires: [["a balance", asking(["bank"], "Account balances of the debtor.", { instrument: "records" })]],
    passes: [
      ["by subpoena", asking(["bank"], "Account balances of the debtor.")],
      ["hours", asking(["bank"], "Branch hours and address.", { instrument: "records" })],
    ],
  },
  R53: {
    fires: [
      [
        "the Internal Revenue Service",
        asking(["agency"], "Returns and transcripts of the defendant.", {
          custodian: { name: "Internal Revenue Service", role: "the tax authority" },
        }),
      ],
    ],
    passes: [["another agency", asking(["agency"], "Minutes of the council.")]],
  },
  R54: {
    fires: [["an accountant", asking(["accountant"], "Forms 1040 and 1120 with workpapers.")]],
    passes: [["sales tax", asking(["company"], "Rates of return; sales tax charged on the invoice.")]],
  },
  R55: {
    fires: [
      [
        "an inspector of the agency",
        asking(["agency"], "Inspector's field notes of the accident.", {
          custodian: { name: "Occupational Safety and Health Administration", role: "a federal agency" },
        }),
      ],
    ],
    passes: [
      [
        "under FOIA",
        asking(["agency"], "Inspector's field notes.", { instrument: "foia", custodian: { role: "a federal agency" } }),
      ],
      [
        "a state's police",
        asking(["agency"], "Police report.", { custodian: { name: "State Police", role: "the police of the state" } }),
      ],
    ],
  },
  R56: {
    fires: [["a law firm's file", asking(["law-firm"], "Client file with advice of counsel.")]],
    passes: [
      ["filed papers", asking(["law-firm"], "Pleadings as filed.")],
      ["a company, with words on privilege", asking(["company"], "E-mails about the recall with in-house counsel.")],
    ],
  },
  R57: {
    fires: [
      [
        "a consulting expert",
        asking(["consultant"], "File of the consulting engineer of defense counsel, not designated to testify."),
      ],
      [
        "drafts",
        asking(["consultant"], "Draft expert reports and communications between counsel and the testifying expert."),
      ],
    ],
    passes: [["a report of an incident", asking(["consultant"], "Investigation reports and their drafts.")]],
  },
  R58: {
    fires: [["a file of child welfare", asking(["agency"], "Child-welfare file on the siblings.")]],
    passes: [
      ["a parent company", asking(["company"], "Chart of the parent company and its subsidiaries.")],
      ["minor repairs", asking(["contractor"], "Invoices for minor repairs.")],
    ],
  },
  R59: {
    fires: [
      [
        "an owner",
        asking(["agency"], "Registered owner of the license plate.", {
          custodian: { name: "Department of Motor Vehicles", role: "the motor-vehicle agency" },
        }),
      ],
    ],
    passes: [
      [
        "wait times",
        asking(["agency"], "Wait-time statistics.", {
          custodian: { name: "Department of Motor Vehicles", role: "the motor-vehicle agency" },
        }),
      ],
    ],
  },
  R60: {
    fires: [["a test", asking(["testing-lab"], "Genetic test results of the plaintiff.")]],
    passes: [["crops", asking(["testing-lab"], "Soil microbiome sequences.")]],
  },
  R61: {
    fires: [
      ["a psychiatrist", asking(["behavioral-health-provider"], "Psychiatric treatment records of the plaintiff.")],
    ],
    passes: [["a parity plan", asking(["health-system"], "Mental health parity plan document.")]],
  },
  R62: {
    fires: [["a copy of a census form", asking(["company"], "Retained copy of the economic census form.")]],
    passes: [["a survey of customers", asking(["company"], "Customer satisfaction survey.")]],
  },
  R63: {
    fires: [
      ["entry upon land", asking(["landlord"], "Entry upon the land to survey the drainage.")],
      ["an image of a server", asking(["company"], "Forensic image of the server.")],
    ],
    passes: [["reports of inspections", asking(["company"], "Inspection reports of the last year.")]],
  },
  R64: {
    fires: [
      ["a reason", asking(["company"], "State the reason the account was closed.")],
      ["an explanation", asking(["company"], "Explain why the shipment was late.")],
    ],
    passes: [
      ["documents", asking(["company"], "Documents sufficient to show who approved the wire.")],
      ["by letter", asking(["company"], "State the reason the account was closed.", { instrument: "records" })],
    ],
  },
};
