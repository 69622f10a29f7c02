import { EncryptedPDFError, PDFDocument } from "pdf-lib";
import type { Problem } from "../problem/problem.ts";

/** A form in memory; filling it changes it. */
export type OpenedForm = PDFDocument;

/**
 * A PDF form, opened without touching what it says of itself. A protected form cannot be filled: its owner's copy without
 * protection can.
 */
export async function openForm(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly form: OpenedForm } | { readonly problem: Problem }> {
  try {
    return { form: await PDFDocument.load(bytes, { updateMetadata: false }) };
  } catch (caught) {
    return caught instanceof EncryptedPDFError
      ? refused("protected-form", file, "is protected", "save a copy without protection, or ask the court for one")
      : refused("not-a-form", file, "cannot be read as a PDF");
  }
}

function refused(code: string, file: string, what: string, hint?: string): { readonly problem: Problem } {
  const place = { file, line: 1, column: 1 };
  return {
    problem: { code, severity: "error", message: `${file} ${what}`, place, ...(hint === undefined ? {} : { hint }) },
  };
}
