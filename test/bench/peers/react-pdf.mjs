/** The letter as a tree of React elements: react-pdf breaks lines and pages; its tables are rows of boxes. */
import { Document, Font, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { createElement as e } from "react";
import { FACES } from "../fonts.mjs";
import { readWords } from "../words.mjs";
import { countPages } from "./count-pages.mjs";

export const about = { name: "react-pdf", tagged: "no", kerned: "yes", archival: "no", checks: "no" };

const GREY = "#4d4d4d";
const BODY = { fontFamily: "serif", fontSize: 11.5, lineHeight: 1.35 };
const HEADINGS = {
  1: { fontSize: 15, fontWeight: 600, marginTop: 6, marginBottom: 8 },
  2: { fontSize: 12, fontWeight: 600, marginTop: 9, marginBottom: 4 },
};
const PARAGRAPHS = {
  date: { marginBottom: 16 },
  delivery: { fontSize: 9, fontWeight: 600, marginBottom: 8 },
  small: { fontSize: 9.5, marginBottom: 8 },
};

export async function open({ folder }) {
  const letters = readWords(folder);
  Font.register({
    family: "serif",
    fonts: [{ src: FACES.serif }, { src: FACES.bold, fontWeight: 600 }, { src: FACES.italic, fontStyle: "italic" }],
  });
  Font.register({ family: "mono", src: FACES.mono });
  Font.registerHyphenationCallback((word) => [word]);
  return async (index) => {
    const bytes = await renderToBuffer(e(Letter, { letter: letters[index] }));
    return { bytes, pages: countPages(bytes) };
  };
}

function Letter({ letter }) {
  return e(
    Document,
    { title: letter.title, language: letter.lang },
    e(
      Page,
      { size: "LETTER", style: { ...BODY, paddingTop: 78, paddingBottom: 66, paddingHorizontal: 72 } },
      e(Running, letter.running),
      e(Letterhead, letter.running.letterhead),
      e(View, { style: { height: 22 } }),
      ...letter.blocks.map(blockOf),
    ),
  );
}

const runsOf = (runs) =>
  runs.map(({ text, bold, italic, code }) => {
    const style = {
      ...(bold ? { fontWeight: 600 } : {}),
      ...(italic ? { fontStyle: "italic" } : {}),
      ...(code ? { fontFamily: "mono", fontSize: 8.6 } : {}),
    };
    return Object.keys(style).length === 0 ? text : e(Text, { style }, text);
  });

const row = (style, ...children) => e(View, { style: { flexDirection: "row", ...style } }, ...children);
const textOf = (style, runs) => e(Text, { style }, ...runsOf(runs));

const blocks = {
  paragraph: ({ content, role }) => textOf({ marginBottom: 8, ...PARAGRAPHS[role] }, content),
  heading: ({ level, content }) => e(Text, { style: HEADINGS[level], minPresenceAhead: 48 }, ...runsOf(content)),
  address: ({ lines }) =>
    e(View, { wrap: false, style: { marginBottom: 14 } }, ...lines.map((line) => textOf({}, line))),
  reference: ({ rows }) =>
    e(
      View,
      { style: { marginBottom: 12 } },
      ...rows.map(({ label, content }) =>
        row({ marginBottom: 3 }, textOf({ width: 93 }, label), textOf({ flex: 1, fontWeight: 600 }, content)),
      ),
    ),
  list: ({ items }) =>
    e(
      View,
      { style: { marginBottom: 3 } },
      ...items.map(({ label, blocks: inside }) =>
        e(
          View,
          { wrap: false, style: { flexDirection: "row", marginBottom: -3 } },
          e(Text, { style: { width: 22 } }, label),
          e(View, { style: { flex: 1 } }, ...inside.map(blockOf)),
        ),
      ),
    ),
  note: ({ blocks: inside }) =>
    e(
      View,
      {
        wrap: false,
        style: {
          backgroundColor: "#f4f4f4",
          borderLeft: "2pt solid #404040",
          padding: 8,
          paddingLeft: 12,
          marginBottom: 10,
          fontSize: 10.5,
        },
      },
      textOf({}, inside[0].content),
    ),
  table: ({ widths, head, body }) =>
    e(
      View,
      { style: { fontSize: 9.75, lineHeight: 1.3, marginTop: 8, marginBottom: 10 } },
      rowOf(
        head[0],
        widths,
        { fontWeight: 600, borderTop: "0.5pt solid black", borderBottom: "0.5pt solid black" },
        true,
      ),
      ...body.map((line) => rowOf(line, widths, { borderBottom: "0.35pt solid black" })),
    ),
  closing: ({ blocks: inside }) => e(View, { wrap: false, style: { marginTop: 6 } }, ...inside.map(blockOf)),
  signature: ({ lines }) =>
    e(
      View,
      { style: { marginTop: 26, marginBottom: 12 } },
      e(View, { style: { width: 216, borderTop: "0.5pt solid black", marginBottom: 3 } }),
      ...lines.map((line) => textOf({}, line)),
    ),
};

function blockOf(block) {
  return blocks[block.kind](block);
}

function rowOf({ cells }, widths, style, fixed = false) {
  const columns = cells.map(({ blocks: inside }, at) =>
    textOf(
      { width: `${widths[at]}%`, paddingRight: 14 },
      inside.flatMap(({ content }) => content),
    ),
  );
  return e(View, { wrap: false, fixed, style: { flexDirection: "row", paddingVertical: 3.5, ...style } }, ...columns);
}

const apart = { flexDirection: "row", justifyContent: "space-between" };
const outside = (top) => ({ position: "absolute", top, left: 72, right: 72 });

function Letterhead({ name, lines, color }) {
  const rule = { borderBottomWidth: 0.5, borderBottomStyle: "solid", borderBottomColor: color };
  return e(
    View,
    { style: { ...outside(46), ...apart, ...rule, alignItems: "flex-end", height: 34, paddingBottom: 4 } },
    textOf({ fontSize: 17, lineHeight: 1, color }, name),
    e(
      View,
      { style: { fontSize: 8.75, lineHeight: 1.25, color: GREY, textAlign: "right" } },
      ...lines.map((line) => textOf({}, line)),
    ),
  );
}

/** Heads and feet stand outside the flow and return on every page; `render` knows the number of the page. */
function Running({ mark, notice, continuation, reference }) {
  const small = { fontSize: 8.75, color: GREY };
  return [
    e(
      View,
      { key: "head", fixed: true, style: { ...outside(28), ...apart, fontSize: 9 } },
      e(Text, { style: { fontWeight: 600, color: "#990f14" } }, mark),
      e(Text, { style: { fontStyle: "italic" } }, notice),
    ),
    e(View, {
      key: "continuation",
      fixed: true,
      style: { ...outside(50), ...small },
      render: ({ pageNumber }) => (pageNumber === 1 ? null : e(Text, {}, continuation)),
    }),
    e(View, {
      key: "rule",
      fixed: true,
      style: outside(66),
      render: ({ pageNumber }) =>
        pageNumber === 1 ? null : e(View, { style: { height: 0.5, backgroundColor: "black" } }),
    }),
    e(
      View,
      { key: "foot", fixed: true, style: { ...outside(745), ...apart, ...small } },
      e(Text, {}, reference),
      e(Text, { render: ({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}` }),
    ),
  ];
}
