const MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const DATE = new RegExp(
  `^(?:\\d{1,2}[-/ ](?:${MONTH})[a-z]*(?:[-/ ]\\d{2,4})?|(?:${MONTH})[a-z]*[-/ ]\\d{1,4})$`,
  "iu",
);
const FIGURES = /^(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2}(?: 00:00:00)?)$/u;
/** Days since 1900, from 1954 to 2064: a street that is one number was a date before. */
const SERIAL = /^[2-5]\d{4}$/u;
const EXPONENT = /^\d(?:[.,]\d+)?E\+\d+$/iu;
const ERROR = /^(?:#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)|#{3,})$/u;

/** What a spreadsheet made of a text that it took for a date, a number or a formula, in words that follow the value; or null. */
export function spreadsheetDamage(text: string, isStreet: boolean): string | null {
  if (DATE.test(text) || FIGURES.test(text))
    return "is a date that a spreadsheet made of another text, such as a house number 1-3";
  if (isStreet && SERIAL.test(text)) return "is the number by which a spreadsheet keeps a date, not a street";
  if (EXPONENT.test(text)) return "is a long number that a spreadsheet shortened";
  return ERROR.test(text) ? "is an error that a spreadsheet shows in the place of a value" : null;
}

export const DAMAGE_HINT =
  "in Excel: format the column as Text, then type or paste the value again; when opening a list, use Data > From Text/CSV and choose Text for the column";
