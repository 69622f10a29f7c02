import type { CodeEntry } from "./glyph-codes.ts";

/** The most entries that one block of a CMap may hold (Adobe Technical Note 5014). */
const BLOCK = 100;

/** Stands for the later glyphs of a cluster, whose text the first glyph carries: PDF/A wants some text for every code. */
const NO_TEXT = "\u200b";

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
`;

const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

/** The map from codes to text that copying, searching and reading aloud use. Code 1 is `entries[0]`. */
export function toUnicodeMap(entries: readonly CodeEntry[]): string {
  const lines = entries.map(({ text }, index) => `<${hex4(index + 1)}><${utf16(text === "" ? NO_TEXT : text)}>\n`);
  let blocks = "";
  for (let from = 0; from < lines.length; from += BLOCK) {
    const block = lines.slice(from, from + BLOCK);
    blocks += `${block.length} beginbfchar\n${block.join("")}endbfchar\n`;
  }
  return HEAD + blocks + TAIL;
}

function utf16(text: string): string {
  let hex = "";
  for (let index = 0; index < text.length; index++) hex += hex4(text.charCodeAt(index));
  return hex;
}

function hex4(number: number): string {
  return number.toString(16).padStart(4, "0");
}
