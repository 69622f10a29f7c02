import { csvLine } from "../csv/csv-line.ts";
import type { Selector } from "../matter/matter.ts";
import type { Item, Request } from "../matter/request.ts";
import type { DataFile } from "./paper.ts";
import { usedSelectors } from "./used-selectors.ts";

/** What a selector is for: to search by, to search in, or one side of a pair. */
type Use = "search-by" | "only-from" | "pair";

/** One thing to look for. `counterpart`: the other side of a pair, else empty. */
interface Row {
  readonly item: Item;
  readonly use: Use;
  readonly selector: Selector;
  readonly counterpart: string;
}

const HEAD = [
  ...["reference", "request", "item", "category", "from_utc", "to_utc"],
  ...["use", "selector", "label", "counterpart"],
];

/**
 * What the letter of a request asks for, in the two forms that a custodian's programs read. Nothing that the letter
 * does not print: no findings, no contacts, no other custodian, no selector that no item uses.
 */
export function dataFiles(request: Request): readonly DataFile[] {
  return [
    {
      name: "selectors.csv",
      type: "text/csv",
      description: "What each request asks for, as a table: one line for each selector or pair",
      text: [HEAD, ...rowsOf(request).map((row) => cellsOf(request, row))].map(csvLine).join(""),
    },
    {
      name: "selectors.json",
      type: "application/json",
      description: "What each request asks for, as JSON",
      text: `${JSON.stringify(asData(request), null, 2)}\n`,
    },
  ];
}

function rowsOf({ items }: Request): readonly Row[] {
  return items.flatMap((item) => [
    ...item.selectors.map((selector): Row => ({ item, use: "search-by", selector, counterpart: "" })),
    ...item.limitedTo.map((selector): Row => ({ item, use: "only-from", selector, counterpart: "" })),
    ...pairsOf(item).map(([selector, other]): Row => ({ item, use: "pair", selector, counterpart: other.value })),
  ]);
}

function cellsOf({ id, matter }: Request, { item, use, selector, counterpart }: Row): readonly string[] {
  const { plan, category, period } = item;
  const asked = [matter.reference, id, `${plan.number}`, category.title, period.fromUtc, period.toUtc];
  return [...asked, use, selector.value, selector.label, counterpart];
}

function pairsOf({ between }: Item): readonly (readonly [Selector, Selector])[] {
  return between ? between.one.flatMap((one) => between.other.map((other) => [one, other] as const)) : [];
}

function asData(request: Request): object {
  return {
    reference: request.matter.reference,
    request: request.id,
    selectors: usedSelectors(request).map(({ value, label }) => ({ value, label })),
    items: request.items.map(itemData),
  };
}

function itemData(item: Item): object {
  const { plan, category, period, selectors, limitedTo, between, moments } = item;
  const values = (list: readonly Selector[]) => list.map(({ value }) => value);
  return {
    number: plan.number,
    category: category.title,
    fromUtc: period.fromUtc,
    toUtc: period.toUtc,
    searchBy: values(selectors),
    onlyFrom: values(limitedTo),
    ...(moments.length > 0 && {
      moments: moments.map(({ at: { fromUtc, toUtc }, port }) => ({ fromUtc, toUtc, port })),
    }),
    pairs: between?.one.map(({ value }) => ({ one: value, others: values(between.other) })) ?? [],
  };
}
