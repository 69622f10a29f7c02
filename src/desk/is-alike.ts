import type { World } from "../world.ts";
import { openRegistry } from "./open-registry.ts";

/** Whether a custodian is the same in two registries: what a case has of its own is no matter of its office. */
export function isAlike(world: World, custodian: string, one: readonly string[], other: readonly string[]): boolean {
  const known = (files: readonly string[]) =>
    JSON.stringify(openRegistry(world, files).value?.custodians.find(({ id }) => id === custodian));
  const found = known(one);
  return found !== undefined && found === known(other);
}
