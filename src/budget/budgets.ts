/**
 * How much is read of a file that others may have written, at most. Every reader takes its numbers from here and asks them
 * before it takes memory or begins what grows faster than the file. None is a clock: the same file is refused everywhere.
 */
export interface Budget {
  /** Of the file. */
  readonly bytes: number;
  /** Levels of things in each other; 1 where nothing can stand in another of its kind. */
  readonly depth: number;
  /** Of what becomes an object in memory; each reader says what it counts. */
  readonly count: number;
  /** Of work that the bytes alone do not bound; each reader says what a step is. `linear` where there is no such work. */
  readonly steps: number | "linear";
}

/** Registry, overlay, matter, docket, mapping and form map: 20,000 custodians, or a matter of 100,000 requests. */
const YAML = {
  bytes: 16_000_000,
  /** A registry has eight levels. */
  depth: 32,
  /** Values outside of records. */
  count: 300_000,
  /** The library reads tokens and trees in linear time, once anchors, tags and depth are refused. */
  steps: "linear",
  /** Values in records, entries that begin with their `id`: of those a long file consists. */
  recordCount: 1_500_000,
  /** The longest prose of a matter has a tenth of it. */
  lineLength: 200_000,
} as const;

/** Lists of organizations in YAML or JSON, as others publish them. JSON often stands on one line. */
const LIST = {
  bytes: 16_000_000,
  depth: 32,
  /** Values: fifteen of each of 20,000 organizations. The tree of a list takes a kilobyte for each. */
  count: 300_000,
  /** Letters of names that are compared one by one with others that share a part of them; 20,000 rows take a tenth. */
  steps: 200_000_000,
  recordCount: 300_000,
  lineLength: 16_000_000,
  /** Characters of a value that a row is read from: five times the longest that a registry takes. */
  valueLength: 1000,
  /** Values of one row that it is read from, such as its aliases. */
  valueCount: 200,
} as const;

/** Tables of organizations: CSV and TSV. */
const TABLE = {
  bytes: 16_000_000,
  depth: 1,
  /** Cells. */
  count: 1_000_000,
  steps: "linear",
  /** A spreadsheet with more columns is a matrix of figures, not a list. */
  columns: 1000,
  /** The largest registry has 20,000 custodians. */
  rows: 20_000,
} as const;

/** A list of counsel, pasted or as a table. */
const SERVICE_LIST = {
  bytes: 1_000_000,
  depth: 1,
  /** Counsel: as many as a matter takes. */
  count: 100,
  steps: "linear",
  /** Characters of a line; a longer one is none of an address block, and is not read. */
  lineLength: 500,
} as const;

/** One file of a template; the longest that comes with the program has 20 kB. */
const TEMPLATE = {
  bytes: 256 * 1024,
  /** Blocks in blocks: beyond, the parser of the language takes time out of proportion. */
  depth: 20,
  /** Tags of one file; the letters that come with the program have fifty. */
  count: 5000,
  /** Calls of partials that one paper comes to when every branch is followed. */
  steps: 2000,
  /** Elements in elements, and partials in partials. */
  elementDepth: 100,
  /** Files of a folder; the program comes with thirty. */
  files: 500,
} as const;

/** A logo as a picture of points. */
const PNG = {
  bytes: 2_000_000,
  depth: 1,
  /** Points: 4,000 by 4,000 are 17 centimeters wide at 600 to the inch. */
  count: 16_000_000,
  /** Bytes of the rows, unpacked once to see that they are there. */
  steps: 64_000_000,
  /** The longer side by the shorter. */
  proportion: 100,
} as const;

/** A logo as filled paths, drawn anew on every letter. */
const SVG = {
  bytes: 200_000,
  /** Elements in elements. */
  depth: 50,
  /** Moves, lines and curves of all paths. */
  count: 20_000,
  steps: "linear",
  /** Coordinates: none lies further from zero, nor so many times the size of the picture away from it. */
  coordinate: 1_000_000,
  distance: 100,
  /** The longer side by the shorter. */
  proportion: 100,
} as const;

