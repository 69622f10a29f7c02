/**
 * The words of the letters for the peers: those that `duces` composed, one letter to a line as JSON, so that every
 * maker sets the same words by construction. Peers get them ready; `duces` has to compose them within its own time.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { composeAll } from "./duces.mjs";

export const WORDS_FILE = "letters.jsonl";

/** node words.mjs FOLDER BUILD writes them and prints how many words the first letter has. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(await writeWords(process.argv[2], process.argv[3]));
}

async function writeWords(folder, build) {
  const { papers } = await composeAll(folder, build);
  const lines = papers.map(({ letter }) =>
    JSON.stringify(letter, (key, value) => (key === "place" ? undefined : value)),
  );
  writeFileSync(join(folder, WORDS_FILE), `${lines.join("\n")}\n`);
  return splitWords(papers[0].letter.blocks).length;
}

/** The letters as data: see src/compose/letter.ts for their form. */
export function readWords(folder) {
  return readFileSync(join(folder, WORDS_FILE), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** The words of the first letter. */
export function wordsOf(folder) {
  return splitWords(readWords(folder)[0].blocks).map((word) => sameForAll(word));
}

/** Makers print ligatures and place spaces as they like, and readers differ over apostrophes. */
export function sameForAll(text) {
  return text.normalize("NFKC").replace(/[\s'’]/g, "");
}

function splitWords(blocks) {
  const texts = [];
  JSON.stringify(blocks, (key, value) => {
    if (key === "label") texts.push(" ");
    if (key === "text" || key === "label") texts.push(value);
    if (Array.isArray(value) && key !== "") texts.push(" ");
    return value;
  });
  return texts
    .filter((text) => typeof text === "string")
    .join("")
    .split(/\s+/)
    .filter(Boolean);
}
