import { withoutName } from "../problem/json-pointer.ts";
import type { Place } from "../problem/problem.ts";
import type { Places } from "./document.ts";
import { RecordStarts } from "./record-starts.ts";
import { cutPointer, type Spot, Steps } from "./spot.ts";

/** Numbers kept for a value: of its step, of the offset where it stands, of that of its key. */
const NUMBERS = 3;
const NO_KEY = -1;
/** Values of a record that are looked through one by one; a list of a thousand names is not, each time anew. */
const FEW = 128;

/**
 * The places of one file, in a tenth of the memory that a table by pointer takes. Values are kept record by record
 * (`/custodians/12`); within a record three numbers stand for each.
 */
export class PlaceTable implements Places {
  readonly steps = new Steps();
  private readonly placeAt: (offset: number) => Place;
  private readonly records = new RecordStarts();
  private numbers = new Int32Array(NUMBERS * 1024);
  private end = 0;
  /** The long record in which something was looked for last, by the number of each step. */
  private long: { readonly begin: number; readonly byStep: ReadonlyMap<number, number> } | null = null;

  constructor(placeAt: (offset: number) => Place) {
    this.placeAt = placeAt;
  }

  /** The spot of the whole file. */
  get top(): Spot {
    return { record: [], step: this.steps.root, depth: 0 };
  }

  /** To be called for a record first, then for what is in it. `key` is the offset of the value's name, if it has one. */
  add({ record, step }: Spot, offset: number, key = NO_KEY): void {
    if (step === this.steps.root) this.records.add(record, this.end);
    this.long = null;
    if (this.end === this.numbers.length) this.grow();
    this.numbers[this.end] = step.number;
    this.numbers[this.end + 1] = offset;
    this.numbers[this.end + 2] = key;
    this.end += NUMBERS;
  }

  get(pointer: string): Place | undefined {
    const at = this.find(pointer);
    if (at !== null) return this.placeAt(this.numbers[at + 1] ?? 0);
    const value = withoutName(pointer);
    const named = value === pointer ? null : this.find(value);
    const key = named === null ? NO_KEY : (this.numbers[named + 2] ?? NO_KEY);
    return key === NO_KEY ? undefined : this.placeAt(key);
  }

  private grow(): void {
    const grown = new Int32Array(2 * this.numbers.length);
    grown.set(this.numbers);
    this.numbers = grown;
  }

  /** Where the numbers of a value begin. */
  private find(pointer: string): number | null {
    const [record, path] = cutPointer(pointer) ?? [];
    const begin = record && this.records.find(record);
    const step = path && this.steps.find(path);
    if (begin === undefined || step === undefined) return null;
    if (step === this.steps.root) return begin;
    const few = begin + NUMBERS * FEW;
    for (let at = begin + NUMBERS; this.isWithin(at); at += NUMBERS) {
      if (this.numbers[at] === step.number) return at;
      if (at > few) return this.stepsOfLong(begin).get(step.number) ?? null;
    }
    return null;
  }

  /** Whether the numbers there are of a value within the record before them. */
  private isWithin(at: number): boolean {
    return at < this.end && this.numbers[at] !== this.steps.root.number;
  }

  private stepsOfLong(begin: number): ReadonlyMap<number, number> {
    if (this.long?.begin !== begin) {
      const byStep = new Map<number, number>();
      for (let at = begin + NUMBERS; this.isWithin(at); at += NUMBERS) {
        const step = this.numbers[at] ?? 0;
        if (!byStep.has(step)) byStep.set(step, at);
      }
      this.long = { begin, byStep };
    }
    return this.long.byStep;
  }
}
