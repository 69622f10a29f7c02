import { lstatSync } from "node:fs";
import { join } from "node:path";
import { BUDGETS } from "../budget/budgets.ts";
import { ZONE_DATA_EDITION } from "../calendar/find-zone.ts";
import type { BatchFacts } from "../collate/manifest.ts";
import type { CaseFiles, FormFiles } from "../desk/case-files.ts";
import { type Batch, type BatchOrder, openBatch } from "../desk/open-batch.ts";
import { type Case, openCase } from "../desk/open-case.ts";
import { errorsOf, type Opened, refused } from "../desk/opened.ts";
import { readRecordedNames } from "../desk/read-recorded-names.ts";
import { RECORDED, type RecordedNames } from "../desk/record-inputs.ts";
import { nodeWorld } from "../files/node-world.ts";
import { packageFile, packageVersion } from "../files/package-files.ts";
import { readBelow } from "../files/read-below.ts";
import { Fault, isFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { EMPTY_SHELF, type World } from "../world.ts";
import { partsThatDiffer } from "./join-shards.ts";

/** What happened until the export is in the docket; no clock can make it the future. */
const END_OF_DAYS = "9999-12-31";

/**
 * Opens a batch from the inputs that it keeps, as it was exported; only errors are among the problems, since warnings were
 * told when it was. Inputs that give another batch than the one that is said to be made of them are among the errors.
 * Throws a `usage` fault where another version of duces made it, or where it keeps no inputs.
 */
export function openRecorded(folder: string, facts: BatchFacts): Opened<Batch> {
  refuseOtherVersion(facts);
  const names = readNames(folder);
  if (names.value === null) return refused(names.problems, names.texts);
  const kept = keptFiles(folder, names.value);
  const world = nodeWorld({ folder, today: END_OF_DAYS }, EMPTY_SHELF, kept.places);
  const { date, state, finish, requests } = facts;
  const order = { choice: { ids: requests }, date, state, finish };
  const { value, problems, texts } = openOrdered(world, { files: kept.files, forms: kept.forms, order });
  if (value === null) return { value, problems: errorsOf(problems), texts };
  const others = otherFacts(folder, value.facts, facts);
  return others.length > 0 ? refused(others, texts) : { value, problems: errorsOf(problems), texts };
}

/**
 * Opens the case that a batch was made from, as it is kept in it: for its words. The version that made it plays no part.
 * Throws a `usage` fault where the batch keeps no inputs.
 */
export function openKeptCase(folder: string): Opened<Case> {
  const names = readNames(folder);
  if (names.value === null) return refused(names.problems, names.texts);
  const { files, places } = keptFiles(folder, names.value);
  return openCase(nodeWorld({ folder, today: END_OF_DAYS }, EMPTY_SHELF, places), files);
}

/** What cannot be asked for was asked for by nobody: then it is the batch that is at fault, not how the program is used. */
function openOrdered(world: World, ordered: BatchOrder): Opened<Batch> {
  try {
    return openBatch(world, ordered);
  } catch (error) {
    if (!isFault(error, "usage")) throw error;
    return refused([otherBatch(`its inputs cannot give what it says that it holds: ${error.message}`)]);
  }
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

/**
 * What the batch says of itself and its inputs do not give. The version alone does not say all: fonts may be installed beside
 * the package.
 */
function otherFacts(folder: string, now: BatchFacts, then: BatchFacts): readonly Problem[] {
  const parts = partsThatDiffer(now, then).map((part) =>
    otherBatch(
      `${folder} says that it was made with ${part} than the inputs that it keeps give: it cannot be made again`,
    ),
  );
  const isSame =
    now.requests.length === then.requests.length && now.requests.every((id, at) => id === then.requests[at]);
  const requests = otherBatch(
    `${folder} says that it holds other requests, or in another order, than the inputs that it keeps give`,
  );
  return isSame ? parts : [...parts, requests];
}

function otherBatch(message: string): Problem {
  return { code: "other-inputs", severity: "error", message };
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
  const { office, logo, form, formMap, enclosures = [] } = names;
  const files: CaseFiles = {
    targets: names.targets.map((name, index) => at(`targets-${index + 1}`, name, RECORDED.target(index))),
    matter: at("matter", names.matter, RECORDED.matter),
    ...(office === undefined ? {} : { office: at("office", office, RECORDED.office) }),
    templates: "templates",
    docket: { name: at("docket", names.docket ?? "docket.yaml", RECORDED.docket), named: false },
    ...(logo === null ? {} : { logo: at("logo", logo, RECORDED.logo(logo)) }),
    enclosures: new Map(enclosures.map((name, index) => [name, at("enclosure", name, RECORDED.enclosure(index))])),
  };
  const forms: FormFiles = {
    ...(form === null ? {} : { form: at("form", form, RECORDED.form) }),
    ...(formMap === null ? {} : { formMap: at("form-map", formMap, RECORDED.formMap) }),
  };
  return { files, forms, places };
}

/** The names are of use only if the files are there, in a folder that is none by a link. */
function readNames(folder: string): Opened<RecordedNames> {
  const path = join(folder, RECORDED.names);
  const found = readBelow(folder, RECORDED.names, BUDGETS.inputNames.bytes);
  const isThere = found.kind === "read" && lstatSync(join(folder, RECORDED.matter), { throwIfNoEntry: false });
  if (found.kind === "read" && isThere) return readRecordedNames(path, found.bytes);
  if (found.kind === "refused" && found.why !== "missing") {
    const message = `${path} cannot be read as a plain file (${found.detail || found.why})`;
    return refused([{ code: "unreadable-file", severity: "error", message }]);
  }
  throw new Fault("usage", `${path} is missing: the batch keeps no inputs`);
}
