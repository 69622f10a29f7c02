import type { SelectorRemark } from "./selector.ts";

/** What a search of records can be keyed on besides addresses of networks: also the field of matter.yaml that holds it. */
export const IDENTIFIER_KINDS = [
  "email",
  "phone",
  "account",
  "customer",
  "username",
  "profile",
  "company",
  "person",
  "employee",
  "patient",
  "policy",
  "claim",
  "serial",
  "vin",
  "plate",
  "wallet",
  "transaction",
  "ssn",
  "taxId",
  "birthDate",
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** An identifier as it was written, with what tells it from others that read the same. */
export interface GivenIdentifier {
  readonly text: string;
  /** Who gave the number: a bank, an employer, an insurer, a service. */
  readonly issuer?: string;
  /** Of a license plate: who registered it. */
  readonly state?: string;
}

export interface Identifier {
  readonly kind: IdentifierKind;
  /** As a paper prints it: a telephone number as its country writes it, a VIN in capitals. */
  readonly value: string;
  /** By which two writings of one identifier are known to be the same: E.164 of a telephone number. */
  readonly key: string;
}

/** Why a text is no identifier of its kind. `field`: what is wrong stands in another field than the identifier's own. */
export interface IdentifierFault extends SelectorRemark {
  readonly field?: "issuer" | "state";
}

export type IdentifierResult =
  | { readonly identifier: Identifier; readonly warnings: readonly SelectorRemark[] }
  | IdentifierFault;

/** Reads identifiers of one kind. */
export type IdentifierParser = (given: GivenIdentifier) => IdentifierResult;

export function identifierFault(code: string, message: string, hint: string): IdentifierFault {
  return { code, message, hint };
}

export function identified(
  kind: IdentifierKind,
  value: string,
  key: string = value,
  warnings: readonly SelectorRemark[] = [],
): IdentifierResult {
  return { identifier: { kind, value, key }, warnings };
}
