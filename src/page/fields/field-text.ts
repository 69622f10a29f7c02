import type { Json } from "../../duces.ts";
import type { AskedField } from "../questions/question.ts";

const PLACEHOLDER = /^\[\[.*\]\]$/u;

/** What a field shows of a value: its text, lists one entry on a line; nothing where only placeholders stand. */
export function fieldText(value: Json | undefined): string {
  if (Array.isArray(value))
    return value
      .map((each) => fieldText(each as Json))
      .join("\n")
      .replace(/^\n+$/u, "");
  if (value === undefined || value === null || typeof value === "object") return "";
  const text = String(value);
  return PLACEHOLDER.test(text) ? "" : text;
}

/** The words of a placeholder, to stand in an empty field: `[[NAME OF COUNSEL]]` → `Name of counsel`. */
export function placeholderOf(value: Json | undefined): string {
  const texts = (Array.isArray(value) ? value : [value]).filter((each) => PLACEHOLDER.test(String(each)));
  return texts.map((text) => sentenceCase(String(text).slice(2, -2))).join("\n");
}

function sentenceCase(words: string): string {
  return words.slice(0, 1) + words.slice(1).toLowerCase();
}

/** Placeholders may stand where the office is named, and nowhere else. */
const MAY_WAIT = new Set(["requester", "letterhead"]);

/** What a field's text is in the file; undefined takes the field away. An empty field of the office waits as a placeholder. */
export function fromFieldText(text: string, { at, label, optional, control }: AskedField): Json | undefined {
  const trimmed = control.kind === "paragraph" ? text.replaceAll(/\s*\n\s*/gu, " ").trim() : text.trim();
  if (trimmed === "") {
    if (optional || !MAY_WAIT.has(String(at[0]))) return undefined;
    const waiting = `[[${label.toUpperCase()}]]`;
    return control.kind === "lines" ? [waiting] : waiting;
  }
  if (control.kind !== "lines") return trimmed;
  return trimmed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
