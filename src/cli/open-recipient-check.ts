import { inflateSync } from "node:zlib";
import type { RenderedPaper } from "../export/rendered-paper.ts";
import type { Request } from "../matter/request.ts";
import { readData } from "../package-files.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Problem } from "../problem/problem.ts";
import { createPdfReader } from "../read-back/read-pdf.ts";
import { createRecipientCheck } from "../recipient/check-recipient.ts";
import type { PaperRules } from "../recipient/paper-rules.ts";

/** A paper as it would be published. */
export type FinishedPaper = Pick<RenderedPaper, "id" | "kind" | "packet" | "custodian" | "bytes">;

/** What is wrong with a paper; nothing where it has the recipient that its row names. */
export type RecipientCheck = (paper: FinishedPaper, about: readonly Request[]) => readonly Problem[];

/** Whose address each kind of paper must and may hold. */
export function readPaperRules(): PaperRules {
  return (readData("addressees") as { readonly papers: PaperRules }).papers;
}

/**
 * Opens what reads every paper of a batch back before it is published: made once for a batch, or once for each worker of
 * it. It gives what is wrong with a paper: nothing, where it is the paper and has the recipient that its row names.
 * `about` is the request that the paper belongs to, or all of the batch for a paper about the whole batch.
 */
export function openRecipientCheck(inputs: Inputs): RecipientCheck {
  const { registry, matter, wording } = inputs;
  const check = createRecipientCheck({ registry, matter, countries: wording.countries, rules: readPaperRules() });
  const reader = createPdfReader((bytes, limit) => inflateSync(bytes, { maxOutputLength: limit }));
  return (paper, about) => {
    if (paper.kind === "calendar") return [];
    return check(paper, paper.kind === "form" ? reader.readForm(paper.bytes) : reader.read(paper.bytes), about);
  };
}
