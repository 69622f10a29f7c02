import type { Selector } from "../matter/matter.ts";
import { inOrderOf } from "../matter/position.ts";
import type { Request } from "../matter/request.ts";

/** The selectors that the items of a request use, in the order of the matter: those that its letter prints. */
export function usedSelectors({ matter, items }: Pick<Request, "matter" | "items">): readonly Selector[] {
  const used = new Set(
    items.flatMap((item) => [
      ...item.selectors,
      ...item.limitedTo,
      ...(item.between ? [...item.between.one, ...item.between.other] : []),
    ]),
  );
  return inOrderOf(matter.selectors, used);
}
