import type { Matter } from "../matter/matter.ts";
import type { Place } from "../problem/problem.ts";
import {
  type KeptFinding,
  type Level,
  type RuleFacts,
  type RuleFindings,
  type SharedFinding,
  type Standing,
  standingOf,
  type Tally,
} from "../review/finding.ts";
import type { RuleFindings as GroupFields, ReviewFields } from "../schema/generated/review-fields.ts";
import { type ListPart, partWords } from "./batch-part.ts";
import type { KeptRequest } from "./paper.ts";
import { dateWords } from "./request-fields.ts";

/** What a review paper tells. */
export interface ReviewFacts {
  readonly matter: Matter;
  /** ISO date of issue, and the state of all its letters. */
  readonly date: string;
  readonly state: KeptRequest["state"];
  /** Of the whole batch. */
  readonly tally: Tally;
  readonly listed: ListPart<KeptRequest>;
  /** What was found in the requests of this part. */
  readonly found: readonly RuleFindings<KeptFinding>[];
  readonly ruleFacts: (rule: string) => RuleFacts;
  readonly addressees: readonly Addressee[];
}

/** A custodian at one address, once for all its requests. */
export interface Addressee {
  readonly name: string;
  readonly requests: readonly string[];
  readonly facts: ReviewFields["addressees"][number]["facts"];
}

/** What the review paper of a batch says: `src/schemas/review-fields.schema.json`. */
export function reviewFields(facts: ReviewFacts): ReviewFields {
  const { matter, date, state, tally, listed, found, addressees } = facts;
  const groups = (standing: Standing) =>
    found.filter((each) => each.standing === standing).map((each) => ruleFields(each, facts));
  return {
    review: {
      lang: matter.language,
      reference: matter.reference,
      title: matter.title,
      date: dateWords(date),
      letters: `${tally.requests}`,
      state: state === "final" ? "final, for signature and service" : "draft, not sent",
      draft: state === "final" ? "" : "yes",
      part: partWords("part", listed.part),
      verdict: state === "final" ? finalVerdict(tally) : draftVerdict(tally),
      found: tally.by.nothing < tally.requests ? "yes" : "",
      notice: matter.notice ?? "",
    },
    stops: tally.stops.map(({ rule, title, requests }) => ({
      ...{ rule, title, letters: countWords(requests, tally.requests) },
    })),
    rows: listed.entries.map(rowFields),
    blocks: groups("block"),
    warnings: groups("warn"),
    passed: groups("passed"),
    notes: groups("inform"),
    addressees: addressees.map(({ name, requests, facts: known }) => ({
      ...{ custodian: name, letters: requests.join(", "), facts: known },
    })),
  };
}

