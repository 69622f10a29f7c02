/** The facts of a TrueType program that its widths and codes are held against. */
export interface TrueType {
  readonly tables: ReadonlySet<string>;
  readonly glyphs: number;
  /** In 1/1000 em. */
  readonly advance: (glyph: number) => number;
  readonly hasOutline: (glyph: number) => boolean;
  /** Glyph of a character by the Unicode map; 0 if it has none. */
  readonly glyphOf: (character: number) => number;
}

export function readTrueType(program: Uint8Array): TrueType {
  const data = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = directory(data);
  const u16 = (table: string, at: number): number => data.getUint16(placeOf(tables, table) + at);
  const em = u16("head", 18);
  const metrics = u16("hhea", 34);
  const long = u16("head", 50) === 1;
  const start = (glyph: number): number =>
    long ? data.getUint32(placeOf(tables, "loca") + 4 * glyph) : 2 * u16("loca", 2 * glyph);
  return {
    tables: new Set(tables.keys()),
    glyphs: u16("maxp", 4),
    advance: (glyph) => (u16("hmtx", 4 * Math.min(glyph, metrics - 1)) * 1000) / em,
    hasOutline: (glyph) => start(glyph + 1) > start(glyph),
    glyphOf: (character) => (tables.has("cmap") ? lookUp(data, placeOf(tables, "cmap"), character) : 0),
  };
}

function directory(data: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < data.getUint16(4); index++) {
    const at = 12 + 16 * index;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => data.getUint8(at + byte)));
    const [from, length] = [data.getUint32(at + 8), data.getUint32(at + 12)];
    if (from + length > data.byteLength) throw new Error(`the table ${tag} lies outside the font`);
    tables.set(tag, from);
  }
  return tables;
}

function placeOf(tables: ReadonlyMap<string, number>, table: string): number {
  const place = tables.get(table);
  if (place === undefined) throw new Error(`the font has no table ${table}`);
  return place;
}

/** By the first subtable of format 4 or 12. */
function lookUp(data: DataView, cmap: number, character: number): number {
  for (let index = 0; index < data.getUint16(cmap + 2); index++) {
    const at = cmap + data.getUint32(cmap + 8 + 8 * index);
    const format = data.getUint16(at);
    if (format === 4) return inSegments(data, at, character);
    if (format === 12) return inGroups(data, at, character);
  }
  return 0;
}

function inSegments(data: DataView, at: number, character: number): number {
  const doubled = data.getUint16(at + 6);
  for (let end = at + 14; end < at + 14 + doubled; end += 2) {
    if (data.getUint16(end) < character) continue;
    const start = end + doubled + 2;
    const [delta, offset] = [data.getUint16(start + doubled), data.getUint16(start + 2 * doubled)];
    const first = data.getUint16(start);
    if (first > character) return 0;
    if (offset === 0) return (character + delta) & 0xffff;
    const glyph = data.getUint16(start + 2 * doubled + offset + 2 * (character - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function inGroups(data: DataView, at: number, character: number): number {
  for (let group = at + 16; group < at + 16 + 12 * data.getUint32(at + 12); group += 12) {
    const [first, last] = [data.getUint32(group), data.getUint32(group + 4)];
    if (character >= first && character <= last) return data.getUint32(group + 8) + character - first;
  }
  return 0;
}
