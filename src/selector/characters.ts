import { quoteValue } from "../problem/quote-value.ts";
import type { SelectorRemark } from "./selector.ts";

const UNSEEN = /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]|\p{Cs}/u;
const LONGEST = 2000;
/** Read as a dot in host names, and as one in nothing else. */
const IDEOGRAPHIC_STOP = "\u3002";

function fault(code: string, message: string, hint: string): SelectorRemark {
  return { code, message, hint };
}

/** What nothing that records are searched by may hold, whatever its kind. */
export function unseenFault(text: string): SelectorRemark | null {
  const quoted = quoteValue(text);
  if (text.length > LONGEST) return fault("bad-selector", `${quoted} is longer than ${LONGEST} characters`, "check it");
  if (UNSEEN.test(text))
    return fault("invisible-character", `${quoted} holds a character that cannot be seen`, "type it again by hand");
  return null;
}

/** Characters that a search would not find, because they only resemble those that were meant. */
export function wideFault(text: string): SelectorRemark | null {
  if (text.normalize("NFKC") === text.normalize("NFC") && !text.includes(IDEOGRAPHIC_STOP)) return null;
  return fault(
    "wide-character",
    `${quoteValue(text)} holds characters that only look like ordinary letters or digits`,
    "type it again by hand",
  );
}
