/** What the batches took, for reading: makers beside each other, and each peer against duces. */
import { median, megabytes, milliseconds, printTable, times, verdict, wholeNumber } from "./table.mjs";

const MAKER_COLUMNS = [
  ["maker", ({ about }) => about.name],
  ["letters", ({ letters }) => wholeNumber(letters)],
  ["CPU/letter", ({ runs }) => milliseconds(middle(runs, ({ cpu, letters }) => cpu / letters))],
  ["once opened", ({ runs }) => milliseconds(middle(runs, ({ cpu, opened, letters }) => (cpu - opened) / letters))],
  ["letters/s", ({ runs }) => middle(runs, ({ letters, elapsed }) => letters / elapsed).toFixed(1)],
  ["one, cold", ({ cold }) => (cold === undefined ? "–" : milliseconds(cold))],
  ["memory", ({ runs }) => megabytes(middle(runs, ({ memory }) => memory))],
  ["bytes", ({ runs }) => wholeNumber(middle(runs, ({ bytes, letters }) => bytes / letters))],
  ["pages", ({ runs }) => String(Number(middle(runs, ({ pages, letters }) => pages / letters).toFixed(2)))],
  ["read back", ({ readBack }) => readBack ?? "–"],
  ["tagged", ({ about }) => about.tagged],
  ["kerned", ({ about }) => about.kerned],
  ["conformance", ({ about }) => about.archival],
  ["checks data", ({ about }) => about.checks],
];

const PAIR_COLUMNS = [
  ["CPU per letter", ({ about }) => `${about.name} ÷ duces`],
  ["letters", ({ letters }) => wholeNumber(letters)],
  ["rounds", ({ pairs }) => String(pairs.length)],
  ["ratio", ({ pairs }) => times(ratioOf(pairs))],
  ["from", ({ pairs }) => times(Math.min(...pairs.map(ratio)))],
  ["to", ({ pairs }) => times(Math.max(...pairs.map(ratio)))],
  ["target", ({ least }) => (least === undefined ? "–" : `≥ ${times(least)}`)],
  ["", ({ least, pairs }) => (least === undefined ? "" : verdict(ratioOf(pairs) >= least))],
];

const middle = (runs, value) => median(runs.map(value));
const ratio = ({ ours, theirs }) => theirs.cpu / theirs.letters / (ours.cpu / ours.letters);
const ratioOf = (pairs) => median(pairs.map(ratio));

/** duces has a row for each number of letters that it made. `colds` is by name, in seconds; `readBack` is duces' own. */
export function printMakers(duces, peers, pairsOf, { colds, readBack }) {
  const made = peers.filter(({ about }) => pairsOf.get(about.name).length > 0);
  const sizes = [...new Set(made.map(({ letters }) => letters))].toSorted((one, other) => other - one);
  const allPairs = [...pairsOf.values()].flat();
  const ours = sizes.map((letters, at) => ({
    ...duces,
    letters,
    cold: at === 0 ? colds.get(duces.about.name) : undefined,
    readBack: at === 0 ? readBack : undefined,
    runs: [...new Set(allPairs.map((pair) => pair.ours).filter((run) => run.letters === letters))],
  }));
  const theirs = made.map((peer) => ({
    ...peer,
    cold: colds.get(peer.about.name),
    runs: pairsOf.get(peer.about.name).map((pair) => pair.theirs),
  }));
  printTable(MAKER_COLUMNS, [...ours, ...theirs]);
}

export function printPairs(peers, pairsOf) {
  const rows = peers.map((peer) => ({ ...peer, pairs: pairsOf.get(peer.about.name) }));
  printTable(
    PAIR_COLUMNS,
    rows.filter(({ pairs }) => pairs.length > 0),
  );
  const left = rows.filter(({ pairs }) => pairs.length === 0).map(({ about }) => about.name);
  if (left.length > 0) console.log(`no time was left for ${left.join(", ")}: try --only`);
}
