import { csvLine } from "../csv/csv-line.ts";
import type { Selector } from "../matter/matter.ts";
import type { AddressUse, Item, Request } from "../matter/request.ts";
import type { DataFile } from "./paper.ts";
import { alone, isToMinute } from "./selector-fields.ts";
import { usedSelectors } from "./used-selectors.ts";

/** What a selector is for: to search by, to search in, one side of a pair, or an address at a moment. */
type Use = "search-by" | "only-from" | "pair" | "look-up";

/** One thing to look for. `counterpart`: the other side of a pair, else empty. */
interface Row {
  readonly item: Item;
  readonly use: Use;
  readonly selector: Pick<Selector, "kind" | "value" | "label" | "issuer" | "state">;
  readonly counterpart: string;
  /** Of a look-up: it is searched in its own time. */
  readonly lookup?: AddressUse;
}

const HEAD = [
  ...["reference", "request", "item", "category", "from_utc", "to_utc"],
  ...["use", "selector", "label", "counterpart", "kind", "issuer", "port"],
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
    ...alone(item).map((selector): Row => ({ item, use: "search-by", selector, counterpart: "" })),
    ...item.limitedTo.map((selector): Row => ({ item, use: "only-from", selector, counterpart: "" })),
    ...pairsOf(item).map(([selector, other]): Row => ({ item, use: "pair", selector, counterpart: other.value })),
    ...item.moments.flatMap((lookup) => lookupRow(item, lookup)),
  ]);
}

function lookupRow(item: Item, lookup: AddressUse): readonly Row[] {
  const { address } = lookup;
  if (address === null) return [];
  const known = item.selectors.find(({ value }) => value === address);
  const selector = known ?? { kind: "network", value: address };
  return [{ item, use: "look-up", selector, counterpart: "", lookup }];
}

function cellsOf({ number, matter }: Request, { item, use, selector, counterpart, lookup }: Row): readonly string[] {
  const { plan, category } = item;
  const { fromUtc, toUtc } = lookup ? instants(lookup) : item.period;
  const asked = [matter.reference, number, `${plan.number}`, category.title, fromUtc, toUtc];
  const { kind, value, label = "", issuer, state } = selector;
  return [...asked, use, value, label, counterpart, kind, issuer ?? state ?? "", lookup?.port ?? ""];
}

/** A minute that was given without seconds is the whole minute. */
function instants({ during: { fromUtc, toUtc }, to }: AddressUse): {
  readonly fromUtc: string;
  readonly toUtc: string;
} {
  return { fromUtc, toUtc: isToMinute(to) ? toUtc.replace(/:00Z$/u, ":59Z") : toUtc };
}

function pairsOf({ between }: Item): readonly (readonly [Selector, Selector])[] {
  return between ? between.one.flatMap((one) => between.other.map((other) => [one, other] as const)) : [];
}

function asData(request: Request): object {
  return {
    reference: request.matter.reference,
    request: request.number,
    selectors: usedSelectors(request).map(selectorData),
    items: request.items.map(itemData),
  };
}

function selectorData({ kind, value, label = "", issuer, state }: Selector): object {
  const from = issuer ?? state;
  return { value, label, ...(kind !== "network" && { kind }), ...(from !== undefined && { issuer: from }) };
}

function itemData(item: Item): object {
  const { plan, category, period, limitedTo, between, moments } = item;
  const values = (list: readonly Selector[]) => list.map(({ value }) => value);
  return {
    number: plan.number,
    category: category.title,
    fromUtc: period.fromUtc,
    toUtc: period.toUtc,
    searchBy: values(alone(item)),
    onlyFrom: values(limitedTo),
    ...(moments.length > 0 && {
      moments: moments.map((lookup) => ({ address: lookup.address, port: lookup.port, ...instants(lookup) })),
    }),
    pairs: between?.one.map(({ value }) => ({ one: value, others: values(between.other) })) ?? [],
  };
}
