/**
 * The bare limit: a C program that has the letter laid out beforehand and only fills in what differs, packs the pages
 * with zlib and writes the file: limit-letters.c. The lay-out is PDFKit's of the first letter, taken apart here.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { readWords } from "../words.mjs";
import { compile, hasLibraries } from "./compile.mjs";
import { makeLetter, readFonts } from "./pdfkit.mjs";
import { splitObjects } from "./split-objects.mjs";

export const about = { name: "limit, C and zlib", tagged: "no", kerned: "as laid out", archival: "no", checks: "no" };

const LIBRARIES = ["zlib"];
export const missing = () => (hasLibraries(LIBRARIES) ? null : "a C compiler with zlib");

/** Whatever a field may hold is in the subsets of the fonts. */
const ALPHABET = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");

/** Compiles, and writes the letter taken apart, and the fields of each letter, a letter to a line. */
export async function prepare(folder) {
  compile("limit-letters.c", join(folder, "limit-letters"), LIBRARIES);
  const letters = readWords(folder);
  const fields = letters.map(fieldsOf);
  writeFileSync(join(folder, "letter.limit"), await takeApart(letters[0], fields[0]));
  writeFileSync(join(folder, "fields.limit"), `${fields.map((row) => row.join("\t")).join("\n")}\n`);
}

export function command(folder, letters) {
  const args = ["letter.limit", "fields.limit"].map((name) => join(folder, name));
  return { program: join(folder, "limit-letters"), args: [...args, folder, String(letters)], env: {} };
}

const plain = (runs) => runs.map(({ text }) => text).join("");

/** What differs from letter to letter; the longer before what it contains. Typographic quotes are made plain. */
function fieldsOf({ running, blocks }) {
  const { lines } = blocks.find(({ kind }) => kind === "address");
  const { rows } = blocks.find(({ kind }) => kind === "reference");
  const table = blocks.find(({ kind }) => kind === "table");
  const cells = table.body.flatMap((row) =>
    row.cells.map((cell) => plain(cell.blocks[0].content).replaceAll("’", "'")),
  );
  const short = running.reference.split(" · ").at(-1);
  const [number] = /(?<=that )\d+(?= of the look-ups)/.exec(JSON.stringify(blocks));
  return [plain(lines[0]), short, rows.at(-1).content.at(-1).text, plain(lines[2]), plain(lines[3]), number, ...cells];
}

async function takeApart(letter, fields) {
  const { bytes } = await makeLetter(marked(letter, fields), readFonts(), { compress: false }, drawAlphabets);
  const { objects, trailer, pages, fonts } = splitObjects(bytes);
  const names = [...fonts.keys()];
  const tables = names.map((name) =>
    Array.from({ length: 128 }, (_, at) => fonts.get(name).codeOf.get(at) ?? 0).join(" "),
  );
  const parts = [`${names.length} ${objects.length} ${fields.length}\n`, ...tables.map((table) => `${table}\n`)];
  const sought = { fields, next: 6 };
  for (const object of objects)
    parts.push(...(pages.has(object.number) ? pageOf(object, fonts, sought) : wholeOf(object)));
  return Buffer.concat([...parts, `${trailer.length}\n`, trailer, "\n"].map((part) => Buffer.from(part, "latin1")));
}

/** The letter with fields that no line end parts: bound by no-break spaces, and cells by themselves are whole. */
function marked(letter, fields) {
  const values = fields.slice(0, 5).filter((value) => value.includes(" "));
  const bind = (text) =>
    values.reduce((bound, value) => bound.replaceAll(value, value.replaceAll(" ", "\u00a0")), text);
  return JSON.parse(JSON.stringify(letter), (_, value) => (typeof value === "string" ? bind(value) : value));
}

function drawAlphabets(pdf) {
  for (const face of ["serif", "bold", "italic", "mono"]) pdf.font(face).text(ALPHABET, 0, 0, { lineBreak: false });
}

function wholeOf({ number, head, stream }) {
  if (stream === null) return whole(`${number} 0 obj\n${head}\nendobj\n`);
  const packed = deflateSync(Buffer.from(stream, "latin1"), { level: 9 }).toString("latin1");
  const dictionary = head.replace(/\/Length \d+/, `/Length ${packed.length} /Filter /FlateDecode`);
  return whole(`${number} 0 obj\n${dictionary}\nstream\n${packed}\nendstream\nendobj\n`);

  function whole(text) {
    return [`O ${number} ${text.length}\n`, text, "\n"];
  }
}

/** A page's content in stretches: as it stands (L), or a field in a font (S). */
function pageOf({ number, stream }, fonts, sought) {
  const stretches = [];
  let font = null;
  let done = 0;
  for (const found of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (found[1]) font = found[1];
    if (found[2] === undefined) continue;
    const text = decode(found[2], fonts.get(font).charOf);
    const filled = text === ALPHABET ? [""] : splitAt(text, sought);
    if (filled === null) continue;
    stretches.push(stream.slice(done, found.index), ...encode(filled, font, fonts), " TJ");
    done = found.index + found[0].length;
  }
  const all = [...stretches, stream.slice(done)].map((part) =>
    typeof part === "string" ? `L ${part.length}\n${part}\n` : `S ${part.field} ${part.font}\n`,
  );
  return [`P ${number} ${all.length}\n`, ...all];
}

function decode(array, charOf) {
  const codes = [...array.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex]) => hex.match(/.{4}/g) ?? []);
  return codes.map((code) => charOf.get(Number.parseInt(code, 16))).join("");
}

/** The text as words and numbers of fields, by turns; null where it has no field. Cells come in their order. */
function splitAt(text, sought) {
  const { fields } = sought;
  if (text.replaceAll("’", "'") === fields[sought.next]) return ["", sought.next++, ""];
  const words = text.replaceAll("\u00a0", " ");
  const number = new RegExp(`(?<=that )${fields[5]}(?= of)`).exec(words);
  if (number) return [words.slice(0, number.index), 5, words.slice(number.index + fields[5].length)];
  const field = [0, 1, 2, 3, 4].find((at) => words.includes(fields[at]));
  if (field === undefined) return null;
  const begin = words.indexOf(fields[field]);
  return [text.slice(0, begin), field, text.slice(begin + fields[field].length)];
}

/** `[<words> field <words>] TJ`, without kerning. */
function encode(parts, font, fonts) {
  const { codeOf } = fonts.get(font);
  const hex = (words) =>
    [...words].map((sign) => codeOf.get(sign.codePointAt(0)).toString(16).padStart(4, "0")).join("");
  const index = [...fonts.keys()].indexOf(font);
  const inside = parts.map((part) => (typeof part === "string" ? hex(part) : { field: part, font: index }));
  return ["[<", ...inside, ">]"];
}
