/** The pipeline, wired: data → requests → papers → pages → bytes. Synchronous and pure; files are somebody else's. */
import type { ZoneNames } from "./calendar/exact-period.ts";
import { composeLetter } from "./compose/compose-letter.ts";
import { type CoverSheetRow, coverSheetFields } from "./compose/cover-sheet-fields.ts";
import { dataFiles } from "./compose/data-files.ts";
import type { Letter, Logo } from "./compose/letter.ts";
import { markSelectors } from "./compose/mark-selectors.ts";
import { type Finish, FOR_SERVICE, type Paper } from "./compose/paper.ts";
import { requestFields } from "./compose/request-fields.ts";
import { type PlacedFinding, reviewFields } from "./compose/review-fields.ts";
import type { Fields, Template } from "./compose/template.ts";
import type { Wording } from "./compose/wording.ts";
import { sha256, sha256Hex } from "./digest/sha256.ts";
import { loadTypefaces } from "./fonts/load-typefaces.ts";
import type { Typefaces } from "./fonts/typefaces.ts";
import type { Matter } from "./matter/matter.ts";
import { planRequests } from "./matter/plan-requests.ts";
import type { Request } from "./matter/request.ts";
import { deflate } from "./pdf/deflate.ts";
import type { PdfMeans } from "./pdf/pdf-means.ts";
import { type PdfExtras, writePdf } from "./pdf/write-pdf.ts";
import type { Problem } from "./problem/problem.ts";
import type { Registry } from "./registry/registry.ts";
import { draftReasons } from "./review/draft-reasons.ts";
import type { Finding } from "./review/finding.ts";
import type { Places } from "./source/document.ts";
import { placeOf } from "./source/place-of.ts";
import type { FaceId } from "./typeset/page.ts";
import { createPreparation, type Preparation } from "./typeset/preparation.ts";
import { type Sheet, usLetter } from "./typeset/sheet.ts";
import { typesetLetter } from "./typeset/typeset-letter.ts";

/** Everything that letters are made from, loaded and without errors. */
export interface Inputs {
  readonly registry: Registry;
  readonly matter: Matter;
  /** By folder: the instruments, `review` and `cover-sheet`. */
  readonly templates: ReadonlyMap<string, Template>;
  readonly logo: Logo | null;
  readonly wording: Wording;
  readonly zoneNames: ZoneNames;
  readonly longPastDays: number;
  /** Where values stand, to name a place in a review paper. */
  readonly places: { readonly matter: Places; readonly registry: Places };
  /** SHA-256 of the files' texts. */
  readonly hashes: { readonly registry: string; readonly matter: string };
}

/** Which requests of the matter; all where nothing is named. */
export interface RequestChoice {
  /** Date of issue, ISO. */
  readonly date: string;
  readonly custodians?: readonly string[];
  readonly instruments?: readonly string[];
}

/** What papers are printed with; made once, kept for a batch. */
export interface Press {
  readonly faces: Typefaces;
  readonly preparation: Preparation;
  readonly sheet: Sheet;
  readonly means: PdfMeans;
  /** SHA-256 of the font files. */
  readonly fontsHash: string;
}

/** All papers of one request, and what counsel should know of it. */
export interface Packet {
  readonly request: Request;
  readonly findings: readonly Finding[];
  /** None where there are problems. */
  readonly papers: readonly Paper[];
  readonly problems: readonly Problem[];
}

export function openPress(fonts: {
  readonly faces: ReadonlyMap<FaceId, Uint8Array>;
  readonly subsetter: Uint8Array;
}): Press {
  const faces = loadTypefaces(fonts.faces, fonts.subsetter);
  const fontsHash = sha256Hex(JSON.stringify([...fonts.faces].map(([face, bytes]) => [face, sha256Hex(bytes)])));
  return { faces, means: { deflate, sha256 }, sheet: usLetter, preparation: createPreparation(faces), fontsHash };
}

/** The requests chosen, in the order of the matter. */
export function requestsOf(inputs: Inputs, choice: RequestChoice): readonly Request[] {
  const { zoneNames, longPastDays } = inputs;
  const requests = planRequests(inputs.matter, inputs.registry, { issued: choice.date, zoneNames, longPastDays });
  return requests.filter(
    ({ custodian, instrument }) =>
      (choice.custodians?.includes(custodian.id) ?? true) && (choice.instruments?.includes(instrument) ?? true),
  );
}

