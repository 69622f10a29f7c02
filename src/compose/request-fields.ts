import { daysBetween, parseDate, printDate, printPartialDate } from "../calendar/plain-date.ts";
import type { Request } from "../matter/request.ts";
import { beforeStop, withoutStop } from "../matter/text-form.ts";
import type { Citation, Custodian, SourceRecord } from "../registry/registry.ts";
import type { RequestFields } from "../schema/generated/request-fields.ts";
import { addresseeLines } from "./addressee-lines.ts";
import { backgroundFields } from "./background-fields.ts";
import { deliveryLines } from "./delivery-lines.ts";
import { flag } from "./flag.ts";
import { gateEnclosures } from "./gate-plans.ts";
import { itemFields } from "./item-fields.ts";
import { obligationOf } from "./obligation.ts";
import { requesterFields, stageFields } from "./requester-fields.ts";
import { identifierFields, selectorFields } from "./selector-fields.ts";
import { documentOf, sectionWords } from "./source-words.ts";
import { askedFields, technicalFields, toTheSecond } from "./technical-fields.ts";
import { citedBy, draftMarks, instrumentOf, type Wording } from "./wording.ts";

/** Numbers up to ten stand as words in prose. */
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Nothing from the review: what a letter says that was not made through it. */
const NO_ADVICE: RequestFields["advice"] = {
  whyNow: "",
  providerContent: "",
  keptFor: "",
  keptUntil: "",
  law: { providerPreservation: "" },
};

/** Default color of the letterhead's name: near black. */
const INK = "#1a1a1a";

/** What the letter of a request may say: `src/schemas/request-fields.schema.json` describes every field. */
export function requestFields(request: Request, documents: readonly SourceRecord[], wording: Wording): RequestFields {
  const { matter, asked, custodian, period } = request;
  const obligation = obligationOf(request);
  return {
    letter: letterFields(request, obligation, wording),
    marks: draftMarks(request, wording),
    letterhead: { name: matter.letterhead.name, lines: matter.letterhead.lines, color: matter.letterhead.color ?? INK },
    addressee: {
      name: custodian.name,
      attention: request.contact?.post?.unit === undefined ? attentionLine(obligation) : "",
      lines: addresseeLines(request.contact, matter.requester),
      salutation: obligation === "" ? "Custodian of Records" : "General Counsel",
    },
    custodian: { shortName: custodian.shortName, successors: successors(custodian) },
    requester: requesterFields(matter.requester),
    stage: stageFields(matter.stage),
    relation: {
      obligation,
      abroad: flag(custodian.country !== "US"),
      law: { lossOfEvidence: citedBy("lossOfEvidence", wording) },
    },
    matter: { title: matter.title, concerns: request.background === "none" ? "" : beforeStop(matter.concerns ?? "") },
    why: asked.why,
    basis: asked.basis ?? "",
    ...backgroundFields(request, documents),
    period: {
      words: period.words,
      exact: flag(toTheSecond(matter.period, request.items)),
      short: period.short,
      inUtc: flag(matter.period.zone !== "UTC" && technicalFields(request).zone !== ""),
      fromUtc: period.fromUtc,
      toUtc: period.toUtc,
      reason: matter.period.reason ?? "",
      accounts: matter.period.asStated.map(({ text, source }) => ({ text, source: accountSource(source, documents) })),
    },
    timing: { longPast: flag(request.longPast), years: numberWords(yearsSince(request)) },
    technical: technicalFields(request),
    asks: askedFields(request),
    selectors: selectorFields(request, wording),
    requests: request.items.map((item) => itemFields(item, request, wording)),
    exclusions: exclusionWords([...matter.exclusions, ...asked.exclusions]),
    cautions: asked.cautions,
    advice: NO_ADVICE,
    cost: { offered: flag(custodian.sanctions.length === 0), cap: matter.feeCap ?? "" },
    terms: {
      definitions: matter.terms?.definitions ?? [],
      instructions: matter.terms?.instructions ?? [],
      production: matter.terms?.production ?? "",
    },
  };
}

/** A clerk finds records; a demand is for whoever answers for the company. */
function attentionLine(obligation: string): string {
  return obligation === ""
    ? "Attention: Legal Department / Custodian of Records"
    : "Attention: Office of the General Counsel";
}

function letterFields(request: Request, obligation: string, wording: Wording): RequestFields["letter"] {
  const { matter, instrument } = request;
  const { heading, demandHeading = heading, title } = instrumentOf(instrument, wording);
  return {
    lang: matter.language,
    heading: obligation === "" ? heading : demandHeading,
    instrument: title,
    date: dateWords(request.issued),
    number: request.number,
    delivery: deliveryLines(request).join("; "),
    respondBy: dateWords(request.respondBy),
    enclosures: [...gateEnclosures(request, wording), ...enclosureWords(request, wording)],
    cc: request.cc,
    identifiers: identifierFields(request, wording),
  };
}

/** `Complaint (14 pages)`. */
export function enclosureWords({ enclosures }: Request, { enclosurePages }: Wording): readonly string[] {
  return enclosures.map(({ file, title }) => {
    const pages = enclosurePages[file] ?? 0;
    return `${title} (${pages} ${pages === 1 ? "page" : "pages"})`;
  });
}

/** A list within a sentence: a semicolon follows each, a full stop the last. */
function exclusionWords(exclusions: readonly string[]): readonly string[] {
  return exclusions.map((each, index) => (index === exclusions.length - 1 ? beforeStop(each) : withoutStop(each)));
}

/** `Google LLC, for Mandiant's consultancy and its records (September 2022)`; without the addressee itself. */
function successors({ name, successors: recorded }: Custodian): readonly string[] {
  return recorded
    .filter(({ entity }) => entity !== name)
    .map(({ entity, scope, date }) => `${entity}, for ${scope}${date === null ? "" : ` (${printPartialDate(date)})`}`);
}

function accountSource(source: Citation, documents: readonly SourceRecord[]): string {
  const document = documentOf(source, documents);
  return `${document?.author ?? document?.title ?? source.document}, ${sectionWords(source)}`;
}

/** Whole years from the end of the period to the date of issue. */
function yearsSince({ matter, issued }: Request): number {
  const end = parseDate(matter.period.to.slice(0, 10));
  const date = parseDate(issued);
  return end && date ? Math.max(0, Math.floor(daysBetween(end, date) / 365.2425)) : 0;
}

function numberWords(n: number): string {
  return NUMBERS[n] ?? `${n}`;
}

export function dateWords(iso: string): string {
  const date = parseDate(iso);
  return date ? printDate(date) : iso;
}
