import type { PDFDict } from "pdf-lib";
import { type Broken, name, sub } from "./break-file.ts";

/** A way to break a letter, and the check that must see it. */
export interface PlantedFault {
  readonly what: string;
  readonly check: string;
  readonly plant: (file: Broken) => void;
  /** The fault is something that nothing refers to, and stays. */
  readonly loose?: true;
  /** It is planted in the letter that carries its data. */
  readonly carries?: true;
}

export const formFont = ({ catalog }: Broken): PDFDict => sub(catalog, "AcroForm", "DR", "Font");

export const outlineItem = ({ catalog }: Broken): PDFDict => sub(catalog, "Outlines", "First");

export const attributes = (element: PDFDict): PDFDict => sub(element, "A");

export function retag(elements: readonly PDFDict[], role: string): void {
  for (const element of elements) element.set(name("S"), name(role));
}
