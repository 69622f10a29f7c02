import type { ListedCounsel } from "../import/counsel-record.ts";
import { type PlannedCounsel, planCounsel } from "../import/plan-counsel.ts";
import { readServiceList } from "../import/read-service-list.ts";
import type { Texts } from "../problem/print-problem.ts";
import { EMPTY_SHELF, type World } from "../world.ts";
import { type Amendment, amendFile } from "./amend-file.ts";
import type { CaseFiles } from "./case-files.ts";
import { fileTexts } from "./file-texts.ts";
import { loadMatterFile } from "./load-matter-file.ts";
import { loadTargets } from "./load-targets.ts";
import { vocabularyOf } from "./open-vocabulary.ts";
import { hasError, type Opened, refused } from "./opened.ts";
import { packageData } from "./package-data.ts";
import { type InputFile, readInput } from "./read-input.ts";
import { filesOfMatter, type MatterFiles, readMatterFiles } from "./read-matter-files.ts";

/** What a service list would add to a matter, and the matter with it; null where it adds nothing. */
export interface ServiceListPlan {
  readonly counsel: readonly PlannedCounsel[];
  readonly amendment: Amendment | null;
}

/** Reads service lists into records of the parties' counsel in the matter. Writes nothing. */
export function planServiceList(world: World, files: CaseFiles, lists: readonly string[]): Opened<ServiceListPlan> {
  const inputs = files.targets.map((name) => readInput(world, name));
  const input = readMatterFiles(world, files);
  const listed = lists.map((name) => readInput(world, name));
  const unread = [...inputs, input, ...listed].flatMap(({ problems }) => problems);
  if (hasError(unread) || input.files === null) return refused(unread);
  const read = listed.flatMap(({ file }) =>
    file === null ? [] : [{ file, list: readServiceList(file.name, file.bytes) }],
  );
  const listTexts = new Map(
    read.flatMap(({ file, list }) => (list.text === null ? [] : [[file.name, list.text] as const])),
  );
  const targets = inputs.flatMap(({ file }) => file ?? []);
  const texts = textsOf(listTexts, fileTexts([...targets, ...filesOfMatter(input.files)]));
  const inLists = read.flatMap(({ list }) => list.problems);
  if (hasError(inLists)) return refused(inLists, texts);
  return amended(
    world,
    targets,
    input.files,
    read.flatMap(({ list }) => list.counsel),
    texts,
  );
}

function textsOf(first: Texts, second: Texts): Texts {
  return { get: (name) => first.get(name) ?? second.get(name) };
}

function amended(
  world: World,
  targets: readonly InputFile[],
  { matter: matterFile, office }: MatterFiles,
  counsel: readonly ListedCounsel[],
  texts: Texts,
): Opened<ServiceListPlan> {
  const judge = matterJudge(world, targets, office);
  const { value: matter, problems } = judge(matterFile.bytes, matterFile.name);
  if (matter === null) return refused(problems, texts);
  const { stage } = matter;
  const planned = planCounsel(counsel, stage.parties ?? [], stage.counsel ?? []);
  const entries = planned.flatMap(({ entry }) => entry ?? []);
  if (entries.length === 0) return { value: { counsel: planned, amendment: null }, problems: [], texts };
  const { name, bytes } = matterFile;
  const result = amendFile({ name, before: bytes }, "", { stage: { counsel: entries } }, (after) => judge(after, name));
  if (result.value === null) return refused(result.problems, textsOf(result.texts, texts));
  return { value: { counsel: planned, amendment: result.value }, problems: [], texts };
}

function matterJudge(world: World, targets: readonly InputFile[], office: InputFile | null) {
  const vocabulary = vocabularyOf(world);
  const loaded = loadTargets(targets, vocabulary, EMPTY_SHELF);
  const data = packageData(world);
  return (bytes: Uint8Array, name: string) => {
    const read = { matter: { name, bytes }, office };
    const found = loadMatterFile(read, { ...loaded, files: targets, vocabulary }, data, EMPTY_SHELF);
    const problems = [...loaded.unread, ...loaded.problems, ...found.unread, ...found.problems];
    const texts = fileTexts(filesOfMatter(read));
    return { value: hasError(problems) ? null : found.matter, problems, texts };
  };
}
