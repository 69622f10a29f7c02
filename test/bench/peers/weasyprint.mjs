/** The letter as HTML, set by WeasyPrint of the machine's Python; the style sheet and the fonts are read once. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeFontConfig } from "../fonts.mjs";
import { readWords } from "../words.mjs";
import { htmlOf, STYLE } from "./html.mjs";
import { onPath } from "./on-path.mjs";

export const about = { name: "WeasyPrint", tagged: "no", kerned: "yes", archival: "no", checks: "no" };

/** The interpreter that has the package: Debian's is not always the first on the path. */
const findPython = () =>
  ["/usr/bin/python3", onPath("python3")].find(
    (file) => file !== null && spawnSync(file, ["-c", "import weasyprint"]).status === 0,
  );
export const missing = () => (findPython() === undefined ? "WeasyPrint" : null);

export function prepare(folder) {
  const pages = readWords(folder).map((letter) => JSON.stringify(htmlOf(letter, "")));
  writeFileSync(join(folder, "letters.html.jsonl"), pages.join("\n"));
  writeFileSync(join(folder, "letter.css"), STYLE);
  writeFontConfig(folder);
}

export function command(folder, letters) {
  const script = fileURLToPath(new URL("./weasyprint_letters.py", import.meta.url));
  return { program: findPython(), args: [script, folder, String(letters)], env: writeFontConfig(folder) };
}
