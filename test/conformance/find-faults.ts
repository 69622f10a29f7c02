import { annotations, ownersOfAnnotations } from "./check-annotations.ts";
import { catalog, filters, forbidden, frame, objects, outputIntent } from "./check-file.ts";
import { codesShown, fontsEmbedded, widths } from "./check-fonts.ts";
import { appearances, fields, formFont } from "./check-form.ts";
import { everythingMarked, marksOwnedOnce, operators, parentTree, tagsAreRoles } from "./check-marks.ts";
import { attachments, claims, infoIsXmp } from "./check-metadata.ts";
import { outline } from "./check-outline.ts";
import { headings, idTree, lists, meaning, nesting, oneTree, tables } from "./check-structure.ts";
import { elementText, type FinishedFile, openFile } from "./finished-file.ts";

/** What is wrong, and the check that says so. */
export interface Fault {
  readonly check: string;
  readonly what: string;
}

type Check = (file: FinishedFile) => readonly string[];

const CHECKS: readonly Check[] = [
  ...[frame, objects, filters, forbidden, outputIntent, catalog],
  ...[everythingMarked, operators, marksOwnedOnce, tagsAreRoles, parentTree],
  ...[oneTree, nesting, headings, lists, tables, idTree, meaning],
  ...[annotations, ownersOfAnnotations, fields, appearances, formFont],
  ...[fontsEmbedded, codesShown, widths],
  ...[infoIsXmp, claims, attachments, outline],
];

/** What the checks are called, in the order in which they are made. */
export const CHECK_NAMES: readonly string[] = ["readable", ...CHECKS.map(({ name }) => name), "text"];

/**
 * Everything that is wrong with a finished letter.
 *
 * @param said the words of the letter in reading order; white space does not count
 */
export function findFaults(bytes: Uint8Array, said: string): readonly Fault[] {
  const opened = attempt(() => openFile(bytes));
  if (typeof opened === "string") return [{ check: "readable", what: opened }];
  const text: Check = (file) => textFaults(file, said);
  return [...CHECKS, text].flatMap((check) => {
    const found = attempt(() => check(opened));
    const faults = typeof found === "string" ? [`it cannot be judged: ${found}`] : found;
    return faults.map((what) => ({ check: check.name, what }));
  });
}

function attempt<Made extends object>(make: () => Made): Made | string {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The text in the order of the structure is the text of the letter. */
function textFaults(file: FinishedFile, said: string): readonly string[] {
  const [top] = file.elements();
  const read = top === undefined ? "" : squeeze(elementText(file, top));
  const wanted = squeeze(said);
  if (read === wanted) return [];
  let same = 0;
  while (read[same] === wanted[same]) same++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, same - 20), same + 20));
  return [`it reads ${around(read)} where the letter says ${around(wanted)}`];
}

/** Neither white space nor what only steers breaks and directions counts. */
function squeeze(text: string): string {
  return text.replaceAll("\u2011", "-").replace(/[\s\u00ad\u200b\u200e\u200f\u2060]+/g, "");
}
