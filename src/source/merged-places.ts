import { around, withoutName } from "../problem/json-pointer.ts";
import type { Place } from "../problem/problem.ts";
import type { Places } from "../source/document.ts";

interface Origin {
  readonly places: Places;
  readonly pointer: string;
}

/** The places of values that come from several files: what was taken whole is looked up where it was taken from. */
export class MergedPlaces implements Places {
  private readonly own = new Map<string, Place>();
  private readonly taken = new Map<string, Origin>();

  set(pointer: string, place: Place | undefined): void {
    if (place !== undefined) this.own.set(pointer, place);
  }

  /** The value at a pointer, its name and all that is in it are another value of these places. */
  take(at: string, places: Places, pointer: string): void {
    this.taken.set(at, places instanceof MergedPlaces ? places.originOf(pointer) : { places, pointer });
  }

  get(pointer: string): Place | undefined {
    const own = this.own.get(pointer);
    if (own !== undefined) return own;
    const { places, pointer: at } = this.originOf(pointer);
    return places === this ? undefined : places.get(at);
  }

  /** Where a value was taken from, or that it is one of this table's own. */
  private originOf(pointer: string): Origin {
    const value = withoutName(pointer);
    for (let at = value; ; at = around(at)) {
      const found = this.taken.get(at);
      if (found) return { ...found, pointer: found.pointer + pointer.slice(at.length) };
      if (at === "") return { places: this, pointer };
    }
  }
}
