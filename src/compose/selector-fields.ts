import type { Selector } from "../matter/matter.ts";
import type { AddressUse, Item, Request } from "../matter/request.ts";
import type { RequestFields } from "../schema/generated/request-fields.ts";
import { flag } from "./flag.ts";
import { usedSelectors } from "./used-selectors.ts";
import type { SelectorKindWords, Wording } from "./wording.ts";

type Group = RequestFields["selectors"][number];
type ItemFields = RequestFields["requests"][number];

/** What the requests of a letter search by, in a table for each kind. */
export function selectorFields(request: Request, { selectorKinds }: Wording): RequestFields["selectors"] {
  const rows = inRows(request);
  const used = usedSelectors(request).filter((selector) => isDescribed(selector) || !rows.has(selector));
  const groups = selectorKinds.flatMap((words) => {
    const those = used.filter(({ kind }) => kind === words.id);
    return those.length === 0 ? [] : [groupOf(words, those)];
  });
  const [only] = groups;
  const isPlain = groups.length === 1 && used.every(({ kind }) => kind === "network");
  return isPlain && only ? [{ ...only, heading: "Identifier" }] : groups;
}

/** Selectors that stand in rows of look-ups, with their moments, and nowhere else. */
function inRows({ items }: Request): ReadonlySet<Selector> {
  const elsewhere = new Set(
    items.flatMap((item) => [
      ...alone(item),
      ...item.limitedTo,
      ...(item.between?.one ?? []),
      ...(item.between?.other ?? []),
    ]),
  );
  return new Set(items.flatMap(({ selectors }) => selectors.filter((selector) => !elsewhere.has(selector))));
}

/** The selectors of an item that are searched by whenever they were used. */
export function alone({ selectors, moments }: Item): readonly Selector[] {
  return selectors.filter(({ value }) => !moments.some(({ address }) => address === value));
}

function isDescribed({ label, reason }: Selector): boolean {
  return label !== undefined || reason !== undefined;
}

function groupOf(words: SelectorKindWords, those: readonly Selector[]): Group {
  const hasIssuer = those.some((selector) => issuerOf(selector) !== "");
  return {
    heading: words.heading,
    issuerColumn: hasIssuer ? words.issuerColumn : "",
    labelColumn: those.some(isDescribed) ? words.labelColumn : "",
    rows: those.map((selector) => ({
      ...inFace(selector.value, words.face),
      issuer: issuerOf(selector),
      label: selector.label ?? "",
      reason: selector.reason ?? "",
    })),
  };
}

function issuerOf({ issuer, state }: Selector): string {
  return issuer ?? state ?? "";
}

function inFace(text: string, face: SelectorKindWords["face"]): { readonly code: string; readonly name: string } {
  return face === "code" ? { code: text, name: "" } : { code: "", name: text };
}

/** Selectors in a line: `account 0044-4471`. Who gave a number stands in its table. */
export function inLine(selectors: readonly Selector[], { selectorKinds }: Wording): ItemFields["searchBy"] {
  return selectors.map((selector) => {
    const { face = "code", said = "" } = selectorKinds.find(({ id }) => id === selector.kind) ?? {};
    if (face === "code") return inFace(selector.value, face);
    return inFace(said === "" ? selector.value : `${said} ${selector.value}`, face);
  });
}

/** A clerk logs a letter by so many identifiers at most; more stand in the schedule alone. */
const MOST_IDENTIFIERS = 3;

/** What no clerk needs to read at the head of a letter: it stands in the schedule. */
const KEPT_BACK: readonly Selector["kind"][] = ["ssn", "taxId", "birthDate"];

/** The identifiers at the head of a letter, each with what it is; none where they are many, or need a table. */
export function identifierFields(request: Request, wording: Wording): RequestFields["letter"]["identifiers"] {
  const selectors = usedSelectors(request);
  const needTable = selectors.some(({ kind, reason }) => KEPT_BACK.includes(kind) || reason !== undefined);
  if (selectors.length > MOST_IDENTIFIERS || needTable) return [];
  return inLine(selectors, wording).map((said, i) => ({ ...said, note: noteOf(selectors[i]) }));
}

/** Who gave the number, and what it is, where the matter says so. */
function noteOf(selector: Selector | undefined): string {
  if (selector === undefined) return "";
  return [issuerOf(selector), selector.label ?? ""].filter((text) => text !== "").join("; ");
}

/** What an item searches by and when: addresses with their moments in rows, the others in a line. */
export function searchFields(
  item: Item,
  wording: Wording,
): Pick<ItemFields, "searchBy" | "limitedTo" | "moments" | "lookups" | "lookup" | "ports"> {
  const lookups = item.moments.filter(({ address }) => address !== null);
  return {
    searchBy: inLine(alone(item), wording),
    limitedTo: inLine(item.limitedTo, wording),
    moments: item.moments.filter(({ address }) => address === null).map(momentAndPort),
    lookups: lookups.map((lookup) => ({
      address: lookup.address ?? "",
      port: lookup.port ?? "",
      moment: momentWords(lookup),
    })),
    lookup: flag(lookups.length === 1),
    ports: flag(lookups.some(({ port }) => port !== null)),
  };
}

function momentAndPort(lookup: AddressUse): string {
  const when = momentWords(lookup);
  return lookup.port === null ? when : `${when}, port ${lookup.port}`;
}

/** `2:03 p.m. EDT (UTC−4) on June 9, 2026 (2026-06-09T18:03Z)`: as exactly as it was written, and no more. */
export function momentWords({ during, from, to }: AddressUse): string {
  if (![from, to].some((end) => end.includes("T"))) return during.short;
  const utc = utcAsWritten(during.fromUtc, from);
  return from === to ? `${during.start} (${utc})` : `${during.words} (${utc} to ${utcAsWritten(during.toUtc, to)})`;
}

function utcAsWritten(utc: string, written: string): string {
  return isToMinute(written) ? utc.replace(/:00Z$/u, "Z") : utc;
}

/** Whether a time was written without its seconds. */
export function isToMinute(written: string): boolean {
  return /T\d{2}:\d{2}(?!:\d{2}(?:$|[+-]))/u.test(written);
}
