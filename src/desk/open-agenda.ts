import { numberLetters } from "../compose/wording.ts";
import type { DocketFrame } from "../docket/load-docket.ts";
import type { Matter } from "../matter/matter.ts";
import { planRequests } from "../matter/plan-requests.ts";
import type { Request } from "../matter/request.ts";
import { writtenNumbers } from "../matter/short-numbers.ts";
import { EMPTY_SHELF, type World } from "../world.ts";
import type { CaseFiles } from "./case-files.ts";
import { dateOfIssue } from "./date-of-issue.ts";
import { fileTexts } from "./file-texts.ts";
import { loadMatterFile } from "./load-matter-file.ts";
import { loadTargets } from "./load-targets.ts";
import { type OpenedDocket, openDocket } from "./open-docket.ts";
import { vocabularyOf } from "./open-vocabulary.ts";
import { hasError, layeredTexts, type Opened, refused } from "./opened.ts";
import { packageData } from "./package-data.ts";
import { readInput } from "./read-input.ts";
import { filesOfMatter, readMatterFiles } from "./read-matter-files.ts";

/**
 * A matter with its requests and what happened to them: all that dates and standing depend on. Templates play no part, so
 * that a fault in one cannot hide what is overdue.
 */
export interface Agenda {
  readonly matter: Matter;
  /** As drafts. */
  readonly requests: readonly Request[];
  readonly docket: OpenedDocket;
  readonly frame: DocketFrame;
  /** What the user should know of the date of issue. */
  readonly notes: readonly string[];
}

/** Opens registry, matter and docket. @param issued date of issue of the requests, ISO, where it is ordered */
export function openAgenda(world: World, files: CaseFiles, issued: string | undefined): Opened<Agenda> {
  const data = packageData(world);
  const shelf = world.shelf ?? EMPTY_SHELF;
  const inputs = files.targets.map((name) => readInput(world, name));
  const input = readMatterFiles(world, files);
  const under = inputs.flatMap(({ file }) => file ?? []);
  const unread = [...inputs, input].flatMap(({ problems }) => problems);
  if (hasError(unread) || input.files === null) return refused(unread);
  const texts = fileTexts([...under, ...filesOfMatter(input.files)]);
  const vocabulary = vocabularyOf(world);
  const targets = loadTargets(under, vocabulary, shelf);
  const loaded = loadMatterFile(input.files, { ...targets, files: under, vocabulary }, data, shelf);
  const problems = [...unread, ...targets.unread, ...targets.problems, ...loaded.unread, ...loaded.problems];
  const { registry } = targets;
  const { matter } = loaded;
  if (hasError(problems) || registry === null || matter === null) return refused(problems, texts);
  const { date, notes } = dateOfIssue(issued, matter, world.today);
  const { zoneNames, longPastDays } = data;
  const letters = numberLetters(data.instruments);
  const requests = planRequests(matter, registry, {
    issued: date,
    zoneNames,
    longPastDays,
    letters,
    closed: data.law.closed,
  });
  const ids = requests.map(({ id }) => id);
  const numbers = writtenNumbers(matter);
  const frame = { matter: matter.reference, requests: ids, numbers, issued: date, today: world.today };
  const docket = openDocket(world, files.docket, frame);
  return {
    value: docket.value && { matter, requests, docket: docket.value, frame, notes },
    problems: [...problems, ...docket.problems],
    texts: layeredTexts(texts, docket.texts),
  };
}
