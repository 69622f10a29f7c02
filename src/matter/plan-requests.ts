import { type ExactPeriod, exactPeriod, type ZoneNames } from "../calendar/exact-period.ts";
import { daysBetween, parseDate } from "../calendar/plain-date.ts";
import type { Category, Custodian, Registry } from "../registry/registry.ts";
import { chooseContact } from "./choose-contact.ts";
import type { AskedCustodian, Matter, RequestItem, RequestPlan, Selector } from "./matter.ts";
import type { Item, Request } from "./request.ts";

/** Facts that planning needs besides the matter and the registry. */
export interface Planning {
  /** ISO date of issue. */
  readonly issued: string;
  readonly zoneNames: ZoneNames;
  /** A period that ended more days before the issue than this is long past. */
  readonly longPastDays: number;
  readonly state: Request["state"];
}

/**
 * The requests of a matter, in the order of the matter file. Takes a matter without errors: every id it names exists.
 */
export function planRequests(matter: Matter, registry: Registry, planning: Planning): readonly Request[] {
  const selectors = new Map(matter.selectors.map((selector) => [selector.id, selector]));
  const categories = new Map(registry.categories.map((category) => [category.id, category]));
  const custodians = new Map(registry.custodians.map((custodian) => [custodian.id, custodian]));
  const asked = new Map(matter.custodians.map((custodian, index) => [custodian.id, { custodian, index }]));
  return matter.requests.flatMap((plan) =>
    plan.custodians.map((id) => {
      const found = present(asked.get(id), id);
      const items = itemsFor(plan, found.custodian).map(({ item, index }) =>
        followItem(item, matter, planning, { selectors, categories }, `/custodians/${found.index}/items/${index}`),
      );
      return makeRequest(plan, matter, present(custodians.get(id), id), found.custodian, items, planning);
    }),
  );
}

function makeRequest(
  plan: RequestPlan,
  matter: Matter,
  custodian: Custodian,
  asked: AskedCustodian,
  items: readonly Item[],
  planning: Planning,
): Request {
  const override = plan.overrides.find((entry) => entry.custodian === custodian.id);
  const delivery = override?.delivery ?? plan.delivery;
  return {
    id: `${custodian.id}-${plan.instrument}`,
    instrument: plan.instrument,
    matter,
    custodian,
    asked,
    contact: chooseContact(custodian, delivery, override?.contact),
    delivery,
    issued: planning.issued,
    respondBy: override?.respondBy ?? plan.respondBy,
    period: exact(matter.period, planning.zoneNames),
    items,
    longPast: isLongPast(matter, planning),
    state: planning.state,
  };
}

function itemsFor(
  plan: RequestPlan,
  asked: AskedCustodian,
): readonly { readonly item: RequestItem; readonly index: number }[] {
  const kept = plan.overrides.find((entry) => entry.custodian === asked.id)?.items;
  return asked.items
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => kept === undefined || kept.includes(item.number));
}

interface Known {
  readonly selectors: ReadonlyMap<string, Selector>;
  readonly categories: ReadonlyMap<string, Category>;
}

function followItem(item: RequestItem, matter: Matter, planning: Planning, known: Known, pointer: string): Item {
  const follow = (ids: readonly string[]) => ids.map((id) => present(known.selectors.get(id), id));
  const period = item.window ? { ...item.window, zone: matter.period.zone } : matter.period;
  return {
    plan: item,
    category: present(known.categories.get(item.category), item.category),
    selectors: follow(item.selectors),
    limitedTo: follow(item.limitedTo),
    between: item.between ? { one: follow(item.between.one), other: follow(item.between.other) } : null,
    period: exact(period, planning.zoneNames),
    moments: (item.moments ?? []).map(({ at, port = null }) => ({
      at: exact({ from: at, to: at, zone: matter.period.zone }, planning.zoneNames),
      port,
    })),
    pointer,
  };
}

function exact(
  period: { readonly from: string; readonly to: string; readonly zone: string },
  names: ZoneNames,
): ExactPeriod {
  const found = exactPeriod(period, names);
  if ("fault" in found) throw new Error(`a period that was checked is not exact: ${found.message}`);
  return found;
}

function isLongPast(matter: Matter, planning: Planning): boolean {
  const end = parseDate(matter.period.to.slice(0, 10));
  const issued = parseDate(planning.issued);
  return end !== null && issued !== null && daysBetween(end, issued) > planning.longPastDays;
}

function present<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`"${id}" was checked and is missing`);
  return value;
}
