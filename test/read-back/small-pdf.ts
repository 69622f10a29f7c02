import { deflateSync } from "node:zlib";

/** A PDF of one page, put together by hand: what a test changes of it is one of these parts. */
export interface SmallPdf {
  readonly header: string;
  /** Operators of the page. */
  readonly content: string;
  /** Of the page's content stream, beside Length. */
  readonly contentEntries: string;
  readonly contents: string;
  /** Of the page, beside type, parent and contents. */
  readonly page: string;
  readonly pages: string;
  readonly font: string;
  readonly map: string;
  readonly catalog: string;
  readonly info: string;
  readonly trailer: string;
  /** Further objects, from number 20 on. */
  readonly more: readonly string[];
  readonly tail: string;
}

/** Code 1 is A, 2 is B, 3 stands for "fi", 4 is a space; 5 to 7 are x, y, z by a range. */
export const MAP = `1 begincodespacerange
<0000> <FFFF>
endcodespacerange
4 beginbfchar
<0001> <0041>
<0002> <0042>
<0003> <00660069>
<0004> <0020>
endbfchar
2 beginbfrange
<0005> <0006> <0078>
<0007> <0007> [<007A>]
endbfrange`;

const WHOLE: SmallPdf = {
  header: "%PDF-1.7\n",
  content: "BT /F1 10 Tf 20 100 Td [<0001>-20<0002>]TJ ET",
  contentEntries: "",
  contents: "4 0 R",
  page: "/Resources 5 0 R",
  pages: "/Count 1 /MediaBox [0 0 200 200]",
  font: "/Subtype /Type0 /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R",
  map: MAP,
  catalog: "",
  info: "/Title (Small) /Keywords <FEFF0041>",
  trailer: "",
  more: [],
  tail: "%%EOF\n",
};

/** The file with a cross-reference table. */
export function smallPdf(changes: Partial<SmallPdf> = {}): Uint8Array {
  const { header, tail, trailer, ...parts } = { ...WHOLE, ...changes };
  const objects = objectsOf({ ...WHOLE, ...parts });
  let file = header;
  const places = new Map<number, number>();
  for (const [number, body] of objects) {
    places.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...places.keys()) + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number++) {
    const at = places.get(number);
    file += at === undefined ? "0000000000 00000 f \n" : `${String(at).padStart(10, "0")} 00000 n \n`;
  }
  file += `trailer\n<</Size ${size} /Root 1 0 R /Info 9 0 R ${trailer}>>\nstartxref\n${start}\n${tail}`;
  return Buffer.from(file, "latin1");
}

function objectsOf(parts: Omit<SmallPdf, "header" | "tail" | "trailer">): readonly (readonly [number, string])[] {
  const { content, contentEntries, contents, page, pages, font, map, catalog, info, more } = parts;
  return [
    [1, `<</Type /Catalog /Pages 2 0 R ${catalog}>>`],
    [2, `<</Type /Pages /Kids [3 0 R] ${pages}>>`],
    [3, `<</Type /Page /Parent 2 0 R /Contents ${contents} ${page}>>`],
    [4, streamOf(content, contentEntries)],
    [5, "<</Font <</F1 6 0 R>> /XObject <</X1 20 0 R>>>>"],
    [6, `<</Type /Font ${font}>>`],
    [7, "<</Type /Font /Subtype /CIDFontType2 /DW 500 /W [1 [600 600] 3 3 550]>>"],
    [8, streamOf(map)],
    [9, `<<${info}>>`],
    ...more.map((body, index) => [20 + index, body] as const),
  ];
}

export function streamOf(content: string, entries = ""): string {
  return `<</Length ${content.length} ${entries}>>\nstream\n${content}\nendstream`;
}

/** A compressed stream. */
export function packedStream(content: string): string {
  return streamOf(deflateSync(Buffer.from(content, "latin1")).toString("latin1"), "/Filter /FlateDecode");
}
