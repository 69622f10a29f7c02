/** Who makes the letter, how many in a batch, and how much dearer than duces each must be. */
import { fileURLToPath } from "node:url";

/**
 * `letters`: in a batch, the same for duces beside it; slow peers make fewer. `quick`: in a quick run; 0 is not at all.
 * `least`: what the peer's CPU time divided by duces' must reach. `seconds`: of a letter, roughly, to plan the first
 * round.
 */
const PEERS = [
  { file: "limit", letters: 1000, quick: 50, seconds: 0.002 },
  { file: "pango", letters: 1000, quick: 50, least: 1, seconds: 0.02 },
  { file: "typst", letters: 1000, quick: 50, least: 2.3, seconds: 0.04 },
  { file: "pdfkit", letters: 1000, quick: 50, least: 8, seconds: 0.095 },
  { file: "pdfmake", letters: 1000, quick: 0, seconds: 0.12 },
  { file: "libreoffice", letters: 50, quick: 0, seconds: 0.15 },
  { file: "react-pdf", letters: 50, quick: 0, seconds: 0.25 },
  { file: "chromium", letters: 50, quick: 0, seconds: 0.3 },
  { file: "weasyprint", letters: 50, quick: 0, seconds: 0.4 },
  { file: "pdflatex", letters: 10, quick: 0, seconds: 0.8 },
];

export const DUCES = await load("./duces.mjs", {});

/** Those that are here, and the names of those that are not with what they want. */
export async function findPeers({ quick, only, letters }) {
  const chosen = PEERS.filter(({ file, quick: some }) => (only ? only.includes(file) : !quick || some > 0));
  const unknown = only?.filter((name) => !PEERS.some(({ file }) => file === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`no peer ${unknown.join(", ")}; there are ${PEERS.map(({ file }) => file).join(", ")}`);
  const peers = [];
  const missing = [];
  for (const peer of chosen) {
    const count = letters ?? (quick ? peer.quick || 5 : peer.letters);
    const maker = await load(`./peers/${peer.file}.mjs`, { ...peer, letters: count }).catch(notInstalled);
    const wants = maker.wants ?? maker.missing?.() ?? null;
    if (wants === null) peers.push(maker);
    else missing.push({ name: maker.about?.name ?? peer.file, wants });
  }
  return { peers, missing };
}

async function load(path, settings) {
  const url = new URL(path, import.meta.url);
  return { ...settings, ...(await import(url.href)), file: fileURLToPath(url) };
}

function notInstalled(error) {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  return { wants: "npm ci --prefix test/bench" };
}
