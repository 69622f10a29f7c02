import { BUDGETS } from "../budget/budgets.ts";
import type { PathSegment } from "./letter.ts";

/** A point of the picture. */
type Point = readonly [x: number, y: number];

/** How many numbers each command of a path takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };

/** A letter and what follows it; "e" is none, but part of a number. */
const COMMAND = /([a-df-z])([^a-df-z]*)/gi;
const NUMBER = /^[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/i;

/** Where the pen is, where its contour began, and what a smooth curve goes on from. */
interface Pen {
  readonly at: Point;
  readonly start: Point;
  readonly control: { readonly kind: "cubic" | "quadratic"; readonly point: Point } | null;
}

/**
 * The `d` of an SVG path as moves, lines and cubic curves in absolute places, or a sentence about what is wrong with it.
 * Arcs are not read: a drawing program turns them into curves.
 *
 * @param most how many segments it may have
 */
export function readSvgPath(
  d: string,
  most: number = BUDGETS.svg.count,
): readonly PathSegment[] | { readonly fault: string } {
  const text = d.trim();
  if (!/^m/i.test(text)) return { fault: "a path does not begin with a move (M)" };
  const segments: PathSegment[] = [];
  let pen: Pen = { at: [0, 0], start: [0, 0], control: null };
  for (const [, letter = "", rest = ""] of text.matchAll(COMMAND)) {
    const command = letter.toUpperCase();
    if (command === "A") return { fault: "a path has an arc (A); convert arcs to curves" };
    const takes = TAKES[command];
    const numbers = numbersOf(rest);
    if (takes === undefined || numbers === null)
      return { fault: `a path is damaged at "${letter}${rest.slice(0, 12)}"` };
    if (takes === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % takes !== 0) {
      return { fault: `a path has a wrong count of numbers after "${letter}"` };
    }
    for (let from = 0; from === 0 || from < numbers.length; from += Math.max(1, takes)) {
      const name = command === "M" && from > 0 ? "L" : command;
      pen = draw(segments, pen, name, absolute(letter, name, numbers.slice(from, from + takes), pen.at));
      if (segments.length > most) return { fault: `it has more than ${BUDGETS.svg.count} lines and curves` };
      if (isBeyond(segments.at(-1))) return { fault: `a path goes beyond ${BUDGETS.svg.coordinate}` };
    }
  }
  return segments;
}

/** Numbers that are added up, or mirrored, can leave what any of them may be. */
function isBeyond(segment: PathSegment | undefined): boolean {
  return segment?.to.some((at) => !(Math.abs(at) <= BUDGETS.svg.coordinate)) === true;
}

function numbersOf(text: string): readonly number[] | null {
  const numbers: number[] = [];
  let rest = text;
  for (let match = NUMBER.exec(rest); match !== null; match = NUMBER.exec(rest)) {
    const number = Number(match[1]);
    if (!Number.isFinite(number)) return null;
    numbers.push(number);
    rest = rest.slice(match[0].length);
  }
  return rest.trim() === "" ? numbers : null;
}

/** Small letters count from where the pen is. */
function absolute(letter: string, command: string, numbers: readonly number[], [x, y]: Point): readonly number[] {
  if (letter !== letter.toLowerCase()) return numbers;
  if (command === "H") return numbers.map((number) => number + x);
  if (command === "V") return numbers.map((number) => number + y);
  return numbers.map((number, index) => number + (index % 2 === 0 ? x : y));
}

function draw(segments: PathSegment[], pen: Pen, command: string, numbers: readonly number[]): Pen {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  switch (command) {
    case "M":
      segments.push({ op: "move", to: [a, b] });
      return { at: [a, b], start: [a, b], control: null };
    case "L":
      return line(segments, pen, [a, b]);
    case "H":
      return line(segments, pen, [a, pen.at[1]]);
    case "V":
      return line(segments, pen, [pen.at[0], a]);
    case "C":
      return curve(segments, pen, [a, b], [c, d], [e, f]);
    case "S":
      return curve(segments, pen, reflected(pen, "cubic"), [a, b], [c, d]);
    case "Q":
      return quadratic(segments, pen, [a, b], [c, d]);
    case "T":
      return quadratic(segments, pen, reflected(pen, "quadratic"), [a, b]);
    default:
      segments.push({ op: "close", to: [] });
      return { at: pen.start, start: pen.start, control: null };
  }
}

function line(segments: PathSegment[], pen: Pen, to: Point): Pen {
  segments.push({ op: "line", to });
  return { at: to, start: pen.start, control: null };
}

function curve(segments: PathSegment[], pen: Pen, first: Point, second: Point, to: Point): Pen {
  segments.push({ op: "curve", to: [...first, ...second, ...to] });
  return { at: to, start: pen.start, control: { kind: "cubic", point: second } };
}

/** A quadratic curve is a cubic one whose controls lie two thirds of the way to its own. */
function quadratic(segments: PathSegment[], pen: Pen, control: Point, to: Point): Pen {
  const towards = ([x, y]: Point): Point => [x + (2 * (control[0] - x)) / 3, y + (2 * (control[1] - y)) / 3];
  const drawn = curve(segments, pen, towards(pen.at), towards(to), to);
  return { ...drawn, control: { kind: "quadratic", point: control } };
}

/** The last control, mirrored at the pen; the pen itself after anything but a curve of this kind. */
function reflected({ at, control }: Pen, kind: "cubic" | "quadratic"): Point {
  if (control?.kind !== kind) return at;
  return [2 * at[0] - control.point[0], 2 * at[1] - control.point[1]];
}
