import { uncovered } from "../fonts/coverage.ts";
import { packageFor } from "../fonts/optional-faces.ts";
import type { Typefaces } from "../fonts/typefaces.ts";
import type { Candidate } from "../import/candidate.ts";
import type { PlannedRow } from "../import/plan-import.ts";

/** Letters that the faces of the program always have: Latin with its accents, Greek, Cyrillic, signs. */
const COMMON = /^[\u0000-\u04ff\u1e00-\u1eff\u2010-\u2044]*$/u;

/** What letters to an organization print of it; its aliases they do not. */
function printedTexts({ name, shortName, role, contact }: Candidate): readonly string[] {
  const { unit, street, locality, region } = contact.post ?? { street: [], locality: "" };
  return [name, shortName, role, ...street, ...[unit, locality, region].flatMap((text) => text ?? [])];
}

/**
 * Says of each row what no letter could print of it: it is taken, and a matter that asks it stops at the check. The faces
 * are opened only where a row has letters that are not common.
 */
export function withGlyphRemarks(rows: readonly PlannedRow[], openFaces: () => Typefaces): readonly PlannedRow[] {
  let faces: Typefaces | undefined;
  return rows.map((row) => {
    const { candidate } = row.verdict.row;
    const texts =
      candidate === null || row.entry === null ? [] : printedTexts(candidate).filter((text) => !COMMON.test(text));
    if (texts.length === 0) return row;
    faces ??= openFaces();
    const missing = uncovered(texts.join(" "), faces);
    if (missing.length === 0) return row;
    const remark = remarkOn(missing);
    return { ...row, verdict: { ...row.verdict, remarks: [...row.verdict.remarks, remark] } };
  });
}

function remarkOn(codePoints: readonly number[]): string {
  const shown = codePoints
    .slice(0, 5)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join(" ");
  const packages = [...new Set(codePoints.map(packageFor).filter((name) => name !== null))];
  const cure = packages.length === 0 ? "write it in Latin letters" : `npm install ${packages.join(" ")}`;
  return `no letter can print ${shown} of its name or address yet: ${cure}`;
}
