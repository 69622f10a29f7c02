import type { Paper } from "../compose/paper.ts";
import { packetOf } from "../pipeline/compose-packet.ts";
import { idleOverrides } from "../pipeline/idle-overrides.ts";
import type { Press } from "../pipeline/press.ts";
import { Fault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { World } from "../world.ts";
import { chosenRequests } from "./choose.ts";
import { dateOfIssue } from "./date-of-issue.ts";
import { openGate } from "./final-gate.ts";
import type { Case } from "./open-case.ts";
import type { Order } from "./order.ts";
import { lateReplies, unprintable } from "./paper-problems.ts";

/** The letter of one request in words, or why there is none. */
export interface ComposedRequest {
  readonly paper: Paper | null;
  /** The letter, and where the whole packet was asked for all papers that go with it. */
  readonly papers: readonly Paper[];
  readonly problems: readonly Problem[];
  /** What the user should know of the date of issue. */
  readonly notes: readonly string[];
}

/**
 * Composes the one letter that an order names, or all papers of its packet. Throws a `usage` fault where the matter has none, or more than one, to the
 * custodian.
 */
export function composeRequest(
  world: World,
  opened: Case,
  press: Press,
  order: Order,
  part: "letter" | "packet" = "letter",
): ComposedRequest {
  const { date, notes } = dateOfIssue(order.date, opened.matter, world.today, order.state);
  const chosen = chosenRequests(opened, order.choice, date);
  requireOne(chosen.planned, order);
  const gate = openGate(order.state, opened, world.today);
  const admitted = chosen.planned.map((each) => gate(chosen.make(each)));
  const packets = admitted.flatMap(({ request }) =>
    request ? [packetOf(request, opened, part === "letter" ? part : undefined)] : [],
  );
  const problems = [
    ...admitted.flatMap((each) => each.problems),
    ...lateReplies(opened, date),
    ...idleOverrides(opened, chosen),
    ...packets.flatMap((packet) => packet.problems),
    ...unprintable(opened, press, chosen),
  ];
  const papers = packets[0]?.papers ?? [];
  return { paper: papers.find(({ kind }) => kind === "letter") ?? null, papers, problems, notes };
}

function requireOne(planned: readonly { readonly plan: { readonly instrument: string } }[], { choice }: Order): void {
  if (planned.length < 2) return;
  const instruments = planned.map(({ plan }) => plan.instrument).join(", ");
  const whom = choice.custodians?.join(", ") ?? "these custodians";
  throw new Fault(
    "usage",
    `the matter has more than one letter to ${whom}: choose one with --instrument (${instruments})`,
  );
}
