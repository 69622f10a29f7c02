import { daysBetween, parseDate, printDate, printPartialDate } from "../calendar/plain-date.ts";
import type { BackgroundSentence, Requester, Stage } from "../matter/matter.ts";
import type { Item, Request } from "../matter/request.ts";
import type { Citation, Confidence, Custodian, SourceRecord } from "../registry/registry.ts";
import type { RequestFields } from "../schema/generated/request-fields.ts";
import { addresseeLines } from "./addressee-lines.ts";
import { flag } from "./flag.ts";
import { documentOf, sectionWords, shortSourceWords } from "./source-words.ts";
import { askedFields, technicalFields, toTheSecond } from "./technical-fields.ts";
import { usedSelectors } from "./used-selectors.ts";
import { DELIVERY_LINES, draftMarks, instrumentOf, type Wording } from "./wording.ts";

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
const NO_ADVICE: RequestFields["advice"] = { whyNow: "", providerContent: "", law: { providerPreservation: "" } };

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
      attention: request.contact?.post?.unit === undefined ? "Attention: Legal Department / Custodian of Records" : "",
      lines: addresseeLines(request.contact, wording.countries),
      salutation: "Custodian of Records",
    },
    custodian: { shortName: custodian.shortName, successors: successors(custodian) },
    requester: requesterFields(matter.requester),
    stage: stageFields(matter.stage),
    relation: { obligation: obligation(request) },
    matter: { title: matter.title },
    why: asked.why,
    background: matter.background.filter(({ print }) => print !== "schedule").map(({ text }) => text),
    chronology: matter.background
      .filter(({ print }) => print !== "letter")
      .map((said) => chronologyRow(said, documents)),
    period: {
      words: period.words,
      exact: flag(toTheSecond(matter.period, request.items)),
      short: period.short,
      fromUtc: period.fromUtc,
      toUtc: period.toUtc,
      reason: matter.period.reason ?? "",
      accounts: matter.period.asStated.map(({ text, source }) => ({ text, source: accountSource(source, documents) })),
    },
    timing: { longPast: flag(request.longPast), years: numberWords(yearsSince(request)) },
    technical: technicalFields(request),
    asks: askedFields(request),
    selectors: usedSelectors(request).map(({ value, label, reason }) => ({ value, label, reason: reason ?? "" })),
    requests: request.items.map(itemFields),
    exclusions: [...matter.exclusions, ...asked.exclusions],
    cautions: asked.cautions,
    advice: NO_ADVICE,
    cost: { offered: flag(custodian.sanctions.length === 0) },
  };
}

function letterFields(request: Request, wording: Wording): RequestFields["letter"] {
  const { matter, instrument, delivery } = request;
  const { heading, title } = instrumentOf(instrument, wording);
  return {
    lang: matter.language,
    heading,
    instrument: title,
    date: dateWords(request.issued),
    reference: matter.reference,
    requestId: request.id,
    delivery: delivery.map((way) => DELIVERY_LINES[way]).join("; "),
    respondBy: dateWords(request.respondBy),
  };
}

function requesterFields(requester: Requester): RequestFields["requester"] {
  const represents = requester.represents ?? "";
  return {
    name: requester.name,
    title: requester.title ?? "",
    organisation: requester.organisation,
    bar: requester.bar ?? "",
    address: requester.address,
    email: requester.email,
    phone: requester.phone,
    represents,
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
    anticipated: stage.kind === "anticipated" ? (stage.description ?? "") : "",
    pending: stage.kind === "pending" ? actionWords(stage) : "",
    inquiry: stage.kind === "inquiry" ? `${stage.body}, which acts under ${stage.authority}` : "",
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

function itemFields(item: Item): ItemFields {
  const { plan, category } = item;
  return {
    number: plan.number,
    title: category.title,
    subject: plan.subject,
    records: category.records,
    systems: plan.systems ?? "",
    searchBy: item.selectors.map(({ value }) => value),
    limitedTo: item.limitedTo.map(({ value }) => value),
    moments: item.moments.map(momentWords),
    period: item.period.short,
    window: plan.window ? windowWords(plan.window, item) : "",
    windowReason: plan.window?.reason ?? "",
    pairs: pairRows(item),
    fields: category.fields,
    form: category.form,
    keep: category.legalClass === "thing" ? category.form : "",
  };
}

function windowWords(window: NonNullable<Item["plan"]["window"]>, item: Item): string {
  return toTheSecond(window, [item]) ? item.period.words : item.period.short;
}

/** `2:03:22 p.m. EDT (UTC−4) on June 9, 2026 (2026-06-09T18:03:22Z), port 443`. */
function momentWords({ at, port }: Item["moments"][number]): string {
  const when = at.fromUtc === at.toUtc ? `${at.start} (${at.fromUtc})` : at.short;
  return port === null ? when : `${when}, port ${port}`;
}

function pairRows({ between }: Item): ItemFields["pairs"] {
  if (!between) return [];
  const others = between.other.map(({ value }) => value);
  return between.one.map(({ value }) => ({ one: value, others }));
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
