import { type Jurisdiction, jurisdictionOf } from "../court/jurisdiction.ts";
import type { Matter, Process } from "../matter/matter.ts";
import { positionIn } from "../matter/position.ts";
import type { Item, Request } from "../matter/request.ts";
import type { Category, Registry } from "../registry/registry.ts";
import type { Where } from "./finding.ts";
import { effectOf, type InstrumentEffect, type LawRecord, type ReviewLaw } from "./law.ts";

/** What the rules look at. */
export interface Subject {
  readonly request: Request;
  readonly registry: Registry;
  readonly law: ReviewLaw;
  /** The text of the templates that the request's papers are made from. */
  readonly wording: string;
  /** ISO; null where what is found goes into a paper, which must be the same on any day. */
  readonly today: string | null;
}

/** One place where a rule fires. */
export interface Hit {
  readonly message: string;
  readonly hint?: string;
  readonly where: Where;
  /** The value at fault, which an override excuses; the message where absent. */
  readonly value?: string;
  /** The circumstance by which the rule's record tells levels apart. */
  readonly case?: string;
  /** Where it says more than the rule's. */
  readonly title?: string;
}

export type RuleCheck = (subject: Subject) => readonly Hit[];

export function inMatter(pointer: string): Where {
  return { file: "matter", pointer };
}

/** The custodian's record, or a value below it. */
export function inRecord({ request, registry }: Subject, below = ""): Where {
  return { file: "registry", pointer: `/custodians/${positionIn(registry.custodians, request.custodian)}${below}` };
}

/** The custodian's place in the matter, or a value below it. */
export function inAsked({ request }: Subject, below = ""): Where {
  return inMatter(`/custodians/${positionIn(request.matter.custodians, request.asked)}${below}`);
}

export function effect({ request, law }: Subject): Omit<InstrumentEffect, keyof LawRecord> {
  return effectOf(law, request.instrument);
}

export function isLetter(subject: Subject): boolean {
  return effect(subject).form === "letter";
}

export function isSubpoena(subject: Subject): boolean {
  return effect(subject).form === "subpoena";
}

/** The process of a subpoena, or null where the request is none or the matter lacks it (which is a finding of its own). */
export function subpoenaProcess(subject: Subject): Process | null {
  return isSubpoena(subject) ? (subject.request.matter.process ?? null) : null;
}

/** Under whose law the action of a request runs. */
export function actionLaw({ request: { matter } }: Subject): Jurisdiction {
  return jurisdictionOf(matter.stage.court, matter.process?.state);
}

/** The process of the request's action, or a value below it. */
export function inProcess(subject: Subject, below: string): Where {
  const own = below
    .split("/")
    .slice(1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], subject.request.asked.process);
  return own === undefined || below === "" ? inMatter(`/process${below}`) : inAsked(subject, `/process${below}`);
}

/** Ids of the regimes that a category of records falls under. */
export function regimesOf(category: Category, law: ReviewLaw): readonly string[] {
  return law.regimes
    .filter(
      ({ legalClasses, categories, idContains }) =>
        legalClasses.includes(category.legalClass) ||
        (category.alsoClass !== undefined && legalClasses.includes(category.alsoClass)) ||
        categories.includes(category.id) ||
        idContains.some((part) => category.id.includes(part)),
    )
    .map(({ id }) => id);
}

export function itemsUnder(regime: string, { request, law }: Subject): readonly Item[] {
  return request.items.filter(({ category }) => regimesOf(category, law).includes(regime));
}

/** `Request 3 (DNS query logs)`. */
export function itemWords({ plan, category }: Item): string {
  return `Request ${plan.number} (${category.title})`;
}

/** Last day asked for, as counsel wrote it. */
export function lastDay({ plan }: Item, matter: Matter): string {
  return (plan.window?.to ?? matter.period.to).slice(0, 10);
}
