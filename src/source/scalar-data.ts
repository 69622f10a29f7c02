import { isScalar, type Pair, type Scalar } from "yaml";
import { oddSpaceIn } from "../problem/odd-spaces.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { badCharacters } from "./bad-characters.ts";
import { type Conversion, report } from "./conversion.ts";
import type { Json } from "./document.ts";
import type { Spot } from "./spot.ts";

/** Names that reach into the machinery of JavaScript objects. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** What is seen in the text was checked before parsing; an escape in double quotes may still have made it. */
function checkEscapes(to: Conversion, node: Scalar, text: string, spot: Spot): void {
  if (node.type === "QUOTE_DOUBLE") {
    for (const bad of badCharacters(text, 3)) {
      report(to, bad.code, `${bad.message} (written as an escape)`, bad.hint, node, spot);
    }
  }
  if (text.includes("\t")) {
    report(to, "tab-in-value", `${quoteValue(text, 40)} holds a tab`, "replace the tab by a space", node, spot);
  }
}

/** Quotation marks of books, in pairs. Between straight ones they are part of the text. */
const BOOK_QUOTES: readonly (readonly [open: string, close: string])[] = [
  ["\u201c", "\u201d"],
  ["\u201e", "\u201c"],
  ["\u201e", "\u201d"],
  ["\u00ab", "\u00bb"],
  ["\uff02", "\uff02"],
  ["\u2018", "\u2019"],
];

/** A value that stands as a whole in quotation marks of books, or begins with one that nothing closes. */
function isBookQuoted(text: string): boolean {
  return BOOK_QUOTES.some(([open, close]) => {
    if (!text.startsWith(open)) return false;
    const inner = text.slice(open.length);
    const end = inner.indexOf(close);
    if (end < 0) return open !== "\u2018" && !BOOK_QUOTES.some((pair) => pair[0] === open && inner.includes(pair[1]));
    return end === inner.length - close.length;
  });
}

/** What a value holds that was meant for the file and not for a reader. */
function checkEdges(to: Conversion, node: Scalar, text: string, spot: Spot): void {
  if (node.type === "PLAIN" && isBookQuoted(text)) {
    const message = `${quoteValue(text, 40)} stands in typographic quotation marks, which quote nothing in a data file`;
    const hint =
      'write straight ones: "like this"; where the marks are part of the text, put straight ones around them';
    report(to, "typographic-quotes", message, hint, node, spot);
  }
  const odd = oddSpaceIn(text.slice(0, 1)) ?? oddSpaceIn(text.slice(-1));
  if (odd !== null) {
    const message = `${quoteValue(text, 40)} begins or ends with ${odd}`;
    report(to, "odd-space", message, "replace it by an ordinary space, or delete it", node, spot);
  }
}

/** The text of a scalar in NFC. A block scalar loses its trailing line breaks: they say nothing in a letter. */
function textOf(to: Conversion, node: Scalar, spot: Spot): string {
  const raw = typeof node.value === "string" ? node.value : (node.source ?? "");
  if (!to.ofOthers) checkEscapes(to, node, raw, spot);
  const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  if (!to.ofOthers && !isBlock) checkEdges(to, node, raw, spot);
  return (isBlock ? raw.replace(/\n+$/u, "") : raw).normalize("NFC");
}

/** `key:` with nothing behind it has no value, which is not the same as an empty text in quotes. */
export function scalarData(to: Conversion, node: Scalar, spot: Spot): Json {
  const text = textOf(to, node, spot);
  return text === "" && node.type === "PLAIN" ? null : text;
}

/** The name of a field; null, with the reason reported, where it can be none. */
export function keyText(to: Conversion, pair: Pair, spot: Spot): string | null {
  if (!isScalar(pair.key)) {
    report(to, "complex-key", "a field name must be plain text", "write the name without brackets", pair.key, spot);
    return null;
  }
  const key = textOf(to, pair.key, spot);
  if (key === "") {
    report(to, "empty-key", "a field has no name", "write a name before the colon", pair.key, spot);
    return null;
  }
  if (key === "<<") {
    report(to, "yaml-merge", "merge keys (<<) are not read", "write the fields out", pair.key, spot);
    return null;
  }
  if (FORBIDDEN_KEYS.has(key)) {
    report(to, "forbidden-key", `${quoteValue(key)} cannot be a field name`, "remove the field", pair.key, spot);
    return null;
  }
  return key;
}
