/** The pipeline, wired: data → requests → papers → pages → bytes. Synchronous and pure; files are somebody else's. */
import type { ZoneNames } from "./calendar/exact-period.ts";
import { composeLetter } from "./compose/compose-letter.ts";
import { type CoverSheetRow, coverSheetFields } from "./compose/cover-sheet-fields.ts";
import { dataFiles } from "./compose/data-files.ts";
import { type FollowUpFacts, type FollowUpKind, followUpFields } from "./compose/follow-up-fields.ts";
import type { Letter, Logo } from "./compose/letter.ts";
import { markSelectors } from "./compose/mark-selectors.ts";
import { packetFields } from "./compose/packet-fields.ts";
import { type Finish, FOR_SERVICE, type Paper } from "./compose/paper.ts";
import { type PlacedFinding, placedFinding, reviewFields } from "./compose/review-fields.ts";
import { subpoenaFields } from "./compose/subpoena-fields.ts";
import type { Fields, Template } from "./compose/template.ts";
import { instrumentOf, type PaperPlan, type Wording } from "./compose/wording.ts";
import { sha256Hex } from "./digest/sha256.ts";
import { loadTypefaces } from "./fonts/load-typefaces.ts";
import type { Typefaces } from "./fonts/typefaces.ts";
import type { Matter } from "./matter/matter.ts";
import { planRequests } from "./matter/plan-requests.ts";
import type { Request } from "./matter/request.ts";
import { createDeflate } from "./pdf/deflate.ts";
import type { PdfMeans } from "./pdf/pdf-means.ts";
import { type PdfExtras, writePdf } from "./pdf/write-pdf.ts";
import type { Problem } from "./problem/problem.ts";
import type { Registry } from "./registry/registry.ts";
import type { Finding } from "./review/finding.ts";
import type { ReviewLaw } from "./review/law.ts";
import { holdsProviderContent } from "./review/obtainability.ts";
import { byUrgency, whyNow } from "./review/retention-clock.ts";
import { reviewRequest } from "./review/review-request.ts";
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
  /** What requests are reviewed by. */
  readonly law: ReviewLaw;
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
  /** Draft unless said otherwise. */
  readonly state?: Request["state"];
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
  readonly deflater: Uint8Array;
  readonly sha256: PdfMeans["sha256"];
}): Press {
  const faces = loadTypefaces(fonts.faces, fonts.subsetter);
  const means = { deflate: createDeflate(fonts.deflater), sha256: fonts.sha256 };
  const fontsHash = sha256Hex(JSON.stringify([...fonts.faces].map(([face, bytes]) => [face, sha256Hex(bytes)])));
  return { faces, means, sheet: usLetter, preparation: createPreparation(faces), fontsHash };
}

/** The requests chosen, in the order of the matter. */
export function requestsOf(inputs: Inputs, choice: RequestChoice): readonly Request[] {
  const { zoneNames, longPastDays } = inputs;
  const requests = planRequests(inputs.matter, inputs.registry, {
    ...{ issued: choice.date, zoneNames, longPastDays },
    state: choice.state ?? "draft",
  });
  return requests.filter(
    ({ custodian, instrument }) =>
      (choice.custodians?.includes(custodian.id) ?? true) && (choice.instruments?.includes(instrument) ?? true),
  );
}

/** What the review finds in a request. */
export function findingsOf(request: Request, inputs: Inputs): readonly Finding[] {
  const { papers } = instrumentOf(request.instrument, inputs.wording);
  const files = papers.flatMap(({ id }) => inputs.templates.get(templateName(request.instrument, id))?.files ?? []);
  const wording = [...new Set(files.map(({ text }) => text))].join("\n");
  return reviewRequest(request, inputs.registry, inputs.law, wording);
}

