/** The letter set by Typst, its native compiler called within this process; one compiler for the batch. */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { FACE_FOLDERS } from "../fonts.mjs";
import { readWords } from "../words.mjs";

export const about = { name: "Typst", tagged: "yes", kerned: "yes", archival: "no", checks: "no" };

/** The binary itself: the package that chooses among platforms names some that npm does not have in this version. */
const COMPILER = "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu";
const require = createRequire(import.meta.url);
export const missing = () => {
  try {
    require.resolve(COMPILER);
    return null;
  } catch {
    return COMPILER;
  }
};

const MAIN = fileURLToPath(new URL("./letter.typ", import.meta.url));
/** Generations for which the compiler keeps what it has computed, as its manual suggests. */
const KEPT = 10;

export async function open({ folder }) {
  const letters = readWords(folder);
  const workspace = fileURLToPath(new URL(".", import.meta.url));
  const { NodeCompiler } = require(COMPILER);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: FACE_FOLDERS }] });
  return (index) => {
    const compiled = compiler.compile({ mainFilePath: MAIN, inputs: { letter: JSON.stringify(letters[index]) } });
    if (compiled.hasError()) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    const bytes = compiler.pdf(compiled.result);
    compiler.evictCache(KEPT);
    return { bytes, pages: compiled.result.numOfPages };
  };
}
