import { resolve } from "node:path";
import { askedCustodians } from "../duces.ts";
import { packageFile } from "../files/package-files.ts";
import { plural } from "../views/plural.ts";
import type { World } from "../world.ts";
import { filesOf, type GlobalOptions, type Surroundings } from "./surroundings.ts";

/** Ids of the custodians of the matter at hand; null where there is none, it names nobody, or all are asked for. */
export function matterScope(
  world: World,
  options: GlobalOptions & { readonly all?: boolean },
  surroundings: Surroundings,
): readonly string[] | null {
  const { folder, terminal } = surroundings;
  const { matter } = filesOf({ ...options, quiet: true }, surroundings);
  const isShipped = resolve(folder, matter) === packageFile("matter.yaml") && options.matter === undefined;
  if (options.all === true || isShipped) return null;
  const ids = askedCustodians(world, matter);
  if (ids.length === 0) return null;
  terminal.note(`the ${plural(ids.length, "custodian")} of ${matter}; --all gives the whole registry`);
  return ids;
}