/** An official form that a court publishes. */
const FORM = {
  bytes: 16_000_000,
  /** Arrays and dictionaries in each other, and fields in fields. */
  depth: 60,
  /** Objects, those in arrays and dictionaries each for itself; a form of sixty pages has 10,000. */
  count: 500_000,
  /** Bytes of objects parsed and of object streams unpacked. */
  steps: 64_000_000,
  /** Bytes of one object stream, unpacked. */
  stream: 16_000_000,
  /** Fields and groups of them; a tax return has a thousand. */
  fields: 3000,
  pages: 2000,
  treeDepth: 30,
  /** Bytes that say how the text of a field looks: a font, a size, a color. */
  appearance: 1000,
  /** Generations of a file that was amended again and again. */
  amendments: 100,
} as const;

/** A finished paper, read back from its bytes. */
const PAPER = {
  bytes: 64 * 1024 * 1024,
  depth: 60,
  /** Objects that are read, those in arrays and dictionaries each for itself. */
  count: 1_000_000,
  /** Bytes of objects and contents parsed and unpacked, and glyphs shown. */
  steps: 200_000_000,
  /** Bytes of one stream, unpacked. */
  stream: 32_000_000,
  /** Bytes of a font's map to text, unpacked, and codes that its ranges go over. */
  map: 2_000_000,
  mapped: 200_000,
  pages: 20_000,
  pageDepth: 30,
  /** Forms drawn within forms. */
  formDepth: 8,
} as const;

/** The manifest of a batch. */
const MANIFEST = {
  /** More than 100,000 requests have, and less than the longest text that can be held. */
  bytes: 500_000_000,
  /** It has four: file, list, entry, origin. */
  depth: 8,
  /** Values and names. 100,000 requests come to 10 million. */
  count: 16_000_000,
  steps: "linear",
  /** Bytes that each value takes on average, at least, beyond the first million: brackets by the million would take memory out of proportion. */
  density: 8,
  /** Characters of its beginning, up to the list of what is asked, and of one line of that. */
  headLength: 32 * 1024 * 1024,
  headLine: 64 * 1024,
} as const;

/** What a batch keeps of the names of its inputs. */
const INPUT_NAMES = { bytes: 256 * 1024, depth: 12, count: 50_000, steps: "linear", density: 0 } as const;

/** The journal of a shard: a line for each entry, read one at a time. */
const SHARD = {
  bytes: 4_000_000_000,
  depth: 32,
  /** Values of one line. */
  count: 1_000_000,
  steps: "linear",
  density: 0,
  /** Characters of its first line. */
  headLength: 64 * 1024,
  /** Of any other. The longest holds the findings of one request, or all selectors of a matter. */
  lineLength: 32 * 1024 * 1024,
} as const;

/** SHA256SUMS: a hundred bytes for each of 2.6 million files. */
const CHECKSUMS = { bytes: 256 * 1024 * 1024, depth: 1, count: 4_000_000, steps: "linear" } as const;

/** What lies below a folder: a batch, or lists to import. */
const FOLDER = {
  /** Of the names, with the folders that they lie in. */
  bytes: 500_000_000,
  /** Folders in each other; a batch has four. */
  depth: 32,
  /** Files and folders: those of a batch of 100,000 requests, and its shards. */
  count: 4_000_000,
  steps: "linear",
} as const;

/** A zip archive of a case, or of a set of papers: a few hundred letters. */
const ARCHIVE = {
  /** Of all that is in it, unpacked; none is larger as a file. */
  bytes: 512 * 1024 * 1024,
  depth: 1,
  /** Files in it. */
  count: 20_000,
  steps: "linear",
} as const;

/** The lock of a batch: three short values. */
const LOCK = { bytes: 1000, depth: 2, count: 20, steps: "linear", density: 0 } as const;

export const BUDGETS = {
  yaml: YAML,
  list: LIST,
  table: TABLE,
  serviceList: SERVICE_LIST,
  template: TEMPLATE,
  png: PNG,
  svg: SVG,
  form: FORM,
  paper: PAPER,
  manifest: MANIFEST,
  inputNames: INPUT_NAMES,
  shard: SHARD,
  checksums: CHECKSUMS,
  folder: FOLDER,
  archive: ARCHIVE,
  lock: LOCK,
} satisfies Readonly<Record<string, Budget>>;
