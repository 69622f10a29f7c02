import type { FeatureSet, Typefaces } from "../../src/fonts/typefaces.ts";
import type { Color, FaceId, Owner, Placed, TypesetLetter, TypesetText } from "../../src/typeset/page.ts";

const BLACK: Color = [0, 0, 0];
const LEFT = 72;

interface Style {
  readonly face?: FaceId;
  readonly size?: number;
  readonly features?: FeatureSet;
  readonly color?: Color;
}

/** Places `text` with its baseline starting at x, y; gives the item and where it ends. */
export function place(
  faces: Typefaces,
  text: string,
  x: number,
  y: number,
  owner: Owner,
  { face = "serif", size = 11, features = "prose", color = BLACK }: Style = {},
): TypesetText & { readonly end: number } {
  const glyphs = faces.shape(text, face, features).map((shaped) => ({
    glyph: shaped.glyph,
    text: shaped.text,
    advance: shaped.advance * size,
    dx: shaped.dx * size,
    dy: shaped.dy * size,
  }));
  const end = glyphs.reduce((sum, glyph) => sum + glyph.advance, x);
  return { kind: "text", x, y, face, size, color, glyphs, owner, end };
}

export function content(node: number): Owner {
  return { kind: "content", node };
}

const HEADER: Owner = { kind: "artifact", type: "header" };
const FOOTER: Owner = { kind: "artifact", type: "footer" };
const MARK: Owner = { kind: "artifact", type: "mark" };
const LAYOUT: Owner = { kind: "artifact", type: "layout" };

/** What a reader of the text must find, page by page. */
export const SAMPLE_TEXT = [
  [
    "DRAFT – NOT SENT",
    "Example & Partners LLP",
    "Re: Docket No. 1:26-cv-00123, § 45(a)",
    "AVATAR To. We. office fluffy. See Rule 37(e) of the Rules.",
    "mail1.example.com 192.0.2.0/24",
    "ООО «Пример» Ελλάδα Việt x\u0301",
    "Prefix Flows",
    "192.0.2.0/24 1,024",
    "Page 1 of 2",
  ],
  ["DRAFT – NOT SENT", "The paragraph goes on here.", "bold italic fallback", "split", "link", "Page 2 of 2"],
];

/** Two pages with every kind of thing that a letter places. */
export function sampleLetter(faces: Typefaces): TypesetLetter {
  const at = (text: string, y: number, owner: Owner, style?: Style, x = LEFT) => place(faces, text, x, y, owner, style);
  const before = at("AVATAR To. We. office fluffy. See ", 640, content(3));
  const link = at("Rule\u00a037(e)", 640, content(4), { color: [0.1, 0.2, 0.6] }, before.end);
  const after = at(" of the Rules.", 640, content(3), {}, link.end);
  const table: Style = { features: "table" };
  const first: Placed[] = [
    at("DRAFT – NOT SENT", 760, MARK, { face: "serif-bold", size: 9, color: [0.7, 0, 0] }),
    at("Example & Partners LLP", 720, content(1), { features: "small-caps", size: 14 }),
    { kind: "box", x: LEFT, y: 712, width: 468, height: 0.5, color: [0.4, 0.4, 0.4], owner: LAYOUT },
    at("Re: Docket No.\u00a01:26\u2011cv\u201100123, §\u202f45(a)", 680, content(2), { face: "serif-bold", size: 13 }),
    before,
    link,
    {
      kind: "link",
      x: before.end,
      y: 637,
      width: link.end - before.end,
      height: 13,
      href: "https://example.com/rule_(37)",
      owner: content(4),
    },
    after,
    at("mail1.example.com 192.0.2.0/24", 620, content(5), { face: "mono", size: 10, features: "code" }),
    at("ООО «Пример» Ελλάδα Việt x\u0301", 600, content(6)),
    { kind: "box", x: LEFT, y: 576, width: 200, height: 16, color: [0.93, 0.94, 0.97], owner: LAYOUT },
    at("Prefix", 580, content(10), table),
    at("Flows", 580, content(11), table, 200),
    at("192.0.2.0/24", 564, content(14), { face: "mono", features: "code" }),
    at("1,024", 564, content(15), table, 200),
    at("Page 1 of 2", 40, FOOTER, { size: 9 }),
  ];
  const second: Placed[] = [
    at("DRAFT – NOT SENT", 760, HEADER, { face: "serif-bold", size: 9 }),
    at("The paragraph goes on here.", 700, content(3)),
    at("bold italic", 680, content(16), { face: "serif-bold-italic" }),
    at(" fallback", 680, content(16), { face: "fallback-italic" }, 150),
    {
      kind: "field",
      x: LEFT,
      y: 600,
      width: 100,
      height: 14,
      type: "text",
      size: 11,
      name: "a",
      tooltip: "A",
      owner: content(19),
    },
    at("split ", 660, content(18)),
    { kind: "link", x: LEFT, y: 657, width: 24, height: 13, href: "mailto:records@example.com", owner: content(18) },
    at("link", 645, content(18)),
    { kind: "link", x: LEFT, y: 642, width: 18, height: 13, href: "mailto:records@example.com", owner: content(18) },
    at("Page 2 of 2", 40, FOOTER, { size: 9 }),
  ];
  return {
    title: "Sample — letter (1)",
    lang: "en-US",
    sheet: { width: 612, height: 792 },
    pages: [
      { number: 1, items: first },
      { number: 2, items: second },
    ],
    structure: [
      { role: "Document", parent: -1 },
      { role: "P", parent: 0 },
      { role: "H1", parent: 0 },
      { role: "P", parent: 0 },
      { role: "Link", parent: 3, alt: "Rule 37(e)" },
      { role: "P", parent: 0 },
      { role: "P", parent: 0, lang: "ru" },
      { role: "Table", parent: 0 },
      { role: "THead", parent: 7 },
      { role: "TR", parent: 8 },
      { role: "TH", parent: 9, scope: "Column" },
      { role: "TH", parent: 9, scope: "Column" },
      { role: "TBody", parent: 7 },
      { role: "TR", parent: 12 },
      { role: "TH", parent: 13, scope: "Row" },
      { role: "TD", parent: 13 },
      { role: "P", parent: 0 },
      { role: "P", parent: 0 },
      { role: "Link", parent: 17 },
      { role: "Form", parent: 16 },
    ],
    outline: [
      { level: 1, title: "Re: Docket", page: 1, y: 693 },
      { level: 2, title: "Ελλάδα", page: 1, y: 610 },
      { level: 1, title: "Second page", page: 2, y: 710 },
    ],
  };
}
