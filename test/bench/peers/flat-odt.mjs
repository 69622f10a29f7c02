/** The letter as a flat OpenDocument text, the words and their styles in one XML file. */
import { escapeXml } from "./escape-xml.mjs";

const PREFIXES = {
  office: "office",
  style: "style",
  text: "text",
  table: "table",
  fo: "xsl-fo-compatible",
  svg: "svg-compatible",
};
const NAMESPACES = Object.entries(PREFIXES)
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

const paragraph = (name, { before = 0, after = 0, line = 15.5, more = "", text = "", master = "" }) =>
  `<style:style style:name="${name}" style:family="paragraph" ${master}><style:paragraph-properties fo:margin-top="${before}pt" fo:margin-bottom="${after}pt" style:line-height-at-least="${line}pt" fo:orphans="2" fo:widows="2" ${more}/><style:text-properties ${text}/></style:style>`;
const textStyle = (name, text) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${text}/></style:style>`;

const SERIF = 'style:font-name="Source Serif 4"';
const BOLD = 'style:font-name="Source Serif 4 SemiBold"';
const GREY = 'fo:font-size="8.75pt" fo:color="#4d4d4d"';
const TABS = '<style:tab-stops><style:tab-stop style:position="468pt" style:type="right"/></style:tab-stops>';
const KEPT = 'fo:keep-with-next="always"';

const STYLES = `<office:font-face-decls>
<style:font-face style:name="Source Serif 4" svg:font-family="'Source Serif 4'"/>
<style:font-face style:name="Source Serif 4 SemiBold" svg:font-family="'Source Serif 4 SemiBold'"/>
<style:font-face style:name="Source Code Pro" svg:font-family="'Source Code Pro'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties ${SERIF} fo:font-size="11.5pt" fo:language="en" fo:country="US"/></style:default-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="612pt" fo:page-height="792pt" fo:margin-top="28pt" fo:margin-bottom="30pt" fo:margin-left="72pt" fo:margin-right="72pt"/><style:header-style><style:header-footer-properties fo:min-height="44pt" fo:margin-bottom="10pt"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="34pt" fo:margin-top="16pt"/></style:footer-style></style:page-layout>
${paragraph("body", { after: 8 })}${paragraph("salutation", { after: 8 })}${paragraph("plain", { line: 15.5 })}
${paragraph("date", { before: 10, after: 18, master: 'style:master-page-name="First"' })}
${paragraph("delivery", { after: 8, text: `fo:font-size="9pt" ${BOLD}` })}
${paragraph("small", { after: 8, line: 12.75, text: 'fo:font-size="9.5pt"' })}
${paragraph("kept", { more: KEPT })}${paragraph("last", { after: 12 })}
${paragraph("note", { after: 12, line: 14.25, text: 'fo:font-size="10.5pt"', more: 'fo:background-color="#f4f4f4" fo:border-left="2pt solid #404040" fo:padding="8pt"' })}
${paragraph("heading1", { before: 12, after: 8, line: 19, text: `fo:font-size="15pt" ${BOLD}`, more: KEPT })}
${paragraph("heading2", { before: 14, after: 4, text: `fo:font-size="12pt" ${BOLD}`, more: KEPT })}
${paragraph("item", { after: 5, more: 'fo:margin-left="22pt" fo:text-indent="-22pt"' })}
${paragraph("cell", { line: 12.75, text: 'fo:font-size="9.75pt"' })}
${paragraph("headcell", { line: 12.75, text: `fo:font-size="9.75pt" ${BOLD}` })}
${paragraph("close", { before: 12, after: 24, more: KEPT })}
${paragraph("rule", { line: 3, more: `fo:border-top="0.5pt solid #000000" fo:margin-right="252pt" ${KEPT}`, text: 'fo:font-size="2pt"' })}
<style:style style:name="head" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="3pt">${TABS}</style:paragraph-properties><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="running" style:family="paragraph"><style:paragraph-properties fo:padding-bottom="4pt" fo:border-bottom="0.5pt solid #000000">${TABS}</style:paragraph-properties><style:text-properties ${GREY}/></style:style>
<style:style style:name="foot" style:family="paragraph"><style:paragraph-properties>${TABS}</style:paragraph-properties><style:text-properties ${GREY}/></style:style>
<style:style style:name="firm" style:family="paragraph"><style:paragraph-properties fo:padding-bottom="4pt" fo:border-bottom="0.5pt solid #1f3a5f">${TABS}</style:paragraph-properties><style:text-properties ${GREY}/></style:style>
${textStyle("bold", BOLD)}${textStyle("italic", 'fo:font-style="italic"')}
${textStyle("code", 'style:font-name="Source Code Pro" fo:font-size="88%"')}
${textStyle("mark", `${BOLD} fo:color="#990f14"`)}${textStyle("firmname", 'fo:font-size="17pt" fo:color="#1f3a5f"')}
<style:style style:name="table" style:family="table"><style:table-properties style:width="468pt" fo:margin-bottom="11pt" table:align="left"/></style:style>
<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
<style:style style:name="cellbox" style:family="table-cell"><style:table-cell-properties fo:padding-top="3.5pt" fo:padding-bottom="3.5pt" fo:padding-left="0pt" fo:padding-right="14pt" fo:border-bottom="0.35pt solid #808080"/></style:style>
<style:style style:name="headbox" style:family="table-cell"><style:table-cell-properties fo:padding-top="3.5pt" fo:padding-bottom="3.5pt" fo:padding-left="0pt" fo:padding-right="14pt" fo:border-top="0.5pt solid #000000" fo:border-bottom="0.5pt solid #000000"/></style:style>
<style:style style:name="bare" style:family="table-cell"><style:table-cell-properties fo:padding="0pt" fo:padding-bottom="3pt"/></style:style>
${[38, 62].map((part, at) => columnStyle(`wide${at}`, (part / 100) * 468)).join("")}${columnStyle("label", 93)}${columnStyle("value", 375)}
</office:automatic-styles>`;

function columnStyle(name, width) {
  return `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${width}pt"/></style:style>`;
}

