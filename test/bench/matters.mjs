/** The matters of one run, each written once for its number of letters, with the words for the peers. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeMatter } from "./matter.mjs";

const TEMPLATES = fileURLToPath(new URL("../../templates", import.meta.url));

const WORDS = fileURLToPath(new URL("./words.mjs", import.meta.url));

/** In a process of its own, so that this one stays small. */
function writeWords(folder, build) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [WORDS, folder, build], { encoding: "utf8" });
  if (status !== 0) throw new Error(`duces could not compose the letters: ${stderr}`);
  return Number(stdout);
}

/** `of(letters)` is the folder of that matter; `folderFor(maker, letters)` has been made ready for that maker too. */
export function openMatters(build) {
  const home = mkdtempSync(join(tmpdir(), "duces-bench-"));
  const made = new Map();
  const ready = new Set();
  const matters = {
    /** In a letter, as the words of the last matter say. */
    words: 0,
    async of(letters) {
      const folder = join(home, String(letters));
      if (!made.has(letters)) {
        writeMatter(folder, letters, TEMPLATES);
        matters.words = writeWords(folder, build);
        made.set(letters, folder);
      }
      return folder;
    },
    /** A matter without words for peers. */
    plain(name, letters, options) {
      const folder = join(home, name);
      writeMatter(folder, letters, TEMPLATES, options);
      return folder;
    },
    async folderFor(maker, letters) {
      const folder = await matters.of(letters);
      const key = `${maker.file} ${letters}`;
      if (!ready.has(key)) await maker.prepare?.(folder);
      ready.add(key);
      return folder;
    },
    close: () => rmSync(home, { recursive: true }),
  };
  return matters;
}
