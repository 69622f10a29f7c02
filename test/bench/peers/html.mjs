/** The letter as HTML with CSS for paged media: running heads and "Page X of Y" stand in margin boxes. */
import { escapeXml } from "./escape-xml.mjs";

export const STYLE = `
@page { size: letter; margin: 84pt 72pt 68pt;
  @top-left { vertical-align: top; padding-top: 28pt; font: 600 9pt "Source Serif 4"; color: #990f14; }
  @top-right { vertical-align: top; padding-top: 28pt; font: italic 9pt "Source Serif 4"; }
  @bottom-left { vertical-align: top; padding-top: 22pt; font: 8.75pt "Source Serif 4"; color: #4d4d4d; }
  @bottom-right { vertical-align: top; padding-top: 22pt; font: 8.75pt "Source Serif 4"; color: #4d4d4d;
    content: "Page " counter(page) " of " counter(pages); }
  @top-left-corner { vertical-align: top; padding: 46pt 0 0 72pt; white-space: nowrap; text-align: left;
    font: 8.75pt "Source Serif 4"; color: #4d4d4d; } }
@page :first { margin-top: 46pt; }
html { font: 11.5pt/15.5pt "Source Serif 4"; }
body, p, h1, h2, dl, dd, ul { margin: 0; padding: 0; }
p { margin-bottom: 8pt; orphans: 2; widows: 2; }
b, h1, h2, th { font-weight: 600; }
h1 { font-size: 15pt; line-height: 20pt; margin: 14pt 0 9pt; }
h2 { font-size: 12pt; margin: 15pt 0 4pt; break-after: avoid; }
code { font: 0.88em "Source Code Pro"; }
header { display: flex; justify-content: space-between; align-items: flex-end; border-bottom: 0.5pt solid;
  padding-bottom: 5pt; margin-bottom: 22pt; font-size: 17pt; line-height: 22pt; }
header small { font-size: 8.75pt; line-height: 11.75pt; color: #4d4d4d; text-align: right; }
.date { margin-bottom: 18pt; } .delivery { font-size: 9pt; font-weight: 600; }
.small { font-size: 9.5pt; line-height: 12.75pt; }
.address, .closing { break-inside: avoid; } .address { margin-bottom: 16pt; }
.re { margin-bottom: 14pt; font-weight: 600; } .re dt { float: left; width: 93pt; font-weight: 400; }
.re dd { margin: 0 0 3pt 93pt; }
ul { list-style: none; margin-bottom: 8pt; } li { position: relative; padding-left: 22pt; break-inside: avoid; }
li > i { position: absolute; left: 0; font-style: normal; } li > p { margin-bottom: 5pt; }
.note { background: #f4f4f4; border-left: 2pt solid #404040; padding: 8pt 12pt 1pt; margin-bottom: 13pt;
  font-size: 10.5pt; line-height: 14.25pt; }
table { border-collapse: collapse; width: 100%; font-size: 9.75pt; line-height: 12.75pt; margin-bottom: 11pt; }
tr { break-inside: avoid; } th, td { text-align: left; padding: 3.5pt 0; border-bottom: 0.35pt solid #888; }
tbody th { font-weight: 400; } thead th { border-top: 0.5pt solid black; border-bottom: 0.5pt solid black; }
.closing { margin-top: 14pt; } .signature { margin-top: 30pt; margin-bottom: 14pt; }
.signature::before { content: ""; display: block; width: 216pt; border-top: 0.5pt solid; margin-bottom: 3pt; }
`;

/** `style` is left out where a maker has been given it once for all letters. */
export function htmlOf({ lang, title, running, blocks: body }, style = STYLE) {
  const { mark, notice, reference, continuation, letterhead } = running;
  const boxes = `@page { @top-left { content: ${css(mark)}; } @top-right { content: ${css(notice)}; }
    @bottom-left { content: ${css(reference)}; } @top-left-corner { content: ${css(continuation)}; } }
    @page :first { @top-left-corner { content: none; } }`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeXml(title)}</title>
<style>${style}${boxes}</style></head><body>${headOf(letterhead)}${body.map(blockOf).join("\n")}</body></html>`;
}

const css = (text) => JSON.stringify(text);
const linesOf = (lines) => lines.map(runsOf).join("<br>");

function headOf({ name, lines, color }) {
  return `<header style="color: ${color}"><span>${runsOf(name)}</span><small>${linesOf(lines)}</small></header>`;
}

function runsOf(runs) {
  return runs
    .map(({ text, bold, italic, code }) => {
      const words = code ? `<code>${escapeXml(text)}</code>` : escapeXml(text);
      return bold ? `<b>${words}</b>` : italic ? `<em>${words}</em>` : words;
    })
    .join("");
}

const blocks = {
  paragraph: ({ role, content }) => `<p class="${role}">${runsOf(content)}</p>`,
  heading: ({ level, content }) => `<h${level}>${runsOf(content)}</h${level}>`,
  address: ({ lines }) => `<p class="address">${linesOf(lines)}</p>`,
  reference: ({ rows }) =>
    `<dl class="re">${rows.map((row) => `<dt>${runsOf(row.label)}</dt><dd>${runsOf(row.content)}</dd>`).join("")}</dl>`,
  list: ({ items }) => `<ul>${items.map((item) => `<li><i>${item.label}</i>${inside(item)}</li>`).join("")}</ul>`,
  note: (block) => `<div class="note">${inside(block)}</div>`,
  table: ({ widths, head, body }) => {
    const columns = widths.map((width) => `<col style="width: ${width}%">`).join("");
    return `<table>${columns}<thead>${head.map(rowOf).join("")}</thead><tbody>${body.map(rowOf).join("")}</tbody></table>`;
  },
  closing: (block) => `<div class="closing">${inside(block)}</div>`,
  signature: ({ lines }) => `<p class="signature">${linesOf(lines)}</p>`,
};

function blockOf(block) {
  return blocks[block.kind](block);
}

function inside({ blocks: children }) {
  return children.map(blockOf).join("");
}

function rowOf({ cells }) {
  const cellOf = ({ scope, blocks: children }) => {
    const name = scope === null ? "td" : "th";
    return `<${name}${scope === null ? "" : ` scope="${scope}"`}>${children.map(({ content }) => runsOf(content)).join("")}</${name}>`;
  };
  return `<tr>${cells.map(cellOf).join("")}</tr>`;
}
