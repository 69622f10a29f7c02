import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { shippedFaces } from "../fonts/shipped-faces.ts";
import { write } from "./read-back.ts";
import { sampleLetter } from "./sample-letter.ts";

/** Programs that read PDFs, where the machine has them. */
const programs = suite("programs");

const folder = mkdtempSync(join(tmpdir(), "duces-pdf-"));
const file = join(folder, "sample.pdf");
const faces = shippedFaces();
writeFileSync(file, write(sampleLetter(faces), faces));

programs.after(() => rmSync(folder, { recursive: true }));

/** Null, said aloud, where the program is missing. */
function run(
  program: string,
  ...args: readonly string[]
): { status: number | null; stdout: string; stderr: string } | null {
  const result = spawnSync(program, args, { encoding: "utf8" });
  if (result.error === undefined) return result;
  console.log(`SKIPPED: no ${program} on this machine`);
  return null;
}

programs("qpdf finds nothing wrong", () => {
  const result = run("qpdf", "--check", file);
  if (result === null) return;
  assert.is(result.stderr, "");
  assert.match(result.stdout, /No syntax or stream encoding errors found/);
  assert.is(result.status, 0);
});

programs("poppler says nothing on its error output, and finds every font embedded, cut down and with its text", () => {
  const result = run("pdffonts", file);
  if (result === null) return;
  assert.is(result.stderr, "");
  const rows = result.stdout.trim().split("\n").slice(2);
  assert.is(rows.length, 8, "five faces, three of them in two subsets");
  for (const row of rows) assert.match(row, /CID TrueType\s+Identity-H\s+yes yes yes/);
});

programs("poppler reads the words in the order of the structure", () => {
  const result = run("pdfinfo", "-struct-text", file);
  if (result === null) return;
  assert.is(result.stderr, "");
  const words = [...result.stdout.matchAll(/"(.*)"/g)].map((match) => match[1]);
  assert.equal(words, [
    ...["Example & Partners LLP", "Re: Docket No. 1:26-cv-00123, § 45(a)"],
    ...["AVATAR To. We. office fluffy. See ", "Rule 37(e)", " of the Rules.", "The paragraph goes on here."],
    ...["mail1.example.com 192.0.2.0/24", "ООО «Пример» Ελλάδα Việt x\u0301"],
    ...["Prefix", "Flows", "192.0.2.0/24", "1,024", "bold italic fallback", "split link"],
  ]);
});

programs("poppler draws both pages in silence", () => {
  const result = run("pdftoppm", "-r", "30", "-png", file, join(folder, "page"));
  if (result === null) return;
  assert.is(result.stderr, "");
  assert.is(result.status, 0);
});

programs.run();
