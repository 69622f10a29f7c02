import { PACKAGED, type PageWorld } from "./page-world.ts";

export const MATTER = "matter.yaml";
export const OVERLAY = "targets.yaml";
export const DOCKET = "docket.yaml";
const OFFICE_FILE = "office.yaml";
const TEMPLATES = "templates";

/** The files of the case that is open, as the command line finds those of its working folder. */
export function caseFiles(world: PageWorld) {
  const hasTemplates = world.names().some((name) => name.startsWith(`${TEMPLATES}/`));
  return {
    targets: [`${PACKAGED}${OVERLAY}`, ...(world.has(OVERLAY) ? [OVERLAY] : [])],
    matter: MATTER,
    ...(world.has(OFFICE_FILE) ? { office: OFFICE_FILE } : {}),
    templates: hasTemplates ? TEMPLATES : `${PACKAGED}${TEMPLATES}`,
    docket: { name: DOCKET, named: false },
  };
}
