import { type GateFact, hasFact, type PaperRoute } from "../matter/gate-facts.ts";
import type { GateAnswer } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import type { Audience, GatePaperKind } from "./paper.ts";
import { papersFor } from "./papers-for.ts";
import type { PaperPlan, Wording } from "./wording.ts";

/** A route past a gate with the papers that it makes: a record of `src/data/law/gate-papers.json`. */
export interface GatePapers extends PaperRoute {
  /** What a subpoena's letter says of it. */
  readonly safeguard?: "healthAssurances" | "healthOrder" | "healthAuthorization";
  readonly papers: readonly {
    readonly id: GatePaperKind;
    readonly audience: Audience;
    readonly copyFor?: Audience;
    readonly filed?: true;
    /** What letters call it among their enclosures. */
    readonly title: string;
    /** Id of a citation. */
    readonly cites: string;
    readonly says?: readonly GateClause[];
    readonly subjectName?: string;
    /** It is needed until this is there: a proposed order until the order is entered. */
    readonly until?: GateFact;
  }[];
}

/** What one paper says for this gate and not for others that share its template. */
export type GateClause = "protectiveOrder" | "contents" | "withdrawal" | "location" | "psychotherapy";

/** A paper by which counsel meets a gate. */
export interface GatePlan extends PaperPlan {
  readonly id: GatePaperKind;
  readonly fields: "gate";
  readonly title: string;
  readonly cites: string;
  readonly says?: readonly GateClause[];
  /** What the person concerned is called where the law forbids the name. */
  readonly subjectName?: string;
  /** Position of the matter's entry that it answers to. */
  readonly answer: number;
}

/** Every paper of a request, in the order of its packet: those of its instrument, those of its gates, the audit sheet. */
export function plansOf(request: Request, wording: Wording): readonly PaperPlan[] {
  const papers = papersFor(request, wording);
  const isLast = ({ id }: PaperPlan) => id === "audit";
  return [...papers.filter((plan) => !isLast(plan)), ...gatePlans(request, wording), ...papers.filter(isLast)];
}

/** The papers that the entries of `gates:` make for a request; two of one kind are told apart by a number. */
export function gatePlans(request: Request, { gatePapers }: Wording): readonly GatePlan[] {
  const { asked, instrument } = request;
  const plans = (asked.gates ?? []).flatMap((given, answer) => {
    const found = routeOf(given, gatePapers);
    const papers = found?.instruments.includes(instrument) ? found.papers : [];
    return papers
      .filter(({ until }) => until === undefined || !hasFact(until, given, request))
      .map(({ until: _, ...paper }) => ({ ...paper, fields: "gate" as const, answer }));
  });
  return plans.map((plan, i) => {
    const before = plans.slice(0, i).filter(({ id }) => id === plan.id).length;
    return before === 0 ? plan : { ...plan, nth: before + 1 };
  });
}

/** The record of the way that an entry of `gates:` goes, if its papers are ours to make. */
export function routeOf(given: GateAnswer, records: readonly GatePapers[]): GatePapers | undefined {
  return records.find(({ gate, route }) => gate === given.gate && route === given.route);
}

/** What a letter says that goes with it. */
export function gateEnclosures(request: Request, wording: Wording): readonly string[] {
  return gatePlans(request, wording)
    .filter(({ audience, copyFor }) => audience === "served" || copyFor === "served")
    .map(({ title }) => title);
}
