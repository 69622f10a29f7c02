import { daysBetween, parseDate, printDate, printPartialDate } from "../calendar/plain-date.ts";
import type { BackgroundSentence, Requester, Stage } from "../matter/matter.ts";
import type { Item, Request } from "../matter/request.ts";
import { beforeStop, withoutStop } from "../matter/text-form.ts";
import type { Citation, Confidence, Custodian, SourceRecord } from "../registry/registry.ts";
import type { RequestFields } from "../schema/generated/request-fields.ts";
import { addresseeLines } from "./addressee-lines.ts";
import { deliveryLines } from "./delivery-lines.ts";
import { flag } from "./flag.ts";
import { identifierFields, searchFields, selectorFields } from "./selector-fields.ts";
import { documentOf, sectionWords, shortSourceWords } from "./source-words.ts";
import { askedFields, technicalFields, toTheSecond } from "./technical-fields.ts";
import { citedBy, draftMarks, instrumentOf, type Wording } from "./wording.ts";

/** What the reader of a chronology is told of a statement that was not read where it was made. */
const CAUTIONS: Readonly<Record<Confidence, string>> = {
  stated: "",
  read: "",
  secondary: "secondary account",
  unconfirmed: "not confirmed",
};

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

type ItemFields = RequestFields["requests"][number];

/** Default color of the letterhead's name: near black. */
const INK = "#1a1a1a";