/** The letter to be served and the review paper that stays in the office. */
export function packetOf(request: Request, inputs: Inputs): Packet {
  const findings = draftReasons(request, inputs.registry);
  const documents = [...inputs.matter.documents, ...inputs.registry.documents];
  const placed = findings.map((finding) => ({ ...finding, place: placeWords(finding, inputs) }));
  const letter = compose(request.instrument, requestFields(request, documents, inputs.wording), inputs);
  const review = compose("review", reviewFields(request, placed, documents, inputs.wording), inputs);
  const about = aboutOf(inputs, request.issued);
  const papers: readonly (Paper | null)[] = [
    letter.letter && {
      ...draft(`${request.id}-letter`, "letter", letter.letter),
      ...{ audience: "served", about, data: dataFiles(request) },
    },
    review.letter && {
      ...draft(`${request.id}-review`, "review", review.letter),
      ...{ audience: "internal", about, data: [] },
    },
  ];
  const problems = [...letter.problems, ...review.problems];
  return { request, findings, problems, papers: problems.length > 0 ? [] : papers.filter((made) => made !== null) };
}

/** The paralegal's tick list of a batch. */
export function coverSheetOf(
  rows: readonly CoverSheetRow[],
  inputs: Inputs,
  date: string,
): { readonly paper: Paper | null; readonly problems: readonly Problem[] } {
  const { letter, problems } = compose(
    "cover-sheet",
    coverSheetFields(inputs.matter, date, rows, inputs.wording),
    inputs,
  );
  if (!letter) return { paper: null, problems };
  const about = aboutOf(inputs, date);
  const paper: Paper = { ...draft("cover-sheet", "cover-sheet", letter), audience: "internal", about, data: [] };
  return { paper, problems };
}

/** A paper as a PDF. The same paper gives the same bytes, whatever was printed before it. */
export function renderPaper(
  paper: Paper,
  press: Press,
  finish: Finish = FOR_SERVICE,
): { readonly bytes: Uint8Array; readonly pages: number } {
  const typeset = typesetLetter(paper.letter, press.faces, press.sheet, press.preparation);
  const extras = extrasOf(paper, paper.audience === "internal" ? FOR_SERVICE : finish);
  return { bytes: writePdf(typeset, press.faces, press.means, paper.about, extras), pages: typeset.pages.length };
}

function extrasOf({ data }: Paper, { profile, attachData, links }: Finish): PdfExtras {
  const encoder = new TextEncoder();
  const attachments = attachData ? data.map((file) => ({ ...file, bytes: encoder.encode(file.text) })) : [];
  return { links, fields: profile === "service", attachments };
}

/** SHA-256 of what one request's letter is made from. */
export function inputHashes(
  { custodian, instrument }: Request,
  inputs: Inputs,
): { readonly record: string; readonly matter: string; readonly template: string } {
  return {
    record: sha256Hex(JSON.stringify(custodian)),
    matter: inputs.hashes.matter,
    template: templateHash([inputs.templates.get(instrument)]),
  };
}

/** SHA-256 of what a batch is made from. */
export function batchHashes(
  inputs: Inputs,
  press: Press,
): { readonly registry: string; readonly matter: string; readonly templates: string; readonly fonts: string } {
  return { ...inputs.hashes, templates: templateHash([...inputs.templates.values()]), fonts: press.fontsHash };
}

function templateHash(templates: readonly (Template | undefined)[]): string {
  const files = templates.flatMap((template) => template?.files ?? []);
  return sha256Hex(JSON.stringify(files.map(({ name, text }) => [name, text])));
}

function compose(folder: string, fields: Fields, inputs: Inputs) {
  const template = inputs.templates.get(folder);
  if (!template) throw new Error(`the template folder "${folder}" was checked and is missing`);
  const composed = composeLetter(template, fields, inputs.logo);
  const selectors = inputs.matter.selectors.map(({ value }) => value);
  return { ...composed, letter: composed.letter && markSelectors(composed.letter, selectors) };
}

function draft(id: string, kind: Paper["kind"], letter: Letter): Pick<Paper, "id" | "kind" | "state" | "letter"> {
  return { id, kind, state: "draft", letter };
}

function aboutOf({ matter }: Inputs, date: string): Paper["about"] {
  return {
    subject: matter.title,
    author: matter.requester.organisation.replace(/[[\]]/g, ""),
    keywords: matter.reference,
    date,
  };
}

/** `matter.yaml:12:9`; without folders, so that the paper is the same wherever the files lie. */
function placeWords(finding: Finding, { places }: Inputs): PlacedFinding["place"] {
  if (!finding.where) return "";
  const { file, line, column } = placeOf(finding.where.pointer, { file: "", places: places[finding.where.file] });
  return `${file.slice(file.lastIndexOf("/") + 1)}:${line}:${column}`;
}
