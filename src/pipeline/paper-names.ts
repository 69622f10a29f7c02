import { plansOf } from "../compose/gate-plans.ts";
import type { Audience, PaperKind } from "../compose/paper.ts";
import type { PaperPlan, Wording } from "../compose/wording.ts";
import type { Request } from "../matter/request.ts";

/** A paper of a packet by what names its file, before anything is composed. */
export interface PaperName {
  readonly id: string;
  readonly kind: PaperKind;
  readonly audience: Audience;
}

/** The paper of a plan, and the copy of it that goes to somebody else. */
export function paperNames(
  request: string,
  { id: kind, audience, copyFor, nth }: PaperPlan,
): readonly [PaperName, ...PaperName[]] {
  const id = `${request}-${kind}${nth === undefined ? "" : `-${nth}`}`;
  const copies = copyFor === undefined ? [] : [{ id: `${id}-copy`, kind, audience: copyFor }];
  return [{ id, kind, audience }, ...copies];
}

/** Every paper that the templates make for a request, in the order of its packet. */
export function packetNames(request: Request, wording: Wording): readonly PaperName[] {
  return plansOf(request, wording).flatMap((plan) => paperNames(request.id, plan));
}
