import type { Budget } from "./budgets.ts";

/** Of JSON: `density` is how many bytes each value takes at least, on average, beyond the first million. */
export type JsonBudget = Pick<Budget, "depth" | "count"> & { readonly density: number };

const FREE = 1_000_000;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const [COMMA, COLON] = [0x2c, 0x3a];

/**
 * What a text of JSON says, once it was seen that its brackets and commas are within the budget: the engine builds all of
 * it, and 90 MB of brackets would come to gigabytes. Throws a `SyntaxError` where it is none, or beyond the budget.
 */
export function parseJson(text: string, budget: JsonBudget): unknown {
  const excess = excessOf(text, budget);
  if (excess !== null) throw new SyntaxError(excess);
  return JSON.parse(text);
}

/** Marks within texts are none: a text ends at the next quotation mark that no backslash stands before. */
function excessOf(text: string, { depth, count, density }: JsonBudget): string | null {
  let level = 0;
  let values = 0;
  const most = Math.min(count, density === 0 ? count : FREE + text.length / density);
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfText(text, at + 1);
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        values++;
        if (++level > depth) return `values stand more than ${depth} deep in each other`;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        level--;
        break;
      case COMMA:
      case COLON:
        values++;
    }
    if (values > most) return "there are more values than are read";
  }
  return null;
}

/** The place of the closing mark; the end of the text where there is none. */
function endOfText(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    if (code === BACKSLASH) at++;
  }
  return text.length;
}
