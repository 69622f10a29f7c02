import { unseenFault, wideFault } from "./characters.ts";
import type { GivenIdentifier, IdentifierKind, IdentifierParser, IdentifierResult } from "./identifier.ts";
import { parseEmail } from "./parse-email.ts";
import { parseCompany, parsePerson, parseUsername } from "./parse-name.ts";
import { numberParser } from "./parse-number.ts";
import { parseBirthDate, parseSsn, parseTaxId } from "./parse-personal.ts";
import { parsePhone } from "./parse-phone.ts";
import { parseProfile } from "./parse-profile.ts";
import { parsePlate, parseVin } from "./parse-vehicle.ts";
import { parseWallet } from "./parse-wallet.ts";

const PARSERS: Readonly<Record<IdentifierKind, IdentifierParser>> = {
  email: parseEmail,
  phone: parsePhone,
  account: numberParser("account"),
  customer: numberParser("customer"),
  username: parseUsername,
  profile: parseProfile,
  company: parseCompany,
  person: parsePerson,
  employee: numberParser("employee"),
  patient: numberParser("patient"),
  policy: numberParser("policy"),
  claim: numberParser("claim"),
  serial: numberParser("serial"),
  vin: parseVin,
  plate: parsePlate,
  wallet: parseWallet,
  transaction: numberParser("transaction"),
  ssn: parseSsn,
  taxId: parseTaxId,
  birthDate: parseBirthDate,
};

/** Names are printed as their owners write them, in any letters. */
const NAMES: ReadonlySet<IdentifierKind> = new Set(["company", "person"]);

/** Reads an identifier of the kind that counsel says it is, and says what is right where it is none. */
export function parseIdentifier(kind: IdentifierKind, given: GivenIdentifier): IdentifierResult {
  const text = given.text.trim();
  return unseenFault(text) ?? (NAMES.has(kind) ? null : wideFault(text)) ?? PARSERS[kind]({ ...given, text });
}
