import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { CaseFiles, DocketFile, OverlayFiles } from "../desk/case-files.ts";
import { Fault } from "../problem/fault.ts";
import { beside } from "../problem/file-name.ts";
import { findOffice } from "./find-office.ts";
import { nameBelow } from "./name-below.ts";
import { packageFile } from "./package-files.ts";

/** The files of a case as a user names them, by paths from the working folder; what is left out is found. */
export interface NamedFiles {
  readonly targets?: readonly string[];
  readonly matter?: string;
  readonly templates?: string;
  readonly docket?: string;
  readonly overlay?: string;
  /** A folder with `office.yaml`; false for none, also where one is found above the case. */
  readonly office?: string | false;
}

/**
 * The files named; else those of the working folder; else the office's; else the package's own. A `targets.yaml` in the working folder is
 * laid over the office's, and that over the registry of the package, so that corrections survive an update of the registry.
 */
export function chooseFiles(named: NamedFiles, folder: string): CaseFiles {
  const matter = named.matter ?? ownOrShipped("matter.yaml", folder);
  const office = findOffice(named.office, caseFolder(matter, folder), folder);
  return {
    targets: named.targets ?? defaultTargets(folder, office),
    matter,
    ...(office === null ? {} : { office }),
    templates: named.templates ?? chooseTemplates(folder, office),
    docket: chooseDocket(named.docket, matter, folder),
  };
}

/** Says on one line per kind which files are used. */
export function describeFiles({ targets, matter, office, templates }: CaseFiles): readonly string[] {
  return [
    `registry:  ${targets.join(", then ")}`,
    ...(office === undefined ? [] : [`office:    ${office}`]),
    `matter:    ${matter}`,
    `templates: ${templates}`,
  ];
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

function defaultTargets(folder: string, office: string | null): readonly string[] {
  const overlays = [...(office === null ? [] : [beside(office, "targets.yaml")]), "targets.yaml"];
  const paths = new Map(overlays.map((name) => [resolve(folder, name), name]));
  const there = [...paths].filter(([path]) => path !== packageFile("targets.yaml") && existsSync(path));
  return [shipped("targets.yaml", folder), ...there.map(([, name]) => name)];
}

/** The overlay of the office, with what lies under a case's own; null where no office is used, or files are named. */
export function officeOverlay(
  named: NamedFiles,
  folder: string,
): (OverlayFiles & { readonly shared: readonly string[] }) | null {
  const { office } = chooseFiles(named, folder);
  if (office === undefined || named.overlay !== undefined || named.targets !== undefined) return null;
  const overlay = beside(office, "targets.yaml");
  const below = [shipped("targets.yaml", folder)];
  const shared = existsSync(resolve(folder, overlay)) ? [...below, overlay] : below;
  return { overlay, below, shared };
}

function chooseTemplates(folder: string, office: string | null): string {
  const shared = office === null ? null : beside(office, "templates");
  const isShared = shared !== null && !existsSync(resolve(folder, "templates")) && existsSync(resolve(folder, shared));
  return isShared ? shared : ownOrShipped("templates", folder);
}

function ownOrShipped(name: string, folder: string): string {
  return existsSync(resolve(folder, name)) ? name : shipped(name, folder);
}

/** A file of the package, named from the working folder where it lies in it. */
function shipped(name: string, folder: string): string {
  return nameBelow(packageFile(name), folder);
}

/** The docket named; else the one beside the matter, or in the working folder for the shipped matter. */
function chooseDocket(named: string | undefined, matter: string, folder: string): DocketFile {
  if (named !== undefined) return { name: named, named: true };
  return { name: nameBelow(join(caseFolder(matter, folder), "docket.yaml"), folder), named: false };
}

/** Where the matter lies; the working folder for the shipped one. */
function caseFolder(matter: string, folder: string): string {
  const path = resolve(folder, matter);
  return path === packageFile("matter.yaml") ? folder : dirname(path);
}
