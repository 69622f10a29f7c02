import { quoteValue } from "../problem/quote-value.ts";
import { type IdentifierParser, identified, identifierFault } from "./identifier.ts";
import { registrarOf } from "./plate-registrars.ts";
import type { SelectorRemark } from "./selector.ts";
import { vinCheckDigit } from "./vin-check-digit.ts";

const VIN_LENGTH = 17;
/** First characters of vehicles made in North America, where the ninth place is a check digit. */
const NORTH_AMERICAN = /^[1-5]/u;

/** Reads a vehicle identification number. A wrong check digit is a warning: some were stamped so. */
export const parseVin: IdentifierParser = ({ text }) => {
  const quoted = quoteValue(text);
  const vin = text.replace(/[\s-]/gu, "").toUpperCase();
  const bad = (why: string, hint: string) => identifierFault("bad-vin", `${quoted} is not a VIN: ${why}`, hint);
  if (/[IOQ]/u.test(vin))
    return bad("it holds I, O or Q, which no VIN has", "they are easily read for 1 and 0: compare it with its source");
  if (/[^A-Z0-9]/u.test(vin))
    return bad("it holds other characters than letters and digits", "write its 17 characters alone");
  if (vin.length !== VIN_LENGTH)
    return bad(
      `it has ${vin.length} characters, and a VIN has ${VIN_LENGTH}`,
      "count again; the number of a vehicle built before 1981 is written as serial:",
    );
  return identified("vin", vin, vin, checkDigitRemark(vin));
};

function checkDigitRemark(vin: string): readonly SelectorRemark[] {
  const right = vinCheckDigit(vin);
  if (!NORTH_AMERICAN.test(vin) || vin[8] === right) return [];
  const message = `${vin} has ${vin[8]} as its check digit, in the ninth place, where its other characters give ${right}`;
  return [{ code: "vin-check-digit", message, hint: "compare it with its source, character by character" }];
}

const PLATE = /^[\p{Lu}\p{N}](?:[\p{Lu}\p{N} .\u00b7-]{0,10}[\p{Lu}\p{N}])?$/u;

/** Reads a license plate, with the state that registered it: the same characters exist in fifty. */
export const parsePlate: IdentifierParser = ({ text, state }) => {
  const quoted = quoteValue(text);
  const plate = text.toUpperCase();
  if (!PLATE.test(plate))
    return identifierFault(
      "bad-plate",
      `${quoted} is not a license plate`,
      "write up to 12 letters and digits as the plate shows them: ABC 1234",
    );
  if (state === undefined)
    return identifierFault(
      "bad-plate",
      `the license plate ${quoted} names no state`,
      "add state: with two letters, as state: IL",
    );
  const registrar = registrarOf(state);
  if (registrar === null) {
    const hint = "write two letters, as IL, or the whole name; for a plate from abroad, its country in full";
    return {
      ...identifierFault("bad-plate", `${quoteValue(state)} is no state that registers vehicles`, hint),
      field: "state",
    };
  }
  return identified("plate", plate, `${plate.replace(/[^\p{L}\p{N}]/gu, "")} ${registrar}`);
};
