import * as assert from "uvu/assert";
import { createPdfReader } from "../../src/read-back/read-pdf.ts";
import { inflate } from "./inflate.ts";
import { compared, pdfJsText, popplerText } from "./other-readers.ts";

const READER = createPdfReader(inflate);

/** Fails where the readers disagree about a file; gives whether Poppler was among them. */
export async function requireAgreement(bytes: Uint8Array, name: string): Promise<boolean> {
  const reading = READER.read(bytes);
  if (reading.kind === "refused") throw new Error(`${name} is refused: ${reading.reason}`);
  const own = compared(reading.text.lines.map(({ text }) => text));
  assert.ok(own.length > 100, `${name} has next to no text`);
  assert.is(own, await pdfJsText(bytes), `${name}: pdf.js reads otherwise`);
  const poppler = popplerText(bytes);
  if (poppler !== null) assert.is(own, poppler, `${name}: pdftotext reads otherwise`);
  return poppler !== null;
}
