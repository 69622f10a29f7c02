import { readdirSync, readFileSync } from "node:fs";
import { exactPeriod } from "../../src/calendar/exact-period.ts";
import { holidayFinder } from "../../src/desk/holiday-finder.ts";
import type {
  AskedCustodian,
  Matter,
  Process,
  Requester,
  RequestItem,
  Selector,
  Stage,
} from "../../src/matter/matter.ts";
import { lookupsOf } from "../../src/matter/plan-moments.ts";
import type { Request } from "../../src/matter/request.ts";
import type { Category, Contact, Custodian, Registry } from "../../src/registry/registry.ts";
import { reviewLaw } from "../../src/review/law.ts";
import type { Subject } from "../../src/review/subject.ts";
import { PACKAGE, readData } from "../shipped-world.ts";

/** What a case changes of the small matter, which by itself no rule objects to. */
export interface Change {
  readonly instrument?: string;
  readonly issued?: string;
  readonly respondBy?: string;
  readonly matter?: Partial<Matter>;
  readonly requester?: Partial<Requester>;
  readonly stage?: Stage;
  readonly process?: Partial<Process> | null;
  readonly service?: Partial<Process["service"]>;
  readonly compliance?: Partial<Process["compliance"]>;
  readonly asked?: Partial<AskedCustodian>;
  readonly item?: Partial<RequestItem>;
  readonly category?: Partial<Category>;
  readonly selectors?: readonly Selector[];
  readonly limitedTo?: readonly Selector[];
  readonly custodian?: Partial<Custodian>;
  readonly contact?: Partial<Contact> | null;
  readonly wording?: string;
  readonly today?: string;
}

export const LAW = reviewLaw((table) => readData(`law/${table}`), holidayFinder(PACKAGE.deadlineLaw.holidays));

const SOURCE = { document: "notes", section: "page 1" };

export const PENDING: Stage = {
  kind: "pending",
  court: "United States District Court for the Eastern District of Virginia",
  number: "1:26-cv-00123",
  parties: [
    { name: "Richard Roe", role: "plaintiff" },
    { name: "Harbor & Sons, Inc.", role: "defendant", counsel: "Lindqvist LLP" },
  ],
};

const PROCESS: Process = {
  issuer: { by: "attorney", admittedIn: [PENDING.court ?? ""] },
  discovery: { basis: "conference-held", date: "2026-10-01" },
  cutoff: "2027-03-31",
  noticeToParties: "2026-11-24",
  service: {
    planned: "2026-12-01",
    manner: "registered-agent",
    serverIsParty: false,
    serverIsAdult: true,
    attendance: false,
    feeTendered: false,
  },
  compliance: {
    at: "2027-01-05T10:00",
    place: { name: "Offices of counsel", lines: ["1 K Street"], latitude: "38.9072", longitude: "-77.0369" },
  },
  carriesRuleText: true,
};

export const SELECTOR: Selector = {
  ...{ id: "address", kind: "network", field: "value" },
  ...{ value: "198.41.0.53", written: "198.41.0.53", label: "an address" },
};

const CATEGORY: Category = {
  id: "dns-query-logs",
  title: "DNS query logs",
  records: "Logs of a name server.",
  fields: ["time"],
  form: "CSV, UTF-8",
  perishes: "Often.",
  periodKnown: "none",
  periodOf: "making",
  technical: ["clock", "zone", "sampling", "hash"],
  kinds: ["carrier"],
  furtherSources: [],
  legalClass: "non-content",
  source: SOURCE,
};

const CONTACT: Contact = {
  id: "meridian-legal",
  purpose: "legal",
  post: { street: ["400 Harbor Road"], locality: "Reston", region: "VA", postcode: "20190", country: "US" },
  email: "legal@meridian.example",
  source: SOURCE,
  confidence: "read",
  asOf: "2026-10-01",
  verified: "2026-11-02",
  verifiedBy: "A. Paralegal",
  status: "current",
};

const CUSTODIAN: Custodian = {
  id: "meridian",
  name: "Meridian Hosting, Inc.",
  shortName: "Meridian",
  kinds: ["host"],
  country: "US",
  state: "VA",
  role: "host",
  source: SOURCE,
  aliases: [],
  formerNames: [],
  successors: [],
  contacts: [CONTACT],
  networks: [],
  hosts: [],
  holdings: [],
  registeredAgent: {
    ...{ name: "Commonwealth Agents, Inc.", state: "VA", source: SOURCE, confidence: "read" },
    post: { street: ["4 Agents Row"], locality: "Richmond", region: "VA", postcode: "23219", country: "US" },
  },
  places: [{ id: "reston", locality: "Reston", region: "VA", country: "US", source: SOURCE, confidence: "read" }],
  sanctions: [],
  notes: [],
};

