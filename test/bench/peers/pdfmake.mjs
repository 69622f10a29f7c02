/** The letter as a pdfmake document definition: pdfmake breaks lines and pages, sets the table and the running heads. */
import pdfmake from "pdfmake";
import { FACES } from "../fonts.mjs";
import { readWords } from "../words.mjs";
import { countPages } from "./count-pages.mjs";

export const about = { name: "pdfmake", tagged: "no", kerned: "yes", archival: "no", checks: "no" };

const { serif, bold, italic, mono } = FACES;
const FONTS = {
  serif: { normal: serif, bold, italics: italic, bolditalics: bold },
  mono: { normal: mono, bold: mono, italics: mono, bolditalics: mono },
};
const GREY = "#4d4d4d";
const WIDTH = 468;
/** pdfmake multiplies the height of the face's own line; Source Serif's is 1.292. */
const leading = (points, size) => points / (size * 1.292);
const HEADINGS = {
  1: { fontSize: 15, bold: true, margin: [0, 10, 0, 7] },
  2: { fontSize: 12, bold: true, margin: [0, 7, 0, 4] },
};
const RULED = {
  hLineWidth: (row, { table }) => (row < 2 || row === table.body.length ? 0.5 : 0.35),
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 14),
  paddingRight: () => 0,
  paddingTop: () => 3.25,
  paddingBottom: () => 3.25,
};
const BOXED = { ...RULED, hLineWidth: () => 0, vLineWidth: (at) => (at === 0 ? 2 : 0), vLineColor: () => "#404040" };

export async function open({ folder }) {
  const letters = readWords(folder);
  pdfmake.setFonts(FONTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return async (index) => {
    const bytes = await pdfmake.createPdf(definitionOf(letters[index])).getBuffer();
    return { bytes, pages: countPages(bytes) };
  };
}

function definitionOf(letter) {
  return {
    pageSize: "LETTER",
    pageMargins: [72, 76, 72, 64],
    language: letter.lang,
    info: { title: letter.title },
    defaultStyle: { font: "serif", fontSize: 11.5, lineHeight: leading(15.5, 11.5) },
    header: (page) => headOf(letter.running, page),
    footer: (page, pages) => footOf(letter.running, page, pages),
    pageBreakBefore: ({ headlineLevel, pageNumbers }, { getFollowingNodesOnPage }) =>
      headlineLevel === "kept" && (pageNumbers.length > 1 || getFollowingNodesOnPage().length === 0),
    content: [{ text: "", margin: [0, 0, 0, 12] }, ...letter.blocks.map(blockOf)],
  };
}

const runsOf = (runs) =>
  runs.map(({ text, bold: strong, italic: slanted, code }) => ({
    text,
    bold: strong,
    italics: slanted,
    ...(code ? { font: "mono", fontSize: 8.6 } : {}),
  }));

const blocks = {
  paragraph({ content, role }) {
    const text = runsOf(content);
    if (role === "date") return { text, margin: [0, 0, 0, 18] };
    if (role === "delivery") return { text, bold: true, fontSize: 9, margin: [0, 0, 0, 8] };
    if (role === "small") return { text, fontSize: 9.5, lineHeight: leading(12.75, 9.5), margin: [0, 0, 0, 8] };
    return { text, margin: [0, 0, 0, 7] };
  },
  heading: ({ level, content }) => ({ text: runsOf(content), headlineLevel: "kept", ...HEADINGS[level] }),
  address: ({ lines }) => ({
    stack: lines.map((line) => ({ text: runsOf(line) })),
    unbreakable: true,
    margin: [0, 0, 0, 16],
  }),
  reference: ({ rows }) => ({
    layout: "noBorders",
    table: {
      widths: [85, "*"],
      body: rows.map(({ label, content }) => [{ text: runsOf(label) }, { text: runsOf(content), bold: true }]),
    },
    margin: [0, 0, 0, 8],
  }),
  list: ({ items }) => ({
    stack: items.map((item) => ({
      columns: [
        { width: 22, text: item.label },
        { width: "*", stack: item.blocks.map(blockOf) },
      ],
      unbreakable: true,
      margin: [0, 0, 0, -3],
    })),
    margin: [0, 0, 0, 4],
  }),
  note: ({ blocks: inside }) => ({
    layout: BOXED,
    table: {
      widths: ["*"],
      body: [[{ text: runsOf(inside[0].content), fontSize: 10.5, margin: [12, 5, 12, 5], fillColor: "#f4f4f4" }]],
    },
    margin: [0, 0, 0, 8],
  }),
  table: ({ widths, head, body }) => ({
    layout: RULED,
    fontSize: 9.75,
    lineHeight: leading(12.75, 9.75),
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: widths.map((part, at) => (part / 100) * WIDTH - (at === 0 ? 0 : 14)),
      body: [...head.map((row) => cellsOf(row, true)), ...body.map((row) => cellsOf(row, false))],
    },
    margin: [0, 0, 0, 9],
  }),
  closing: ({ blocks: inside }) => ({ stack: inside.map(blockOf), unbreakable: true, margin: [0, 6, 0, 0] }),
  signature: ({ lines }) => ({
    stack: [
      { canvas: [{ type: "line", x1: 0, y1: 0, x2: 216, y2: 0, lineWidth: 0.5 }], margin: [0, 26, 0, 3] },
      ...lines.map((line) => ({ text: runsOf(line) })),
    ],
    margin: [0, 0, 0, 12],
  }),
};

function blockOf(block) {
  return blocks[block.kind](block);
}

const cellsOf = ({ cells }, strong) =>
  cells.map((cell) => ({ text: cell.blocks.flatMap(({ content }) => runsOf(content)), bold: strong }));

const rule = (y, lineColor) => ({
  canvas: [{ type: "line", x1: 0, y1: y, x2: WIDTH, y2: y, lineWidth: 0.5, lineColor }],
});

function headOf({ mark, notice, continuation, letterhead }, page) {
  const top = {
    columns: [
      { text: mark, bold: true, color: "#990f14" },
      { text: notice, italics: true, alignment: "right" },
    ],
    fontSize: 9,
  };
  if (page > 1) {
    const small = { text: continuation, fontSize: 8.75, color: GREY, margin: [0, 9, 0, 0] };
    return { stack: [top, small, rule(3, "black")], margin: [72, 28, 72, 0] };
  }
  const firm = {
    columns: [
      { text: runsOf(letterhead.name), fontSize: 17, color: letterhead.color },
      {
        stack: letterhead.lines.map((line) => ({ text: runsOf(line) })),
        alignment: "right",
        fontSize: 8.75,
        color: GREY,
      },
    ],
    margin: [0, 5, 0, 0],
  };
  return { stack: [top, firm, rule(0, letterhead.color)], margin: [72, 28, 72, 0] };
}

function footOf({ reference }, page, pages) {
  return {
    columns: [{ text: reference }, { text: `Page ${page} of ${pages}`, alignment: "right" }],
    fontSize: 8.75,
    color: GREY,
    margin: [72, 20, 72, 0],
  };
}