/** `matter.yaml:12:9`. */
export function placeWords({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function draftVerdict({ requests, by: { block } }: Tally): string {
  if (requests === 1) return block === 1 ? "The letter cannot be final yet." : `Nothing stops the letter. ${CLEAR.one}`;
  if (block === 0)
    return `Nothing stops ${requests === 2 ? "either letter" : `any of the ${requests} letters`}. ${CLEAR.many}`;
  if (block === requests)
    return requests === 2 ? "Neither letter can be final yet." : `None of the ${requests} letters can be final yet.`;
  return `Of the ${requests} letters, ${block} cannot be final yet; nothing stops the other ${requests - block}.`;
}

const CLEAR = {
  one: "It stays a draft until counsel has read it whole and asks for a final one.",
  many: "They stay drafts until counsel has read them whole and asks for final ones.",
};

function finalVerdict({ requests, passed }: Tally): string {
  const letters = requests === 1 ? "The letter is final" : `${capital(countWords(requests, requests))} are final`;
  if (passed === 0) return `${letters}: the review found nothing that stops ${requests === 1 ? "it" : "them"}.`;
  const findings = passed === 1 ? "one finding" : `${passed} findings`;
  return `${letters}: an attorney let ${findings} pass.`;
}

/** `12 of 24 letters`, `all 24 letters`, `both letters`; blank where there is but one. */
function countWords(some: number, all: number): string {
  if (all === 1) return "";
  if (some < all) return `${some} of ${all} letters`;
  return all === 2 ? "both letters" : `all ${all} letters`;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** The same of the letters of one paper. */
function partCount(some: number, { part, entries }: ReviewFacts["listed"]): string {
  const words = countWords(some, entries.length);
  return part.of === 1 || words === "" ? words : `${words} of this part`;
}

/** So many titles a row can hold; what else stops the letter stands there by its id. */
const MOST_TITLES = 4;

function rowFields({ id, name, findings }: KeptRequest): ReviewFields["rows"][number] {
  const stops = titled(findings, "block");
  return {
    ...{ id, custodian: name, blocks: stops.slice(0, MOST_TITLES), more: ruleIds(stops.slice(MOST_TITLES)) },
    passed: titled(findings, "passed"),
    warnings: ruleIds(titled(findings, "warn")),
    notes: ruleIds(titled(findings, "inform")),
  };
}

interface Titled {
  readonly rule: string;
  readonly title: string;
}

/** Rules with their titles, each once. */
function titled(findings: readonly KeptFinding[], standing: Standing): readonly Titled[] {
  const some = findings.filter((finding) => standingOf(finding) === standing);
  return [...new Map(some.map(({ rule, title }) => [`${rule} ${title}`, { rule, title }])).values()];
}

function ruleIds(titles: readonly Titled[]): string {
  return [...new Set(titles.map(({ rule }) => rule))].join(", ");
}

function ruleFields({ rule, shared, standing, requests }: RuleFindings<KeptFinding>, facts: ReviewFacts): GroupFields {
  const { title: usual, why, cure, authority } = facts.ruleFacts(rule);
  const [title = usual, another] = new Set(shared.map(({ finding }) => finding.title));
  const heading = another === undefined ? title : usual;
  return {
    ...{ rule, title: heading, why, cure, authority },
    count: partCount(requests.length, facts.listed),
    findings: shared.map((each) => findingFields(each, { heading, standing, listed: facts.listed })),
  };
}

/** What the heading above a finding has said of it already, and the letters of the paper. */
interface Above {
  readonly heading: string;
  readonly standing: Standing;
  readonly listed: ReviewFacts["listed"];
}

function findingFields(
  { finding, requests }: SharedFinding<KeptFinding>,
  above: Above,
): GroupFields["findings"][number] {
  const { title, message, hint, place, level, value, overridden } = finding;
  return {
    lead: title === above.heading ? "" : title,
    text: message,
    cure: hint ?? "",
    place: placeWords(place),
    level: level === above.standing || overridden ? "" : LEVELS[level],
    ...letterFields(requests, above.listed),
    overrides: overridden
      ? [{ attorney: overridden.attorney, date: dateWords(overridden.date), reason: overridden.reason, value }]
      : [],
  };
}

const LEVELS: Readonly<Record<Level, string>> = {
  block: "blocks",
  warn: "warns only",
  inform: "for information only",
};

/** So many letters a column can hold. */
const MOST_LETTERS = 4;
/** Of so many, those left out are told instead of those meant. */
const MOST_LEFT_OUT = 3;

/** Which letters are meant: in the column where they are few, else in a list of their own. */
function letterFields(
  requests: readonly string[],
  listed: ReviewFacts["listed"],
): Pick<GroupFields["findings"][number], "letters" | "list"> {
  const meant = [...new Set(requests)];
  const isAll = meant.length === listed.entries.length && meant.length > 1;
  if (isAll || meant.length > MOST_LETTERS) {
    return { letters: [partCount(meant.length, listed)], list: isAll ? "" : listWords(meant, listed) };
  }
  return { letters: meant, list: "" };
}

function listWords(meant: readonly string[], { entries }: ReviewFacts["listed"]): string {
  const others = entries.map(({ id }) => id).filter((id) => !meant.includes(id));
  return others.length <= MOST_LEFT_OUT ? `all letters but ${others.join(", ")}` : meant.join(", ");
}
