import { senderCountry } from "../address/sender-country.ts";
import { channelOf, goesAbroad, isRegistered } from "../matter/channels.ts";
import type { Delivery } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";

const LINES: Readonly<Record<Delivery, string>> = {
  post: "VIA FIRST-CLASS MAIL",
  "certified-mail": "VIA CERTIFIED MAIL, RETURN RECEIPT REQUESTED",
  "registered-mail": "VIA REGISTERED MAIL, RETURN RECEIPT REQUESTED",
  courier: "VIA COURIER",
  "e-mail": "VIA E-MAIL",
  fax: "VIA FAX",
  portal: "VIA WEB PORTAL",
  "process-server": "VIA PROCESS SERVER",
};

type Delivered = Pick<Request, "delivery" | "contact" | "custodian" | "matter">;

/** The delivery lines of a letter, in capitals as is the custom, with the number or address that it goes to: `VIA FAX: …`. */
export function deliveryLines(request: Delivered): readonly string[] {
  return request.delivery.map((way) => `${lineOf(way, request)}${leadingTo(way, request)}`);
}

/** The same for a list, in small letters: `via fax: (617) 555-0100`. */
export function deliveryWords(request: Delivered): readonly string[] {
  return request.delivery.map((way) => `${lineOf(way, request).toLowerCase()}${leadingTo(way, request)}`);
}

/** First-class and certified mail are services of the United States. */
function lineOf(way: Delivery, { contact, matter: { requester } }: Delivered): string {
  const post = contact?.post;
  if (isRegistered(way, post, requester)) return LINES["registered-mail"];
  if (way !== "post") return LINES[way];
  if (senderCountry(requester) !== "US") return "VIA MAIL";
  return post !== undefined && goesAbroad(post, requester) ? "VIA FIRST-CLASS MAIL INTERNATIONAL" : LINES.post;
}

function leadingTo(way: Delivery, { contact, custodian, matter }: Delivered): string {
  const agent = custodian.registeredAgent?.name;
  if (way === "process-server" && agent !== undefined && matter.process?.service.manner === "registered-agent") {
    return `: registered agent ${agent}`;
  }
  const channel = channelOf(way, contact, custodian);
  return channel === undefined ? "" : `: ${channel}`;
}
