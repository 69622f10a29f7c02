import { type ExactPeriod, exactPeriod, type ZoneNames } from "../calendar/exact-period.ts";
import { daysBetween, parseDate } from "../calendar/plain-date.ts";
import type { Category, Custodian, Kind, Registry } from "../registry/registry.ts";
import { backgroundFor } from "./background-for.ts";
import { chooseContact } from "./choose-contact.ts";
import type { AskedCustodian, Matter, NumberLetters, RequestItem, RequestPlan, Selector } from "./matter.ts";
import { lookupsOf } from "./plan-moments.ts";
import { type PlannedRequest, plannedRequests } from "./planned-requests.ts";
import { positionIn } from "./position.ts";
import { matterFor } from "./process-for-custodian.ts";
import { type Closed, replyDay, replyDaysFor } from "./reply-day.ts";
import type { Item, Request } from "./request.ts";
import { shortNumbers } from "./short-numbers.ts";

/** Facts that planning needs besides the matter and the registry. */
export interface Planning {
  /** ISO date of issue. */
  readonly issued: string;
  readonly zoneNames: ZoneNames;
  /** A period that ended more days before the issue than this is long past. */
  readonly longPastDays: number;
  readonly letters: NumberLetters;
  readonly closed: Closed;
}

/** Makes requests of what is planned, one at a time, all of them drafts. Takes a matter without errors: every id it names exists. */
export function requestMaker(
  matter: Matter,
  registry: Registry,
  planning: Planning,
): (planned: PlannedRequest) => Request {
  const known = knownBy(matter, registry);
  const exact = exactPeriods(planning.zoneNames);
  const longPast = isLongPast(matter, planning);
  const { byId } = shortNumbers(matter, planning.letters);
  return ({ id, custodian: name, plan }) => {
    const custodian = present(known.custodians.get(name), name);
    const asked = present(known.asked.get(name), name);
    const own = matterFor(matter, asked);
    const override = overrideOf(plan, name);
    const delivery = override?.delivery ?? plan.delivery;
    return {
      ...{
        id,
        number: present(byId.get(id), id),
        instrument: plan.instrument,
        matter: own,
        custodian,
        asked,
        delivery,
        longPast,
      },
      contact: chooseContact(custodian, delivery, override?.contact),
      issued: planning.issued,
      respondBy: override?.respondBy ?? plan.respondBy ?? countedReply(plan, matter, planning),
      period: exact(matter.period),
      items: itemsOf(asked, override?.items, known, matter, exact),
      background: backgroundFor(asked, custodian, known.kinds),
      enclosures: [...matter.enclosures, ...plan.enclosures, ...(override?.enclosures ?? [])],
      cc: [...matter.cc, ...plan.cc, ...(override?.cc ?? [])],
      bcc: [...matter.bcc, ...plan.bcc, ...(override?.bcc ?? [])],
      state: "draft",
    };
  };
}

/**
 * The requests of a matter, in the order of the matter file. Takes a matter without errors: every id it names exists.
 */
export function planRequests(matter: Matter, registry: Registry, planning: Planning): readonly Request[] {
  return plannedRequests(matter).map(requestMaker(matter, registry, planning));
}

function countedReply(plan: RequestPlan, matter: Matter, { issued, closed }: Planning): string {
  return replyDay(issued, present(replyDaysFor(plan, matter) ?? undefined, "respondBy"), closed);
}

interface Known {
  readonly selectors: ReadonlyMap<string, Selector>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly custodians: ReadonlyMap<string, Custodian>;
  readonly asked: ReadonlyMap<string, AskedCustodian>;
  readonly kinds: ReadonlyMap<string, Kind>;
}

function knownBy(matter: Matter, registry: Registry): Known {
  return {
    selectors: byId(matter.selectors),
    categories: byId(registry.categories),
    custodians: byId(registry.custodians),
    asked: byId(matter.custodians),
    kinds: byId(registry.kinds),
  };
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

type Override = RequestPlan["overrides"][number];

/** What a plan says otherwise of one custodian; by custodian, gathered once for each plan. */
const overrides = new WeakMap<RequestPlan, ReadonlyMap<string, Override>>();

function overrideOf(plan: RequestPlan, custodian: string): Override | undefined {
  const known = overrides.get(plan) ?? new Map(plan.overrides.toReversed().map((each) => [each.custodian, each]));
  overrides.set(plan, known);
  return known.get(custodian);
}

type Exact = (period: { readonly from: string; readonly to: string; readonly zone: string }) => ExactPeriod;

function itemsOf(
  asked: AskedCustodian,
  numbers: readonly string[] | undefined,
  known: Known,
  matter: Matter,
  exact: Exact,
): readonly Item[] {
  const at = `/custodians/${positionIn(matter.custodians, asked)}/items`;
  return asked.items.flatMap((item, index) =>
    numbers === undefined || numbers.includes(item.number)
      ? [followItem(item, matter, exact, known, `${at}/${index}`)]
      : [],
  );
}

function followItem(item: RequestItem, matter: Matter, exact: Exact, known: Known, pointer: string): Item {
  const follow = (ids: readonly string[]) => ids.map((id) => present(known.selectors.get(id), id));
  const period = item.window ? { ...item.window, zone: matter.period.zone } : matter.period;
  return {
    plan: item,
    category: asAsked(present(known.categories.get(item.category), item.category), item),
    selectors: follow(item.selectors),
    limitedTo: follow(item.limitedTo),
    between: item.between ? { one: follow(item.between.one), other: follow(item.between.other) } : null,
    period: exact(period),
    moments: lookupsOf(item.moments ?? [], follow(item.selectors), known.selectors, (ends) =>
      exact({ ...ends, zone: matter.period.zone }),
    ),
    pointer,
  };
}

/** What an item says of its records goes before what its category says of such records. */
function asAsked(category: Category, { records, fields, form }: RequestItem): Category {
  if (records === undefined && fields === undefined && form === undefined) return category;
  return {
    ...category,
    records: records ?? category.records,
    fields: fields ?? category.fields,
    form: form ?? category.form,
  };
}

/** Most requests share their period, which takes long to make exact: the last ones are kept. */
const MOST_PERIODS = 1000;

function exactPeriods(names: ZoneNames): Exact {
  const known = new Map<string, ExactPeriod>();
  return ({ from, to, zone }) => {
    const key = JSON.stringify([from, to, zone]);
    const found = known.get(key) ?? exactOf({ from, to, zone }, names);
    if (known.size >= MOST_PERIODS) known.clear();
    known.set(key, found);
    return found;
  };
}

function exactOf(period: Parameters<Exact>[0], names: ZoneNames): ExactPeriod {
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
