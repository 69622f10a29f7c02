import { BUDGETS } from "../budget/budgets.ts";
import { readCsv } from "../csv/read-csv.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { placeFinder } from "../problem/text-places.ts";
import { decodeTable } from "../source/decode-table.ts";
import type { ListedCounsel } from "./counsel-record.ts";
import { headerKey } from "./recognize-headers.ts";

/** A service list as read; `text` is for showing the lines at fault. */
export interface ReadServiceList {
  readonly counsel: readonly ListedCounsel[];
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

const EMAIL = /[^\s@<>,;:()[\]"]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/u;
const PHONE = /(?:\+\d[\d .()-]{7,}\d|\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4})/u;
const FOR =
  /^(?:\(?(?:lead |local |co-?)?(?:counsel|attorneys?(?:-in-charge)?|lawyers?|solicitors?)(?: of record)? (?:for|to)|(?:on behalf|representing)(?: of)?|represents:?|for)\b:?\s*(.+?)\)?[.,]?$/iu;
const NO_CONSENT =
  /(?:does not|has not|do not|not) consent|no e-?(?:mail |lectronic )?service|paper (?:service )?only|by mail only/iu;
const CONSENT =
  /consent(?:s|ed)?\b.*(?:e-?service|electronic|e-?mail)|e-?service (?:ok|accepted|consented|yes)|accepts? (?:e-?service|service by e-?mail)/iu;
const FIRM =
  /\b(?:LLP|L\.L\.P\.|LLC|PLLC|PLC|P\.?C\.?|P\.?A\.?|LPA|APC|law|legal|attorneys?|associates|partners|department of justice|attorney general|public defender|counselors?|solicitors?|firm|office of|U\.?S\.? attorney)\b|\p{L}+ (?:&|and) \p{L}+/iu;
const TITLE =
  /^(?:(?:bar|attorney|state bar|sbn|atty\.?)\b.*\d|(?:admitted |appearing )?pro hac vice.*|(?:lead|local) counsel|fax.*|f:.*|via (?:cm\/)?ecf.*|via .*|partner|associate|of counsel|direct.*|www\..*|https?:.*)$/iu;
const TITLE_OF_LIST =
  /^(?:service list|certificate of service|counsel of record|parties and counsel|served(?: upon| on)?:?)$/iu;
const NUMBERED = /^\s*(?:\(?\d{1,2}[.)]|[-*\u2022])\s+/u;

interface TextLine {
  readonly text: string;
  readonly place: Place;
}

/** Blocks between blank lines. */
function blocksOf(text: string, placeAt: (offset: number) => Place): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [[]];
  let offset = 0;
  for (const line of text.split("\n")) {
    const plain = line
      .replace(/^[>\s]+/u, "")
      .replace(NUMBERED, "")
      .replace(/\s+/gu, " ")
      .trim()
      .normalize("NFC");
    if (plain.length > BUDGETS.serviceList.lineLength) blocks.push([]);
    else if (plain === "" || /^[-_=*]{3,}$/u.test(plain)) blocks.push([]);
    else blocks.at(-1)?.push({ text: plain, place: placeAt(offset) });
    offset += line.length + 1;
  }
  return blocks.filter((block) => block.length > 0);
}

function consentIn(text: string): ListedCounsel["eService"] {
  if (NO_CONSENT.test(text)) return "not-consented";
  return CONSENT.test(text) ? "consented" : "unknown";
}

interface Draft {
  name: string | null;
  firm: string | null;
  email: string | null;
  phone: string | null;
  eService: ListedCounsel["eService"];
  readonly address: string[];
  readonly represents: string[];
  readonly doubts: string[];
}

function isAddress(text: string): boolean {
  return /^\d|\b(?:suite|floor|box|street|avenue|road|building|room)\b|, [A-Z]{2}\.? \d{5}|\d{4,}$/iu.test(text);
}