const ITEM: RequestItem = {
  number: "1",
  category: CATEGORY.id,
  subject: "Queries for one host.",
  selectors: ["address"],
  limitedTo: [],
};

const ASKED: AskedCustodian = {
  id: "meridian",
  relation: "non-party",
  why: "According to the plaintiff, Meridian keeps the logs.",
  items: [ITEM],
  exclusions: [],
  cautions: [],
};

const MATTER: Matter = {
  reference: "SMALL-1",
  title: "Availability of a host in October 2026",
  issued: "2026-11-23",
  language: "en-US",
  requester: {
    role: "private-counsel",
    name: "Dolores O'Hara",
    organization: "O'Hara LLP",
    bar: "Virginia Bar No. 00000",
    address: ["12 Market Square"],
    email: "dohara@ohara.example",
    phone: "(703) 555-0142",
    represents: "Richard Roe",
  },
  letterhead: { name: "O'Hara LLP", lines: [] },
  stage: PENDING,
  documents: [{ id: "notes", title: "Notes", kind: "primary", dated: "2026-10-01" }],
  background: [],
  period: { from: "2026-10-01", to: "2026-10-20", zone: "America/New_York", asStated: [] },
  selectors: [SELECTOR],
  exclusions: ["the content of messages", "the identity of a journalist's sources"],
  custodians: [ASKED],
  numbers: [],
  enclosures: [],
  cc: [],
  bcc: [],
  requests: [],
  process: PROCESS,
  overrides: [],
};

/** The small matter with a change, as the rules see it; frozen, so that a rule which changes what it is given fails. */
export function subjectOf(change: Change = {}): Subject {
  const { instrument = "records", issued = "2026-11-23" } = change;
  const selectors = change.selectors ?? [SELECTOR];
  const limitedTo = change.limitedTo ?? [];
  const category = { ...CATEGORY, ...change.category };
  const plan = { ...ITEM, category: category.id, selectors: selectors.map(({ id }) => id), ...change.item };
  const asked = { ...ASKED, items: [plan], ...change.asked };
  const matter = matterOf(change, asked, [...new Set([...selectors, ...limitedTo])]);
  const contact = change.contact === null ? null : { ...CONTACT, ...change.contact };
  const custodian = { ...CUSTODIAN, contacts: contact ? [contact] : [], ...change.custodian };
  const period = periodOf(matter.period);
  const item = {
    plan,
    category,
    selectors,
    limitedTo,
    between: null,
    period,
    moments: lookupsOf(plan.moments ?? [], selectors, new Map(), (ends) =>
      periodOf({ ...ends, zone: matter.period.zone, asStated: [] }),
    ),
    pointer: "/custodians/0/items/0",
  };
  const request: Request = {
    id: `${custodian.id}-${instrument}`,
    number: "CASE-1-P01",
    enclosures: [],
    cc: [],
    bcc: [],
    instrument,
    matter,
    custodian,
    asked,
    contact,
    delivery: ["certified-mail"],
    background: "chronology",
    issued,
    respondBy:
      change.respondBy ?? ((instrument === "subpoena" && matter.process?.compliance.at.slice(0, 10)) || "2026-12-15"),
    period,
    items: [item],
    longPast: false,
    state: "draft",
  };
  const registry: Registry = { documents: [], categories: [category], kinds: [], custodians: [custodian], retired: [] };
  return frozen({
    request,
    registry,
    law: LAW,
    wording: change.wording ?? templatesOf(instrument),
    today: change.today ?? null,
  });
}

function matterOf(change: Change, asked: AskedCustodian, selectors: readonly Selector[]): Matter {
  const { process: _, ...unprocessed } = MATTER;
  const given = change.process === null ? unprocessed : { ...MATTER, process: processOf(change) };
  return {
    ...given,
    custodians: [asked],
    selectors,
    stage: change.stage ?? MATTER.stage,
    requester: { ...MATTER.requester, ...change.requester },
    ...change.matter,
  };
}

function processOf({ process, service, compliance }: Change): Process {
  return {
    ...PROCESS,
    ...process,
    service: { ...PROCESS.service, ...service },
    compliance: { ...PROCESS.compliance, ...compliance },
  };
}

/** A period that cannot be made exact never reaches the review; its words then do not matter. */
function periodOf(period: Matter["period"]): Request["period"] {
  const found = exactPeriod(period, {});
  return "fault" in found ? { words: "", start: "", short: "", fromUtc: "", toUtc: "" } : found;
}

/** The shipped templates of an instrument, as the pipeline hands them over. */
function templatesOf(instrument: string): string {
  return [`templates/${instrument}`, "templates/shared"]
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((path) => path.endsWith(".hbs"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.values(Object.freeze(value)).forEach(frozen);
  }
  return value;
}
