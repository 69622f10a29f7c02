import type { AskedSummary } from "../collate/manifest.ts";
import { addresseeLines } from "../compose/addressee-lines.ts";
import { maskedSelector } from "../compose/mask-fields.ts";
import type { Wording } from "../compose/wording.ts";
import { sha256Hex } from "../digest/sha256.ts";
import type { Selector } from "../matter/matter.ts";
import { inOrderOf } from "../matter/position.ts";
import type { Item, Request } from "../matter/request.ts";

/** What a request asks, for the manifest: enough to say later which part of it changed; personal identifiers shortened. */
export function summarizeRequest(request: Request, wording: Wording): AskedSummary {
  const { id, number, custodian, contact, period, items, matter } = request;
  const used = new Set(items.flatMap(selectorsOf));
  return {
    id,
    number,
    addressee: sha256Hex(JSON.stringify([custodian.name, addresseeLines(contact, matter.requester)])),
    from: period.fromUtc,
    to: period.toUtc,
    selectors: inOrderOf(matter.selectors, used).map((selector) => maskedSelector(selector, wording)),
    items: items.map((item) => ({ number: item.plan.number, sha256: sha256Hex(JSON.stringify(askedOf(item))) })),
  };
}

function selectorsOf({ selectors, limitedTo, between }: Item): readonly Selector[] {
  return [...selectors, ...limitedTo, ...(between ? [...between.one, ...between.other] : [])];
}

/** What an item asks, whatever its selectors are called. */
function askedOf({ plan, category, selectors, limitedTo, between, period }: Item) {
  const values = (list: readonly Selector[]) => list.map(({ value }) => value);
  const sides = between ? [values(between.one), values(between.other)] : null;
  const window = plan.window ? [period.fromUtc, period.toUtc] : null;
  const { subject, systems = "", moments = [] } = plan;
  return [
    category.id,
    category.records,
    subject,
    systems,
    values(selectors),
    values(limitedTo),
    sides,
    window,
    moments,
  ];
}
