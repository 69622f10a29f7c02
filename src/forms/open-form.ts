import { PDFDocument } from "pdf-lib";
import type { Problem } from "../problem/problem.ts";
import { ENCRYPTED } from "../read-back/cross-reference.ts";
import { inflateZlib } from "../read-back/inflate-zlib.ts";
import type { Inflate } from "../read-back/pdf-text.ts";
import { Unreadable } from "../read-back/unreadable.ts";
import { type ActiveContent, activeContent, withoutActiveContent } from "./active-content.ts";
import { type FormSource, readFormSource } from "./form-source.ts";
import { requireTrees } from "./form-structure.ts";
import { listFields } from "./list-fields.ts";
import { writeSource } from "./write-source.ts";

/** A form in memory; filling it changes it. */
export type OpenedForm = PDFDocument;

/** What is done with scripts, actions and files in a form: nothing is filled, they are left out, or only told of. */
export type ActiveContentRule = "refuse" | "remove" | "tell";

export interface OpenMeans {
  readonly active?: ActiveContentRule;
  readonly inflate?: Inflate | undefined;
}

type Opened = { readonly form: OpenedForm; readonly problems: readonly Problem[] } | { readonly problem: Problem };

const SAVE_AGAIN = "open it in a program that shows PDFs, save it under another name, and give that file";

/**
 * A PDF form, opened without touching what it says of itself. A protected form cannot be filled: its owner's copy without
 * protection can. What a court publishes is served under counsel's name, so that it may hold nothing that acts by itself.
 */
export async function openForm(bytes: Uint8Array, file: string, means: OpenMeans = {}): Promise<Opened> {
  const { active = "refuse", inflate = inflateZlib } = means;
  const judged = judgedForm(bytes, file, active, inflate);
  if ("problem" in judged) return judged;
  try {
    const form = await PDFDocument.load(writeSource(judged.source), {
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    form.getPages();
    listFields(form);
    return { form, problems: judged.problems };
  } catch {
    return refused("not-a-form", file, "has pages or fields that cannot be read", SAVE_AGAIN);
  }
}

type Judged = { readonly source: FormSource; readonly problems: readonly Problem[] } | { readonly problem: Problem };

function judgedForm(bytes: Uint8Array, file: string, active: ActiveContentRule, inflate: Inflate): Judged {
  try {
    const source = readFormSource(bytes, inflate);
    const found = activeContent(source);
    if (found.length > 0 && active === "refuse") return { problem: activeProblem(file, found, "error") };
    const kept = found.length > 0 ? withoutActiveContent(source) : source;
    requireTrees(kept);
    const left = active === "remove" ? activeContent(kept) : [];
    if (left.length > 0) return { problem: activeProblem(file, left, "error") };
    return { source: kept, problems: found.length > 0 ? [activeProblem(file, found, "warning", active)] : [] };
  } catch (caught) {
    if (!(caught instanceof Unreadable)) throw caught;
    return caught.message === ENCRYPTED
      ? refused("protected-form", file, "is protected", "save a copy without protection, or ask the court for one")
      : refused("not-a-form", file, `cannot be read as a PDF: ${caught.message}`, SAVE_AGAIN);
  }
}

const REMEDY =
  'ask the court for a form without it, or write "activeContent: remove" into the form map to have it left out';

function activeProblem(
  file: string,
  found: readonly ActiveContent[],
  severity: Problem["severity"],
  rule: ActiveContentRule = "refuse",
): Problem {
  const what = `${file} holds ${listed(found)}`;
  const place = { file, line: 1, column: 1 };
  if (rule === "remove")
    return { code: "active-form", severity, message: `${what}: it is left out of what is filled`, place };
  return {
    code: "active-form",
    severity,
    message: `${what}: what is served may not act by itself`,
    hint: REMEDY,
    place,
  };
}

const MOST_NUMBERS = 5;

/** `JavaScript (objects 12, 15), a file within the file (object 30)` */
function listed(found: readonly ActiveContent[]): string {
  const numbers = new Map<string, Set<number>>();
  for (const { what, number } of found) numbers.set(what, (numbers.get(what) ?? new Set()).add(number));
  return [...numbers].map(([what, where]) => `${what} (${shown([...where].sort((a, b) => a - b))})`).join(", ");
}

function shown(numbers: readonly number[]): string {
  const first = numbers.slice(0, MOST_NUMBERS).join(", ");
  const more = numbers.length > MOST_NUMBERS ? " and more" : "";
  return `${numbers.length > 1 ? "objects" : "object"} ${first}${more}`;
}

function refused(code: string, file: string, what: string, hint: string): { readonly problem: Problem } {
  const place = { file, line: 1, column: 1 };
  return { problem: { code, severity: "error", message: `${file} ${what}`, place, hint } };
}
