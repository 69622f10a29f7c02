import type { RoundChange } from "../desk/compare-batch.ts";
import type { PaperChange } from "../desk/compare-papers.ts";
import type { PassageChange, WordRun } from "../difference/passage.ts";
import { plural } from "./plural.ts";

/** Words of a long stretch that stands in both texts, before and after what differs. */
const CONTEXT = 6;
/** Papers named beside a change that many have. */
const MOST_PAPERS = 4;

/** What changed between two rounds, as lines to read: request by request, then word by word, each change once. */
export function changeLines(changes: readonly RoundChange[], isRead: boolean): readonly string[] {
  if (changes.length === 0) {
    return [isRead ? "nothing changed: every paper reads as it did" : "nothing changed in what is asked"];
  }
  const papers = changes.flatMap((change) => change.papers);
  const words = wordChanges(papers);
  return [
    ...changes.flatMap(requestLines),
    ...(words.length === 0 ? [] : ["", "Word by word, [-as it was-] {+as it is+}:"]),
    ...words,
  ];
}

function requestLines({ id, kind, details, papers }: RoundChange): readonly string[] {
  return [`${id}: ${kind}`, ...details.map((line) => `  ${line}`), ...papers.map((paper) => `  ${paperLine(paper)}`)];
}

function paperLine({ paper, change, paragraphs }: PaperChange): string {
  return change === "changed"
    ? `${paper} reads differently in ${plural(paragraphs.length, "paragraph")}`
    : `${paper} ${change}`;
}

/** A change that many papers have, such as a date, is shown once. */
function wordChanges(papers: readonly PaperChange[]): readonly string[] {
  const shared = new Map<string, { readonly change: PassageChange; readonly papers: string[] }>();
  for (const { paper, paragraphs } of papers) {
    for (const change of paragraphs) {
      const line = `${change.where}: ${markedWords(change.words)}`;
      const known = shared.get(line) ?? { change, papers: [] };
      if (!known.papers.includes(paper)) known.papers.push(paper);
      shared.set(line, known);
    }
  }
  return [...shared].flatMap(([line, { papers: found }]) => ["", `  ${papersWords(found)}`, `    ${line}`]);
}

function papersWords(papers: readonly string[]): string {
  const more = papers.length - MOST_PAPERS;
  return more > 1 ? `${papers.slice(0, MOST_PAPERS).join(", ")} and ${more} more` : papers.join(", ");
}

function markedWords(runs: readonly WordRun[]): string {
  return runs
    .map(({ is, text }, index) => {
      if (is === "old") return `[-${text}-]`;
      if (is === "new") return `{+${text}+}`;
      return shortened(text.split(" "), index === 0, index === runs.length - 1);
    })
    .join(" ");
}

function shortened(words: readonly string[], isFirst: boolean, isLast: boolean): string {
  const tail = words.slice(-CONTEXT).join(" ");
  const head = words.slice(0, CONTEXT).join(" ");
  if (words.length <= (isFirst || isLast ? CONTEXT : 2 * CONTEXT) + 2) return words.join(" ");
  if (isFirst) return `… ${tail}`;
  return isLast ? `${head} …` : `${head} … ${tail}`;
}
