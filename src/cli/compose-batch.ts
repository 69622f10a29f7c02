import { checkGlyphs } from "../check-glyphs.ts";
import type { Paper } from "../compose/paper.ts";
import { replyDateProblems } from "../matter/check-times.ts";
import type { ChosenRequests } from "../pipeline/choose-requests.ts";
import { type Packet, packetOf } from "../pipeline/compose-packet.ts";
import { idleOverrides } from "../pipeline/idle-overrides.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Press } from "../pipeline/press.ts";
import type { Problem } from "../problem/problem.ts";
import { placeOf } from "../source/place-of.ts";
import { type Choice, chooseBatch } from "./choose-batch.ts";

export interface ComposedBatch {
  readonly packets: readonly Packet[];
  readonly problems: readonly Problem[];
}

/** The letters of the requests chosen, in words, all in memory. With an error among the problems nothing may be rendered. */
export function composeLetters(inputs: Inputs, press: Press, issued: string, choice: Choice): ComposedBatch {
  const chosen = chooseBatch(inputs, issued, choice);
  const packets = [...eachPacket(inputs, chosen, "letter")];
  const before = [...lateReplies(inputs, issued), ...idleOverrides(inputs, chosen)];
  const unsaid = unprintable(inputs, press, chosen);
  return { packets, problems: [...before, ...packets.flatMap(({ problems }) => problems), ...unsaid] };
}

/** What is wrong with the papers of these requests, which are composed one after another and not kept. */
export function batchProblems(inputs: Inputs, press: Press, issued: string, choice: Choice): readonly Problem[] {
  const chosen = chooseBatch(inputs, issued, choice);
  const problems: Problem[] = [...lateReplies(inputs, issued), ...idleOverrides(inputs, chosen)];
  for (const packet of eachPacket(inputs, chosen)) problems.push(...packet.problems);
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

function* eachPacket(inputs: Inputs, { planned, make }: ChosenRequests, only?: Paper["kind"]): Generator<Packet> {
  for (const each of planned) yield packetOf(make(each), inputs, only);
}
