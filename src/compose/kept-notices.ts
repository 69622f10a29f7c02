import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { placeFinder } from "../problem/text-places.ts";
import { withoutUnseen } from "../problem/unseen-characters.ts";
import type { Block, Letter } from "./letter.ts";
import { letterText } from "./letter-text.ts";
import type { Template } from "./template.ts";
import { problemAt } from "./template-fault.ts";

const HINT = "it belongs to the program, whatever else a template changes: templates/README.md, What must stay";

/**
 * What an office's paper lacks of the words that belong to the program: the mark at the head of its pages (none, where the
 * paper is final), the notice beside it, what its notes say, and in a letter without any the paragraph that says what it is not.
 * `original` is what the template that comes with the program makes of the same fields.
 */
export function lostNotices(letter: Letter, original: Letter, template: Template): readonly Problem[] {
  const lost = (code: string, message: string, tag: string) =>
    problemAt(placeOfTag(template, tag), { code, message, hint: HINT });
  const { mark, notice } = original.running;
  const said = new Set([...saidIn(letter)].map(plain));
  const hasFields = letter.blocks.some(({ kind }) => kind === "field");
  return [
    ...(same(letter.running.mark, mark)
      ? []
      : [lost("mark-changed", `the head of the page must say ${wanted(mark)}`, "<mark")]),
    ...(same(letter.running.notice, notice)
      ? []
      : [lost("mark-changed", `the notice at the head of the page must say ${wanted(notice)}`, "<notice")]),
    ...noticesOf(original, hasFields)
      .filter((text) => !said.has(plain(text)))
      .map((text) => lost("notice-lost", `the paper must say, word for word: ${quoteValue(text, 400)}`, "<note")),
  ];
}

/** Texts that a paper of the office must hold and does not: what the office changed cannot be left out by what it changed. */
export function unsaidIn(letter: Letter, wantedTexts: readonly string[], template: Template): readonly Problem[] {
  const text = plain(letterText(letter));
  return wantedTexts
    .filter((each) => !text.includes(plain(each)))
    .slice(0, 1)
    .map((each) =>
      problemAt(placeOfTag(template, "<letter"), {
        code: "changes-unlisted",
        message: `the paper must list what the office changed in the templates, and lacks ${quoteValue(each)}`,
        hint: HINT,
      }),
    );
}

function same(one: string | null, other: string | null): boolean {
  return plain(one ?? "") === plain(other ?? "");
}

function wanted(text: string | null): string {
  return text === null ? "nothing, where it is final" : quoteValue(text);
}

/** Without what typography changes: spaces that keep words together, quotation marks. */
function plain(text: string): string {
  return withoutUnseen(text)
    .replace(/\s+/gu, "")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replaceAll("\u2011", "-");
}

/** A paragraph that says that it, or the letter that it follows, is no legal process. */
const DISCLAIMER = /\b(?:not|neither)\b[^.]*\b(?:a subpoena or court order|legal process)\b/i;

/** What a paper says in its notes, and in any paragraph beside them: an office may set fewer words apart, if it says them. */
function* saidIn({ blocks }: Letter): Generator<string> {
  for (const block of below(blocks)) if (block.kind === "paragraph") yield textOf(block);
}

/**
 * The paragraphs of a paper that must stay: of its notes, or, where it has none, those that say what it is not. The notes
 * of a page to be filled in and returned go with its fields.
 */
function noticesOf({ blocks }: Letter, hasFields: boolean): readonly string[] {
  const sections = sectionsOf(blocks).filter((section) => hasFields || !section.some(({ kind }) => kind === "field"));
  const notes = sections.flat().filter(({ kind }) => kind === "note");
  const inNotes = [...below(notes)].flatMap((block) => (block.kind === "paragraph" ? [textOf(block)] : []));
  if (notes.length > 0) return inNotes;
  return blocks.flatMap((block) =>
    block.kind === "paragraph" && DISCLAIMER.test(textOf(block)) ? [textOf(block)] : [],
  );
}

function sectionsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 1) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

function textOf({ content }: Extract<Block, { readonly kind: "paragraph" }>): string {
  return content.map(({ text }) => text).join("");
}

function* below(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === "note" || block.kind === "closing") yield* below(block.blocks);
    if (block.kind === "list") for (const { blocks: inner } of block.items) yield* below(inner);
  }
}

/** Where the tag stands in the templates of the paper; else where its main file begins. */
function placeOfTag({ id, main, files }: Template, tag: string) {
  const found =
    files.find(({ name, text }) => name.startsWith(`${id}/`) && text.includes(tag)) ??
    files.find(({ text }) => text.includes(tag));
  if (found !== undefined) return placeFinder(found.file, found.text)(found.text.indexOf(tag));
  const file = files.find(({ name }) => name === `${id}/${main}`)?.file ?? id;
  return { file, line: 1, column: 1 };
}
