import type { TemplateFault } from "./template-fault.ts";

/** Control characters, the two that are none, and halves of characters; whole ones beyond the basic plane are looked at. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** The first character of a text that no paper can print. */
export function unprintableIn(text: string): string | null {
  const found = SUSPECT.test(text) ? UNPRINTABLE.exec(text)?.[0] : undefined;
  return found === undefined ? null : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

export function unprintableFault(character: string): TemplateFault {
  return { code: "bad-character", message: `a value holds the character ${character}, which no paper can print` };
}
