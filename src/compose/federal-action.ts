import { jurisdictionOf } from "../court/jurisdiction.ts";
import type { Matter } from "../matter/matter.ts";

/** Whether the action is in a federal court, so that its papers cite the federal rules. */
export function isFederal({ stage, process }: Matter): boolean {
  return jurisdictionOf(stage.court, process?.state).system === "federal";
}
