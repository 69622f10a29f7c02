/** What the runs took, for reading. */

const COLUMNS = [
  ["", ({ name }) => name],
  ["CPU/letter", ({ cpu }) => `${(cpu * 1000).toFixed(2)} ms`],
  ["once opened", ({ running }) => `${(running * 1000).toFixed(2)} ms`],
  ["letters/s", ({ speed }) => speed.toFixed(1)],
  ["one, cold", ({ cold }) => `${Math.round(cold * 1000)} ms`],
  ["memory", ({ memory }) => `${Math.round(memory / 1e6)} MB`],
  ["bytes", ({ bytes }) => String(Math.round(bytes))],
  ["pages", ({ pages }) => String(Number(pages.toFixed(2)))],
  ["tagged", ({ tagged }) => tagged],
  ["conformance", ({ archival }) => archival],
  ["checks data", ({ checks }) => checks],
];

export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function printTable(rows, { letters, rounds, words, seconds }) {
  const table = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
  console.log(
    `\n${letters} letters of ${words} words in each process, ${rounds} rounds in turn, medians; ${Math.round(seconds)} s.`,
  );
  console.log("CPU/letter is user and system time of the whole process, its start included, shared by the letters.");
  const [first, ...peers] = rows;
  for (const { name, cpu } of peers) {
    console.log(`ratio of CPU per letter, ${first.name} / ${name}: ${(first.cpu / cpu).toFixed(2)}`);
  }
}
