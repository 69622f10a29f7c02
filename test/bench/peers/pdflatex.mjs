/** The letter as LaTeX, by pdfLaTeX: a process for each pass, two passes for "Page X of Y". In Latin Modern. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWords } from "../words.mjs";
import { onPath } from "./on-path.mjs";

export const about = { name: "pdfLaTeX", tagged: "no", kerned: "yes", archival: "no", checks: "no", programs: true };

const latex = onPath("pdflatex");
const PACKAGES = ["fancyhdr", "lastpage", "longtable", "lmodern", "xcolor", "geometry"];
export const missing = () =>
  latex !== null && PACKAGES.every(isInstalled) ? null : "pdfLaTeX and its recommended packages";

function isInstalled(name) {
  return spawnSync("kpsewhich", [`${name}.sty`]).status === 0;
}

export function prepare(folder) {
  mkdirSync(join(folder, "tex"), { recursive: true });
  for (const [index, letter] of readWords(folder).entries()) {
    writeFileSync(join(folder, "tex", `${index}.tex`), latexOf(letter));
  }
}

export async function open({ folder }) {
  return (index) => {
    const cwd = join(folder, "tex");
    for (let pass = 0; pass < 2; pass++) {
      const { status, stdout } = spawnSync(latex, ["-interaction=batchmode", `${index}.tex`], {
        cwd,
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(`pdfLaTeX failed: ${stdout}`);
    }
    const bytes = readFileSync(join(cwd, `${index}.pdf`));
    const [, pages] = /\((\d+) pages?,/.exec(readFileSync(join(cwd, `${index}.log`), "latin1"));
    return { bytes, pages: Number(pages) };
  };
}

const SPECIAL = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
const UNICODE = { "−": "\\textminus{}", "·": "\\textperiodcentered{}", "•": "\\textbullet{}", "\u00a0": "~" };

function escaped(text) {
  return text.replace(/[\\~^#$%&_{}−·•\u00a0]/g, (sign) => SPECIAL[sign] ?? UNICODE[sign] ?? `\\${sign}`);
}

function runsOf(runs) {
  return runs
    .map(({ text, bold, italic, code }) => {
      const command = code ? "texttt" : bold ? "textbf" : italic ? "emph" : null;
      return command === null ? escaped(text) : `\\${command}{${escaped(text)}}`;
    })
    .join("");
}

const linesOf = (lines) => lines.map(runsOf).join("\\\\\n");

const blocks = {
  paragraph: ({ role, content }) => {
    if (role === "delivery") return `{\\footnotesize\\bfseries ${runsOf(content)}\\par}`;
    return role === "small" ? `{\\footnotesize ${runsOf(content)}\\par}` : `${runsOf(content)}\\par`;
  },
  heading: ({ level, content }) => `\\${level === 1 ? "section*" : "subsection*"}{${runsOf(content)}}`,
  address: ({ lines }) => `\\begin{samepage}${linesOf(lines)}\\par\\end{samepage}\\medskip`,
  reference: ({ rows }) =>
    `\\begin{tabular}{@{}p{85pt}p{365pt}@{}}${rows
      .map(({ label, content }) => `${runsOf(label)} & \\textbf{${runsOf(content)}}`)
      .join("\\\\[2pt]\n")}\\end{tabular}\\par\\medskip`,
  list: ({ items }) =>
    `\\begin{list}{}{\\leftmargin22pt\\labelwidth22pt\\labelsep0pt\\itemsep0pt\\topsep0pt\\parsep4pt\\def\\makelabel#1{#1\\hfil}}${items
      .map(({ label, blocks: inside }) => `\\item[${escaped(label)}] ${inside.map(blockOf).join("\n")}`)
      .join("\n")}\\end{list}`,
  note: ({ blocks: inside }) =>
    `\\noindent\\colorbox{black!5}{\\parbox{\\dimexpr\\textwidth-2\\fboxsep}{\\small ${inside.map(blockOf).join("")}}}\\par`,
  table: ({ widths, head, body }) => {
    const columns = widths.map((width) => `p{\\dimexpr${width / 100}\\textwidth-7pt}`).join("");
    const rule = "\\\\[1.5pt]\\hline\n";
    return `{\\small\\def\\arraystretch{1.2}\\setlength\\LTpre{6pt}\\setlength\\LTpost{6pt}\\begin{longtable}{@{}${columns}@{}}\\hline ${head
      .map((row) => rowOf(row, "\\bfseries "))
      .join("")}${rule}\\endhead\n${body.map((row) => rowOf(row) + rule).join("")}\\end{longtable}}`;
  },
  closing: ({ blocks: inside }) => `\\begin{samepage}\\medskip ${inside.map(blockOf).join("\n")}\\end{samepage}`,
  signature: ({ lines }) => `\\nobreak\\vspace{26pt}\\hrule width 216pt\\smallskip ${linesOf(lines)}\\par\\medskip`,
};

function blockOf(block) {
  return blocks[block.kind](block);
}

function rowOf({ cells }, face = "") {
  return cells.map(({ blocks: inside }) => face + inside.map(({ content }) => runsOf(content)).join("")).join(" & ");
}

function latexOf({ running, title, blocks: body }) {
  const { mark, notice, reference, continuation, letterhead } = running;
  const color = letterhead.color.slice(1).toUpperCase();
  const foot = `\\fancyfoot[L]{\\footnotesize ${escaped(reference)}}\\fancyfoot[R]{\\footnotesize Page \\thepage\\ of \\pageref{LastPage}}`;
  const top = `\\fancyhead[R]{\\emph{${escaped(notice)}}}\\fancyhead[L]{\\textcolor{draft}{\\textbf{${escaped(mark)}}}`;
  return `\\documentclass[11pt,letterpaper]{article}
\\usepackage[T1]{fontenc}\\usepackage{lmodern,textcomp,fancyhdr,lastpage,longtable,xcolor}
\\usepackage[margin=72pt,top=92pt,headheight=28pt,headsep=14pt,footskip=30pt]{geometry}
\\definecolor{firm}{HTML}{${color}}\\definecolor{draft}{HTML}{990F14}
\\setlength\\parindent{0pt}\\setlength\\parskip{7pt plus 1pt}\\raggedright\\fancyhf{}\\pdfinfo{/Title (${title.replace(/[^ -~]|[()\\]/g, "-")})}
\\makeatletter\\renewcommand\\section{\\@startsection{section}{1}{0pt}{-10pt}{5pt}{\\large\\bfseries}}
\\renewcommand\\subsection{\\@startsection{subsection}{2}{0pt}{-10pt}{2pt}{\\normalsize\\bfseries}}\\makeatother
\\pagestyle{fancy}${top}\\\\\\footnotesize ${escaped(continuation)}}${foot}
\\fancypagestyle{first}{\\fancyhf{}\\renewcommand\\headrulewidth{0pt}${top}}${foot}}
\\begin{document}\\thispagestyle{first}
{\\color{firm}{\\LARGE ${runsOf(letterhead.name)}}\\hfill\\footnotesize\\begin{tabular}[b]{r@{}}${linesOf(letterhead.lines)}\\end{tabular}\\par\\nobreak\\hrule\\par}\\bigskip
${body.map(blockOf).join("\n\n")}
\\end{document}
`;
}
