import { letterText } from "../compose/letter-text.ts";
import type { Problem } from "../problem/problem.ts";
import { createForeteller } from "../recipient/foretell-strangers.ts";
import type { PaperRules } from "../recipient/paper-rules.ts";
import { placeOf } from "../source/place-of.ts";
import type { Packet } from "./compose-packet.ts";
import type { Inputs } from "./inputs.ts";

/** What will be held against the papers of a packet once they are read back, as far as their words tell it before. */
export function recipientForeteller(inputs: Inputs, rules: PaperRules): (packet: Packet) => readonly Problem[] {
  const { registry, matter, places } = inputs;
  const foretell = createForeteller({ registry, matter, rules });
  return ({ papers, request }) =>
    papers
      .flatMap(({ id, kind, letter }) => foretell({ id, kind, lines: letterText(letter).split("\n") }, request))
      .map((problem) =>
        problem.pointer === undefined
          ? problem
          : { ...problem, place: placeOf(problem.pointer, { file: "", places: places.matter }) },
      );
}
