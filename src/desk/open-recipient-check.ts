import type { RenderedPaper } from "../collate/rendered-paper.ts";
import { instrumentOf, type Wording } from "../compose/wording.ts";
import type { Request } from "../matter/request.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Problem } from "../problem/problem.ts";
import { inflateZlib } from "../read-back/inflate-zlib.ts";
import type { PdfText } from "../read-back/pdf-text.ts";
import { createPdfReader } from "../read-back/read-pdf.ts";
import { createRecipientCheck } from "../recipient/check-recipient.ts";
import type { World } from "../world.ts";
import { enclosureProblems } from "./enclosed-papers.ts";
import { packageData } from "./package-data.ts";

/** A paper as it would be published. */
export type FinishedPaper = Pick<RenderedPaper, "id" | "kind" | "packet" | "custodian" | "bytes">;

/** What is wrong with a paper; nothing where it has the recipient that its row names. */
export type PaperCheck = (paper: FinishedPaper, about: readonly Request[]) => readonly Problem[];

/** What a paper turned out to be when it was read back. */
export interface ReadPaper {
  readonly problems: readonly Problem[];
  /** As its file says and has them; none of a form, whose pages others made, and of what cannot be read. */
  readonly pages: number;
  /** The day of issue that its file says of itself, ISO 8601; null where it says none. */
  readonly dated: string | null;
  /** Pages of a draft, from 1, that do not bear the mark of one; none of a form, and of what is final or cannot be read. */
  readonly unmarked: readonly number[];
}

/** What is made of the dates alone is nobody's paper. */
function isList(kind: FinishedPaper["kind"]): boolean {
  return kind === "calendar" || kind === "dates-table" || kind === "date-changes";
}

/** Reads a paper and says what is wrong with it, as `PaperCheck` does. */
export type PaperReader = (paper: FinishedPaper, about: readonly Request[]) => ReadPaper;

/**
 * Opens what reads every paper of a batch back before it is published: made once for a batch, or once for each worker of
 * it. It gives what is wrong with a paper: nothing, where it is the paper and has the recipient that its row names.
 * `about` is the request that the paper belongs to, or all of the batch for a paper about the whole batch.
 */
export function openPaperReader(world: World, inputs: Inputs): PaperReader {
  const { registry, matter, wording } = inputs;
  const rules = packageData(world).addressees;
  const check = createRecipientCheck({ registry, matter, rules });
  const reader = createPdfReader(world.inflate ?? inflateZlib);
  return (paper, about) => {
    if (isList(paper.kind)) return { problems: [], pages: 0, dated: null, unmarked: [] };
    if (paper.kind === "enclosure") {
      return { problems: enclosureProblems(paper, about[0], inputs), pages: 0, dated: null, unmarked: [] };
    }
    const reading = paper.kind === "form" ? reader.readForm(paper.bytes) : reader.read(paper.bytes);
    const text = reading.kind === "read" ? reading.text : null;
    const unmarked = text === null || paper.kind === "form" ? [] : unmarkedPages(text, markOf(paper, about, wording));
    return {
      problems: check(paper, reading, about),
      pages: text?.pages ?? 0,
      dated: text && dayOf(text.info),
      unmarked,
    };
  };
}

/** What every page of a paper must say for it to be a draft; null where it need not be one. */
function markOf({ packet }: FinishedPaper, [request]: readonly Request[], wording: Wording): string | null {
  return packet === null || request?.state !== "draft" ? null : instrumentOf(request.instrument, wording).mark;
}

function unmarkedPages({ pages, lines }: PdfText, mark: string | null): readonly number[] {
  if (mark === null) return [];
  const marked = new Set(lines.filter(({ text }) => squeezed(text).includes(squeezed(mark))).map(({ page }) => page));
  return Array.from({ length: pages }, (_, page) => page)
    .filter((page) => !marked.has(page))
    .map((page) => page + 1);
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** `D:20260302000000Z` is how a PDF writes a date. */
function dayOf(info: ReadonlyMap<string, string>): string | null {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(info.get("CreationDate") ?? "") ?? [];
  return day === undefined ? null : `${year}-${month}-${day}`;
}

/** The same for whoever asks only what is wrong. */
export function openRecipientCheck(world: World, inputs: Inputs): PaperCheck {
  const read = openPaperReader(world, inputs);
  return (paper, about) => read(paper, about).problems;
}
