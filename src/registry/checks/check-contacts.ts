import { quoteValue } from "../../problem/quote-value.ts";
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

export function checkContacts(registry: Registry): readonly RegistryFinding[] {
  return registry.custodians.flatMap((custodian, i) =>
    custodian.contacts.flatMap((contact, j) => {
      const at = `/custodians/${i}/contacts/${j}`;
      return [...checkEmail(contact.email, `${at}/email`), ...checkVerification(contact, at)];
    }),
  );
}
