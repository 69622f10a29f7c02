import type { Matter } from "../../src/matter/matter.ts";
import type { Request } from "../../src/matter/request.ts";
import type { Reading } from "../../src/read-back/pdf-text.ts";
import type { NamedPaper, RecipientCheck } from "../../src/recipient/check-recipient.ts";
import { createRecipientCheck } from "../../src/recipient/check-recipient.ts";
import type { Custodian, PostalAddress } from "../../src/registry/registry.ts";

const SOURCE = { document: "made-up", section: "1" };

/** A custodian with one address, as far as the check of recipients reads it. */
export function custodianOf(id: string, name: string, post: PostalAddress | undefined): Custodian {
  const known = {
    source: SOURCE,
    confidence: "stated",
    asOf: "2026-01-01",
    verified: null,
    status: "current",
  } as const;
  const contact = { id: `${id}-legal`, purpose: "legal", ...known, ...(post && { post }) } as const;
  const none = { aliases: [], formerNames: [], successors: [], networks: [], hosts: [], holdings: [] };
  return {
    ...{ id, name, shortName: name, kinds: ["company"], country: "US", role: "made up", source: SOURCE },
    ...{ ...none, contacts: [contact], places: [], sanctions: [], notes: [] },
  };
}

const MATTER = {
  reference: "CASE-7",
  requester: { represents: "Nemo", organization: "Any LLP", address: ["1 Requester Row", "Helena, MT 59601"] },
  letterhead: { lines: [] },
  stage: { kind: "none" },
} as unknown as Matter;

export function checkOf(custodians: readonly Custodian[]): RecipientCheck {
  const registry = { documents: [], categories: [], kinds: [], custodians, retired: [] };
  const letter = { custodian: "block", printsReference: true, parties: false, others: ["requester"] } as const;
  const list = { custodian: "every", printsReference: false, parties: false, others: [] } as const;
  const rules = {
    letter,
    list,
    name: { ...letter, custodian: "name" },
    address: { ...letter, custodian: "address" },
  } as const;
  return createRecipientCheck({ registry, matter: MATTER, rules });
}

export function requestTo(custodian: Custodian): Request {
  const contact = custodian.contacts[0]?.post === undefined ? null : custodian.contacts[0];
  return {
    id: `${custodian.id}-records`,
    number: `CASE-7-${custodian.id}`,
    matter: MATTER,
    custodian,
    contact,
  } as Request;
}

export function rowOf({ id }: Custodian, kind = "letter"): NamedPaper {
  return { id: `${id}-records-letter`, kind, packet: `${id}-records`, custodian: id };
}

/** A letter to somebody as it would be read back: its lines from the top, between them those given. */
export function letterTo({ id }: Custodian, block: readonly string[], body: readonly string[] = []): Reading {
  const lines = ["March 2, 2026", "VIA COURIER", ...block, "Our reference:", `CASE-7-${id}`, ...body];
  const above = new Set(["VIA COURIER", "Our reference:"]);
  return {
    kind: "read",
    text: {
      pages: 1,
      lines: lines.map((text, index) => ({
        ...{ page: 0, text, x: 72, y: 700 - 15 * index, artifact: false, endsWord: false },
        ...(above.has(text) ? { x: 300 } : {}),
      })),
      info: new Map([["Keywords", `CASE-7; ${id}-records-letter`]]),
      fields: new Map(),
    },
  };
}
