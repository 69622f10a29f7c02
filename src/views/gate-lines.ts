import type { GateRecord, GateRoute } from "../review/gates/gate.ts";

/** A gate whole: what it bars, whom it binds, each way to satisfy it, what is doubtful, and where all that stands. */
export function gateLines(gate: GateRecord): readonly string[] {
  return [
    `${gate.id}  ${gate.title}`,
    gate.citation,
    "",
    `Fires when: ${gate.firesWhen}`,
    `Restricts: ${gate.restricts}`,
    `Consequence: ${gate.consequence}`,
    `A request that only asks to keep: ${gate.preservation.affected}. ${gate.preservation.note}`.trim(),
    "",
    ...listed("Binds", gate.bound),
    ...listed("Does not bind", gate.notBound),
    `Private askers: ${askWords(gate.asks.private)}. Governments: ${askWords(gate.asks.government)}. ${gate.asks.note}`.trim(),
    "",
    "Satisfied by any of:",
    ...gate.routes.flatMap(routeLines),
    "",
    ...listed("Doubtful", gate.doubts),
    `As of ${gate.asOf}; ${gate.confidence}. Source: ${gate.source}.`,
    "Not legal advice.",
  ];
}

function listed(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${head}:`, ...lines.map((line) => `  - ${line}`), ""];
}

function askWords(asked: boolean | string): string {
  if (typeof asked === "string") return asked;
  return asked ? "yes" : "no";
}

function routeLines({ id, kind, elements, confidence }: GateRoute): readonly string[] {
  const head = `  ${id.replaceAll("_", " ")} (${kind}; ${confidence})`;
  return [head, ...elements.map((element, i) => `    ${i + 1}. ${element}`)];
}
