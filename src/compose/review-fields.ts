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
      notice: matter.notice ?? "",
    },
    stops: tally.stops.map(({ rule, title, requests }) => ({
      rule,
      title,
      letters: countWords(requests, tally.requests),
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
  if (requests === 1) return block === 1 ? "The letter cannot be final yet." : `Nothing blocks the letter. ${CLEAR}`;
  if (block === 0) return `Nothing blocks any of the ${requests} letters. ${CLEAR}`;
  if (block === requests) return `None of the ${requests} letters can be final yet.`;
  const others = requests - block === 1 ? "one is not blocked" : `${requests - block} are not blocked`;
  return `Of the ${requests} letters ${block} cannot be final yet; ${others}.`;
}

const CLEAR = "It stays a draft until counsel has read it whole and asks for a final one.";

function finalVerdict({ requests, passed }: Tally): string {
  const letters = requests === 1 ? "The letter is final" : `All ${requests} letters are final`;
  if (passed === 0) return `${letters}: the review found nothing that blocks.`;
  const findings = passed === 1 ? "one finding" : `${passed} findings`;
  return `${letters}: nothing blocks, since an attorney let ${findings} pass.`;
}

/** `12 of 24 letters`, `all 24 letters`; of one letter nothing need be said. */
function countWords(some: number, all: number): string {
  if (all === 1) return "the letter";
  return some === all ? `all ${all} letters` : `${some} of ${all} letters`;
}

/** So many titles a row can hold; what else blocks stands there by its id. */
const MOST_TITLES = 4;

function rowFields({ id, name, findings }: KeptRequest): ReviewFields["rows"][number] {
  const blocking = findings.filter((finding) => standingOf(finding) === "block");
  const titled = new Map(blocking.map(({ rule, title }) => [`${rule} ${title}`, { rule, title }]));
  const stops = [...titled.values()];
  return {
    id,
    custodian: name,
    blocks: stops.slice(0, MOST_TITLES),
    more: unique(stops.slice(MOST_TITLES).map(({ rule }) => rule)),
    passed: rulesOf(findings, "passed"),
    warnings: rulesOf(findings, "warn"),
    notes: rulesOf(findings, "inform"),
  };
}

function rulesOf(findings: readonly KeptFinding[], standing: Standing): string {
  return unique(findings.filter((finding) => standingOf(finding) === standing).map(({ rule }) => rule));
}

function unique(rules: readonly string[]): string {
  return [...new Set(rules)].join(", ");
}

function ruleFields({ rule, shared, standing, requests }: RuleFindings<KeptFinding>, facts: ReviewFacts): GroupFields {
  const { title: usual, why, cure, authority } = facts.ruleFacts(rule);
  const all = facts.listed.entries.map(({ id }) => id);
  const [title = usual, another] = new Set(shared.map(({ finding }) => finding.title));
  const heading = another === undefined ? title : usual;
  return {
    ...{ rule, title: heading, why, cure, authority },
    count: countWords(requests.length, all.length),
    findings: shared.map((each) => findingFields(each, { heading, standing, all })),
  };
}

/** What the heading above a finding has said of it already. */
interface Above {
  readonly heading: string;
  readonly standing: Standing;
  /** Ids of all requests of the paper. */
  readonly all: readonly string[];
}

function findingFields(
  { finding, requests }: SharedFinding<KeptFinding>,
  { heading, standing, all }: Above,
): GroupFields["findings"][number] {
  const { title, message, hint, place, level, value, overridden } = finding;
  return {
    lead: title === heading ? "" : title,
    text: message,
    cure: hint ?? "",
    place: placeWords(place),
    level: level === standing || overridden ? "" : LEVELS[level],
    ...letterFields(requests, all),
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
  all: readonly string[],
): Pick<GroupFields["findings"][number], "letters" | "list"> {
  const meant = [...new Set(requests)];
  if (meant.length === all.length) return { letters: [countWords(meant.length, all.length)], list: "" };
  if (meant.length <= MOST_LETTERS) return { letters: meant, list: "" };
  const others = all.filter((id) => !requests.includes(id));
  const list = others.length <= MOST_LEFT_OUT ? `all letters but ${others.join(", ")}` : meant.join(", ");
  return { letters: [countWords(meant.length, all.length)], list };
}
