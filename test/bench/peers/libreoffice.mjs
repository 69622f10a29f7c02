/** The letter as an OpenDocument text, converted by LibreOffice: one process for the batch, one profile kept warm. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeFontConfig } from "../fonts.mjs";
import { readWords } from "../words.mjs";
import { countPages } from "./count-pages.mjs";
import { flatOdtOf } from "./flat-odt.mjs";
import { onPath } from "./on-path.mjs";

export const about = { name: "LibreOffice", tagged: "no", kerned: "yes", archival: "no", checks: "no", programs: true };

const office = onPath("soffice", "libreoffice");
export const missing = () => (office === null ? "LibreOffice" : null);

const nameOf = (index) => `letter-${String(index).padStart(5, "0")}`;

/** The documents lie ready; the profile is made by a first conversion, which is not measured. */
export function prepare(folder) {
  mkdirSync(join(folder, "odt"), { recursive: true });
  for (const [index, letter] of readWords(folder).entries()) {
    writeFileSync(join(folder, "odt", `${nameOf(index)}.fodt`), flatOdtOf(letter));
  }
  convert(folder, [0]);
}

/** All letters are asked for at once: LibreOffice takes longer to start than to set a letter. */
export async function open({ folder }) {
  let made = [];
  const make = (index) => made[index];
  const begin = (count) => {
    const indices = Array.from({ length: count }, (_, index) => index);
    const out = convert(folder, indices);
    made = indices.map((index) => readMade(join(out, `${nameOf(index)}.pdf`)));
  };
  return Object.assign(make, { begin });
}

function convert(folder, indices) {
  const out = mkdtempSync(join(folder, "pdf-"));
  const files = indices.map((index) => join(folder, "odt", `${nameOf(index)}.fodt`));
  const profile = pathToFileURL(join(folder, "profile"));
  const args = [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", out, ...files];
  const { status, stderr } = spawnSync(office, args, {
    encoding: "utf8",
    env: { ...process.env, ...writeFontConfig(folder) },
  });
  if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
  return out;
}

function readMade(file) {
  const bytes = readFileSync(file);
  return { bytes, pages: countPages(bytes) };
}
