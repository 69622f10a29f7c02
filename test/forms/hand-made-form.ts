import { deflateSync } from "node:zlib";

/** A form of one page and one text field, put together by hand: what a test changes of it is one of these parts. */
export interface HandMade {
  /** Entries beside those that every form has. */
  readonly catalog: string;
  readonly acroForm: string;
  readonly page: string;
  readonly annotations: string;
  readonly fields: string;
  readonly field: string;
  readonly pages: string;
  readonly kids: string;
  readonly trailer: string;
  /** Further objects, from number 20 on. */
  readonly more: readonly string[];
  /** Whether those lie in an object stream, which a cross-reference stream tells of. */
  readonly packed: boolean;
}

const WHOLE: HandMade = {
  catalog: "",
  acroForm: "",
  page: "",
  annotations: "5 0 R",
  fields: "5 0 R",
  field: "/FT /Tx /T (Plaintiff) /DA (/Helv 10 Tf 0 g)",
  pages: "",
  kids: "3 0 R",
  trailer: "",
  more: [],
  packed: false,
};

export function handMadeForm(changes: Partial<HandMade> = {}): Uint8Array {
  const parts = { ...WHOLE, ...changes };
  return parts.packed ? withStreams(parts) : withTable(parts);
}

function objectsOf(parts: HandMade): Map<number, string> {
  const { catalog, acroForm, page, annotations, fields, field, pages, kids } = parts;
  const dr = "/DR <</Font <</Helv 6 0 R>>>> /DA (/Helv 10 Tf 0 g)";
  return new Map([
    [1, `<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [${fields}] ${dr} ${acroForm}>> ${catalog}>>`],
    [2, `<</Type /Pages /Kids [${kids}] /Count 1 ${pages}>>`],
    [3, `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <<>> /Annots [${annotations}] ${page}>>`],
    [5, `<</Type /Annot /Subtype /Widget /Rect [72 700 400 720] /P 3 0 R /F 4 ${field}>>`],
    [6, "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"],
  ]);
}

/** Bytes as characters of the same codes; where each object begins. */
function laidOut(objects: ReadonlyMap<number, string>): { text: string; places: Map<number, number> } {
  let text = "%PDF-1.6\n";
  const places = new Map<number, number>();
  for (const [number, body] of objects) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  return { text, places };
}

function withTable(parts: HandMade): Uint8Array {
  const objects = objectsOf(parts);
  for (const [index, body] of parts.more.entries()) objects.set(20 + index, body);
  const { text, places } = laidOut(objects);
  const size = Math.max(...places.keys()) + 1;
  const line = (at: number | undefined) =>
    at === undefined ? "0000000000 00000 f \n" : `${String(at).padStart(10, "0")} 00000 n \n`;
  const lines = Array.from({ length: size }, (_, number) => line(places.get(number)));
  const end = `trailer\n<</Size ${size} /Root 1 0 R ${parts.trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${size}\n${lines.join("")}${end}`, "latin1");
}

export function deflated(content: string | Uint8Array, entries = ""): string {
  const bytes = deflateSync(typeof content === "string" ? Buffer.from(content, "latin1") : content);
  return `<</Length ${bytes.length} /Filter /FlateDecode ${entries}>>\nstream\n${bytes.toString("latin1")}\nendstream`;
}

/** The further objects in stream 10; the cross-reference is stream 11, its rows told by their difference to the one above. */
function withStreams(parts: HandMade): Uint8Array {
  const objects = objectsOf(parts);
  const heads: string[] = [];
  let bodies = "";
  for (const [index, body] of parts.more.entries()) {
    heads.push(`${20 + index} ${bodies.length}`);
    bodies += `${body} `;
  }
  const head = `${heads.join(" ")} `;
  objects.set(10, deflated(head + bodies, `/Type /ObjStm /N ${heads.length} /First ${head.length}`));
  const { text, places } = laidOut(objects);
  places.set(11, text.length);
  const size = 20 + parts.more.length;
  const rows = Array.from({ length: size }, (_, number) => rowOf(number, places));
  const packed = Buffer.concat(
    rows.map((row, i) => Buffer.from([2, ...row.map((byte, at) => byte - (rows[i - 1]?.[at] ?? 0))])),
  );
  const entries = `/Type /XRef /Size ${size} /W [1 3 2] /Root 1 0 R /DecodeParms <</Predictor 12 /Columns 6>> ${parts.trailer}`;
  const tail = `11 0 obj\n${deflated(packed, entries)}\nendobj\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + tail, "latin1");
}

function rowOf(number: number, places: ReadonlyMap<number, number>): readonly number[] {
  const at = places.get(number);
  if (number >= 20) return [2, 0, 0, 10, (number - 20) >> 8, (number - 20) & 255];
  return at === undefined ? [0, 0, 0, 0, 0, 0] : [1, at >> 16, (at >> 8) & 255, at & 255, 0, 0];
}

/** The form with a change laid over it by another hand: objects, and a trailer that goes back to the form's own. */
export function amended(form: Uint8Array, objects: ReadonlyMap<number, string>, trailer = ""): Uint8Array {
  const before = Buffer.from(form).toString("latin1");
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1] ?? "";
  let text = before;
  let table = "xref\n";
  for (const [number, body] of objects) {
    table += `${number} 1\n${String(text.length).padStart(10, "0")} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const end = `trailer\n<</Size 99 /Root 1 0 R /Prev ${start} ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, "latin1");
}
