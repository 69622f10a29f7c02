import { sha256Hex } from "../digest/sha256.ts";
import { Fault } from "../problem/fault.ts";
import { fileName } from "../problem/file-name.ts";
import { type Confirmation, confirmContact } from "../registry/confirm-contact.ts";
import { contactAddress } from "../registry/contact-address.ts";
import type { Registry } from "../registry/registry.ts";
import type { World } from "../world.ts";
import type { Amendment } from "./amend-file.ts";
import { amendOverlay } from "./amend-overlay.ts";
import type { OverlayFiles } from "./case-files.ts";
import { findCustodian } from "./choose.ts";
import { type Opened, refused } from "./opened.ts";
import { readDataText } from "./package-data.ts";
import { readInput } from "./read-input.ts";

/** The overlay as it would be, and what was confirmed. */
export interface ConfirmedContact extends Amendment {
  readonly address: string;
}

/** A confirmation as it is asked for: the page that was saved is still to be read. */
export interface ConfirmationOrder extends Omit<Confirmation, "evidence"> {
  /** Name of the file that the page was saved as. */
  readonly evidence?: string;
}

/**
 * The overlay with the stamp that somebody verified a contact; earlier stamps stay. Throws a `usage` fault where the
 * confirmation does not say which contact, or cannot be.
 */
export function confirmation(
  world: World,
  registry: Registry,
  files: OverlayFiles,
  { evidence: page, ...confirmed }: ConfirmationOrder,
): Opened<ConfirmedContact> {
  findCustodian(registry, confirmed.custodian);
  const { file, problems } = page === undefined ? { file: null, problems: [] } : readInput(world, page);
  if (page !== undefined && file === null) return refused(problems);
  const evidence = file && { name: fileName(file.name), sha256: sha256Hex(file.bytes) };
  const stamp = { ...confirmed, ...(evidence === null ? {} : { evidence }) };
  const { problem, patch, contact } = confirmContact(registry, stamp, world.today);
  if (problem) throw new Fault("usage", `${problem.message}${problem.hint === undefined ? "" : ` (${problem.hint})`}`);
  const { value, ...rest } = amendOverlay(world, files, patch, overlayHead(world));
  return { ...rest, value: value && { ...value, address: contactAddress(contact) } };
}

/** What a new overlay explains of itself, without the custodian that a new case begins with. */
function overlayHead(world: World): string {
  const starter = readDataText(world, "init/targets.yaml");
  return starter.slice(0, starter.indexOf("\ndocuments:") + 1);
}
