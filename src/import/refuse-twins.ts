import { otherScriptKey, scriptKey } from "../problem/look-alikes.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { ReadRow } from "./candidate.ts";
import { type Lookup, lookupBy } from "./name-index.ts";
import { exactKey } from "./name-keys.ts";

interface Named {
  readonly row: ReadRow;
  readonly name: string;
}

function at({ file, line }: Place): string {
  return `${file}:${line}`;
}

function refusal(row: ReadRow, code: string, message: string, hint: string): Problem {
  return { code, severity: "error", message, hint, place: row.place };
}

/** The first two rows under each key: whatever row asks, one of them is another. */
function firstTwo(named: readonly Named[], keyOf: (name: string) => string): Lookup<Named> {
  const found = new Map<string, Named[]>();
  for (const each of named) {
    const key = keyOf(each.name);
    const rows = found.get(key);
    if (rows === undefined) found.set(key, [each]);
    else if (rows.length === 1 && rows[0]?.row !== each.row) rows.push(each);
  }
  return found;
}

function sameName({ row, name }: Named, others: Lookup<Named>): Problem | null {
  const twin = others.get(exactKey(name))?.find((other) => other.row !== row);
  if (twin === undefined) return null;
  const message = `${quoteValue(name)} stands on ${at(row.place)} and again on ${at(twin.row.place)}`;
  return refusal(row, "twice-in-list", message, "keep one of the two rows, or tell the two apart by name");
}

function sameLook({ row, name }: Named, others: Lookup<Named>): Problem | null {
  const twin = others.get(otherScriptKey(name))?.find((other) => other.row !== row);
  if (twin === undefined) return null;
  const message = `${quoteValue(name)} looks like ${quoteValue(twin.name)} on ${at(twin.row.place)} but is written with other letters`;
  return refusal(row, "confusable-name", message, "type the name again in Latin letters");
}

function sameId(row: ReadRow, byId: Lookup<ReadRow>): Problem | null {
  const id = row.candidate?.id ?? null;
  const twin = id === null ? undefined : byId.get(id)?.find((other) => other !== row);
  if (id === null || twin === undefined) return null;
  const message = `the id ${quoteValue(id)} stands on ${at(row.place)} and again on ${at(twin.place)}`;
  return refusal(row, "twice-in-list", message, "give one of the two another id");
}

/** Rows that name the same organization are all refused, each with the place of the other: nobody knows which is right. */
export function refuseTwins(rows: readonly ReadRow[]): readonly ReadRow[] {
  const named = rows.flatMap((row) =>
    (row.candidate ? [row.candidate.name, ...row.candidate.aliases] : []).map((name) => ({ row, name })),
  );
  const byName = firstTwo(named, exactKey);
  const bySkeleton = firstTwo(named, scriptKey);
  const byId = lookupBy(rows, ({ candidate }) => candidate?.id ?? []);
  return rows.map((row) => {
    const names = row.candidate ? [row.candidate.name, ...row.candidate.aliases] : [];
    const found = [
      sameId(row, byId),
      ...names.map((name) => sameName({ row, name }, byName) ?? sameLook({ row, name }, bySkeleton)),
    ];
    const refusals = found.flatMap((problem) => problem ?? []).slice(0, 1);
    return refusals.length === 0 ? row : { ...row, candidate: null, refusals: [...row.refusals, ...refusals] };
  });
}
