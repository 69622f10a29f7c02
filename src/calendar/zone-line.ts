import type { Change, Yearly, YearlyChange, Zone } from "./zone.ts";

/** A history of offsets, and every zone that has it. */
export interface ZoneHistory extends Omit<Zone, "name"> {
  readonly names: readonly string[];
}

/**
 * As one line, five parts with `|` between them: names; offsets, the one before the first change in front; changes, each
 * a letter for its offset (`A` is the first) and the seconds since the change before it, to the base 36; what comes again
 * every year; the first year that is not known.
 *
 *     America/New_York US/Eastern|-18000 -14400|B-1hiq400A9d1c0|2007 0 7 25200 -14400 0 245 21600 -18000|
 */
export function zoneLine({ names, first, changes, yearly, unknownFrom }: ZoneHistory): string {
  const offsets = [...new Set([first, ...changes.map(({ offset }) => offset)])];
  const steps = changes.map(({ at, offset }, index) => {
    return letterOf(offsets.indexOf(offset)) + (at - (changes[index - 1]?.at ?? 0)).toString(36);
  });
  const again = yearly === null ? "" : [yearly.from, ...yearly.rules.flatMap(ruleParts)].join(" ");
  return [names.join(" "), offsets.join(" "), steps.join(""), again, unknownFrom ?? ""].join("|");
}

function ruleParts({ weekday, day, second, offset }: YearlyChange): readonly number[] {
  return [weekday, day, second, offset];
}

function letterOf(index: number): string {
  if (index > 25) throw new Error("a zone has more offsets than there are letters");
  return String.fromCharCode(65 + index);
}

export function namesOfLine(line: string): readonly string[] {
  return line.slice(0, line.indexOf("|")).split(" ");
}

export function readZoneLine(line: string, name: string): Zone {
  const [, offsetsPart = "", steps = "", again = "", unknown = ""] = line.split("|");
  const offsets = offsetsPart.split(" ").map(Number);
  let at = 0;
  const changes = [...steps.matchAll(/([A-Z])(-?[0-9a-z]+)/g)].map(([, letter = "", step = ""]): Change => {
    at += Number.parseInt(step, 36);
    return { at, offset: offsets[letter.charCodeAt(0) - 65] ?? Number.NaN };
  });
  const yearly = again === "" ? null : readYearly(again.split(" ").map(Number));
  return { name, first: offsets[0] ?? Number.NaN, changes, yearly, unknownFrom: unknown === "" ? null : +unknown };
}

function readYearly([from = 0, ...numbers]: readonly number[]): Yearly {
  const ruleAt = (start: number): YearlyChange => {
    const [weekday = 0, day = 0, second = 0, offset = 0] = numbers.slice(start);
    return { weekday, day, second, offset };
  };
  return { from, rules: [ruleAt(0), ruleAt(4)] };
}
