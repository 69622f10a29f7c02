import type { IdentifierKind } from "./identifier.ts";
import { parseIdentifier } from "./parse-identifier.ts";

/** What a text may plainly be by its form alone, the surest first. Other kinds are numbers and names like any other. */
const FORMS: readonly (readonly [IdentifierKind, RegExp])[] = [
  ["email", /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u],
  ["ssn", /^\d{3}-\d{2}-\d{4}$/u],
  [
    "phone",
    /^(?:\+[\d\s().-]{8,}|(?:1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]{0,2}\d{3}[\s.-]?\d{4})(?:[\s,;]*(?:ext\.?|x|#)\s*\d+)?$/iu,
  ],
  ["vin", /^(?=.*[A-Z])(?=.*\d)[A-HJ-NPR-Z0-9]{17}$/iu],
  ["wallet", /^(?:bc1[0-9a-z]{25,87}|0x[0-9a-f]{40})$/iu],
  ["transaction", /^(?:0x)?[0-9a-f]{64}$/iu],
];

/** The kind of identifier that a bare text plainly is; null where only counsel can say. */
export function guessKind(text: string): IdentifierKind | null {
  const found = FORMS.find(([kind, form]) => form.test(text) && "identifier" in parseIdentifier(kind, { text }));
  return found?.[0] ?? null;
}
