import { type StatePacks, sureWords } from "../states/state-packs.ts";
import type { Rows } from "./rows.ts";

/** One row for each fact of the packs of states, and one for each that was looked for and not found; of one state where named. */
export function stateRows(packs: StatePacks, only?: string): Rows {
  const shown = Object.values(packs).filter(({ state }) => only === undefined || state === only);
  const records = shown.flatMap(({ state, asOf, facts, notFound }) => [
    ...facts.map((fact) => ({ state, asOf, ...fact, source: fact.source })),
    ...notFound.map((lack) => ({ state, asOf, ...lack, source: "", copy: "", confidence: "not found" as const })),
  ]);
  return {
    head: ["id", "rule", "what it says", "how it is known"],
    rows: records.map((record) => [record.id, record.rule, record.value, knownWords(record)]),
    records,
    shares: [10, 24, 44, 22],
  };
}

type Record = { readonly copy: string; readonly source: string } & {
  readonly confidence: "read" | "secondary" | "unconfirmed" | "not found";
};

function knownWords({ copy, source, confidence }: Record): string {
  if (confidence === "not found") return "not found";
  const known = confidence === "unconfirmed" ? "not confirmed: no paper prints it" : sureWords({ copy, confidence });
  return `${known}. ${source}`;
}
