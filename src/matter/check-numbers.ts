import { quoteValue } from "../problem/quote-value.ts";
import { error, type MatterCheck } from "./check.ts";

/**
 * A short number belongs to one request, and a request has one. A number whose request the matter no longer makes stays
 * taken: papers bear it.
 */
export const checkNumbers: MatterCheck = ({ matter }) => {
  const ids = new Set<string>();
  const owners = new Map<string, string>();
  return matter.numbers.flatMap(({ id, number }, index) => {
    const owner = owners.get(foldedNumber(number));
    if (owner === undefined) owners.set(foldedNumber(number), id);
    const isRepeated = ids.has(id);
    ids.add(id);
    if (isRepeated) {
      const message = `the request ${quoteValue(id)} has a number already`;
      return [error("duplicate-number", `/numbers/${index}/id`, message, "keep the number that its papers bear")];
    }
    if (owner === undefined) return [];
    const message = `${number} is the number of ${quoteValue(owner)} already`;
    return [error("duplicate-number", `/numbers/${index}/number`, message, "duces number gives the next one")];
  });
};

/** `P3` and `P03` are one number to whoever reads them out. */
function foldedNumber(number: string): string {
  return `${number.slice(0, 1)}${Number(number.slice(1))}`;
}
