/** The letter drawn with PDFKit as its guide shows: text wrapped by PDFKit, the table and the running heads by hand. */
import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { FACES } from "../fonts.mjs";
import { readWords } from "../words.mjs";

export const about = { name: "PDFKit", tagged: "no", kerned: "yes", archival: "no", checks: "no" };

const LEFT = 72;
const WIDTH = 468;
const TOP = 82;
const BOTTOM = 792 - 72;
const HEADINGS = { 1: { size: 15, before: 20, after: 9 }, 2: { size: 12, before: 17, after: 5 } };
const GREY = "#4d4d4d";

export async function open({ folder }) {
  const letters = readWords(folder);
  const fonts = readFonts();
  return (index) => makeLetter(letters[index], fonts);
}

export function readFonts() {
  return Object.entries(FACES).map(([name, file]) => [name, readFileSync(file)]);
}

/** `options` go to PDFKit; `after` may draw more, when the pages are done. */
export function makeLetter(letter, fonts, options = { info: { Title: letter.title } }, after = () => {}) {
  const pdf = new PDFDocument({
    size: "LETTER",
    margins: { top: TOP, bottom: 72, left: LEFT, right: 72 },
    bufferPages: true,
    lang: letter.lang,
    ...options,
  });
  for (const [name, bytes] of fonts) pdf.registerFont(name, bytes);
  const parts = [];
  const made = new Promise((resolve) => {
    pdf.on("data", (part) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
  });
  drawLetterhead(pdf, letter.running.letterhead);
  for (const block of letter.blocks) drawBlock(pdf, block, { x: LEFT, width: WIDTH });
  const pages = drawRunning(pdf, letter.running);
  after(pdf);
  pdf.end();
  return made.then((bytes) => ({ bytes, pages }));
}

/** Text of several styles in one paragraph, by `continued`. */
function drawRuns(pdf, runs, { x, width }, size = 11.5, leading = 15.5, base = "serif") {
  for (const [index, run] of runs.entries()) {
    const font = run.code ? "mono" : run.bold ? "bold" : run.italic ? "italic" : base;
    pdf.font(font).fontSize(run.code ? size * 0.88 : size);
    const options = { width, lineGap: leading - pdf.currentLineHeight(), continued: index < runs.length - 1 };
    if (index === 0) pdf.text(run.text, x, pdf.y, options);
    else pdf.text(run.text, options);
  }
}

const plain = (runs) => runs.map(({ text }) => text).join("");

function keepTogether(pdf, height) {
  if (pdf.y + height > BOTTOM) pdf.addPage();
}

const drawers = {
  paragraph(pdf, { content, role }, at) {
    const small = { date: [11.5, 15.5], delivery: [9, 13, "bold"], small: [9.5, 12.75] }[role] ?? [];
    drawRuns(pdf, content, at, ...small);
    pdf.y += role === "date" ? 18 : 8;
  },
  heading(pdf, { level, content }, at) {
    const { size, before, after } = HEADINGS[level];
    keepTogether(pdf, before + size * 4);
    if (pdf.y > TOP) pdf.y += before - 8;
    drawRuns(pdf, content, at, size, size * 1.3, "bold");
    pdf.y += after;
  },
  address(pdf, { lines }, at) {
    for (const line of lines) drawRuns(pdf, line, at);
    pdf.y += 16;
  },
  reference(pdf, { rows }, { x }) {
    for (const { label, content } of rows) {
      const top = pdf.y;
      drawRuns(pdf, label, { x, width: 90 });
      pdf.y = top;
      drawRuns(pdf, content, { x: x + 93, width: WIDTH - 93 }, 11.5, 15.5, "bold");
      pdf.y += 3;
    }
    pdf.y += 14;
  },
  list(pdf, { items }, { x, width }) {
    for (const { label, blocks } of items) {
      keepTogether(pdf, 31);
      const top = pdf.y;
      pdf.font("serif").fontSize(11.5).text(label, x, top, { lineBreak: false });
      pdf.y = top;
      for (const block of blocks) drawBlock(pdf, block, { x: x + 22, width: width - 22 });
      pdf.y -= 3;
    }
    pdf.y += 4;
  },
  note(pdf, { blocks }, { x, width }) {
    const text = plain(blocks[0].content);
    const height =
      pdf
        .font("serif")
        .fontSize(10.5)
        .heightOfString(text, { width: width - 24, lineGap: 1 }) + 16;
    pdf.rect(x, pdf.y, width, height).fill("#f4f4f4").rect(x, pdf.y, 2, height).fill("#404040").fillColor("black");
    const top = pdf.y;
    pdf.y += 8;
    drawRuns(pdf, blocks[0].content, { x: x + 12, width: width - 24 }, 10.5, 14.25);
    pdf.y = top + height + 13;
  },
  table(pdf, { widths, head, body }, { x, width }) {
    const columns = widths.map((part) => (part / 100) * width);
    const row = (cells, base, rule) => drawRow(pdf, cells, { x, columns, base, rule });
    row(head[0].cells, "bold", 0.5);
    for (const { cells } of body) {
      if (pdf.y + 21 > BOTTOM) {
        pdf.addPage();
        row(head[0].cells, "bold", 0.5);
      }
      row(cells, "serif", 0.35);
    }
    pdf.y += 11;
  },
  closing(pdf, { blocks }, at) {
    keepTogether(pdf, 125);
    pdf.y += 6;
    for (const block of blocks) drawBlock(pdf, block, at);
  },
  signature(pdf, { lines }, at) {
    pdf.y += 26;
    pdf
      .moveTo(at.x, pdf.y)
      .lineTo(at.x + 216, pdf.y)
      .lineWidth(0.5)
      .stroke();
    pdf.y += 3;
    for (const line of lines) drawRuns(pdf, line, at);
    pdf.y += 14;
  },
};

function drawBlock(pdf, block, at) {
  drawers[block.kind](pdf, block, at);
}

function drawRow(pdf, cells, { x, columns, base, rule }) {
  const top = pdf.y;
  let bottom = top;
  let left = x;
  for (const [index, { blocks }] of cells.entries()) {
    pdf.y = top + 3.5;
    for (const { content } of blocks)
      drawRuns(pdf, content, { x: left, width: columns[index] - 14 }, 9.75, 12.75, base);
    bottom = Math.max(bottom, pdf.y + 3.5);
    left += columns[index];
  }
  const end = left;
  pdf.moveTo(x, bottom).lineTo(end, bottom).lineWidth(rule).stroke();
  pdf.y = bottom;
}

function drawLetterhead(pdf, { name, lines, color }) {
  pdf.font("serif").fontSize(17).fillColor(color).text(plain(name), LEFT, 50, { lineBreak: false });
  pdf.fontSize(8.75).fillColor(GREY);
  for (const [index, line] of lines.entries()) {
    pdf.text(plain(line), LEFT, 49 + index * 11.75, { width: WIDTH, align: "right", lineBreak: false });
  }
  pdf
    .moveTo(LEFT, 80)
    .lineTo(LEFT + WIDTH, 80)
    .lineWidth(0.5)
    .stroke(color);
  pdf.fillColor("black");
  pdf.y = 106;
}

/** Heads and feet, drawn when the number of pages is known. Without a bottom margin, or each foot would make a page. */
function drawRunning(pdf, { mark, notice, continuation, reference }) {
  const { count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(index);
    pdf.page.margins.bottom = 0;
    pdf.font("bold").fontSize(9).fillColor("#990f14").text(mark, LEFT, 28, { lineBreak: false });
    pdf.font("italic").fillColor("black").text(notice, LEFT, 28, { width: WIDTH, align: "right", lineBreak: false });
    pdf.font("serif").fontSize(8.75).fillColor(GREY);
    if (index > 0) {
      pdf.text(continuation, LEFT, 49, { lineBreak: false });
      pdf
        .moveTo(LEFT, 66)
        .lineTo(LEFT + WIDTH, 66)
        .lineWidth(0.5)
        .stroke("black");
    }
    pdf.text(reference, LEFT, 748, { lineBreak: false });
    pdf.text(`Page ${index + 1} of ${count}`, LEFT, 748, { width: WIDTH, align: "right", lineBreak: false });
  }
  return count;
}
