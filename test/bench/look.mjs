/** npm run bench -- --look DIR: the first letter of each maker as a file, for eyes, and whether its words are all there. */
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { DUCES, findPeers } from "./makers.mjs";
import { runMaker } from "./measure.mjs";
import { sameForAll, wordsOf } from "./words.mjs";

export async function lookAtLetters({ look, only, build }, matters) {
  mkdirSync(look, { recursive: true });
  const letters = 3;
  const { peers, missing } = await findPeers({ letters, only });
  const words = new Set(wordsOf(await matters.of(letters)));
  for (const maker of [DUCES, ...peers]) {
    const file = resolve(look, `${maker.about.name.replace(/[^a-zA-Z]+/g, "-").toLowerCase()}.pdf`);
    const folder = await matters.folderFor(maker, letters);
    await runMaker(maker, { folder, letters, build, env: { BENCH_KEEP: file } });
    const { text, pages } = await readText(file);
    const lost = [...words].filter((word) => !text.includes(word));
    const verdict = lost.length === 0 ? "every word" : `without ${lost.join(" ")}`;
    console.log(`${join(look, file.slice(file.lastIndexOf("/") + 1))}: ${pages} pages, ${verdict}`);
  }
  for (const { name, wants } of missing) console.log(`${name}: not here (${wants})`);
}

async function readText(file) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  let text = "";
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    text += items.map(({ str }) => str).join("");
  }
  return { text: sameForAll(text), pages: pdf.numPages };
}
