import { quoteValue } from "../../problem/quote-value.ts";
import { withoutUnseen } from "../../problem/unseen-characters.ts";
import { parseSelector } from "../../selector/parse-selector.ts";
import type { Contact, Registry } from "../registry.ts";
import { finding, type RegistryFinding } from "./finding.ts";

const MAILBOX = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/u;

/** One mailbox, no display name and no list: what stands here may end in the head of a message. */
function isMailbox(email: string): boolean {
  const at = email.lastIndexOf("@");
  const [local, domain] = [email.slice(0, at), email.slice(at + 1)];
  if (at < 1 || local.length > 64 || !MAILBOX.test(local)) return false;
  const result = parseSelector(domain);
  return "selector" in result && result.selector.kind === "host";
}

function checkEmail(email: string | undefined, pointer: string): readonly RegistryFinding[] {
  if (email === undefined || isMailbox(email)) return [];
  const message = `${quoteValue(email)} is not one e-mail address`;
  return [finding("error", "bad-email", pointer, message, "write one mailbox without a name: legal@example.com")];
}

function checkVerification(contact: Contact, at: string): readonly RegistryFinding[] {
  if (contact.status === "current" && contact.verified === null) {
    const message = `contact "${contact.id}" is called current, and nobody has confirmed it`;
    return [
      finding("warning", "unverified-current", `${at}/status`, message, "confirm it, or call it unknown or historical"),
    ];
  }
  if (contact.verified !== null && contact.verifiedBy === undefined) {
    const message = `contact "${contact.id}" was confirmed, and nobody is named who did`;
    return [
      finding("warning", "unnamed-verifier", `${at}/verified`, message, "add verifiedBy, or set verified to null"),
    ];
  }
  return [];
}

/** Of a line without either nothing could be read, by a carrier or by the check of recipients. */
const READABLE = /[\p{L}\p{N}]/u;

function checkPost({ post }: Contact, at: string): readonly RegistryFinding[] {
  if (post === undefined) return [];
  const { unit, street, locality, region, postcode } = post;
  const parts = Object.entries({ unit, locality, region, postcode });
  const lines = [...street.map((line, i) => [`street/${i}`, line] as const), ...parts];
  return lines.flatMap(([below, line]) => {
    if (line === undefined || READABLE.test(withoutUnseen(line))) return [];
    const message = `${quoteValue(line)} is no part of an address: it has neither letter nor figure`;
    return [
      finding("error", "unreadable-address", `${at}/post/${below}`, message, "write it as it stands on an envelope"),
    ];
  });
}

export function checkContacts(registry: Registry): readonly RegistryFinding[] {
  return registry.custodians.flatMap((custodian, i) =>
    custodian.contacts.flatMap((contact, j) => {
      const at = `/custodians/${i}/contacts/${j}`;
      return [
        ...checkEmail(contact.email, `${at}/email`),
        ...checkPost(contact, at),
        ...checkVerification(contact, at),
      ];
    }),
  );
}
