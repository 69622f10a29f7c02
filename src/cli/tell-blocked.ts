import { type Batch, finalPart } from "../duces.ts";
import { plural } from "../views/plural.ts";

/** The words of a command line that choose a batch, besides which requests it holds. */
export type RestOfLine = readonly string[];

/** Where a final batch is refused: which of its requests can go as they stand, and the command that makes exactly those. */
export function blockedLines(batch: Batch, rest: RestOfLine): readonly string[] {
  const { ready, blocked } = finalPart(batch);
  const all = ready.length + blocked.length;
  const reasons = "the reasons stand above, and duces review says how to cure each";
  if (blocked.length === 0) return [];
  if (ready.length === 0) return [`none of the ${plural(all, "request")} can be final as it stands: ${reasons}`];
  return [
    `${ready.length} of ${plural(all, "request")} can be final now. This makes exactly those:`,
    `  duces export --final --only ${ready.join(",")}${rest.map((word) => ` ${quoted(word)}`).join("")}`,
    `blocked: ${blocked.join(", ")}; ${reasons}`,
  ];
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