/** Takes one line for what it is; what it may be is a doubt. */
function takeLine(draft: Draft, { text, place }: TextLine): void {
  const [email, phone, whom] = [EMAIL.exec(text)?.[0], PHONE.exec(text)?.[0], FOR.exec(text)?.[1]];
  const consent = consentIn(text);
  if (consent !== "unknown") draft.eService = consent;
  if (email !== undefined) draft.email ??= email;
  if (/^f(?:ax|acsimile)?\b/iu.test(text)) return;
  if (phone !== undefined && email === undefined && text.length < phone.length + 24) draft.phone ??= phone;
  else if (email !== undefined || consent !== "unknown") return;
  else if (whom !== undefined) draft.represents.push(whom);
  else if (TITLE.test(text)) return;
  else if (isAddress(text) && (draft.name !== null || draft.firm !== null)) draft.address.push(text);
  else if (draft.firm === null && FIRM.test(text.replace(/,? esq\.?/iu, "")) && !/,? esq\.?/iu.test(text))
    draft.firm = text;
  else if (draft.name === null && draft.address.length === 0)
    draft.name = text
      .replace(/,? (?:esq(?:uire)?\.?|attorney at law)$/iu, "")
      .replace(/ ?\((?:bar|sbn|#|no\.).*\)$/iu, "");
  else draft.doubts.push(`line ${place.line} was not read: ${quoteValue(text, 60)}`);
}

function emptyDraft(): Draft {
  return {
    name: null,
    firm: null,
    email: null,
    phone: null,
    eService: "unknown",
    address: [],
    represents: [],
    doubts: [],
  };
}

/** A block that only says for whom the next ones act is a heading. */
function readBlocks(blocks: readonly (readonly TextLine[])[]): readonly ListedCounsel[] {
  let heading: readonly string[] = [];
  return blocks.flatMap((block) => {
    const draft = emptyDraft();
    for (const line of block) takeLine(draft, line);
    const place = block[0]?.place;
    const only = block.every(({ text }) => FOR.test(text));
    if (only || draft.represents.length > 0) heading = only ? draft.represents : [];
    if (only || place === undefined || block.every(({ text }) => TITLE_OF_LIST.test(text))) return [];
    const represents = draft.represents.length > 0 ? draft.represents : heading;
    return [{ ...draft, represents, place }];
  });
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  party: ["party", "parties", "represents", "client", "on behalf of", "for"],
  name: ["counsel", "attorney", "attorney name", "lawyer", "name", "counsel of record", "contact"],
  firm: ["firm", "law firm", "organization", "company", "office"],
  address: ["address", "street", "street address", "mailing address", "suite", "address 1", "address 2"],
  town: ["city", "city state zip"],
  state: ["state"],
  zip: ["zip", "zip code", "postal code"],
  email: ["email", "e mail", "email address", "e mail address"],
  phone: ["phone", "telephone", "phone number"],
  consent: [
    "e service",
    "eservice",
    "consent",
    "consent to e service",
    "electronic service",
    "service by email",
    "consents to e service",
  ],
};

/** The rows of a table whose header names party or firm and a way to reach counsel; null for any other text. */
function readRows(text: string, placeAt: (offset: number) => Place): readonly ListedCounsel[] | null {
  const { lines, fault } = readCsv(text);
  const keys = (lines[0]?.cells ?? []).map(headerKey);
  const known = keys.map((key) => Object.keys(COLUMNS).find((field) => COLUMNS[field]?.includes(key)) ?? null);
  if (fault !== null || known.filter((field) => field !== null).length < 3 || !known.includes("party")) return null;
  return lines.slice(1).map(({ cells, offset }) => rowCounsel(cells, known, placeAt(offset)));
}

function rowCounsel(cells: readonly string[], known: readonly (string | null)[], place: Place): ListedCounsel {
  const texts = (field: string) =>
    cells.flatMap((cell, i) => {
      const text = cell.normalize("NFC").trim();
      return known[i] === field && text !== "" ? [text] : [];
    });
  const one = (field: string) => texts(field)[0]?.replace(/\s+/gu, " ") ?? null;
  const [city, state, zip] = [one("town"), one("state"), one("zip")];
  const stateZip = [state, zip].flatMap((part) => part ?? []).join(" ");
  const town = [city ?? "", stateZip].filter((part) => part !== "").join(", ");
  const consent = one("consent") ?? "";
  return {
    place,
    name: one("name"),
    firm: one("firm"),
    address: [
      ...texts("address")
        .flatMap((text) => text.split(/\n|; /u))
        .map((line) => line.trim()),
      ...(town === "" ? [] : [town]),
    ],
    email: EMAIL.exec(one("email") ?? "")?.[0] ?? null,
    phone: one("phone"),
    eService: /^(?:y|yes|true|x|consent(?:ed|s)?)\b/iu.test(consent)
      ? "consented"
      : /^(?:n|no|false)\b/iu.test(consent)
        ? "not-consented"
        : consentIn(consent),
    represents: texts("party")
      .flatMap((text) => text.split(/;|\n/u))
      .map((part) => part.trim()),
    doubts: [],
  };
}

/** Reads a service list: a table with a column of parties, or blocks of lines as a certificate of service or a signature has them. */
export function readServiceList(file: string, bytes: Uint8Array): ReadServiceList {
  const { text, problems } = decodeTable(file, bytes, BUDGETS.serviceList.bytes);
  if (text === null) return { counsel: [], text, problems };
  const placeAt = placeFinder(file, text);
  const counsel = readRows(text, placeAt) ?? readBlocks(blocksOf(text, placeAt));
  const refusal = refusalOf(counsel.length);
  if (refusal === null) return { counsel, text, problems };
  const problem = { ...refusal, severity: "error", place: { file, line: 1, column: 1 } } as const;
  return { counsel: [], text, problems: [...problems, { ...problem, message: `${file} ${refusal.message}` }] };
}

function refusalOf(counsel: number): Pick<Problem, "code" | "message" | "hint"> | null {
  if (counsel === 0) {
    const hint =
      "blocks with blank lines between them, or a table with the columns Party, Counsel, Firm, Address, Email";
    return { code: "empty-list", message: "names no counsel", hint };
  }
  const most = BUDGETS.serviceList.count;
  if (counsel <= most) return null;
  return {
    code: "too-large",
    message: `names ${counsel} counsel; at most ${most} are read`,
    hint: "keep those who are served in this action",
  };
}
