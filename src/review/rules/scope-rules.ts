import type { Item } from "../../matter/request.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import { type Hit, inMatter, itemWords, type RuleCheck } from "../subject.ts";

/** How an item takes something out of what it asks; the first group is what is taken out, up to the end of its clause. */
const TAKEN_OUT: readonly RegExp[] = [
  /\b(?:without|excluding|except(?: for)?|other than|apart from|but not|not including)\s+([^.;:,()]+)/giu,
  /([^.;:()]+?)\s+(?:is|are)\s+not\s+(?:meant|sought|requested|asked(?: for)?|wanted|needed|required)\b/giu,
];

/** Words that say nothing of which records are meant. */
const COMMON = new Set(
  (
    "that this these those other their them they such each every with from into about which what when where named name " +
    "names record records data information identity details list single individual only also part parts kind kinds " +
    "request requests time date dates type used made kept file files document documents"
  ).split(" "),
);

/** What an item excludes is not asked for again by the words of its category, which the same paper prints below it. */
export const itemAgreesWithCategory: RuleCheck = ({ request }) => request.items.flatMap(contradictions);

function contradictions(item: Item): readonly Hit[] {
  const { plan, category, pointer } = item;
  const excluded = takenOut(plan.subject);
  const asked = [...category.fields.map((text) => ["fields", text] as const), ["records", category.records] as const];
  return excluded.flatMap(({ phrase, words }) => {
    const found = words.size === 0 ? undefined : asked.find(([, text]) => asksFor(text, words));
    if (found === undefined) return [];
    const [field, text] = found;
    const message = `${itemWords(item)} takes out ${quoteValue(phrase)}, and its category asks for ${quoteValue(text)}.`;
    const hint = `Give the item ${field} of its own.`;
    return [{ message, hint, where: inMatter(pointer), value: `${plan.subject}\n${text}` }];
  });
}

interface Exclusion {
  readonly phrase: string;
  readonly words: ReadonlySet<string>;
}

/** Other people's and other things of the kind may well be taken out of what is asked. */
const OF_OTHERS = /\b(?:others?|else)\b/iu;

function takenOut(subject: string): readonly Exclusion[] {
  return TAKEN_OUT.flatMap((pattern) => [...subject.matchAll(pattern)].map(([, phrase = ""]) => phrase.trim()))
    .filter((phrase) => !OF_OTHERS.test(phrase))
    .map((phrase) => ({ phrase, words: wordsOf(phrase) }));
}

/** Whether a text asks for all that the words name. What it takes out itself agrees with the item. */
function asksFor(text: string, words: ReadonlySet<string>): boolean {
  const asked = wordsOf(TAKEN_OUT.reduce((rest, pattern) => rest.replace(pattern, " "), text));
  return [...words].every((word) => asked.has(word));
}

/** The words that tell what is meant, without their endings: `recipients’` and `recipient` are one. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{Letter}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.replace(/(?:ies|es|s|y)$/u, "")));
}
