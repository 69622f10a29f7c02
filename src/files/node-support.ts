import { readFileSync } from "node:fs";
import { packageFile } from "./package-files.ts";

/** A release line of Node that the program is tested with. */
interface NodeLine {
  readonly major: number;
  /** The first release of the line with every security fix that was known when the table was written. */
  readonly floor: string;
  /** ISO date from which on the line gets no fixes. */
  readonly endOfLife: string;
}

/** What to say of the Node that runs this, such as `20.20.2`, on an ISO date: nothing where it is current. */
export function nodeNotes(version: string, today: string): readonly string[] {
  const { lines } = JSON.parse(readFileSync(packageFile("src/data/node-lines.json"), "utf8")) as {
    readonly lines: readonly NodeLine[];
  };
  const line = lines.find(({ major }) => version.startsWith(`${major}.`));
  if (line === undefined) return [];
  const { major, floor, endOfLife } = line;
  const current = lines.filter((each) => each.endOfLife >= today).map((each) => each.major);
  const better = current.length > 0 ? `use ${current.join(" or ")}` : "use a newer one";
  return [
    ...(isOlder(version, floor) ? [`Node.js ${version} lacks security fixes; use ${floor} or newer`] : []),
    ...(endOfLife < today ? [`Node.js ${major} has had no security fixes since ${endOfLife}; ${better}`] : []),
  ];
}

/** Whether one version, three numbers with dots, comes before another. */
function isOlder(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((each) => each.split(".").map(Number));
  const first = [0, 1, 2].find((i) => a?.[i] !== b?.[i]);
  return first !== undefined && (a?.[first] ?? 0) < (b?.[first] ?? 0);
}
