import { Fault } from "../problem/fault.ts";
import { type Confirmation, confirmContact } from "../registry/confirm-contact.ts";
import type { Registry } from "../registry/registry.ts";
import type { World } from "../world.ts";
import type { Amendment } from "./amend-file.ts";
import { amendOverlay } from "./amend-overlay.ts";
import type { OverlayFiles } from "./case-files.ts";
import { findCustodian } from "./choose.ts";
import type { Opened } from "./opened.ts";
import { readDataText } from "./package-data.ts";

/**
 * The overlay with the stamp that somebody verified a contact. Throws a `usage` fault where the confirmation does not say
 * which contact, or cannot be.
 */
export function confirmation(
  world: World,
  registry: Registry,
  files: OverlayFiles,
  confirmed: Confirmation,
): Opened<Amendment> {
  findCustodian(registry, confirmed.custodian);
  const { problem, patch } = confirmContact(registry, confirmed, world.today);
  if (problem) throw new Fault("usage", `${problem.message}${problem.hint === undefined ? "" : ` (${problem.hint})`}`);
  return amendOverlay(world, files, patch, readDataText(world, "init/targets.yaml"));
}
