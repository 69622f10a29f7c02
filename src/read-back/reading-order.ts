/**
 * From the order in which glyphs stand on the page, from left to right, back to the order in which they are read, for
 * names that run from right to left. Only the standard (UAX #9) is shared with what writes letters, not its code, so that
 * one mistake is not made twice.
 */

const BACKWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether a text has letters that are written from right to left. */
export function runsBackwards(text: string): boolean {
  return BACKWARDS.test(text);
}

export function reversed(text: string): string {
  return Array.from(text).reverse().join("");
}

/** A line between letters that are written from left to right, such as a head that names a custodian. */
const FORWARDS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}]/u;
const NAMES_WITHIN =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?/gu;

/** What is shown between two marks. A space at its right end ends the line (rule L1), whatever stands before it. */
export function inReadingOrder(shown: string): string {
  if (FORWARDS.test(shown)) return shown.replace(NAMES_WITHIN, turned);
  const [, name = "", space = ""] = /^(.*?)( *)$/su.exec(shown) ?? [];
  return turned(name) + space;
}

const ARABIC = /[\u0600-\u065f\u066e-\u06ef\u06fa-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u;
/** Figures run from left to right, with one separator between two of them (W4) and their signs (W5). */
const NUMBERS =
  /[#$%\u00a2-\u00a5\u00b0\u20a0-\u20cf]*[0-9\u06f0-\u06f9]+(?:[-+.,/:\u00a0][0-9\u06f0-\u06f9]+)*[#$%\u00a2-\u00a5\u00b0\u20a0-\u20cf]*/gu;
/** Behind Arabic letters (W2) hyphens and signs do not join figures. */
const NUMBERS_IN_ARABIC = /[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,/:\u00a0\u060c][0-9\u0660-\u0669\u06f0-\u06f9]+)*/gu;

function turned(name: string): string {
  return reversed(name).replace(ARABIC.test(name) ? NUMBERS_IN_ARABIC : NUMBERS, reversed);
}
