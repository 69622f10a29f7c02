import { didYouMean } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { gapIn } from "../schema/gap-in.ts";
import type { Json, JsonObject } from "../source/document.ts";
import { contactAddress } from "./contact-address.ts";
import { parsePartialDate } from "./partial-date.ts";
import type { Contact, Custodian, Registry } from "./registry.ts";

/** What somebody of the firm has confirmed: which contact, on which day, who, and from what. */
export interface Confirmation {
  readonly custodian: string;
  /** Null where the custodian has one contact only. */
  readonly contact: string | null;
  readonly on: string;
  readonly by: string;
  readonly from: string;
  /** Where the page stands. */
  readonly url?: string;
  /** The page as it was saved: the name of the file, and its SHA-256. */
  readonly evidence?: { readonly name: string; readonly sha256: string };
}

/** What to lay over the overlay, or why nothing can be stamped. */
export type Stamp =
  | { readonly patch: JsonObject; readonly contact: Contact; readonly problem?: undefined }
  | { readonly patch?: undefined; readonly contact?: undefined; readonly problem: Problem };

function refused(code: string, message: string, hint: string): Problem {
  return { code, severity: "error", message, hint };
}

function chosenContact(custodian: Custodian, id: string | null): Contact | Problem {
  const ids = custodian.contacts.map((contact) => contact.id);
  const [only, second] = custodian.contacts;
  if (only === undefined) {
    const hint = "add the contact to your overlay first";
    return refused("no-contact", `${custodian.shortName} has no contact to confirm`, hint);
  }
  if (id === null && second === undefined) return only;
  if (id === null)
    return refused(
      "which-contact",
      `${custodian.shortName} has ${ids.length} contacts`,
      `name one of: ${ids.join(", ")}`,
    );
  const found = custodian.contacts.find((contact) => contact.id === id);
  return (
    found ??
    refused(
      "unknown-contact",
      `${custodian.shortName} has no contact "${id}"${didYouMean(id, ids)}`,
      `its contacts are ${ids.join(", ")}`,
    )
  );
}

function dayProblem(on: string, today: string): Problem | null {
  if (on > today)
    return refused("bad-date", `${quoteValue(on)} has not come yet`, "write the day on which it was confirmed");
  const day = parsePartialDate(on);
  if ("first" in day && day.first === day.last) return null;
  if ("first" in day) return refused("bad-date", `"${on}" is not a whole date`, "write year-month-day");
  return refused("bad-date", day.message, day.hint);
}

/** What the review would refuse to take for a name or a source is no confirmation. */
function emptyProblem(confirmation: Confirmation): Problem | null {
  if (gapIn(confirmation.by, "person") !== null)
    return refused("no-verifier", "nobody is named who confirmed it", "name who did");
  if (gapIn(confirmation.from, "text") !== null)
    return refused("no-source", "nothing says how it was confirmed", "name the page, the call or the letter");
  return null;
}

/**
 * The stamp of a contact as confirmed, for the firm's own overlay.
 *
 * @param today ISO: nobody can have confirmed it later
 */
export function confirmContact(registry: Registry, confirmation: Confirmation, today: string): Stamp {
  const custodian = registry.custodians.find((each) => each.id === confirmation.custodian);
  if (custodian === undefined) {
    const ids = registry.custodians.map((each) => each.id);
    const message = `"${confirmation.custodian}" is no custodian${didYouMean(confirmation.custodian, ids)}`;
    return { problem: refused("unknown-custodian", message, "the command list prints the ids") };
  }
  const wrong = dayProblem(confirmation.on, today) ?? emptyProblem(confirmation);
  if (wrong !== null) return { problem: wrong };
  const contact = chosenContact(custodian, confirmation.contact);
  if ("code" in contact) return { problem: contact };
  if (contactAddress(contact) === "") {
    const hint = "add an address or a number to it in your overlay first";
    return { problem: refused("no-address", `the contact "${contact.id}" says nothing that could be confirmed`, hint) };
  }
  const stamped = {
    id: contact.id,
    verified: confirmation.on,
    verifiedBy: confirmation.by.trim(),
    verifiedFrom: confirmation.from.trim(),
    status: "current",
    confirmations: historyOf(contact, confirmation),
  };
  return { contact, patch: { custodians: [{ id: custodian.id, contacts: [stamped] }] } };
}

/** The new line of the history; before the first, what an earlier version stamped without one, as far as it is known. */
function historyOf(contact: Contact, { on, by, from, url, evidence }: Confirmation): Json[] {
  const { verified, verifiedBy, verifiedFrom, confirmations = [] } = contact;
  const address = contactAddress(contact);
  const hasStamp = confirmations.length === 0 && verified !== null && verifiedBy !== undefined;
  const stamp = { on: verified ?? "", by: verifiedBy ?? "", from: verifiedFrom ?? "not recorded", address };
  const made = {
    ...{ on, by: by.trim(), from: from.trim(), address },
    ...(url === undefined ? {} : { url }),
    ...(evidence === undefined ? {} : { evidence: evidence.name, sha256: evidence.sha256 }),
  };
  const next = Math.max(0, ...confirmations.map(({ id }) => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0))) + 1;
  return [...(hasStamp ? [stamp] : []), made].map((line, index) => ({ id: `c${next + index}`, ...line }));
}