/** Every paper of a request: those of its instrument, and the review paper unless an audit sheet holds the findings. */
export function packetOf(request: Request, inputs: Inputs): Packet {
  const findings = findingsOf(request, inputs);
  const documents = [...inputs.matter.documents, ...inputs.registry.documents];
  const placed = findings.map((finding) => placedFinding(finding, placeWords(finding, inputs)));
  const { categories } = inputs.registry;
  const providerContent = holdsProviderContent(request.custodian, categories, inputs.law);
  const providerPreservation =
    providerContent && request.instrument === "preservation" && request.matter.requester.role === "government-counsel";
  const advice = { whyNow: whyNow(request), providerContent, providerPreservation };
  const facts = { ...inputs, documents, findings: placed, inputs: inputHashes(request, inputs), advice };
  const { papers: plans } = instrumentOf(request.instrument, inputs.wording);
  const made = plans.map((plan) => {
    const fields = packetFields(plan.fields, request, facts);
    return { plan, ...compose(templateName(request.instrument, plan.id), fields, inputs) };
  });
  const about = (id: string) => aboutOf(inputs, request.issued, id);
  const papers = made.flatMap(({ plan, letter }) => (letter ? papersOf(plan, letter, request, about) : []));
  const audited = plans.some(({ id }) => id === "audit");
  const review = audited ? null : compose("review", reviewFields(request, placed, documents, inputs.wording), inputs);
  if (review?.letter) {
    const paper = draft(`${request.id}-review`, "review", review.letter);
    papers.push({ ...paper, audience: "internal", about: about(paper.id) });
  }
  const problems = [...made, ...(review ? [review] : [])].flatMap((composed) => composed.problems);
  return { request, findings, problems, papers: problems.length > 0 ? [] : papers };
}

/** What fills the official form of a subpoena, and what a draft of it says on every page. */
export function formValuesOf(request: Request, inputs: Inputs): { readonly values: Fields; readonly mark: string } {
  const documents = [...inputs.matter.documents, ...inputs.registry.documents];
  const values = subpoenaFields(request, documents, inputs.wording, inputs.zoneNames);
  return { values, mark: instrumentOf(request.instrument, inputs.wording).mark };
}

/** A letter that follows up a request already sent, from what the docket says of it. */
export function followUpOf(
  request: Request,
  kind: FollowUpKind,
  facts: FollowUpFacts,
  inputs: Inputs,
): { readonly paper: Paper | null; readonly problems: readonly Problem[] } {
  const documents = [...inputs.matter.documents, ...inputs.registry.documents];
  const fields = followUpFields(request, kind, facts, documents, inputs.wording);
  const { letter, problems } = compose("follow-up", fields, inputs);
  const made = letter && draft(`${request.id}-follow-up-${kind}`, "follow-up", letter);
  const paper: Paper | null = made && { ...made, audience: "served", about: aboutOf(inputs, facts.date, made.id) };
  return { paper, problems };
}

/** The paralegal's tick list of a batch: requests whose records are known to perish come first. */
export function coverSheetOf(
  rows: readonly CoverSheetRow[],
  inputs: Inputs,
  date: string,
): { readonly paper: Paper | null; readonly problems: readonly Problem[] } {
  const pressing = [...rows].sort((a, b) => byUrgency(a.request, b.request));
  const { letter, problems } = compose(
    "cover-sheet",
    coverSheetFields(inputs.matter, date, pressing, inputs.wording),
    inputs,
  );
  if (!letter) return { paper: null, problems };
  const about = aboutOf(inputs, date, "cover-sheet");
  const paper: Paper = { ...draft("cover-sheet", "cover-sheet", letter), audience: "internal", about };
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

function templateName(folder: string, main: string): string {
  return main === "letter" ? folder : `${folder}/${main}`;
}

/** The paper, and the copy of it that goes to somebody else. */
function papersOf(
  { id, audience, copyFor, data }: PaperPlan,
  letter: Letter,
  request: Request,
  about: (id: string) => Paper["about"],
): Paper[] {
  const made = draft(`${request.id}-${id}`, id, letter);
  const paper = { ...made, audience, about: about(made.id), state: request.state };
  const asked = data ? { ...paper, data: dataFiles(request) } : paper;
  return copyFor === undefined ? [asked] : [asked, { ...paper, id: `${paper.id}-copy`, audience: copyFor }];
}

function draft(id: string, kind: Paper["kind"], letter: Letter): Omit<Paper, "audience" | "about"> {
  return { id, kind, state: "draft", letter, data: [] };
}

/** The keywords tell the paper by the firm's reference and its own id: not every paper prints them. */
function aboutOf({ matter }: Inputs, date: string, id: string): Paper["about"] {
  return {
    subject: matter.title,
    author: matter.requester.organisation.replace(/[[\]]/g, ""),
    keywords: `${matter.reference}; ${id}`,
    date,
  };
}

/** `matter.yaml:12:9`; without folders, so that the paper is the same wherever the files lie. */
function placeWords(finding: Finding, { places }: Inputs): PlacedFinding["place"] {
  const { file, line, column } = placeOf(finding.where.pointer, { file: "", places: places[finding.where.file] });
  return `${file.slice(file.lastIndexOf("/") + 1)}:${line}:${column}`;
}
