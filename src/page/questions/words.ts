/** What the page calls things. The files have other names for some of them; nobody here need know those. */

import type { Option } from "./question.ts";

/** Types of letters, by what they do. */
export const LETTERS: readonly Option[] = [
  { value: "preservation", label: "Keep records", help: "A preservation letter. It asks, and compels nothing." },
  { value: "records", label: "Send copies", help: "A request for copies. It compels nothing." },
  { value: "subpoena", label: "Subpoena", help: "In a pending action. The court’s form goes with it." },
  { value: "own-records", label: "Client’s own records", help: "On the client’s signed authorization." },
  { value: "public-records", label: "Public records", help: "To a state or local agency, under its statute." },
  { value: "foia", label: "Freedom of Information Act", help: "To a federal agency." },
  { value: "production", label: "Request for production", help: "To another party to the action." },
  { value: "letter-of-request", label: "Letter of request", help: "To a custodian abroad, by the court." },
];

export const DELIVERIES: readonly Option[] = [
  { value: "certified-mail", label: "Certified mail" },
  { value: "post", label: "First-class mail" },
  { value: "courier", label: "Courier" },
  { value: "e-mail", label: "E-mail" },
  { value: "fax", label: "Fax" },
  { value: "portal", label: "Web portal" },
  { value: "process-server", label: "Process server" },
];

export const RELATIONS: readonly Option[] = [
  { value: "non-party", label: "Not a party" },
  { value: "prospective-party", label: "May become a party" },
  { value: "party", label: "A party" },
];

/** Kinds of identifiers, by the field that holds them. */
export const IDENTIFIERS: readonly Option[] = [
  { value: "person", label: "Person" },
  { value: "company", label: "Company" },
  { value: "email", label: "E-mail address" },
  { value: "phone", label: "Telephone number" },
  { value: "account", label: "Account number", help: "of a bank or another institution" },
  { value: "customer", label: "Customer number" },
  { value: "employee", label: "Employee number" },
  { value: "patient", label: "Patient or record number" },
  { value: "policy", label: "Insurance policy" },
  { value: "claim", label: "Claim number" },
  { value: "username", label: "User name" },
  { value: "profile", label: "Web page of a profile" },
  { value: "value", label: "Web site or internet address" },
  { value: "vin", label: "Vehicle identification number" },
  { value: "plate", label: "License plate" },
  { value: "serial", label: "Serial number" },
  { value: "transaction", label: "Transaction" },
  { value: "wallet", label: "Wallet" },
  { value: "ssn", label: "Social security number" },
  { value: "taxId", label: "Taxpayer number" },
  { value: "birthDate", label: "Date of birth" },
];

/** Who gave a number: asked beside it, by the kind of number. */
export const ISSUERS: Readonly<Record<string, { readonly field: string; readonly label: string }>> = {
  account: { field: "issuer", label: "At which bank or institution" },
  customer: { field: "issuer", label: "At which company" },
  employee: { field: "issuer", label: "At which employer" },
  patient: { field: "issuer", label: "At which hospital or practice" },
  policy: { field: "issuer", label: "At which insurer" },
  claim: { field: "issuer", label: "Who handles the claim" },
  serial: { field: "issuer", label: "Maker" },
  transaction: { field: "issuer", label: "At which institution" },
  username: { field: "service", label: "At which service" },
  plate: { field: "state", label: "State, as IL" },
};

export const LEVELS = {
  block: "Must fix",
  warn: "Check",
  inform: "Note",
  passed: "Approved anyway",
} as const;

/** What can happen to a letter, in the order in which it usually does. */
export const EVENTS_OF_LETTERS: readonly Option[] = [
  { value: "sent", label: "Sent" },
  { value: "delivered", label: "Delivered" },
  { value: "served", label: "Served" },
  { value: "acknowledged", label: "Acknowledged" },
  { value: "fee-demanded", label: "Fee demanded" },
  { value: "clarification-asked", label: "Clarification asked" },
  { value: "replied", label: "Our reply received" },
  { value: "extended", label: "More time taken" },
  { value: "notice-running", label: "Customer given notice" },
  { value: "wrong-entity", label: "Wrong company, they say" },
  { value: "content-refused", label: "Contents refused" },
  { value: "purged", label: "Records gone, they say" },
  { value: "objected", label: "Objected" },
  { value: "answered", label: "Answered" },
  { value: "renewed", label: "Renewed" },
  { value: "withdrawn", label: "Withdrawn" },
];

/** `certified-mail` → `Certified mail`; what has no word here stays as it is. */
export function optionLabel(options: readonly Option[], value: unknown): string {
  return options.find((option) => option.value === value)?.label ?? String(value ?? "");
}
