import type { JudgedItem } from "../desk/gates.ts";
import type { FiredGate, GateRecord } from "../review/gates/gate.ts";
import type { Rows } from "./rows.ts";

/** The gates, one row each. */
export function gateRows(gates: readonly GateRecord[]): Rows {
  return {
    head: ["gate", "citation", "whom it binds", "what satisfies it", "doubts", "known by"],
    rows: gates.map((gate) => [
      `${gate.id}\n${gate.title}`,
      gate.citation,
      gate.bound.join("\n"),
      gate.routes.map(({ id, kind }) => `${routeWords(id)} (${kind})`).join("\n"),
      gate.doubts.join("\n"),
      gate.confidence,
    ]),
    records: gates,
    shares: [20, 22, 20, 20, 22, 10],
  };
}

/** One row for each item, with the gates that it makes fire. */
export function judgedRows(judged: readonly JudgedItem[]): Rows {
  return {
    head: ["item", "gates", "why"],
    rows: judged.map(({ item, fired }) => [
      item.text,
      fired.map(({ gate }) => gate).join("\n"),
      fired.map((each) => `${each.gate}: ${whyWords(each)}`).join("\n"),
    ]),
    records: judged.map(({ item, fired }) => ({
      text: item.text,
      gates: fired.map(({ gate }) => gate),
      why: fired.map((each) => ({ gate: each.gate, words: each.words, binds: each.holders, why: whyWords(each) })),
    })),
    shares: [40, 20, 40],
  };
}

/** What made a gate fire, in words. */
function whyWords({ words, holders }: FiredGate): string {
  const said = words.length === 0 ? "" : `the item says ${words.map((word) => `"${word}"`).join(", ")}`;
  const bound = holders.length === 0 ? "" : `the holder is one that it binds (${holders.map(routeWords).join(", ")})`;
  return [said, bound].filter((part) => part !== "").join("; ");
}

function routeWords(id: string): string {
  return id.replaceAll("_", " ");
}
