/** Tables of text. */

export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** `columns`: a title and what a row has there; the first stands left, the others right. */
export function printTable(columns, rows) {
  const table = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  for (const row of table) console.log(row.map(pad).join("  ").trimEnd());
}

export const milliseconds = (seconds) => `${(seconds * 1000).toFixed(seconds < 0.1 ? 2 : 0)} ms`;
export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
export const wholeNumber = (number) => Math.round(number).toLocaleString("en-US");
export const times = (ratio) => (ratio < 1 ? ratio.toFixed(3) : ratio.toFixed(1));
export const verdict = (isMet) => (isMet ? "met" : "MISSED");
