import { execFileSync } from "node:child_process";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * Text as readers are compared by. Every reader has its own idea of spaces and line ends, and drops characters that
 * cannot be seen; what is left must be the same, sign for sign. pdf.js decomposes nothing when told so, and all compose.
 */
export function compared(texts: readonly string[]): string {
  return texts
    .join("")
    .normalize("NFC")
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, "");
}

/** What pdf.js finds, page by page, in the order in which it is drawn. */
export async function pdfJsText(bytes: Uint8Array): Promise<string> {
  const settings = { data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false };
  const document = await getDocument(settings).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
    texts.push(...items.flatMap((item) => ("str" in item ? [item.str] : [])));
  }
  await document.destroy();
  return compared(texts);
}

/** Poppler's pdftotext in the order in which the page is drawn; null where it is not installed. */
export function popplerText(bytes: Uint8Array): string | null {
  try {
    const said = execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", "-", "-"], { input: bytes, maxBuffer: 2 ** 26 });
    return compared([said.toString("utf8")]);
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return null;
    throw thrown;
  }
}
