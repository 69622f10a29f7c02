import { lstatSync } from "node:fs";
import { join } from "node:path";
import { ZONE_DATA_EDITION } from "../calendar/find-zone.ts";
import type { BatchFacts } from "../export/manifest.ts";
import { readRegularFile } from "../export/read-file.ts";
import { packageFile, packageVersion } from "../package-files.ts";
import { chooseRequests } from "../pipeline/choose-requests.ts";
import type { ChosenFile, ChosenFiles } from "./choose-files.ts";
import { UsageError } from "./faults.ts";
import { type OpenedBatch, openBatch } from "./open-batch.ts";
import { RECORDED, type RecordedNames } from "./record-inputs.ts";
import type { Surroundings } from "./surroundings.ts";

const LONGEST_NAMES = 1_000_000;
/** What happened until the export is in the docket; no clock can make it the future. */
const END_OF_DAYS = "9999-12-31";

/**
 * Opens a batch from the inputs that it keeps, as it was exported. Null where a problem, which is then told, prevents it;
 * throws a usage error where another version of duces made it, or where it keeps no inputs.
 */
export function openRecorded(folder: string, facts: BatchFacts, surroundings: Surroundings): OpenedBatch | null {
  refuseOtherVersion(facts);
  const names = readNames(folder);
  const opened = openBatch(
    {
      files: filesIn(folder, names),
      forms: formsIn(folder, names),
      finish: facts.finish,
      date: () => facts.date,
      choose: (inputs, date) => chooseRequests(inputs, { date, state: facts.state, ids: facts.requests }),
      state: facts.state,
      onlyErrors: true,
    },
    { ...surroundings, today: () => END_OF_DAYS },
  );
  if (opened !== null) refuseOtherInputs(opened.facts, facts);
  return opened;
}

function refuseOtherVersion({ tool, zoneData }: BatchFacts): void {
  if (tool.version !== packageVersion) {
    throw new UsageError(
      `the batch was made by duces ${tool.version}, this is ${packageVersion}: only the same version makes the same bytes`,
    );
  }
  if (zoneData !== ZONE_DATA_EDITION) {
    const then = zoneData ?? "the data of the Node that ran it";
    throw new UsageError(`the batch took its time zones from ${then}, this takes them from ${ZONE_DATA_EDITION}`);
  }
}

/** What the version alone does not say: fonts installed beside the package, and the program's own tables. */
function refuseOtherInputs({ inputs: now }: BatchFacts, { inputs: then }: BatchFacts): void {
  const names = Object.keys(then) as (keyof typeof then)[];
  const changed = names.filter((name) => now[name] !== then[name]);
  if (changed.length > 0) {
    throw new UsageError(`the batch was made from other ${changed.join(", ")} than are here: it cannot be made again`);
  }
}

function filesIn(folder: string, names: RecordedNames): ChosenFiles {
  const at = (path: string, name: string): ChosenFile => ({ path: join(folder, path), name });
  return {
    targets: names.targets.map((name, index) => at(RECORDED.target(index), name)),
    matter: at(RECORDED.matter, names.matter),
    templates: names.templates === "kept" ? at(RECORDED.templates, "templates") : shippedTemplates(),
    ...(names.logo === null ? {} : { logo: at(RECORDED.logo(names.logo), names.logo) }),
  };
}

function shippedTemplates(): ChosenFile {
  return { path: packageFile("templates"), name: "templates" };
}

function formsIn(folder: string, { form, formMap }: RecordedNames): { form?: string; formMap?: string } {
  return {
    ...(form === null ? {} : { form: join(folder, RECORDED.form) }),
    ...(formMap === null ? {} : { formMap: join(folder, RECORDED.formMap) }),
  };
}

function readNames(folder: string): RecordedNames {
  const path = join(folder, RECORDED.names);
  const found = readRegularFile(path, LONGEST_NAMES);
  const isThere = found.kind === "read" && lstatSync(join(folder, RECORDED.matter), { throwIfNoEntry: false });
  if (found.kind === "refused" || !isThere) throw new UsageError(`${path} is missing: the batch keeps no inputs`);
  return JSON.parse(new TextDecoder().decode(found.bytes)) as RecordedNames;
}
