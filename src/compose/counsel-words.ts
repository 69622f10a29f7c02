import type { Stage } from "../matter/matter.ts";

type Counsel = NonNullable<Stage["counsel"]>[number];
type Party = NonNullable<Stage["parties"]>[number];

/** Counsel of record of a party, with address and mailbox for service; what the party itself says where no more is known; blank where nothing is recorded. */
export function counselWords({ name, counsel, unrepresented }: Party, { counsel: recorded = [] }: Stage): string {
  const own = recorded.filter(({ represents }) => represents.includes(name));
  if (own.length > 0) return own.map(words).join("; ");
  return counsel ?? (unrepresented ? selfWords(unrepresented) : "");
}

function selfWords({ address, email }: NonNullable<Party["unrepresented"]>): string {
  return ["without counsel", ...address, ...(email === undefined ? [] : [email])].join(", ");
}

function words({ name, firm, address, email, phone, eService = "unknown" }: Counsel): string {
  const reached = [
    ...[name, firm].flatMap((part) => part ?? []),
    ...address,
    ...[phone, email].flatMap((part) => part ?? []),
  ];
  const consent = eService === "consented" ? " (has consented in writing to service by e-mail)" : "";
  return `${reached.join(", ")}${consent}`;
}
