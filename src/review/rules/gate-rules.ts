import { positionIn } from "../../matter/position.ts";
import { lacksIn } from "../gate-answers.ts";
import { inAsked, type RuleCheck } from "../subject.ts";

/** What counsel says of a law that bars or conditions the request is said whole. */
export const gatesAreComplete: RuleCheck = (subject) => {
  const { gates = [] } = subject.request.asked;
  return gates.flatMap((answer) => {
    const lacks = lacksIn(answer, subject);
    if (lacks.length === 0) return [];
    const message = `${answer.gate} by ${answer.route} lacks ${lacks.join("; ")}.`;
    const where = inAsked(subject, `/gates/${positionIn(gates, answer)}`);
    return [{ message, where, value: `${answer.gate} ${answer.route}: ${lacks.join()}` }];
  });
};
