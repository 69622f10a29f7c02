import type { Matter } from "../matter/matter.ts";
import { type KeptFinding, type RuleFindings, type Standing, standingOf, type Tally } from "../review/finding.ts";
import type { ReviewFields } from "../schema/generated/review-fields.ts";
import { partWords } from "./batch-part.ts";
import { changedWords } from "./cover-sheet-fields.ts";
import type { KeptRequest } from "./paper.ts";
import { dateWords } from "./request-fields.ts";
import { letterCount, type ReviewedPart, ruleFields } from "./review-rule-fields.ts";
import type { TemplateChange } from "./template-changes.ts";

/** What a review paper tells. */
export interface ReviewFacts extends ReviewedPart {
  readonly matter: Matter;
  /** ISO date of issue, and the state of all its letters. */
  readonly date: string;
  readonly state: KeptRequest["state"];
  /** Of the whole batch. */
  readonly tally: Tally;
  /** What was found in the requests of this part. */
  readonly found: readonly RuleFindings<KeptFinding>[];
  readonly addressees: readonly Addressee[];
  /** What the office changed in the templates; told in the first part. */
  readonly changes: readonly TemplateChange[];
}

/** A custodian at one address, once for all its requests. */
export interface Addressee {
  readonly name: string;
  readonly requests: readonly string[];
  readonly facts: ReviewFields["addressees"][number]["facts"];
}

/** What the review paper of a batch says: `src/schemas/review-fields.schema.json`. */
export function reviewFields(facts: ReviewFacts): ReviewFields {
  const { matter, date, state, tally, listed, found, addressees, changes } = facts;
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
      changed: changes.length === 0 ? "" : changesVerdict(changes),
      notice: matter.notice ?? "",
    },
    stops: tally.stops.map(({ rule, title, requests }) => ({
      ...{ rule, title, letters: letterCount(requests, tally.requests) },
    })),
    rows: listed.entries.map((request, index) => rowFields(request, `${listed.part.first + index}`, tally)),
    blocks: groups("block"),
    warnings: groups("warn"),
    passed: groups("passed"),
    notes: groups("inform"),
    changes: changes.slice(0, MOST_CHANGES).map(changeFields),
    addressees: addressees.map(({ name, requests, facts: known }) => ({
      ...{ custodian: name, letters: requests.join(", "), facts: known },
    })),
  };
}

/** A paper that lists more is read by nobody; the command line lists them all. */
const MOST_CHANGES = 400;
/** In characters: a row of a table is not divided between two pages. */
const LONGEST_LINE = 1200;

function changesVerdict(changes: readonly TemplateChange[]): string {
  const more =
    changes.length > MOST_CHANGES ? ` The first ${MOST_CHANGES} stand here; duces check lists them all.` : "";
  return `${changedWords(changes)}${more}`;
}

/** A template's own words are no words of the review: they are printed to the letter. */
function changeFields({ name, line, now, before }: TemplateChange): ReviewFields["changes"][number] {
  return { place: `${name}:${line}`, now: shortened(now), before: shortened(before) };
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/gu, " ");
  return plain.length > LONGEST_LINE ? `${plain.slice(0, LONGEST_LINE)}…` : plain;
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
  const letters = requests === 1 ? "The letter is final" : `${capital(letterCount(requests, requests))} are final`;
  if (passed === 0) return `${letters}: the review found nothing that stops ${requests === 1 ? "it" : "them"}.`;
  const findings = passed === 1 ? "one finding" : `${passed} findings`;
  return `${letters}: an attorney let ${findings} pass.`;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** So many titles a row can hold; what else stops the letter stands there by its id. */
const MOST_TITLES = 4;

function rowFields(request: KeptRequest, number: string, tally: Tally): ReviewFields["rows"][number] {
  const { id, number: reference, name, findings } = request;
  const all = titled(findings, "block");
  const own = all.filter((stop) => !stopsAll(stop, tally));
  const told = own.slice(0, MOST_TITLES);
  return {
    ...{
      number,
      reference,
      id,
      custodian: name,
      blocks: told,
      more: ruleIds(all.filter((stop) => !told.includes(stop))),
    },
    passed: titled(findings, "passed"),
    warnings: ruleIds(titled(findings, "warn")),
    notes: ruleIds(titled(findings, "inform")),
  };
}

/** What stops every letter is told once above the table. */
function stopsAll({ rule, title }: Titled, { stops, requests }: Tally): boolean {
  const stop = stops.find((each) => each.rule === rule && each.title === title);
  return requests > 1 && stop?.requests === requests;
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
