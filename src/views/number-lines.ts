import type { NumberedCase } from "../desk/number-requests.ts";
import { plural } from "./plural.ts";

/** How the requests are numbered, where counsel may still choose; nothing where all numbers are written. */
export function numberLines({ prefix, chosen, unwritten, next }: NumberedCase): readonly string[] {
  if (unwritten === 0 || next === null) return [];
  const from = chosen ? "as the matter says" : 'after its reference; "number:" in the matter chooses another';
  return [
    `short numbers begin with ${prefix} (${from})`,
    `${plural(unwritten, "number")} from ${next} on ${unwritten === 1 ? "is" : "are"} not written yet: duces number writes ${unwritten === 1 ? "it" : "them"} into the matter`,
  ];
}
