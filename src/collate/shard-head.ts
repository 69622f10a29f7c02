import { BUDGETS } from "../budget/budgets.ts";
import { parseDate } from "../calendar/plain-date.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { validateData } from "../schema/conform.ts";
import type { ShardHead } from "../schema/generated/manifest.ts";
import { MANIFEST_SHARD_HEAD } from "../schema/generated/manifest-validators.js";
import type { Json } from "../source/document.ts";

export type { ShardHead } from "../schema/generated/manifest.ts";

/**
 * Reads the first line of a shard's file: a head, or why it is none. A sound head is not yet a true one.
 *
 * @param file what messages call the shard's file
 */
export function readShardHead(text: string, file: string): ShardHead | readonly Problem[] {
  const place = { file, line: 1, column: 1 };
  const refused = (message: string): readonly Problem[] => [{ code: "bad-shard", severity: "error", message, place }];
  if (text.length > BUDGETS.shard.headLength)
    return refused(`the first line of a shard has at most ${BUDGETS.shard.headLength} characters`);
  const data = parsed(text);
  if (data === null) return refused("the first line of a shard says what it is part of, as JSON; this one does not");
  const problems = validateData(data, new Map(), MANIFEST_SHARD_HEAD);
  if (problems.length > 0) return problems.map((problem) => ({ ...problem, place }));
  const head = data as unknown as ShardHead;
  const { number, of } = head.shard;
  if (number > of) return refused(`there is no shard ${number} of ${of}`);
  return isDayOfIssue(head.origin.date) ? head : refused(notADay(head.origin.date));
}

/** Whether letters can bear a date. */
export function isDayOfIssue(date: string): boolean {
  return parseDate(date) !== null;
}

export function notADay(date: string): string {
  return `${quoteValue(date)} is not a day of 1900 to 2100, and cannot be the date of issue`;
}

function parsed(text: string): Json | null {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
