import type { Place, Problem } from "./problem.ts";
import { revealUnseen } from "./quote-value.ts";

/** How emphasis is written: terminal colors, or nothing. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly dim: (text: string) => string;
}

const PLAIN: Paint = { bold: (t) => t, red: (t) => t, yellow: (t) => t, dim: (t) => t };

/** Text of each file by its name, so that the faulty line can be shown. */
export type Texts = Pick<ReadonlyMap<string, string>, "get">;

/** A source line is shown through a window of this many characters, around the column at fault. */
const WINDOW = 110;

function lineOf(text: string, line: number): string {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return "";
    start = end + 1;
  }
  const end = text.indexOf("\n", start);
  return end < 0 ? text.slice(start) : text.slice(start, end);
}

/** `…` stands for what the window cuts off on either side. */
function windowed(line: string, column: number): { shown: string; before: string } {
  const from = column <= WINDOW - 20 ? 0 : column - Math.floor(WINDOW / 2);
  const open = from > 0 ? "…" : "";
  const before = open + line.slice(from, column - 1);
  const after = line.slice(column - 1, from + WINDOW);
  const close = from + WINDOW < line.length ? "…" : "";
  return { shown: before + after + close, before };
}

function visible(text: string): string {
  return revealUnseen(text.replaceAll("\t", " "));
}

function excerpt(place: Place, texts: Texts, paint: Paint): string[] {
  const text = texts.get(place.file);
  if (text === undefined) return [];
  const line = lineOf(text, place.line);
  if (line.trim() === "") return [];
  const { shown, before } = windowed(line, place.column);
  const gutter = `${place.line} | `;
  const indent = " ".repeat(gutter.length - 2);
  const caretAt = " ".repeat(Array.from(visible(before)).length);
  return [`  ${paint.dim(gutter)}${visible(shown)}`, `  ${paint.dim(`${indent}| `)}${caretAt}${paint.red("^")}`];
}

function heading(problem: Problem, paint: Paint, about: string): string {
  const color = problem.severity === "error" ? paint.red : paint.yellow;
  const label = color(`${problem.severity}[${problem.code}]`);
  const place = problem.place;
  const where = place && paint.bold(`${revealUnseen(place.file)}:${place.line}:${place.column}`);
  const message = revealUnseen(problem.message);
  return [...(where ? [where] : []), label, ...(about ? [`${paint.bold(revealUnseen(about))}:`] : []), message].join(
    " ",
  );
}

/**
 * A problem as a compiler prints it: place, code, message, the line with a caret under the fault, the hint.
 *
 * @param about what the message is about, to stand before it
 */
export function printProblem(problem: Problem, texts: Texts, paint: Paint = PLAIN, about = ""): string {
  const lines = [heading(problem, paint, about)];
  if (problem.place !== undefined) lines.push(...excerpt(problem.place, texts, paint));
  if (problem.hint !== undefined) lines.push(`  ${paint.bold("hint:")} ${revealUnseen(problem.hint)}`);
  return lines.join("\n");
}

/** The problems, errors and warnings in the order given, at most `limit` of them in full; ends with a newline unless empty. */
export function printProblems(problems: readonly Problem[], texts: Texts, paint: Paint = PLAIN, limit = 50): string {
  const printed = problems.slice(0, limit).map((problem) => `${printProblem(problem, texts, paint)}\n`);
  if (problems.length > limit) printed.push(`… and ${problems.length - limit} more\n`);
  return printed.join("\n");
}
