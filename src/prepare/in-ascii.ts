const OUTSIDE = /[^\n\t\x20-\x7e]/g;
/** A template whose raw text a program reads: there an escape is not the character. */
const RAW = /\bString\.raw\s*`[^`]*[^\n\t\x20-\x7e]/;

/**
 * The same program in ASCII. Escapes mean the same in strings, templates, regular expressions and names, which is where
 * other characters stand.
 */
export function inAscii(code: string): string {
  const raw = RAW.exec(code);
  if (raw !== null) throw new Error(`an escape would change a raw text: ${raw[0].slice(0, 60)}`);
  return code.replace(OUTSIDE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
