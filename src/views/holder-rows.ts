import type { HolderAnswer } from "../desk/holders.ts";
import type { Holder } from "../registry/find-holders.ts";
import { citationText } from "./describe-contact.ts";
import type { Rows } from "./rows.ts";

const FITS: Readonly<Record<Holder["fit"], string>> = { same: "", covers: "covers it", within: "lies within it" };

/** One row for each relation, a column for each fact of it: for a spreadsheet or another program. */
export function holderRows(answers: readonly HolderAnswer[]): Rows {
  return {
    head: [
      "selector",
      "custodian",
      "name",
      "role",
      "matched",
      "fit",
      "why",
      "when",
      "confidence",
      "source",
      "conflict",
    ],
    rows: answers.flatMap(({ selector, holders }) => holders.map((holder) => [selector.asGiven, ...cellsOf(holder)])),
    records: answers.map(recordOf),
    shares: [],
  };
}

/** The same for reading: few wide columns. */
export function holderTable({ holders }: HolderAnswer): Rows {
  return {
    head: ["custodian", "role", "when", "why, and who says so"],
    rows: holders.map((holder) => [
      `${holder.custodian.shortName}\n${holder.custodian.id}`,
      [roleText(holder), `${holder.match}${fitText(holder)}`].join("\n"),
      whenText(holder),
      [
        holder.reason,
        ...(holder.note === undefined ? [] : [`note: ${holder.note}`]),
        `${holder.confidence}: ${citationText(holder.source)}`,
      ].join("\n"),
    ]),
    records: [],
    shares: [20, 23, 19, 38],
  };
}

function cellsOf(holder: Holder): readonly string[] {
  return [
    holder.custodian.id,
    holder.custodian.name,
    holder.role,
    holder.match,
    holder.fit,
    [holder.reason, ...(holder.note === undefined ? [] : [holder.note])].join(" | "),
    whenText(holder),
    holder.confidence,
    citationText(holder.source),
    holder.conflict ? "yes" : "no",
  ];
}

function roleText({ role, conflict }: Holder): string {
  return conflict ? `${role} (accounts conflict)` : role;
}

function fitText({ fit }: Holder): string {
  return FITS[fit] === "" ? "" : ` (${FITS[fit]})`;
}

function whenText({ during, timeKnown }: Holder): string {
  return timeKnown ? during.asStated : `${during.asStated} (no time known)`;
}

function recordOf({ selector, holders, note }: HolderAnswer): object {
  return {
    selector: selector.asGiven,
    canonical: selector.value,
    kind: selector.kind,
    ...(note === "" ? {} : { note }),
    holders: holders.map(({ custodian, holdings, rank: _, ...relation }) => ({
      custodian: custodian.id,
      name: custodian.name,
      ...relation,
      holdings: holdings.map(({ id, category, system }) => ({ id, category, system })),
    })),
  };
}
