import { PDFHexString, PDFString } from "pdf-lib";

/** A number as PDF reads it: no exponent, no more than three decimals (a thousandth of a point). */
export function pdfNumber(value: number): string {
  const thousandths = Math.round(value * 1000);
  if (!Number.isSafeInteger(thousandths)) throw new Error(`not a number for a page: ${value}`);
  const whole = Math.trunc(thousandths / 1000);
  const rest = Math.abs(thousandths - whole * 1000);
  if (rest === 0) return String(whole);
  const sign = thousandths < 0 ? "-" : "";
  return `${sign}${whole === 0 ? "" : Math.abs(whole)}.${FRACTIONS[rest]}`;
}

/** The digits after the point for each number of thousandths, without zeros at the end. */
const FRACTIONS: readonly string[] = Array.from({ length: 1000 }, (_, rest) =>
  String(rest).padStart(3, "0").replace(/0+$/, ""),
);

/** A text string: readable where it is ASCII, UTF-16 where it is not. Nothing in `text` can end the string early. */
export function pdfText(text: string): PDFString | PDFHexString {
  return /^[\x20-\x7e]*$/.test(text) ? pdfAscii(text) : PDFHexString.fromText(text);
}

/** A byte string of printable ASCII: a URI, an identifier. */
export function pdfAscii(text: string): PDFString {
  if (!/^[\x20-\x7e]*$/.test(text)) throw new Error(`not printable ASCII: ${JSON.stringify(text)}`);
  return PDFString.of(text.replace(/[\\()]/g, "\\$&"));
}

/** An ISO date (`2026-01-15`) as a PDF date: midnight UTC, since a letter is dated by the day. */
export function pdfDate(isoDate: string): PDFString {
  if (!/^\d{4}-\d\d-\d\d$/.test(isoDate)) throw new Error(`not an ISO date: ${isoDate}`);
  return PDFString.of(`D:${isoDate.replaceAll("-", "")}000000Z`);
}

/** Corners of an area in points, to a thousandth. */
export function pdfCorners(corners: readonly number[]): number[] {
  return corners.map((corner) => Math.round(corner * 1000) / 1000);
}

const encoder = new TextEncoder();

/** Bytes of a string whose characters are all below U+0100; nearly always ASCII, which is quicker. */
export function latin1(text: string): Uint8Array {
  const ascii = encoder.encode(text);
  if (ascii.length === text.length) return ascii;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