export function flatOdtOf({ title, running, blocks: body }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escapeXml(title)}</dc:title></office:meta>
${STYLES}
<office:master-styles>${masterOf("Standard", "", running, nextHead(running))}${masterOf("First", 'style:next-style-name="Standard"', running, firstHead(running))}</office:master-styles>
<office:body><office:text>${body.map(blockOf).join("")}</office:text></office:body></office:document>`;
}

const span = (style, text) => `<text:span text:style-name="${style}">${text}</text:span>`;
const p = (style, inside) => `<text:p text:style-name="${style}">${inside}</text:p>`;

function runsOf(runs) {
  return runs
    .map(({ text, bold, italic, code }) => {
      const style = code ? "code" : bold ? "bold" : italic ? "italic" : null;
      return style === null ? escapeXml(text) : span(style, escapeXml(text));
    })
    .join("");
}

const strong = (runs) => span("bold", runsOf(runs));

const blocks = {
  paragraph: ({ role, content }) => p(role, runsOf(content)),
  heading: ({ level, content }) =>
    `<text:h text:style-name="heading${level}" text:outline-level="${level}">${runsOf(content)}</text:h>`,
  address: ({ lines }) => lines.map((line, at) => p(at < lines.length - 1 ? "kept" : "last", runsOf(line))).join(""),
  reference: ({ rows }) => {
    const row = ({ label, content }) =>
      `<table:table-row>${cell("bare", p("plain", runsOf(label)))}${cell("bare", p("plain", strong(content)))}</table:table-row>`;
    return `<table:table table:style-name="table"><table:table-column table:style-name="label"/><table:table-column table:style-name="value"/>${rows.map(row).join("")}</table:table>`;
  },
  list: ({ items }) =>
    items.map(({ label, blocks: [first] }) => p("item", `${label}<text:tab/>${runsOf(first.content)}`)).join(""),
  note: ({ blocks: inside }) => inside.map(({ content }) => p("note", runsOf(content))).join(""),
  table: ({ head, body }) =>
    `<table:table table:style-name="table"><table:table-column table:style-name="wide0"/><table:table-column table:style-name="wide1"/><table:table-header-rows>${head.map((row) => rowOf(row, "headbox", "headcell")).join("")}</table:table-header-rows>${body.map((row) => rowOf(row, "cellbox", "cell")).join("")}</table:table>`,
  closing: ({ blocks: inside }) =>
    inside.map((block) => (block.kind === "paragraph" ? p("close", runsOf(block.content)) : blockOf(block))).join(""),
  signature: ({ lines }) => p("rule", "") + blocks.address({ lines }),
};

function blockOf(block) {
  return blocks[block.kind](block);
}

const cell = (style, inside) => `<table:table-cell table:style-name="${style}">${inside}</table:table-cell>`;

function rowOf({ cells }, box, style) {
  const inside = cells.map(({ blocks: children }) =>
    cell(box, children.map(({ content }) => p(style, runsOf(content))).join("")),
  );
  return `<table:table-row table:style-name="row">${inside.join("")}</table:table-row>`;
}

function masterOf(name, next, { reference }, head) {
  const pages = "Page <text:page-number>1</text:page-number> of <text:page-count>3</text:page-count>";
  return `<style:master-page style:name="${name}" style:page-layout-name="page" ${next}><style:header>${head}</style:header><style:footer>${p("foot", `${escapeXml(reference)}<text:tab/>${pages}`)}</style:footer></style:master-page>`;
}

const topLine = ({ mark, notice }) =>
  p("head", `${span("mark", escapeXml(mark))}<text:tab/>${span("italic", escapeXml(notice))}`);
const nextHead = (running) => topLine(running) + p("running", escapeXml(running.continuation));

function firstHead(running) {
  const { name, lines } = running.letterhead;
  const [first, ...others] = lines.map((line) => `<text:tab/>${runsOf(line)}`);
  return `${topLine(running)}${p("foot", first)}${p("firm", `${span("firmname", runsOf(name))}${others.join("")}`)}`;
}
