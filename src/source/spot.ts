/** A path within a record, such as `/contacts/0/post`: the same step for every record that has it. */
export interface Step {
  readonly path: string;
  readonly number: number;
  /** By key, as a pointer has it. */
  readonly below: Map<string, Step>;
}

/** The steps of one file, each known once, so that a value's pointer takes a number and no text. */
export class Steps {
  readonly root: Step = { path: "", number: 0, below: new Map() };
  private count = 1;

  below(step: Step, key: string): Step {
    const known = step.below.get(key);
    if (known !== undefined) return known;
    const made = { path: `${step.path}/${key}`, number: this.count, below: new Map() };
    this.count += 1;
    step.below.set(key, made);
    return made;
  }

  /** The step of a path that some record has. */
  find(path: string): Step | undefined {
    if (path === "") return this.root;
    const keys = path.split("/").slice(1);
    return keys.reduce<Step | undefined>((step, key) => step?.below.get(key), this.root);
  }
}

/** Where a value stands in its file: its record (`/custodians/12`, or a value above the records) and the step in it. */
export interface Spot {
  readonly record: string;
  readonly step: Step;
  /** Keys from the root to it. */
  readonly depth: number;
}

/** Records are as deep as the entries of a list at the top of a file. */
const RECORD_DEPTH = 2;

/** The spot of a field or entry of the value at a spot. */
export function spotBelow({ record, step, depth }: Spot, key: string | number, steps: Steps): Spot {
  const name = typeof key === "number" ? String(key) : key.replaceAll("~", "~0").replaceAll("/", "~1");
  if (depth < RECORD_DEPTH) return { record: `${record}/${name}`, step, depth: depth + 1 };
  return { record, step: steps.below(step, name), depth: depth + 1 };
}

/** The JSON pointer (RFC 6901) of a spot. */
export function pointerOf({ record, step }: Spot): string {
  return record + step.path;
}

/** `/custodians/12` and `/contacts/0/post` of `/custodians/12/contacts/0/post`. */
export function cutPointer(pointer: string): readonly [record: string, path: string] {
  const end = pointer.indexOf("/", pointer.indexOf("/", 1) + 1);
  return end <= 0 ? [pointer, ""] : [pointer.slice(0, end), pointer.slice(end)];
}
