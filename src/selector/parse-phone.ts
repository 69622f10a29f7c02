import { type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { quoteValue } from "../problem/quote-value.ts";
import { type IdentifierParser, type IdentifierResult, identified, identifierFault } from "./identifier.ts";

const OURS = "1";
const FORMS = "write ten digits for the United States, (708) 555-0171, or + and the country code: +49 30 901820";
/** Digits with the marks that people put between them, and an extension at the end. */
const WRITTEN = /^\+?[\d\s().\-/\u2010-\u2013]+(?:[,;]?\s*(?:ext(?:ension)?\.?|x|#)\s*\d{1,7})?$/iu;
/** Area codes are added faster than lists of them are renewed: the form alone is required. */
const AT_HOME = /^[2-9]\d{2}[2-9]\d{6}$/u;
const ZEROS = /^00[1-9]/u;

function bad(message: string, hint = FORMS): IdentifierResult {
  return identifierFault("bad-phone", message, hint);
}

function read(text: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(text.replace(/[\u2010-\u2013]/gu, "-"), { defaultCountry: "US", extract: false });
}

/** As its country writes it, as a reader in the United States dials it: without the country code only at home. */
export function printPhone(number: PhoneNumber): string {
  return number.countryCallingCode === OURS ? number.formatNational() : number.formatInternational();
}

function lengthFault(text: string, digits: number): IdentifierResult {
  const quoted = quoteValue(text);
  if (ZEROS.test(text))
    return bad(`${quoted} begins with 00, which is dialed abroad`, `write + for it: +${text.slice(2)}`);
  if (digits === 7) return bad(`${quoted} has no area code`, "write all ten digits: (708) 555-0171");
  return bad(`${quoted} has ${digits} digits, which no telephone number of its country has`);
}

/** Reads a telephone number as people write it; without a country code it is one of the United States or Canada. */
export const parsePhone: IdentifierParser = ({ text }) => {
  const quoted = quoteValue(text);
  if (/[a-z]{3,}/iu.test(text.replace(/ext(?:ension)?/giu, "")))
    return bad(`${quoted} has letters in it`, "write the digits that the letters stand for");
  if (!WRITTEN.test(text)) return bad(`${quoted} is not one telephone number`);
  const number = read(text);
  if (number === undefined || !number.isPossible()) return lengthFault(text, text.replace(/\D/gu, "").length);
  const key = number.ext === undefined ? number.number : `${number.number};ext=${number.ext}`;
  if (number.isValid()) return identified("phone", printPhone(number), key);
  const doubt = `${quoted} is in no range of numbers that its country is known to use`;
  if (number.countryCallingCode === OURS && !AT_HOME.test(number.nationalNumber))
    return bad(`${quoted} is no number of the United States or Canada: area code and exchange begin with 2 to 9`);
  const hint = "compare it with its source";
  return identified("phone", printPhone(number), key, [{ code: "doubtful-phone", message: doubt, hint }]);
};
