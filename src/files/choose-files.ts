import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { CaseFiles, DocketFile, OverlayFiles } from "../desk/case-files.ts";
import { Fault } from "../problem/fault.ts";
import { packageFile } from "./package-files.ts";

/** The files of a case as a user names them, by paths from the working folder; what is left out is found. */
export interface NamedFiles {
  readonly targets?: readonly string[];
  readonly matter?: string;
  readonly templates?: string;
  readonly docket?: string;
  readonly overlay?: string;
}

/**
 * The files named; else those of the working folder; else the package's own. A `targets.yaml` in the working folder is
 * laid over the registry of the package, so that a firm's corrections survive an update of the registry.
 */
export function chooseFiles(named: NamedFiles, folder: string): CaseFiles {
  const matter = named.matter ?? ownOrShipped("matter.yaml", folder);
  return {
    targets: named.targets ?? defaultTargets(folder),
    matter,
    templates: named.templates ?? ownOrShipped("templates", folder),
    docket: chooseDocket(named.docket, matter, folder),
  };
}

/** Says on one line per kind which files are used. */
export function describeFiles({ targets, matter, templates }: CaseFiles): readonly string[] {
  return [`registry:  ${targets.join(", then ")}`, `matter:    ${matter}`, `templates: ${templates}`];
}

/**
 * The overlay to write into: the one named, else the last of the registry files named, else `targets.yaml` of the working
 * folder. It is a file of the user's own; the shipped registry is never changed. `what` is to be written into it.
 */
export function chooseOverlay(named: NamedFiles, folder: string, what: string): OverlayFiles {
  const name = named.overlay ?? named.targets?.at(-1) ?? "targets.yaml";
  const path = resolve(folder, name);
  if (path === packageFile("targets.yaml")) {
    const hint = "name one with --overlay FILE (duces init makes one)";
    throw new Fault("usage", `${what} belongs into an overlay of your own, not into the registry: ${hint}`);
  }
  const below = chooseFiles(named, folder).targets.filter((file) => resolve(folder, file) !== path);
  return { overlay: named.overlay ?? relative(folder, path), below };
}

function defaultTargets(folder: string): readonly string[] {
  const base = shipped("targets.yaml", folder);
  const own = resolve(folder, "targets.yaml");
  return own !== packageFile("targets.yaml") && existsSync(own) ? [base, "targets.yaml"] : [base];
}

function ownOrShipped(name: string, folder: string): string {
  return existsSync(resolve(folder, name)) ? name : shipped(name, folder);
}

/** A file of the package, named from the working folder where it lies in it. */
function shipped(name: string, folder: string): string {
  return nearName(packageFile(name), folder);
}

/** The docket named; else the one beside the matter, or in the working folder for the shipped matter. */
function chooseDocket(named: string | undefined, matter: string, folder: string): DocketFile {
  if (named !== undefined) return { name: named, named: true };
  const path = resolve(folder, matter);
  const beside = path === packageFile("matter.yaml") ? folder : dirname(path);
  return { name: nearName(join(beside, "docket.yaml"), folder), named: false };
}

function nearName(path: string, folder: string): string {
  const near = relative(folder, path);
  return near.startsWith("..") ? path : near;
}
