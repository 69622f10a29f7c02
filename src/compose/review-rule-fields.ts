import type { Place } from "../problem/problem.ts";
import type { GatheredFinding, KeptFinding, Level, RuleFacts, RuleFindings, Standing } from "../review/finding.ts";
import type { RuleFindings as RuleFields } from "../schema/generated/review-fields.ts";
import type { ListPart } from "./batch-part.ts";
import type { KeptRequest } from "./paper.ts";
import { dateWords } from "./request-fields.ts";

/** The letters that one review paper is about, and what the law says of what was found in them. */
export interface ReviewedPart {
  readonly listed: ListPart<KeptRequest>;
  readonly ruleFacts: (rule: string) => RuleFacts;
}

/** `matter.yaml:12:9`. */
export function placeWords({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** `12 of 24 letters`, `all 24 letters`, `both letters`; blank where there is but one. */
export function letterCount(some: number, all: number): string {
  if (all === 1) return "";
  if (some < all) return `${some} of ${all} letters`;
  return all === 2 ? "both letters" : `all ${all} letters`;
}

/** The same of the letters of one paper. */
function partCount(some: number, { part, entries }: ReviewedPart["listed"]): string {
  const words = letterCount(some, entries.length);
  return part.of === 1 || words === "" ? words : `${words} of this part`;
}

/** What a review paper tells of one rule. */
export function ruleFields(
  { rule, shared, standing, requests }: RuleFindings<KeptFinding>,
  facts: ReviewedPart,
): RuleFields {
  const { title: usual, why, cure, ...all } = facts.ruleFacts(rule);
  const authority = citedOf(shared, all.authority);
  const [title = usual, another] = new Set(shared.map(({ finding }) => finding.title));
  const heading = another === undefined ? title : usual;
  return {
    ...{ rule, title: heading, why, cure, authority },
    count: partCount(requests.length, facts.listed),
    findings: shared.map((each) => findingFields(each, { heading, standing, listed: facts.listed })),
  };
}

/** Those of a rule's authorities that speak of a request in which it found something. */
function citedOf(shared: readonly GatheredFinding<KeptFinding>[], all: readonly string[]): readonly string[] {
  const cited = new Set(shared.flatMap(({ finding }) => finding.only ?? all));
  return all.filter((each) => cited.has(each));
}

/** What the heading above a finding has said of it already, and the letters of the paper. */
interface Above {
  readonly heading: string;
  readonly standing: Standing;
  readonly listed: ReviewedPart["listed"];
}

function findingFields(gathered: GatheredFinding<KeptFinding>, above: Above): RuleFields["findings"][number] {
  const { finding, requests, others } = gathered;
  const { title, message, place, level, value, overridden } = finding;
  return {
    lead: title === above.heading ? "" : title,
    text: message,
    cure: cureWords(gathered),
    place: placeWords(place),
    others: others === 0 ? "" : `${others}`,
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

function cureWords({ finding: { hint = "" }, othersDiffer }: GatheredFinding<KeptFinding>): string {
  return othersDiffer ? `${hint} (the cure of each other one: findings.csv)` : hint;
}

type LetterFields = Pick<RuleFields["findings"][number], "letters" | "list">;

/** So many letters a column can hold. */
const MOST_LETTERS = 4;
/** A longer list has the numbers of the table instead of names. */
const MOST_NAMED = 12;
/** Of so many, those left out are told instead of those meant. */
const MOST_LEFT_OUT = 3;

/** Which letters are meant: in the column where they are few, else in a list of their own. */
function letterFields(requests: readonly string[], listed: ReviewedPart["listed"]): LetterFields {
  const meant = [...new Set(requests)];
  const isAll = meant.length === listed.entries.length && meant.length > 1;
  if (isAll || meant.length > MOST_LETTERS) {
    return { letters: [partCount(meant.length, listed)], list: isAll ? "" : listWords(meant, listed) };
  }
  return { letters: meant, list: "" };
}

function listWords(meant: readonly string[], { entries, part }: ReviewedPart["listed"]): string {
  const some = new Set(meant);
  const others = entries.map(({ id }) => id).filter((id) => !some.has(id));
  if (others.length <= MOST_LEFT_OUT) return `all letters but ${others.join(", ")}`;
  if (some.size <= MOST_NAMED) return meant.join(", ");
  return `nos. ${spansOf(entries.flatMap(({ id }, index) => (some.has(id) ? part.first + index : [])))}`;
}

/** `1, 8, 9, 17–20`, of ascending numbers. */
function spansOf(numbers: readonly number[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = spans.at(-1);
    if (open?.last === number - 1) open.last = number;
    else spans.push({ first: number, last: number });
  }
  return spans.map(spanWords).join(", ");
}

function spanWords({ first, last }: { readonly first: number; readonly last: number }): string {
  if (first === last) return `${first}`;
  return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
}
