import type { Stage } from "../matter/matter.ts";

type Counsel = NonNullable<Stage["counsel"]>[number];
type Party = NonNullable<Stage["parties"]>[number];

/** Counsel of record of a party, with address and mailbox for service; what the party itself says where no more is known. */
export function counselWords({ name, counsel }: Party, { counsel: recorded = [] }: Stage): string {
  const own = recorded.filter(({ represents }) => represents.includes(name));
  return own.length === 0 ? (counsel ?? "") : own.map(words).join("; ");
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
