/** The faces of the letter, the same files for every maker. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FILES = {
  serif: "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  bold: "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  italic: "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  mono: "source-code-pro/400Regular/SourceCodePro_400Regular.ttf",
};
export const FACES = Object.fromEntries(
  Object.entries(FILES).map(([name, file]) => [name, fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}`))]),
);
export const FACE_FOLDERS = Object.values(FACES).map((file) => dirname(file));

/**
 * A fontconfig that knows these faces and no others, for makers that choose fonts by name; its cache lies beside it.
 * Gives the environment that a program needs to use it.
 */
export function writeFontConfig(folder) {
  const home = join(folder, "fontconfig");
  mkdirSync(home, { recursive: true });
  const folders = [...FACE_FOLDERS.map((dir) => `<dir>${dir}</dir>`), `<cachedir>${join(home, "cache")}</cachedir>`];
  writeFileSync(
    join(home, "fonts.conf"),
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders.join("")}</fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: join(home, "fonts.conf") };
}
