import { guessKind } from "../selector/guess-kind.ts";
import { IDENTIFIER_KINDS, type IdentifierKind } from "../selector/identifier.ts";
import { domainOf } from "../selector/parse-email.ts";
import { parseIdentifier } from "../selector/parse-identifier.ts";
import { parseSelector } from "../selector/parse-selector.ts";
import type { ParsedSelector, SelectorKind, SelectorRemark } from "../selector/selector.ts";

/** What somebody asks the registry about. */
export interface AskedSelector {
  readonly kind: SelectorKind | IdentifierKind | "number";
  readonly value: string;
  readonly asGiven: string;
}

/** What was asked, and by what the registry is searched: null where it knows no holders by such a thing. */
export interface Question {
  readonly asked: AskedSelector;
  readonly searched: ParsedSelector | null;
  readonly warnings: readonly SelectorRemark[];
  /** Why the answer is another than was asked for; blank where it is not. */
  readonly note: string;
}

/** Reads `66.216.133.29`, `jane@mail.example`, `(708) 555-0171`, `account:0044-4471`; else says why it is nothing of these. */
export function readAsked(text: string): Question | SelectorRemark {
  const named = /^([a-z]+):\s*(.+)$/iu.exec(text);
  const kind = IDENTIFIER_KINDS.find((each) => each.toLowerCase() === named?.[1]?.toLowerCase());
  if (kind !== undefined) return ofKind(kind, named?.[2] ?? "", text);
  const read = parseSelector(text);
  if ("selector" in read) return { asked: read.selector, searched: read.selector, warnings: read.warnings, note: "" };
  const guessed = guessKind(text);
  if (guessed !== null) return ofKind(guessed, text, text);
  return isBareNumber(text) ? unknown("number", text, text) : { ...read, hint: `${read.hint}; ${OTHER_FORMS}` };
}

const OTHER_FORMS = "anything else with its kind before it: account:0044-4471, username:jroe, person:Jane Roe";

/** Digits with at most letters and dashes around them: an account, a claim, an order. No address looks so. */
function isBareNumber(text: string): boolean {
  return /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(text);
}

/** Kinds whose identifiers say nothing without who gave them; here nobody need be named. */
const ANYBODY = { issuer: "any", state: "any state" };

function ofKind(kind: IdentifierKind, text: string, asGiven: string): Question | SelectorRemark {
  const read = parseIdentifier(kind, { text, ...ANYBODY });
  if (!("identifier" in read)) return read;
  const { value } = read.identifier;
  const host = kind === "email" ? domainOf(value) : kind === "profile" ? new URL(value).hostname : null;
  if (host === null) return unknown(kind, value, asGiven);
  const domain = parseSelector(host);
  const searched = "selector" in domain ? domain.selector : null;
  const note = `the answer is for ${kind === "email" ? "its domain" : "the host"}, ${host}`;
  return { asked: { kind, value, asGiven }, searched, warnings: read.warnings, note };
}

function unknown(kind: AskedSelector["kind"], value: string, asGiven: string): Question {
  const reason = REASONS[kind] ?? "";
  const note = `the registry knows no holders by ${WORDS[kind] ?? "such a number"}${reason}`;
  return { asked: { kind, value, asGiven }, searched: null, warnings: [], note };
}

const WORDS: Partial<Record<AskedSelector["kind"], string>> = {
  phone: "a telephone number",
  account: "an account number",
  customer: "a customer number",
  username: "a user name",
  company: "the name of a company that records are about",
  person: "the name of a person",
  employee: "an employee number",
  patient: "a patient number",
  policy: "a policy number",
  claim: "a claim number",
  serial: "a serial number",
  vin: "a vehicle identification number",
  plate: "a license plate",
  wallet: "the address of a wallet",
  transaction: "a transaction",
  ssn: "a social-security number",
  taxId: "a taxpayer-identification number",
  birthDate: "a date of birth",
};

const REASONS: Partial<Record<AskedSelector["kind"], string>> = {
  phone: "; numbers move from carrier to carrier, so that the first digits do not say who holds one",
  wallet: "; nobody need hold one for its owner",
};
