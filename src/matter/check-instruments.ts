import type { Problem } from "../problem/problem.ts";
import type { Custodian } from "../registry/registry.ts";
import { error, type MatterCheck } from "./check.ts";
import type { InstrumentNeeds, Matter, RequestPlan } from "./matter.ts";

/** Each request's instrument suits the stage of the matter and the kind of its custodians. */
export const checkInstruments: MatterCheck = ({ matter, registry, needs }) => {
  const custodians = new Map(registry.custodians.map((custodian) => [custodian.id, custodian]));
  return matter.requests.flatMap((plan, i) => {
    const needed = needs[plan.instrument] ?? {};
    return [
      ...stageProblems(matter, plan, needed, `/requests/${i}`),
      ...kindProblems(custodians, plan, needed, `/requests/${i}`),
      ...clientProblems(matter, plan, needed, `/requests/${i}/instrument`),
      ...basisProblems(matter, plan, needed),
      ...relationProblems(matter, plan, needed, `/requests/${i}/instrument`),
      ...sectionProblems(matter, plan, needed, `/requests/${i}/instrument`),
    ];
  });
};

function stageProblems(
  { stage, process }: Matter,
  { instrument }: RequestPlan,
  needed: InstrumentNeeds,
  at: string,
): readonly Problem[] {
  const { stages } = needed;
  if (stages !== undefined && !stages.includes(stage.kind)) {
    const message = `the instrument "${instrument}" is for the stage ${stages.join(" or ")}; this matter's is "${stage.kind}"`;
    return [error("instrument-and-stage", `${at}/instrument`, message, "correct the stage, or choose preservation")];
  }
  return needed.process === true && process === undefined
    ? [
        error(
          "process-missing",
          `${at}/instrument`,
          `the instrument "${instrument}" needs to know who issues it, when it is served and where production is made`,
          "add process: to the matter",
        ),
      ]
    : [];
}

function kindProblems(
  known: ReadonlyMap<string, Custodian>,
  { instrument, custodians }: RequestPlan,
  { kinds }: InstrumentNeeds,
  at: string,
): readonly Problem[] {
  if (kinds === undefined) return [];
  return custodians.flatMap((id, i) => {
    const custodian = known.get(id);
    if (!custodian || custodian.kinds.some((kind) => kinds.includes(kind))) return [];
    const message = `the instrument "${instrument}" reaches only the kind ${kinds.join(" or ")}; "${id}" is ${custodian.kinds.join(", ")}`;
    const hint = "ask it by the instrument records instead";
    return [error("instrument-and-custodian", `${at}/custodians/${i}`, message, hint)];
  });
}

function clientProblems(
  { requester }: Matter,
  { instrument }: RequestPlan,
  { client }: InstrumentNeeds,
  at: string,
): readonly Problem[] {
  if (client !== true || (requester.represents !== undefined && requester.unnamedClient !== true)) return [];
  const message = `the instrument "${instrument}" asks for the client's own records, and the client is not named`;
  return [error("client-missing", at, message, "name the client: requester.represents")];
}

function basisProblems(matter: Matter, { instrument, custodians }: RequestPlan, { basis }: InstrumentNeeds) {
  if (basis === undefined) return [];
  return matter.custodians.flatMap((asked, i): readonly Problem[] => {
    if (asked.basis !== undefined || !custodians.includes(asked.id)) return [];
    const message = `the instrument "${instrument}" rests on ${basis}, and nothing names it for "${asked.id}"`;
    return [error("basis-missing", `/custodians/${i}`, message, "add basis: with the citation")];
  });
}

/** What is for a party goes to nobody else: a custodian that the matter calls one, by the name that the caption gives it. */
function relationProblems(
  { custodians, stage }: Matter,
  plan: RequestPlan,
  { relation }: InstrumentNeeds,
  at: string,
): readonly Problem[] {
  if (relation === undefined) return [];
  const hint = "ask a non-party by subpoena; of a party, name its relation and list it under stage.parties";
  return plan.custodians.flatMap((id) => {
    const asked = custodians.find((each) => each.id === id);
    if (asked?.relation === relation && (stage.parties ?? []).length > 0) return [];
    return [
      error(
        "instrument-and-relation",
        at,
        `the instrument "${plan.instrument}" is for a party, and "${id}" is none`,
        hint,
      ),
    ];
  });
}

function sectionProblems(
  matter: Matter,
  { instrument }: RequestPlan,
  { section }: InstrumentNeeds,
  at: string,
): readonly Problem[] {
  if (section === undefined || matter[section] !== undefined) return [];
  const message = `the instrument "${instrument}" needs what the matter says under ${section}`;
  return [error("section-missing", at, message, `add ${section}: to the matter`)];
}
