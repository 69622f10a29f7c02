import type { PlannedCounsel } from "../import/plan-counsel.ts";
import { revealUnseen } from "../problem/quote-value.ts";
import type { Rows } from "./rows.ts";

/** One row for each counsel of a service list: what was read, and what is doubtful. */
export function counselRows(planned: readonly PlannedCounsel[]): Rows {
  const records = planned.map(({ listed, id, result, represents, doubts }) => {
    const { place, name, firm, address, email, phone, eService } = listed;
    const parts = [name, firm, ...address, phone, email].flatMap((part) => (part === null ? [] : [part]));
    return {
      place: `${place.file}:${place.line}`,
      counsel: parts.map((part) => revealUnseen(part)).join("\n"),
      id,
      represents: represents.join("; "),
      eService,
      result,
      why: doubts.map((doubt) => revealUnseen(doubt)),
    };
  });
  return {
    head: ["place", "counsel", "represents", "e-service", "result", "why"],
    rows: records.map((each) => [
      each.place,
      each.counsel,
      each.represents,
      each.eService,
      each.result,
      each.why.join("\n"),
    ]),
    records,
    shares: [14, 30, 18, 10, 9, 19],
  };
}