/** What the letter of a request may say: `src/schemas/request-fields.schema.json` describes every field. */
export function requestFields(request: Request, documents: readonly SourceRecord[], wording: Wording): RequestFields {
  const { matter, asked, custodian, period } = request;
  return {
    letter: letterFields(request, wording),
    marks: draftMarks(request, wording),
    letterhead: { name: matter.letterhead.name, lines: matter.letterhead.lines, color: matter.letterhead.color ?? INK },
    addressee: {
      name: custodian.name,
      attention: request.contact?.post?.unit === undefined ? attention(request) : "",
      lines: addresseeLines(request.contact, matter.requester),
      salutation: obligation(request) === "" ? "Custodian of Records" : "General Counsel",
    },
    custodian: { shortName: custodian.shortName, successors: successors(custodian) },
    requester: requesterFields(matter.requester),
    stage: stageFields(matter.stage),
    relation: {
      obligation: obligation(request),
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
function attention(request: Request): string {
  return obligation(request) === ""
    ? "Attention: Legal Department / Custodian of Records"
    : "Attention: Office of the General Counsel";
}

function letterFields(request: Request, wording: Wording): RequestFields["letter"] {
  const { matter, instrument } = request;
  const { heading, demandHeading = heading, title } = instrumentOf(instrument, wording);
  return {
    lang: matter.language,
    heading: obligation(request) === "" ? heading : demandHeading,
    instrument: title,
    date: dateWords(request.issued),
    number: request.number,
    delivery: deliveryLines(request).join("; "),
    respondBy: dateWords(request.respondBy),
    enclosures: enclosureWords(request, wording),
    cc: request.cc,
    identifiers: identifierFields(request, wording),
  };
}

/** The sentences of the letter and the chronology behind it, where this letter tells them. */
function backgroundFields(
  { background, matter }: Request,
  documents: readonly SourceRecord[],
): Pick<RequestFields, "background" | "chronology"> {
  if (background !== "chronology") return { background: [], chronology: [] };
  return {
    background: matter.background.filter(({ print }) => print !== "schedule").map(({ text }) => text),
    chronology: matter.background
      .filter(({ print }) => print !== "letter")
      .map((said) => chronologyRow(said, documents)),
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

function requesterFields(requester: Requester): RequestFields["requester"] {
  const client = requester.represents ?? "";
  const represents = requester.unnamedClient === true ? "" : client;
  return {
    name: requester.name,
    title: requester.title ?? "",
    organization: requester.organization,
    bar: requester.bar ?? "",
    address: requester.address,
    email: requester.email,
    phone: requester.phone,
    represents,
    client: requester.unnamedClient === true ? "our client" : client,
    unnamedClient: flag(requester.unnamedClient === true),
    counselFor: represents === "" ? "" : `Counsel for ${represents}`,
    privateCounsel: flag(requester.role === "private-counsel"),
    governmentCounsel: flag(requester.role === "government-counsel"),
    committeeCounsel: flag(requester.role === "committee-counsel"),
    researcher: flag(requester.role === "researcher"),
  };
}

function stageFields(stage: Stage): RequestFields["stage"] {
  return {
    none: flag(stage.kind === "none"),
    anticipated: stage.kind === "anticipated" ? beforeStop(stage.description ?? "") : "",
    pending: stage.kind === "pending" ? actionWords(stage) : "",
    inquiry: stage.kind === "inquiry" ? `${stage.body}, which acts under ${beforeStop(stage.authority ?? "")}` : "",
  };
}

/** `Roe et al. v. Doe Co., No. 1:26-cv-00123 (United States District Court …)`: the first party on each side. */
function actionWords(stage: Stage): string {
  const parties = stage.parties ?? [];
  const first = parties[0];
  const opponent = parties.find(({ role }) => role !== first?.role);
  const side = (role: string | undefined, name: string | undefined) =>
    `${name ?? ""}${parties.filter((party) => party.role === role).length > 1 ? " et al." : ""}`;
  const caption = opponent
    ? `${side(first?.role, first?.name)} v. ${side(opponent.role, opponent.name)}`
    : `In re ${first?.name ?? ""}`;
  return `${caption}, No. ${stage.number} (${stage.court})`;
}

/** Words of obligation are for a party, or one that may become a party, once litigation is anticipated or pending. */
function obligation({ asked, matter }: Request): string {
  const { kind } = matter.stage;
  if (asked.relation === "party" && kind === "pending") return "is a party to the pending action";
  if (asked.relation !== "prospective-party") return "";
  if (kind === "pending") return "may become a party to the pending action";
  return kind === "anticipated" ? "may become a party to litigation that is reasonably anticipated" : "";
}

/** `Google LLC, for Mandiant's consultancy and its records (September 2022)`; without the addressee itself. */
function successors({ name, successors: recorded }: Custodian): readonly string[] {
  return recorded
    .filter(({ entity }) => entity !== name)
    .map(({ entity, scope, date }) => `${entity}, for ${scope}${date === null ? "" : ` (${printPartialDate(date)})`}`);
}

function chronologyRow(
  said: BackgroundSentence,
  documents: readonly SourceRecord[],
): RequestFields["chronology"][number] {
  return {
    date: said.date.replace(/\d{4}-\d{2}(-\d{2})?/g, printPartialDate),
    speaker: said.saidBy,
    text: said.text,
    source: shortSourceWords(said.source, documents),
    caution: CAUTIONS[said.confidence],
  };
}

function accountSource(source: Citation, documents: readonly SourceRecord[]): string {
  const document = documentOf(source, documents);
  return `${document?.author ?? document?.title ?? source.document}, ${sectionWords(source)}`;
}

function itemFields(item: Item, { background }: Request, wording: Wording): ItemFields {
  const { plan, category } = item;
  return {
    number: plan.number,
    title: category.title,
    subject: plan.subject,
    records: category.records,
    systems: plan.systems ?? "",
    ...searchFields(item, wording),
    period: category.periodOf === "subject" ? `Records that concern ${item.period.short}, whenever they were made` : "",
    window: plan.window ? windowWords(plan.window, item) : "",
    // The reason speaks of the dispute: it is for those to whom the dispute is told.
    windowReason: background === "chronology" ? (plan.window?.reason ?? "") : "",
    between: item.between?.one.map(({ value }) => value) ?? [],
    and: item.between?.other.map(({ value }) => value) ?? [],
    fields: category.fields,
    form: category.form,
    keep: category.legalClass === "thing" ? category.form : "",
  };
}

function windowWords(window: NonNullable<Item["plan"]["window"]>, item: Item): string {
  return toTheSecond(window, [item]) ? item.period.words : item.period.short;
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
