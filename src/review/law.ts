import type { PaperRoute } from "../matter/gate-facts.ts";
import type { RequesterRole } from "../matter/matter.ts";
import type { CustodianKind, LegalClass } from "../registry/registry.ts";
import type { Law } from "../schema/generated/law.ts";
import { type StatePacks, statePacks } from "../states/state-packs.ts";
import type { Level } from "./finding.ts";
import type { ConceptRecord, FactClass, GateRecord, GateTrigger, HolderClass } from "./gates/gate.ts";
import type { Scope } from "./scope.ts";

/** What every record of law carries: the date for which its source speaks, the source, and how well it is known. */
export type LawRecord = Law["records"][number];

/** What a finding does to a request, and the argument for it. */
export interface RuleLevel extends Scope {
  /** `off`: the rule does not apply. */
  readonly level: Level | "off";
  /** The circumstance of a finding, as the check names it; any where absent. */
  readonly case?: string;
  /** The circumstance in words; of every level that names one. */
  readonly when?: string;
  readonly reason: string;
  /** False where no attorney can excuse it though the rule knows overrides. */
  readonly overridable?: false;
}

/** A rule is about the requests of its scope. */
export interface RuleRecord extends LawRecord, Omit<Scope, "asks" | "courts"> {
  readonly title: string;
  /** The first that fits a finding decides; the last fits any. */
  readonly levels: readonly RuleLevel[];
  readonly overridable: boolean;
  readonly authorities: readonly string[];
  readonly why: string;
  readonly cure: string;
}

/** An authority is cited to the requests of its scope. */
export interface Authority extends LawRecord, Omit<Scope, "asks"> {
  readonly cite: string;
  readonly title: string;
}

/** A pattern that the review looks for. `words` is what the reader is told it found. */
export interface WordRecord extends LawRecord {
  readonly kind: string;
  readonly pattern: string;
  readonly words: string;
}

/** A state and its position on the uniform act on interstate subpoenas. */
export interface StateRecord extends LawRecord {
  readonly state: string;
  readonly adopted: boolean;
  readonly note: string;
}

export interface HealthState extends LawRecord {
  readonly state: string;
  /** Id of an authority. */
  readonly authority: string;
  readonly words: string;
}

export interface CountryRecord extends LawRecord {
  readonly country: string;
  readonly gdpr: boolean;
  readonly note: string;
}

export interface Limit extends LawRecord {
  readonly value: number;
  readonly unit: "days" | "miles";
}

/** Categories of records that one body of law speaks of. */
export interface Regime extends LawRecord {
  readonly words: string;
  readonly legalClasses: readonly LegalClass[];
  readonly categories: readonly string[];
  readonly idContains: readonly string[];
}

export interface ProviderKind extends LawRecord {
  readonly kind: CustodianKind;
  /** `public`: a provider to the public; `client`: keeps for its clients, to the public or not. */
  readonly provider: "public" | "client";
  readonly words: string;
}

/** What an instrument does. */
export interface InstrumentEffect extends LawRecord {
  readonly discloses: boolean;
  readonly compels: boolean;
  readonly form:
    | "letter"
    | "subpoena"
    | "agency-request"
    | "party-request"
    | "letter-of-request"
    | "authorization"
    | "public-records"
    | "order";
  readonly governmentOnly: boolean;
}

export interface Locality extends LawRecord {
  readonly locality: string;
  readonly region: string;
  readonly latitude: number;
  readonly longitude: number;
}

export type Outcome = "obtainable" | "barred" | "with consent" | "with order";

export interface ObtainabilityRecord extends LawRecord {
  readonly effects: readonly string[];
  readonly outcome: Outcome;
  /** What bars it, or what it takes. */
  readonly by: string;
  readonly authorities: readonly string[];
  readonly regimes?: readonly string[];
  readonly providers?: readonly ProviderKind["provider"][];
  readonly kinds?: readonly CustodianKind[];
}

/** A way past a gate, with the facts that it takes. */
export type GatePaperRecord = LawRecord & PaperRoute;

interface Tables {
  readonly rules: RuleRecord;
  readonly authorities: Authority;
  readonly "banned-words": WordRecord;
  readonly uidda: StateRecord;
  readonly "health-states": HealthState;
  readonly treaties: CountryRecord;
  readonly limits: Limit;
  readonly regimes: Regime;
  readonly "provider-kinds": ProviderKind;
  readonly "instrument-effects": InstrumentEffect;
  readonly localities: Locality;
  readonly obtainability: ObtainabilityRecord;
  readonly gates: GateRecord;
  readonly "gate-triggers": GateTrigger;
  readonly "gate-concepts": ConceptRecord;
  readonly "gate-holders": HolderClass;
  readonly "gate-facts": FactClass;
  readonly "gate-papers": GatePaperRecord;
}

/** The files of `src/data/law` that the review reads. */
export const LAW_TABLES: readonly (keyof Tables)[] = [
  "rules",
  "authorities",
  "banned-words",
  "uidda",
  "health-states",
  "treaties",
  "limits",
  "regimes",
  "provider-kinds",
  "instrument-effects",
  "localities",
  "obtainability",
  "gates",
  "gate-triggers",
  "gate-concepts",
  "gate-holders",
  "gate-facts",
  "gate-papers",
];

/** The law that a request is reviewed by: tables, each with its records, and a calendar. */
export type ReviewLaw = { readonly [Name in keyof Tables]: readonly Tables[Name][] } & {
  /** Why an ISO date is no working day of a court (`Saturday`, `Labor Day`), or null. */
  readonly closed: (date: string) => string | null;
  readonly states: StatePacks;
};

/** `read` gives a file of `src/data/law`, parsed. The form of the tables is ours: a test reads each of them. */
export function reviewLaw(read: (table: string) => unknown, closed: ReviewLaw["closed"] = () => null): ReviewLaw {
  const tables = LAW_TABLES.map((name) => [name, (read(name) as { readonly records: unknown }).records]);
  return { ...Object.fromEntries(tables), closed, states: statePacks(read) } as ReviewLaw;
}

/** A figure that rules measure by; throws where the data lacks it. */
export function limitOf(law: ReviewLaw, id: string): number {
  const found = law.limits.find((limit) => limit.id === id);
  if (!found) throw new Error(`the law has no limit "${id}"`);
  return found.value;
}

/** The law with one figure set to another value, as a user may wish. */
export function withLimit(law: ReviewLaw, id: string, value: number): ReviewLaw {
  limitOf(law, id);
  return { ...law, limits: law.limits.map((limit) => (limit.id === id ? { ...limit, value } : limit)) };
}

export function ruleOf(law: ReviewLaw, id: string): RuleRecord {
  const found = law.rules.find((rule) => rule.id === id);
  if (!found) throw new Error(`the law has no rule "${id}"`);
  return found;
}

/** An instrument that the law does not list is judged with care: as a letter that asks to disclose. */
export function effectOf(law: ReviewLaw, instrument: string): Omit<InstrumentEffect, keyof LawRecord> {
  const unknown = { discloses: true, compels: false, form: "letter", governmentOnly: false } as const;
  return law["instrument-effects"].find(({ id }) => id === instrument) ?? unknown;
}

/** A governmental entity, or what may be one. */
export function isGovernmental(role: RequesterRole): boolean {
  return role === "government-counsel";
}
