import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { parseSelector } from "../selector/parse-selector.ts";
import { type Checked, error, type MatterCheck, warning } from "./check.ts";
import type { RequestItem, Selector } from "./matter.ts";
import { addressesAmong, isAddress, type WrittenMoment } from "./plan-moments.ts";

const FORM = "write each use in one row: - { address: 203.0.113.7, port: 51044, at: 2026-06-09T14:03:22 }";

/** Every moment of a look-up has its address and one time: two lists side by side would pair nobody with anything. */
export const checkMoments: MatterCheck = ({ matter }) => {
  const known = new Map(matter.selectors.map((selector) => [selector.id, selector]));
  return matter.custodians.flatMap((asked, c) =>
    asked.items.flatMap((item, i) => itemProblems(item, known, `/custodians/${c}/items/${i}`)),
  );
};

type Known = ReadonlyMap<Checked["matter"]["selectors"][number]["id"], Selector>;

function itemProblems({ moments = [], selectors }: RequestItem, known: Known, at: string): readonly Problem[] {
  const several = addressesAmong(selectors.flatMap((id) => known.get(id) ?? [])).length > 1;
  return moments.flatMap((moment, i) => {
    const pointer = `${at}/moments/${i}`;
    return [...timeProblems(moment, pointer), ...addressProblems(moment, known, several, pointer)];
  });
}

function timeProblems({ at, from, to }: WrittenMoment, pointer: string): readonly Problem[] {
  const isRange = from !== undefined && to !== undefined;
  if (at !== undefined ? from === undefined && to === undefined : isRange) return [];
  const message = at === undefined ? "this use of an address has no time" : "this use of an address has two times";
  return [error("bad-moment", pointer, message, "write at: for one moment, or from: and to: for a time")];
}

function addressProblems(moment: WrittenMoment, known: Known, several: boolean, at: string): readonly Problem[] {
  const { address } = moment;
  const pointer = `${at}/address`;
  if (address === undefined) {
    const message = "the item searches by several addresses, and this moment does not say of which it is";
    return several ? [error("unpaired-moment", at, message, FORM)] : [];
  }
  const selector = known.get(address);
  if (selector !== undefined) {
    const message = `the selector ${quoteValue(address)} is not one address`;
    return isAddress(selector.value) ? [] : [error("bad-address", pointer, message, FORM)];
  }
  const read = parseSelector(address);
  if (!("selector" in read) || read.selector.kind !== "address") {
    const message = `${quoteValue(address)} is neither an address nor the id of a selector`;
    return [error("bad-address", pointer, message, FORM)];
  }
  return read.warnings.map((found) => warning(found.code, pointer, found.message, found.hint));
}
