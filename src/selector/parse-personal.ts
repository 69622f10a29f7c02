import { parseDate, printDate } from "../calendar/plain-date.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { type IdentifierParser, identified, identifierFault } from "./identifier.ts";

const NINE = /^\d{9}$/u;
const SSN = /^\d{3}[- ]?\d{2}[- ]?\d{4}$/u;
const TAX_ID = /^(?:\d{2}-?\d{7}|\d{3}[- ]\d{2}[- ]\d{4})$/u;
/** Area numbers that were never issued (Social Security Administration); those from 900 on are for tax numbers. */
const NEVER_ISSUED = /^(?:000|666|9\d\d)|^\d{3}00|0000$/u;

/** Reads a social-security number; the paper that is served prints it whole. */
export const parseSsn: IdentifierParser = ({ text }) => {
  const digits = text.replace(/[- ]/gu, "");
  const bad = (why: string, hint: string) =>
    identifierFault("bad-ssn", `this is not a social-security number: ${why}`, hint);
  if (!SSN.test(text) || !NINE.test(digits)) return bad("it does not have nine digits", "write it as 123-45-6789");
  if (NEVER_ISSUED.test(digits))
    return bad("no such number is issued", "write a number of the tax authority, which begins with 9, as taxId:");
  return identified("ssn", `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`, digits);
};

/** Reads a number of the tax authority: an employer's, 12-3456789, or a person's, 912-34-5678. */
export const parseTaxId: IdentifierParser = ({ text }) => {
  const digits = text.replace(/[- ]/gu, "");
  if (!TAX_ID.test(text))
    return identifierFault(
      "bad-tax-id",
      "this is not a taxpayer-identification number",
      "write it as 12-3456789 or 912-34-5678",
    );
  return identified("taxId", text, digits);
};

export const parseBirthDate: IdentifierParser = ({ text }) => {
  const date = parseDate(text);
  if (date === null)
    return identifierFault(
      "bad-date",
      `${quoteValue(text)} is not a day of the calendar`,
      "write year-month-day, as 1984-06-09",
    );
  return identified("birthDate", printDate(date), text);
};
