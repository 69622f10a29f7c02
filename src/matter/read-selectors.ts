import { guessKind } from "../selector/guess-kind.ts";
import { type GivenIdentifier, IDENTIFIER_KINDS, type IdentifierKind } from "../selector/identifier.ts";
import { parseIdentifier } from "../selector/parse-identifier.ts";
import { parseSelector } from "../selector/parse-selector.ts";
import type { Selector, SelectorRecord } from "./matter.ts";

/** The fields of a selector that hold what is searched by: one of them is written. */
export const WRITTEN_AS = ["value", ...IDENTIFIER_KINDS] as const;

/** The selectors of a matter file, each with its kind and as papers print it. What cannot be read stays as it was written. */
export function readSelectors(records: readonly SelectorRecord[]): readonly Selector[] {
  return records.map(readSelector);
}

function readSelector(record: SelectorRecord): Selector {
  const field = WRITTEN_AS.find((name) => record[name] !== undefined) ?? "value";
  const text = record[field] ?? "";
  const kind = field === "value" ? kindOfBare(text) : field;
  const { issuer, service, state, ...rest } = record;
  const from = { ...issued(issuer ?? service), ...(state === undefined ? {} : { state }) };
  return { ...rest, ...from, kind, field, value: printed(kind, { text, ...from }), written: text };
}

function issued(issuer: string | undefined): { readonly issuer?: string } {
  return issuer === undefined ? {} : { issuer };
}

/** A bare text is an address of networks, unless it plainly is something else. */
function kindOfBare(text: string): Selector["kind"] {
  return "selector" in parseSelector(text) ? "network" : (guessKind(text) ?? "network");
}

function printed(kind: Selector["kind"], given: GivenIdentifier): string {
  if (kind === "network") return given.text;
  const read = parseIdentifier(kind, given);
  return "identifier" in read ? read.identifier.value : given.text;
}

/** What the fields of a selector say of its identifier, to be read again. */
export function givenIn({ written, issuer, state }: Selector): GivenIdentifier {
  return { text: written, ...issued(issuer), ...(state === undefined ? {} : { state }) };
}

export function identifierKind({ kind }: Selector): IdentifierKind | null {
  return kind === "network" ? null : kind;
}
