import { findCountry } from "./countries.ts";
import { placeKey } from "./place-key.ts";
import type { PostalParts } from "./postal-address.ts";
import { isPostcode, markedCountry } from "./postcodes.ts";
import { findRegion, hasRegionCodes, isCounty, regionKeys } from "./regions.ts";
import { streetEnd } from "./street-end.ts";

/** An address that was written in one piece, in its parts, and what of it was guessed. */
export interface SplitAddress {
  readonly post: PostalParts;
  readonly doubts: readonly string[];
}

/** A piece between commas or line ends, and what stood before it. */
interface Piece {
  readonly text: string;
  readonly onNewLine: boolean;
}

/** Town, region and code, and the pieces that are left for the street. */
interface Tail {
  readonly street: readonly Piece[];
  readonly town: string;
  readonly region?: string;
  readonly postcode?: string;
  readonly doubts: readonly string[];
}

function piecesOf(lines: readonly string[]): readonly Piece[] {
  return lines.flatMap((line) =>
    line.split(/[,;|\u00b7\u2022]+/u).flatMap((part, i) => {
      const text = part.replace(/\s+/gu, " ").trim();
      return text === "" ? [] : [{ text, onNewLine: i === 0 }];
    }),
  );
}

/**
 * Divides an address that stands in one cell, by the custom of its country: the last piece may be the country, the postal
 * code is known by its form, the town stands beside it. Null where that leaves no town or no street.
 *
 * @param stated the country that the row says itself, or null
 * @param usual the country to take where neither row nor address says one, or null
 */
export function splitAddress(
  lines: readonly string[],
  stated: string | null,
  usual: string | null,
): SplitAddress | null {
  const pieces = piecesOf(lines);
  const named = namedCountry(pieces, stated);
  const rest = named === null ? pieces : pieces.slice(0, -1);
  const country = stated ?? named ?? recognized(rest) ?? usual;
  if (country === null) return null;
  const tail = readTail(rest, country);
  if (tail === null || tail.street.length === 0) return null;
  const { street, doubts, ...town } = tail;
  const { town: locality, ...more } = town;
  const other =
    named !== null && stated !== null && named !== stated
      ? [`it ends with the name of another country (${named})`]
      : [];
  return { post: { street: streetLines(street), locality, ...more, country }, doubts: [...doubts, ...other] };
}

/** Pieces of one line are one line again. */
function streetLines(pieces: readonly Piece[]): readonly string[] {
  const lines: string[] = [];
  for (const { text, onNewLine } of pieces) {
    if (onNewLine || lines.length === 0) lines.push(text);
    else lines.push(`${lines.pop()}, ${text}`);
  }
  return lines;
}

/** Two letters are a state before they are a country, and so is `Georgia`. */
function namedCountry(pieces: readonly Piece[], stated: string | null): string | null {
  const last = pieces.at(-1)?.text ?? "";
  const found = pieces.length > 1 ? findCountry(last) : null;
  if (found === null || found === stated) return found;
  return findRegion(last, stated ?? "US") === null && /\p{L}{3}|^\p{L}\.?\p{L}\.?$/u.test(last) ? found : null;
}

/** Addresses of the United States and Canada are known by state and code. */
function recognized(pieces: readonly Piece[]): string | null {
  const text = pieces
    .map((piece) => piece.text)
    .slice(-3)
    .join(" ");
  const state = /^(.*\p{L})\.?(?: \d{4,5}(?:-\d{4})?)?$/u.exec(text)?.[1];
  if (state !== undefined && /\d$|[A-Z]{2}$/u.test(text) && cutRegion(state, "US").region !== null) return "US";
  const marked = text
    .split(" ")
    .map(markedCountry)
    .find((country) => country !== null);
  if (marked) return marked;
  // The name of a city state with its code: `Singapore 079117`.
  const city = findCountry((pieces.at(-1)?.text ?? "").replace(/[\d\s-]+$/u, ""));
  if (city !== null && pieces.length > 1 && /\d$/u.test(text)) return city;
  return /\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/iu.test(text) ? "CA" : null;
}

function readTail(pieces: readonly Piece[], country: string): Tail | null {
  for (let at = pieces.length - 1; at >= Math.max(0, pieces.length - 4); at--) {
    const found = postcodeIn(pieces[at]?.text ?? "", country, at === 0 && pieces.length > 1);
    if (found !== null) return withPostcode(pieces, at, found, country);
  }
  return withoutPostcode(pieces, country);
}

interface FoundCode {
  readonly before: string;
  readonly postcode: string;
  readonly after: string;
}

/** The last run of words that is a postal code: at the end, at the start, or between street and town. */
function postcodeIn(text: string, country: string, onlyWithTown: boolean): FoundCode | null {
  const words = text.split(" ");
  for (let from = words.length - 1; from >= 0; from--) {
    for (const length of [3, 2, 1]) {
      if (from + length > words.length) continue;
      const postcode = words.slice(from, from + length).join(" ");
      if (!/\d/u.test(postcode) || !isCode(postcode, country)) continue;
      const [before, after] = [words.slice(0, from).join(" "), words.slice(from + length).join(" ")];
      if (!(onlyWithTown && before === "" && after === "")) return { before, postcode, after };
    }
  }
  return null;
}

