import type { Request } from "../matter/request.ts";
import { type StateProcess, stateProcess } from "../states/governing-state.ts";
import { instrumentOf, type PaperCause, type PaperPlan, type Wording } from "./wording.ts";

/** The papers of a request's packet: all of its instrument, without those whose cause it lacks. */
export function papersFor(request: Request, wording: Wording): readonly PaperPlan[] {
  const { papers } = instrumentOf(request.instrument, wording);
  if (papers.every(({ when }) => when === undefined)) return papers;
  const under = stateProcess(request, wording.states);
  return papers.filter(({ when }) => when === undefined || (under !== null && CAUSES[when](request, under)));
}

const CAUSES: Readonly<Record<PaperCause, (request: Request, under: StateProcess) => boolean>> = {
  consumer: ({ asked }, { pack }) => {
    const { who = "nobody" } = asked.safeguards?.consumer ?? {};
    return pack?.consumer !== undefined && who !== "nobody";
  },
  prerequisite: (_, { pack }) => pack?.prerequisite !== undefined,
  domestication: (_, { domestication }) => domestication !== null,
  state: () => true,
};
