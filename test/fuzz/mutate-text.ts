import type { Chance } from "./chance.ts";

/** What a hostile hand puts in the place of a value. Also between quotation marks: both are tried. */
const VALUES: readonly string[] = [
  "",
  "~",
  "null",
  "true",
  "[]",
  "{}",
  "[[[[[[[[[[]]]]]]]]]]",
  "-1",
  "0",
  "1e308",
  "1e999",
  "NaN",
  "99999999999999999999",
  "2026-02-30",
  "0000-00-00",
  "9999-12-31",
  "../../../etc/passwd",
  "/dev/zero",
  ".hidden",
  "con",
  "__proto__",
  "constructor",
  "*alias",
  "&anchor x",
  "!tag x",
  "{{fields}}",
  "{{#each x}}",
  "<script>",
  "=1+1",
  "\u001b[2J\u001b]0;title\u0007",
  "\\u001b[31m",
  "\\r\\n",
  "\r",
  "\u0000",
  "\u009b31m",
  "\u034f",
  "\u202eabc",
  "\ud800",
  "\ufeff",
  "ﷺ".repeat(50),
  "x".repeat(5000),
  "a b ".repeat(2000),
  "[".repeat(200),
];

const TOKEN = /"(?:[^"\\\n]|\\.)*"|[\p{L}\p{N}_./:@+-]+|[[\]{}()<>,:;|&*!%#-]/gu;

/** A text that is almost the seed: a few of its values, lines or marks are others, twice there, gone or moved. */
export function mutateText(seed: string, chance: Chance): string {
  let text = seed;
  for (let left = 1 + chance.number(3); left > 0; left--) text = mutateOnce(text, chance);
  return text;
}

function mutateOnce(text: string, chance: Chance): string {
  switch (chance.number(8)) {
    case 0:
      return withLines(text, chance);
    case 1:
      return text.slice(0, chance.number(text.length + 1));
    case 2:
      return inserted(text, chance.number(text.length + 1), chance.pick(VALUES));
    case 3:
      return withIndent(text, chance);
    default:
      return withToken(text, chance);
  }
}

function withToken(text: string, chance: Chance): string {
  const tokens = [...text.matchAll(TOKEN)];
  if (tokens.length === 0) return chance.pick(VALUES);
  const token = chance.pick(tokens);
  const value = chance.number(3) === 0 ? chance.pick(tokens)[0] : chance.pick(VALUES);
  const shown = chance.number(2) === 0 ? value : `"${value.replaceAll('"', "")}"`;
  return text.slice(0, token.index) + shown + text.slice(token.index + token[0].length);
}

function withLines(text: string, chance: Chance): string {
  const lines = text.split("\n");
  const [from, to] = [chance.number(lines.length), chance.number(lines.length)];
  const moved = lines.slice(from, from + 1 + chance.number(5));
  if (chance.number(2) === 0) lines.splice(from, moved.length);
  lines.splice(to, 0, ...moved);
  return lines.join("\n");
}

function withIndent(text: string, chance: Chance): string {
  const lines = text.split("\n");
  const at = chance.number(lines.length);
  const line = lines[at] ?? "";
  lines[at] = chance.number(2) === 0 ? `  ${line}` : line.replace(/^ {1,2}/, "");
  return lines.join("\n");
}

function inserted(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at);
}
