import { replyDateProblems } from "../matter/check-times.ts";
import type { ChosenRequests } from "../pipeline/choose-requests.ts";
import { type Packet, packetOf } from "../pipeline/compose-packet.ts";
import { recipientForeteller } from "../pipeline/foretell-recipients.ts";
import { idleOverrides } from "../pipeline/idle-overrides.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Press } from "../pipeline/press.ts";
import type { Problem } from "../problem/problem.ts";
import type { PaperRules } from "../recipient/paper-rules.ts";
import { placeOf } from "../source/place-of.ts";
import { checkGlyphs } from "./check-glyphs.ts";
import { chosenRequests } from "./choose.ts";
import { EVERYTHING } from "./order.ts";

/**
 * What is wrong with the papers of all requests, which are composed one after another and not kept.
 *
 * @param rules whose address each kind of paper must and may hold
 */
export function paperProblems(inputs: Inputs, press: Press, issued: string, rules: PaperRules): readonly Problem[] {
  const chosen = chosenRequests(inputs, EVERYTHING, issued);
  const problems: Problem[] = [...lateReplies(inputs, issued), ...idleOverrides(inputs, chosen)];
  const foretell = recipientForeteller(inputs, rules);
  for (const packet of eachPacket(inputs, chosen)) problems.push(...packet.problems, ...foretell(packet));
  return [...problems, ...unprintable(inputs, press, chosen)];
}

/** Replies wished for before, or only days after, a day of issue that the matter does not give itself. */
export function lateReplies({ matter, places }: Inputs, issued: string): readonly Problem[] {
  if (issued === matter.issued) return [];
  return replyDateProblems(matter, issued).map((problem) => ({
    ...problem,
    place: placeOf(problem.pointer ?? "", { file: "", places: places.matter }),
  }));
}

/** Characters that no face can print, in anything that the letters of these requests may say. */
export function unprintable(inputs: Inputs, press: Press, { planned, make }: ChosenRequests): readonly Problem[] {
  const requests = (function* () {
    for (const each of planned) yield make(each);
  })();
  return checkGlyphs(inputs, requests, press.faces);
}

/** The packets of the requests chosen, each made when its turn comes. */
function* eachPacket(inputs: Inputs, { planned, make }: ChosenRequests): Generator<Packet> {
  for (const each of planned) yield packetOf(make(each), inputs);
}
