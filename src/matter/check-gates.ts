import { nearest } from "../problem/nearest.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { error, type MatterCheck } from "./check.ts";
import type { GateAnswer, KnownGate, Matter } from "./matter.ts";

/** Every entry of `gates:` names a gate and one of its routes, an individual and parties that there are, and dates in order. */
export const checkGates: MatterCheck = ({ matter, gates = [] }) =>
  matter.custodians.flatMap(({ gates: answers = [] }, c) =>
    answers.flatMap((answer, i) => {
      const at = `/custodians/${c}/gates/${i}`;
      return [
        ...nameProblems(answer, gates, at),
        ...individualProblems(answer, matter, at),
        ...partyProblems(answer, matter, at),
        ...orderOfDates(answer, matter.issued, at),
      ];
    }),
  );

function nameProblems({ gate, route }: GateAnswer, gates: readonly KnownGate[], at: string): readonly Problem[] {
  const found = gates.find(({ id }) => id === gate);
  if (found === undefined) {
    const ids = gates.map(({ id }) => id);
    return [error("unknown-gate", `${at}/gate`, `there is no gate ${quoteValue(gate)}`, hintFor(gate, ids))];
  }
  if (found.routes.includes(route)) return [];
  const message = `${gate} has no route ${quoteValue(route)}`;
  return [error("unknown-route", `${at}/route`, message, hintFor(route, found.routes))];
}

function hintFor(written: string, known: readonly string[]): string {
  const near = nearest(written, known);
  return near === null ? `known: ${known.join(", ")}` : `did you mean "${near}"?`;
}

function individualProblems({ individual }: GateAnswer, { requester, stage }: Matter, at: string): readonly Problem[] {
  if (individual === undefined) return [];
  const pointer = `${at}/individual`;
  const { is, name } = individual;
  if (is === "client") {
    const message = "the individual is the client, and requester: represents names none";
    return requester.represents === undefined ? [error("no-client", pointer, message, "name the client there")] : [];
  }
  if (name === undefined) {
    return [error("unnamed-individual", pointer, "the individual has no name", "add name:, or say is: client")];
  }
  return is === "party" ? partyProblem(name, stage.parties ?? [], `${pointer}/name`) : [];
}

function partyProblems({ agreedBy = [] }: GateAnswer, { stage }: Matter, at: string): readonly Problem[] {
  return agreedBy.flatMap((name, i) => partyProblem(name, stage.parties ?? [], `${at}/agreedBy/${i}`));
}

function partyProblem(name: string, parties: readonly { readonly name: string }[], pointer: string) {
  if (parties.some((party) => party.name === name)) return [];
  const names = parties.map((party) => party.name);
  return [error("unknown-party", pointer, `the action has no party ${quoteValue(name)}`, hintFor(name, names))];
}

/** What is told as done was done by the day of issue, and one thing after another. */
function orderOfDates(answer: GateAnswer, issued: string | undefined, at: string): readonly Problem[] {
  const { notice, objections, objectionsDue, order, presented, signed } = answer;
  const isOver = objections === "none" || objections === "resolved";
  return [
    ...after(notice?.on, objectionsDue, `${at}/objectionsDue`, "the time to object ends before notice was given"),
    ...after(order?.date, issued, `${at}/order/date`, "the order is dated after the day of issue"),
    ...after(presented, issued, `${at}/presented`, "the protective order is presented after the day of issue"),
    ...after(signed, issued, `${at}/signed`, "the signature is dated after the day of issue"),
    ...(isOver
      ? after(objectionsDue, issued, `${at}/objections`, "the time to object is still open on the day of issue")
      : []),
  ];
}

/** ISO dates compare as texts. */
function after(first: string | undefined, last: string | undefined, pointer: string, message: string) {
  if (first === undefined || last === undefined || first <= last) return [];
  const hint = `${first} is later than ${last}: correct one of them`;
  return [error("dates-contradict", pointer, message, hint)];
}
