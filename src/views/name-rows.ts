import type { NamedInMatter } from "../desk/names.ts";
import type { Rows } from "./rows.ts";

/** One row for each name in each role. */
export function nameRows(names: readonly NamedInMatter[]): Rows {
  return {
    head: ["name", "role", "where"],
    rows: names.map(({ name, role, where }) => [name, role, where]),
    records: names,
    shares: [42, 36, 22],
  };
}
