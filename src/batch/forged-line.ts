import type { JournalLine, LineKind } from "../collate/journal.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";

/** What a line of a shard's file says, for messages; the first is its kind. */
const WORDS: Readonly<Record<LineKind | "H" | "Z", string>> = {
  H: "the head of a shard",
  R: "the id of a request",
  A: "what a request asks",
  D: "a deadline",
  F: "a file",
  C: "the note for cover sheet and review",
  E: "the events of a request",
  Z: "the seal of the shard",
};

/** Longer lines are not looked into: that they are other lines is known without. */
const LONGEST_SHOWN = 64 * 1024;
const HINT = "somebody changed the file of the shard, or its inputs: make the shard again with --resume";

/**
 * What is wrong with a line of a shard's file that is not the one that the inputs give.
 *
 * @param line as it stands there, with its kind; null where the file ends
 * @param due null where nothing more is due but the seal
 */
export function forgedLine(line: string | null, due: JournalLine | null, place: Place): Problem {
  const told = (message: string): Problem => ({ code: "forged-line", severity: "error", message, place, hint: HINT });
  const wanted = WORDS[due === null ? "Z" : due[0]];
  if (line === null) return told(`the shard ends where ${wanted} is due`);
  const kind = line.slice(0, 1);
  if (due === null) return told(`${wordsOf(kind)} stands where the shard must end`);
  if (kind !== due[0]) return told(`${wordsOf(kind)} stands where ${wanted} is due`);
  if (due[0] === "F" && isOfOtherBytes(line.slice(1), due[1])) return changedPaper(due[1], place);
  const field = differingField(line.slice(1), due[1]);
  return told(
    field === null
      ? `the line for ${wanted} is ${quoteValue(line.slice(1))}, and these inputs give ${quoteValue(due[1])}`
      : `in the line for ${wanted}, ${field.name} is ${field.is}, and these inputs give ${field.due}`,
  );
}

function wordsOf(kind: string): string {
  return (WORDS as Readonly<Record<string, string | undefined>>)[kind] ?? `a line of the kind ${quoteValue(kind)}`;
}

/** Whether the line is that of the file, as it was when the shard was made. */
function isOfOtherBytes(line: string, due: string): boolean {
  const [is, wanted] = [fieldsOf(line), fieldsOf(due)];
  return is?.path === wanted?.path && is?.sha256 !== wanted?.sha256;
}

function changedPaper(due: string, place: Place): Problem {
  const { path } = JSON.parse(due) as { readonly path: string };
  return { code: "changed-file", severity: "error", message: `${path} was changed since its shard was made`, place };
}

interface DifferingField {
  readonly name: string;
  readonly is: string;
  readonly due: string;
}

/** The first field whose value is another; null where the lines are no two groups of fields. */
function differingField(line: string, due: string): DifferingField | null {
  const [is, wanted] = [fieldsOf(line), fieldsOf(due)];
  if (is === null || wanted === null) return null;
  const name = [...Object.keys(wanted), ...Object.keys(is)].find((key) => shown(is, key) !== shown(wanted, key));
  return name === undefined ? null : { name, is: shown(is, name), due: shown(wanted, name) };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(text: string): Fields | null {
  if (text.length > LONGEST_SHOWN) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

function shown(fields: Fields, name: string): string {
  if (!Object.hasOwn(fields, name)) return "missing";
  const value = fields[name];
  return quoteValue(typeof value === "string" ? value : JSON.stringify(value));
}
