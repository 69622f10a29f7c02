import { lstatSync } from "node:fs";
import { join } from "node:path";
import { ZONE_DATA_EDITION } from "../calendar/find-zone.ts";
import type { BatchFacts } from "../collate/manifest.ts";
import type { CaseFiles, FormFiles } from "../desk/case-files.ts";
import { type Batch, openBatch } from "../desk/open-batch.ts";
import { errorsOf, type Opened } from "../desk/opened.ts";
import { RECORDED, type RecordedNames } from "../desk/record-inputs.ts";
import { nodeWorld } from "../files/node-world.ts";
import { packageFile, packageVersion } from "../files/package-files.ts";
import { readRegularFile } from "../files/read-file.ts";
import { Fault } from "../problem/fault.ts";
import { EMPTY_SHELF } from "../world.ts";

const LONGEST_NAMES = 1_000_000;
/** What happened until the export is in the docket; no clock can make it the future. */
const END_OF_DAYS = "9999-12-31";

/**
 * Opens a batch from the inputs that it keeps, as it was exported; only errors are among the problems, since warnings were
 * told when it was. Throws a `usage` fault where another version of duces made it, or where it keeps no inputs.
 */
export function openRecorded(folder: string, facts: BatchFacts): Opened<Batch> {
  refuseOtherVersion(facts);
  const kept = keptFiles(folder, readNames(folder));
  const world = nodeWorld({ folder, today: END_OF_DAYS }, EMPTY_SHELF, kept.places);
  const { date, state, finish, requests } = facts;
  const order = { choice: { ids: requests }, date, state, finish };
  const { value, problems, texts } = openBatch(world, { files: kept.files, forms: kept.forms, order });
  if (value !== null) refuseOtherInputs(value.facts, facts);
  return { value, problems: errorsOf(problems), texts };
}

function refuseOtherVersion({ tool, zoneData }: BatchFacts): void {
  if (tool.version !== packageVersion) {
    const why = "only the same version makes the same bytes";
    throw new Fault("usage", `the batch was made by duces ${tool.version}, this is ${packageVersion}: ${why}`);
  }
  if (zoneData !== ZONE_DATA_EDITION) {
    const then = zoneData ?? "the data of the Node that ran it";
    throw new Fault("usage", `the batch took its time zones from ${then}, this takes them from ${ZONE_DATA_EDITION}`);
  }
}

/** What the version alone does not say: fonts installed beside the package, and the program's own tables. */
function refuseOtherInputs({ inputs: now }: BatchFacts, { inputs: then }: BatchFacts): void {
  const names = Object.keys(then) as (keyof typeof then)[];
  const changed = names.filter((name) => now[name] !== then[name]);
  if (changed.length > 0) {
    const what = changed.join(", ");
    throw new Fault("usage", `the batch was made from other ${what} than are here: it cannot be made again`);
  }
}

interface KeptFiles {
  readonly files: CaseFiles;
  readonly forms: FormFiles;
  /** Absolute paths, by the names above. */
  readonly places: ReadonlyMap<string, string>;
}

/** The files as they were called, each in a folder of its own name, so that two of one name do not meet. */
function keptFiles(folder: string, names: RecordedNames): KeptFiles {
  const places = new Map<string, string>();
  const at = (kind: string, name: string, path: string): string => {
    places.set(`${kind}/${name}`, join(folder, path));
    return `${kind}/${name}`;
  };
  places.set("templates", names.templates === "kept" ? join(folder, RECORDED.templates) : packageFile("templates"));
  const { logo, form, formMap } = names;
  const files: CaseFiles = {
    targets: names.targets.map((name, index) => at(`targets-${index + 1}`, name, RECORDED.target(index))),
    matter: at("matter", names.matter, RECORDED.matter),
    templates: "templates",
    docket: { name: at("docket", names.docket ?? "docket.yaml", RECORDED.docket), named: false },
    ...(logo === null ? {} : { logo: at("logo", logo, RECORDED.logo(logo)) }),
  };
  const forms: FormFiles = {
    ...(form === null ? {} : { form: at("form", form, RECORDED.form) }),
    ...(formMap === null ? {} : { formMap: at("form-map", formMap, RECORDED.formMap) }),
  };
  return { files, forms, places };
}

function readNames(folder: string): RecordedNames {
  const path = join(folder, RECORDED.names);
  const found = readRegularFile(path, LONGEST_NAMES);
  const isThere = found.kind === "read" && lstatSync(join(folder, RECORDED.matter), { throwIfNoEntry: false });
  if (found.kind === "refused" || !isThere) {
    throw new Fault("usage", `${path} is missing: the batch keeps no inputs`);
  }
  return JSON.parse(new TextDecoder().decode(found.bytes)) as RecordedNames;
}
