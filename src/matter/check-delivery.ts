import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Contact, Custodian } from "../registry/registry.ts";
import { CHANNEL, channelOf, isBoxOnly, isRegistered } from "./channels.ts";
import { error, type MatterCheck, warning } from "./check.ts";
import { chooseContact } from "./choose-contact.ts";
import type { Delivery, Matter, RequestPlan } from "./matter.ts";

/** A letter can go out as it says: there is a number, a mailbox or a page to send it to, and somebody at the door. */
export const checkDelivery: MatterCheck = ({ matter, registry }) => {
  const custodians = new Map(registry.custodians.map((custodian) => [custodian.id, custodian]));
  return matter.requests.flatMap((plan, i) => planProblems(matter, plan, `/requests/${i}`, custodians));
};

function planProblems(
  matter: Matter,
  plan: RequestPlan,
  at: string,
  custodians: ReadonlyMap<string, Custodian>,
): readonly Problem[] {
  const overrides = new Map(plan.overrides.map((override, k) => [override.custodian, { ...override, k }]));
  return plan.custodians.flatMap((id) => {
    const custodian = custodians.get(id);
    const override = overrides.get(id);
    if (custodian === undefined) return [];
    const delivery = override?.delivery ?? plan.delivery;
    const contact = chooseContact(custodian, delivery, override?.contact);
    const list = override?.delivery === undefined ? `${at}/delivery` : `${at}/overrides/${override.k}/delivery`;
    return delivery.flatMap((way, j) => wayProblems(way, contact, custodian, matter, `${list}/${j}`));
  });
}

const NEEDED = { email: "a mailbox", fax: "a fax number", portal: "the web address of a portal" } as const;

function wayProblems(
  way: Delivery,
  contact: Contact | null,
  custodian: Custodian,
  { requester }: Matter,
  at: string,
): readonly Problem[] {
  const channel = CHANNEL[way];
  const name = quoteValue(custodian.id);
  if (channel !== "post") {
    if (channelOf(way, contact, custodian) !== undefined) return [];
    const message = `the letter to ${name} goes by ${way}, and the registry has no ${NEEDED[channel].replace(/^an? |^the /, "")} of it`;
    const hint = `add ${NEEDED[channel]} to a contact of ${name} in your targets.yaml (${channel}: …), or choose another delivery in an override`;
    return [error("no-channel", at, message, hint)];
  }
  const post = contact?.post;
  if (post === undefined) return [];
  if ((way === "courier" || way === "process-server") && isBoxOnly(post)) {
    const message = `the letter to ${name} goes by ${way} to a post office box (${quoteValue(post.street.join(", "), 60)}): nobody can be met there`;
    return [error("box-for-courier", at, message, "give a contact with a street, or choose post or certified-mail")];
  }
  if (way === "certified-mail" && isRegistered(way, post, requester)) {
    const message = `certified mail does not cross a border: the letter to ${name} will say registered mail`;
    return [
      warning(
        "certified-abroad",
        at,
        message,
        "write registered-mail or courier, in an override where others get certified mail",
      ),
    ];
  }
  return [];
}
