import type { RecordKeys } from "./spot.ts";

interface Start {
  readonly at: number;
  /** Of a field at the top: where its own fields or entries begin. Entries are known by their index, which takes no text. */
  readonly below: Map<string | number, number>;
}

/** Where the numbers of each record begin, by the keys that lead to it. */
export class RecordStarts {
  private readonly fields = new Map<string | number, Start>();

  /** The record above must have been added. */
  add([field, entry]: RecordKeys, at: number): void {
    if (field === undefined) return;
    if (entry === undefined) this.fields.set(field, { at, below: new Map() });
    else this.fields.get(field)?.below.set(entry, at);
  }

  /** By keys as they stand in a pointer. The whole file begins at 0. */
  find([field, entry]: readonly string[]): number | undefined {
    if (field === undefined) return 0;
    const start = known(this.fields, field);
    return entry === undefined ? start?.at : start && known(start.below, entry);
  }
}

function known<Value>(values: ReadonlyMap<string | number, Value>, key: string): Value | undefined {
  const index = Number(key);
  return values.get(key) ?? (String(index) === key ? values.get(index) : undefined);
}
