import { composeLetter } from "../compose/compose-letter.ts";
import { lostNotices, unsaidIn } from "../compose/kept-notices.ts";
import type { Letter } from "../compose/letter.ts";
import type { Paper } from "../compose/paper.ts";
import type { Fields, Template } from "../compose/template.ts";
import { GATES } from "../compose/template-folders.ts";
import type { PaperPlan } from "../compose/wording.ts";
import type { Problem } from "../problem/problem.ts";
import type { Inputs } from "./inputs.ts";

/** A paper, or why there is none. */
export interface ComposedPaper {
  readonly paper: Paper | null;
  readonly problems: readonly Problem[];
}

/** A paper about many requests of a batch, with their ids. */
export interface ComposedPart extends ComposedPaper {
  readonly requests: readonly string[];
}

/** When a batch is issued, an ISO date, and whether its letters are final. */
export interface Issue {
  readonly date: string;
  readonly state: Paper["state"];
}

/** Fills the template of a folder; the selectors that its prose mentions are marked. */
export function composeFrom(
  folder: string,
  fields: Fields,
  inputs: Inputs,
): { readonly letter: Letter | null; readonly problems: readonly Problem[] } {
  const template = inputs.templates.get(folder);
  if (!template) throw new Error(`the template folder "${folder}" was checked and is missing`);
  const made = composeLetter(template, fields, inputs.logo, selectorValues(inputs));
  const original = inputs.office?.originals.get(folder);
  return made.letter === null || original === undefined
    ? made
    : compared(made.letter, original, fields, template, inputs);
}

/** The letter of an office's template, unless it lacks words that belong to the program. */
function compared(letter: Letter, original: Template, fields: Fields, own: Template, inputs: Inputs) {
  const shipped = composeLetter(original, fields, inputs.logo, selectorValues(inputs));
  if (shipped.letter === null) return { letter: null, problems: shipped.problems };
  const problems = lostNotices(letter, shipped.letter, own);
  return { letter: problems.length === 0 ? letter : null, problems };
}

/** One list for all papers of a matter, so that what is made of it is made once. */
const values = new WeakMap<Inputs["matter"], readonly string[]>();

function selectorValues({ matter }: Inputs): readonly string[] {
  const known = values.get(matter) ?? matter.selectors.filter(isMarked).map(({ value }) => value);
  values.set(matter, known);
  return known;
}

/** Names and numbers of people's own read better in the face of the prose. */
function isMarked({ kind }: Inputs["matter"]["selectors"][number]): boolean {
  return kind === "network" || kind === "email" || kind === "profile";
}

/** The folder of a paper's template: the instrument's own for the letter, one below it for every other paper. */
export function templateFolder(instrument: string, { id: paper, fields }: Pick<PaperPlan, "id" | "fields">): string {
  if (fields === "gate") return `${GATES}/${paper}`;
  return paper === "letter" ? instrument : `${instrument}/${paper}`;
}

/** A letter in words as a paper without data; a draft. */
export function draftPaper(
  id: string,
  kind: Paper["kind"],
  letter: Letter,
  { inputs, date }: { readonly inputs: Inputs; readonly date: string },
): Omit<Paper, "audience"> {
  return { id, kind, state: "draft", letter, data: [], about: aboutOf(inputs, date, id) };
}

/**
 * A paper that stays in the office, in the state of the letters that it is about.
 *
 * @param said what it must say of the office's changes to the templates
 */
export function officePaper(
  id: string,
  kind: "review" | "cover-sheet",
  { letter, problems }: ReturnType<typeof composeFrom>,
  { state, ...about }: Issue & { readonly inputs: Inputs },
  said: readonly string[],
): ComposedPaper {
  const template = about.inputs.templates.get(kind);
  const unsaid = letter && template ? unsaidIn(letter, said, template) : [];
  if (unsaid.length > 0) return { paper: null, problems: unsaid };
  return { paper: letter && { ...draftPaper(id, kind, letter, about), audience: "internal", state }, problems };
}

/** What the file of a paper says of itself: by its keywords one is told from another that looks the same. */
function aboutOf({ matter }: Inputs, date: string, id: string): Paper["about"] {
  return {
    subject: matter.title,
    author: matter.requester.organization.replace(/[[\]]/g, ""),
    keywords: `${matter.reference}; ${id}`,
    date,
  };
}
