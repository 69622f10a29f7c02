import { stepInto, stepsOf } from "../problem/json-pointer.ts";

/** A path within a record, such as `/contacts/0/post`: the same step for every record that has it. */
export interface Step {
  /** Of a field or entry; the step of the record itself has none. */
  readonly key: string;
  readonly above: Step | null;
  readonly number: number;
  /** Null until something is below it: most steps are texts. */
  below: Map<string, Step> | null;
}

/** The steps of one file, each known once, so that a value's pointer takes a number and no text. */
export class Steps {
  readonly root: Step = { key: "", above: null, number: 0, below: null };
  private count = 1;

  below(step: Step, key: string): Step {
    step.below ??= new Map();
    const known = step.below.get(key);
    if (known !== undefined) return known;
    const made = { key, above: step, number: this.count, below: null };
    this.count += 1;
    step.below.set(key, made);
    return made;
  }

  /** The step that keys lead to, if some record has it. */
  find(keys: readonly string[]): Step | undefined {
    return keys.reduce<Step | undefined>((step, key) => step?.below?.get(key), this.root);
  }
}

/** The keys that lead to a record: a field at the top of a file, or what stands in it. */
export type RecordKeys = readonly (string | number)[];

/** Where a value stands in its file: its record and the step in it. */
export interface Spot {
  readonly record: RecordKeys;
  readonly step: Step;
  /** Keys from the root to it. */
  readonly depth: number;
}

/** Records are as deep as the entries of a list at the top of a file. */
const RECORD_DEPTH = 2;

/** The spot of a field or entry of the value at a spot. */
export function spotBelow({ record, step, depth }: Spot, key: string | number, steps: Steps): Spot {
  if (depth < RECORD_DEPTH) return { record: [...record, key], step, depth: depth + 1 };
  return { record, step: steps.below(step, String(key)), depth: depth + 1 };
}

/** The JSON pointer (RFC 6901) of a spot. */
export function pointerOf({ record, step }: Spot): string {
  return [...record, ...keysOf(step)].reduce(stepInto, "");
}

function keysOf({ key, above }: Step): readonly string[] {
  return above === null ? [] : [...keysOf(above), key];
}

/** `custodians`, `12` and `contacts`, `0`, `post` of `/custodians/12/contacts/0/post`. */
export function cutPointer(pointer: string): readonly [record: readonly string[], path: readonly string[]] | null {
  if (pointer !== "" && !pointer.startsWith("/")) return null;
  const keys = stepsOf(pointer);
  return [keys.slice(0, RECORD_DEPTH), keys.slice(RECORD_DEPTH)];
}
