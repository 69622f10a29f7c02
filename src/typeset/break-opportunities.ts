import { Rules } from "@cto.af/linebreak";

/** A place where a line may end: before the UTF-16 unit at `position`. `required` = it must. */
export interface BreakOpportunity {
  readonly position: number;
  readonly required: boolean;
}

const rules = new Rules({ example7: true });

/** The break opportunities of UAX #14 (Unicode 15.1, with the numbers of its example 7), the end of the text left out. */
export function breakOpportunities(text: string): readonly BreakOpportunity[] {
  const found: BreakOpportunity[] = [];
  for (const { position, required } of rules.breaks(text)) {
    if (position < text.length) found.push({ position, required });
  }
  return found;
}

/**
 * The same answer, found chunk by chunk, so that chunks can be remembered: `opportunitiesOf` is asked about each.
 * A cut is made after a single space between a letter, digit or `, . ; :` and a letter or digit (ASCII): no rule of
 * UAX #14 looks across such a space.
 */
export function breaksByChunk(
  text: string,
  opportunitiesOf: (chunk: string) => readonly BreakOpportunity[],
): readonly BreakOpportunity[] {
  const found: BreakOpportunity[] = [];
  let start = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    if (!isSafeCut(text, at)) continue;
    addShifted(found, opportunitiesOf(text.slice(start, at + 1)), start);
    start = at + 1;
    found.push({ position: start, required: false });
  }
  addShifted(found, opportunitiesOf(text.slice(start)), start);
  return found;
}

function addShifted(found: BreakOpportunity[], more: readonly BreakOpportunity[], by: number): void {
  for (const { position, required } of more) found.push({ position: position + by, required });
}

function isSafeCut(text: string, space: number): boolean {
  const before = text.charCodeAt(space - 1);
  return (isAlphanumeric(before) || isStop(before)) && isAlphanumeric(text.charCodeAt(space + 1));
}

function isAlphanumeric(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isStop(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x3a || code === 0x3b;
}