/** A ZIP Code that lost its zero is taken for one here, and refused with its suggestion afterwards. */
function isCode(text: string, country: string): boolean {
  return isPostcode(text.toUpperCase(), country) === true || (country === "US" && /^\d{4}$/u.test(text));
}

function withPostcode(pieces: readonly Piece[], at: number, found: FoundCode, country: string): Tail | null {
  const { before, postcode, after } = found;
  const above = pieces.slice(0, at);
  const below = pieces.slice(at + 1).map(({ text }) => text);
  if (after !== "") {
    const street = before === "" ? above : [...above, { text: before, onNewLine: pieces[at]?.onNewLine ?? true }];
    const cut = below.length === 0 ? cutRegion(after, country) : { rest: after, region: below.join(", ") };
    const town = cut.rest === "" ? after : cut.rest;
    const isCut = cut.region !== null && cut.rest !== "";
    return { street, town, ...(isCut ? { region: cut.region ?? "" } : {}), postcode, doubts: [] };
  }
  const { rest, region } = before === "" ? { rest: "", region: null } : cutRegion(before, country);
  const regions = region ?? (below.length === 0 ? null : below.join(", "));
  return beside(above, pieces[at], rest, { postcode, region: regions }, country);
}

/** The town stands in the piece of the code, or in the one above; the region may stand between them. */
function beside(
  above: readonly Piece[],
  own: Piece | undefined,
  rest: string,
  { postcode, region }: { readonly postcode: string | null; readonly region: string | null },
  country: string,
): Tail | null {
  const known = { ...(region === null ? {} : { region }), ...(postcode === null ? {} : { postcode }) };
  if (rest !== "" && above.length > 1 && region === null && isCounty(rest, country)) {
    return beside(above, own, "", { postcode, region: rest }, country);
  }
  if (rest !== "" && above.length > 0) return { street: above, town: rest, ...known, doubts: [] };
  if (rest !== "") {
    const end = streetEnd(rest);
    if (end === null) return null;
    const doubts = [`where the street ends and the town begins is a guess`];
    const street = [{ text: rest.slice(0, end).trim(), onNewLine: own?.onNewLine ?? true }];
    return { street, town: rest.slice(end).trim(), ...known, doubts };
  }
  const last = above.at(-1);
  if (last === undefined) return null;
  const alone = region === null && above.length > 2 ? wholeRegion(last.text, country) : null;
  if (alone !== null) return beside(above.slice(0, -1), last, "", { postcode, region: alone }, country);
  const cut = region === null ? cutRegion(last.text, country) : { rest: last.text, region };
  const found = { ...known, ...(cut.region === null ? {} : { region: cut.region }) };
  return { street: above.slice(0, -1), town: cut.rest, ...found, doubts: [] };
}

function wholeRegion(text: string, country: string): string | null {
  if (isCounty(text, country)) return text;
  return hasRegionCodes(country) ? findRegion(text, country) : null;
}

/** The region at the end of a text, where the addresses of the country bear one: `Boston MA`, `Boston Massachusetts`. */
function cutRegion(text: string, country: string): { readonly rest: string; readonly region: string | null } {
  if (!hasRegionCodes(country)) return { rest: text, region: null };
  const words = text.replace(/\((\p{Lu}{2,3})\)$/u, "$1").split(/ +(?:[-–—/] *)?|(?<=\p{L}{3})[-/](?=\p{Lu}{2,3}$)/u);
  for (const length of [4, 3, 2, 1]) {
    const tail = words.slice(-length).join(" ");
    if (length > words.length || !isWrittenRegion(tail, country)) continue;
    return { rest: words.slice(0, -length).join(" "), region: tail };
  }
  return { rest: text, region: null };
}

/** A code is written in capitals: `in` and `or` are words. */
function isWrittenRegion(text: string, country: string): boolean {
  const key = placeKey(text);
  return regionKeys(country).includes(key) && (key.length > 3 || text.toUpperCase() === text);
}

/** Without a code the last piece is the town, and the one before it the street. */
function withoutPostcode(pieces: readonly Piece[], country: string): Tail | null {
  const last = pieces.at(-1);
  if (last === undefined || pieces.length < 2) return null;
  const alone = pieces.length > 2 ? wholeRegion(last.text, country) : null;
  const { rest, region } = alone === null ? cutRegion(last.text, country) : { rest: "", region: last.text };
  const tail = beside(pieces.slice(0, -1), last, rest, { postcode: null, region }, country);
  return tail === null
    ? null
    : { ...tail, doubts: [...tail.doubts, "no postal code was found: which piece is the town is a guess"] };
}
