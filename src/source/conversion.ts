import type { Node } from "yaml";
import type { Place, Problem } from "../problem/problem.ts";
import type { PlaceTable } from "./place-table.ts";
import { pointerOf, type Spot } from "./spot.ts";

/** How much is read, and how strictly. */
export interface ConvertLimits {
  /** The deepest nesting that is read. */
  readonly depth: number;
  /** Leaves characters unjudged. */
  readonly ofOthers: boolean;
}

/** A conversion on its way. */
export interface Conversion extends ConvertLimits {
  readonly placeAt: (offset: number) => Place;
  /** What to add to an offset in the tree to have it in the file. */
  readonly shift: number;
  readonly places: PlaceTable;
  readonly problems: Problem[];
}

/** Where a node of the tree begins in the file. */
export function offsetOf(to: Conversion, node: unknown): number {
  return to.shift + ((node as Node | null)?.range?.[0] ?? 0);
}

export function report(to: Conversion, code: string, message: string, hint: string, node: unknown, spot: Spot): void {
  const place = to.placeAt(offsetOf(to, node));
  to.problems.push({ code, severity: "error", message, hint, pointer: pointerOf(spot), place });
}
