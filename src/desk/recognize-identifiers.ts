import { readAsked } from "./read-asked.ts";

/** A piece of a pasted text: the field of a matter's selector that it belongs under, or why it is none. */
export interface RecognizedIdentifier {
  readonly text: string;
  /** `value` for what networks know, else the name of its kind; blank where only counsel can say. */
  readonly field: string;
  readonly message: string;
}

const NETWORK = ["address", "prefix", "host", "url"];
/** A line of more words is a sentence, in which identifiers stand among others. */
const MOST_WORDS = 6;
const COMPANY =
  /\b(?:inc|llc|l\.l\.c|corp|corporation|company|co|ltd|limited|llp|lp|n\.a|gmbh|ag|plc|bank|university|hospital)\b\.?/iu;
const PERSON = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/**
 * What each line of a column, or each identifier of a paragraph, is. Doubles are told. Names are recognized by their form,
 * so that whoever pastes them looks at each.
 */
export function recognizeIdentifiers(text: string): readonly RecognizedIdentifier[] {
  const pieces = text.split(/[\n\t;]/u).flatMap(piecesOf);
  const seen = new Set<string>();
  return pieces.map((piece) => {
    const found = recognized(piece);
    const key = `${found.field}:${found.text.toLowerCase()}`;
    if (seen.has(key)) return { ...found, message: "stands here twice" };
    seen.add(key);
    return found;
  });
}

function piecesOf(line: string): readonly string[] {
  const trimmed = line.trim().replace(/^[-*•]\s+/u, "");
  if (trimmed === "") return [];
  if (trimmed.split(/\s+/u).length <= MOST_WORDS) return [trimmed];
  const words = trimmed.split(/\s+/u).map((word) => word.replace(/^[("'“‘<]+|[)"'”’>.,:!?]+$/gu, ""));
  const found = words.filter((word) => ["value", "email", "phone"].includes(recognized(word).field));
  return found.length > 0 ? found : [trimmed];
}

function recognized(text: string): RecognizedIdentifier {
  if (PERSON.test(text) && !COMPANY.test(text)) return { text, field: "person", message: "" };
  if (COMPANY.test(text) && !text.includes("@")) return { text, field: "company", message: "" };
  const read = readAsked(text);
  if (!("asked" in read)) return { text, field: "", message: read.message };
  const { kind, value } = read.asked;
  if (kind === "number") return { text, field: "", message: "a number: say what it is" };
  const isNamed = /^[a-z]+:\s/iu.test(text);
  return { text: isNamed ? value : text, field: isNetwork(kind) ? "value" : kind, message: "" };
}

function isNetwork(kind: string): boolean {
  return NETWORK.includes(kind);
}
