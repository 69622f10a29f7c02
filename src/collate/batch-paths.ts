/** Papers about the whole batch: where each kind lies. */
const OF_THE_BATCH: ReadonlyMap<string, RegExp> = new Map([
  ["cover-sheet", /^cover-sheet(-\d+)?\.pdf$/],
  ["calendar", /^deadlines\.ics$/],
  ["dates-table", /^dates\.csv$/],
  ["date-changes", /^changed-dates\.txt$/],
  ["review", /^internal\/review(-\d+)?\.pdf$/],
  ["findings", /^internal\/findings\.json$/],
  ["findings-table", /^internal\/findings\.csv$/],
]);

/** Whether a path in a batch is that of a paper about the whole batch: of the kind that is named, or of any. */
export function isOfTheBatch(path: string, kind?: string): boolean {
  if (kind !== undefined) return OF_THE_BATCH.get(kind)?.test(path) ?? false;
  return [...OF_THE_BATCH.values()].some((pattern) => pattern.test(path));
}
