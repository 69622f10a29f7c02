import type { ElementFault } from "./check-element.ts";

/** Control characters and halves of characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** The first character of a text that no paper can print. */
export function unprintableIn(text: string): string | null {
  const found = UNPRINTABLE.exec(text)?.[0];
  return found === undefined ? null : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

export function unprintable(character: string): ElementFault {
  return { code: "bad-character", message: `a value holds the character ${character}, which no paper can print` };
}
