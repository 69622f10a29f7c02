import { quoteValue } from "../problem/quote-value.ts";
import { type IdentifierKind, type IdentifierParser, identified, identifierFault } from "./identifier.ts";

/** How each kind of number is called in a sentence. */
const WORDS = {
  account: "an account number",
  customer: "a customer number",
  employee: "an employee number",
  patient: "a patient number",
  policy: "a policy number",
  claim: "a claim number",
  serial: "a serial number",
  transaction: "a transaction number",
} as const satisfies Partial<Record<IdentifierKind, string>>;

const LONGEST = 80;
const WRITTEN = /^[\p{L}\p{N}](?:[\p{L}\p{N} ./_:#&+()-]*[\p{L}\p{N})])?$/u;
const HIDDEN = /[*\u2022\u25cf]|\b[xX]{3,}/u;

/** A number that its issuer made as it pleased: letters, digits, and what stands between them. Kept to the letter. */
export function numberParser(kind: keyof typeof WORDS): IdentifierParser {
  return ({ text, issuer = "" }) => {
    const quoted = quoteValue(text);
    const bad = (why: string, hint: string) =>
      identifierFault(`bad-${kind}`, `${quoted} is not ${WORDS[kind]}: ${why}`, hint);
    if (HIDDEN.test(text))
      return bad(
        "part of it is hidden",
        "write the digits that are known, and say in label: that they are the last four",
      );
    if (text.length > LONGEST) return bad(`it has ${text.length} characters`, `at most ${LONGEST} fit`);
    if (!/\p{N}/u.test(text))
      return bad("it has no digit", `write the number alone; what else is known belongs in label: or issuer:`);
    if (!WRITTEN.test(text))
      return bad("it holds other marks than letters, digits, spaces and - . / _ : #", "write the number alone");
    return identified(kind, text, `${numberKey(text)} ${issuer.toLowerCase()}`.trim());
  };
}

/** The number without what only groups its digits. */
export function numberKey(text: string): string {
  return text.replace(/[\s.\-/]/gu, "").toUpperCase();
}
