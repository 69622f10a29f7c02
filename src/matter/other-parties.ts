import type { Matter, Party } from "./matter.ts";

/** Parties to whom notice is due: all but those for whom the requester acts. */
export function otherParties(matter: Matter): readonly Party[] {
  return (matter.stage.parties ?? []).filter((party) => !isOwnParty(party, matter));
}

/** Whether the requester acts for a party: it is named as the client, or the requester's own firm is its counsel of record. */
export function isOwnParty(party: Party, { requester, stage }: Matter): boolean {
  if (clientNames(requester.represents ?? "").has(plain(party.name))) return true;
  const firm = plain(requester.organization);
  if (firm === "" || requester.represents === undefined) return false;
  const recorded = (stage.counsel ?? []).filter(({ represents }) => represents.includes(party.name));
  return recorded.some((counsel) => plain(counsel.firm ?? "") === firm) || isFirm(party.counsel, firm);
}

/** The clients as one name, and as several: `A, Inc. and B LLC`; a name may hold "and" itself. */
function clientNames(represents: string): ReadonlySet<string> {
  return new Set([represents, ...represents.split(/;|,? and /u)].map(plain).filter((name) => name !== ""));
}

/** The firm stands first, then its address: `O'Hara LLP, Wilmington`. */
function isFirm(counsel: string | undefined, firm: string): boolean {
  return counsel !== undefined && (plain(counsel) === firm || plain(counsel).startsWith(`${firm} `));
}

/** Letters and figures alone: a full stop more or less makes no other party. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
