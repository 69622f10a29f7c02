import type { Problem } from "../problem/problem.ts";
import { error, type MatterCheck } from "./check.ts";

/** Ids and item numbers are unique where they must be, and no custodian is asked twice with one instrument. */
export const checkIdentity: MatterCheck = ({ matter }) => [
  ...repeated(
    matter.documents.map(({ id }) => id),
    (i) => `/documents/${i}/id`,
    "document",
  ),
  ...repeated(
    matter.background.map(({ id }) => id),
    (i) => `/background/${i}/id`,
    "background sentence",
  ),
  ...repeated(
    matter.selectors.map(({ id }) => id),
    (i) => `/selectors/${i}/id`,
    "selector",
  ),
  ...repeated(
    matter.custodians.map(({ id }) => id),
    (i) => `/custodians/${i}/id`,
    "custodian",
  ),
  ...matter.custodians.flatMap((asked, c) =>
    repeated(
      asked.items.map(({ number }) => number),
      (i) => `/custodians/${c}/items/${i}/number`,
      "item number",
    ),
  ),
  ...repeatedRequests(matter.requests),
];

function repeated(ids: readonly string[], pointer: (index: number) => string, what: string): readonly Problem[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, index) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    return [error("duplicate-id", pointer(index), `${what} "${id}" stands here twice`, "give each a name of its own")];
  });
}

function repeatedRequests(
  plans: readonly { readonly instrument: string; readonly custodians: readonly string[] }[],
): readonly Problem[] {
  const seen = new Set<string>();
  return plans.flatMap((plan, p) =>
    plan.custodians.flatMap((custodian, c) => {
      const id = `${custodian}-${plan.instrument}`;
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      const message = `"${custodian}" is asked twice by the instrument "${plan.instrument}"`;
      return [error("duplicate-request", `/requests/${p}/custodians/${c}`, message, "keep one of the two")];
    }),
  );
}
