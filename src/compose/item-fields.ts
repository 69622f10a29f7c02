import type { Item, Request } from "../matter/request.ts";
import type { RequestFields } from "../schema/generated/request-fields.ts";
import { searchFields } from "./selector-fields.ts";
import { toTheSecond } from "./technical-fields.ts";
import type { Wording } from "./wording.ts";

type ItemFields = RequestFields["requests"][number];

/** One numbered item, as its letter prints it. */
export function itemFields(item: Item, { background }: Request, wording: Wording): ItemFields {
  const { plan, category } = item;
  return {
    number: plan.number,
    title: category.title,
    subject: plan.subject,
    records: category.records,
    systems: plan.systems ?? "",
    ...searchFields(item, wording),
    period: category.periodOf === "subject" ? `Records that concern ${item.period.short}, whenever they were made` : "",
    window: plan.window ? windowWords(plan.window, item) : "",
    // The reason speaks of the dispute: it is for those to whom the dispute is told.
    windowReason: background === "chronology" ? (plan.window?.reason ?? "") : "",
    between: item.between?.one.map(({ value }) => value) ?? [],
    and: item.between?.other.map(({ value }) => value) ?? [],
    fields: category.fields,
    form: category.form,
    keep: category.legalClass === "thing" ? category.form : "",
  };
}

function windowWords(window: NonNullable<Item["plan"]["window"]>, item: Item): string {
  return toTheSecond(window, [item]) ? item.period.words : item.period.short;
}
