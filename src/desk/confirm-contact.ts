import { Fault } from "../problem/fault.ts";
import { type Confirmation, confirmContact } from "../registry/confirm-contact.ts";
import type { Registry } from "../registry/registry.ts";
import { setInYaml } from "../source/amend-yaml.ts";
import type { World } from "../world.ts";
import { type Amendment, amendOverlay, type OverlayFiles } from "./amend-overlay.ts";
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
  const change = confirmContact(registry, confirmed, world.today);
  if ("code" in change) {
    throw new Fault("usage", `${change.message}${change.hint === undefined ? "" : ` (${change.hint})`}`);
  }
  const amend = (text: string) => setInYaml(text, change.path, change.values);
  return amendOverlay(world, files, amend, readDataText(world, "init/targets.yaml"));
}
