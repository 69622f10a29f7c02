import { levelRuns } from "./bidi.ts";
import type { CollectedText, StructurePlace, StyledSpan } from "./collect-text.ts";
import type { Owner } from "./page.ts";
import { spokenText } from "./spoken-text.ts";
import { contentOf } from "./structure.ts";

/**
 * Spans cut where the direction changes. What runs from right to left gets a Span of its own in the structure, which
 * says the words in the order in which they are read: on the page their glyphs stand from left to right.
 */
export function withDirections({ text, spans }: CollectedText, place: StructurePlace | Owner): CollectedText {
  const cut = spans.flatMap((span) => cutAtLevels(span, text));
  return { text, spans: "kind" in place ? cut : withSpokenText(cut, text, place) };
}

function cutAtLevels(span: StyledSpan, text: string): readonly StyledSpan[] {
  return levelRuns(text).flatMap(({ start, end, level }) => {
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    return from < to ? [{ ...span, start: from, end: to, level }] : [];
  });
}

/** Neighbors above the level of the paragraph and with one owner are one name: its figures run from left to right. */
function withSpokenText(
  spans: readonly StyledSpan[],
  text: string,
  { structure }: StructurePlace,
): readonly StyledSpan[] {
  const owned: StyledSpan[] = [];
  for (let index = 0; index < spans.length; ) {
    const length = nameLength(spans, index);
    const name = spans.slice(index, index + length);
    const [first] = name;
    if (first === undefined || first.level === 0 || first.owner.kind !== "content") owned.push(...name);
    else {
      const actualText = spokenText(text.slice(first.start, name.at(-1)?.end));
      const owner = contentOf(structure.add("Span", first.owner.node, { actualText }));
      owned.push(...name.map((span) => ({ ...span, owner })));
    }
    index += length;
  }
  return owned;
}

function nameLength(spans: readonly StyledSpan[], start: number): number {
  const first = spans[start];
  let end = start + 1;
  const goesOn = (span: StyledSpan | undefined) => span !== undefined && span.level > 0 && span.owner === first?.owner;
  while (first !== undefined && first.level > 0 && goesOn(spans[end])) end++;
  return end - start;
}
