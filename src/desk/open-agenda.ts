import type { DocketFrame } from "../docket/load-docket.ts";
import type { Matter } from "../matter/matter.ts";
import { planRequests } from "../matter/plan-requests.ts";
import type { Request } from "../matter/request.ts";
import type { Problem } from "../problem/problem.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { World } from "../world.ts";
import type { CaseFiles } from "./case-files.ts";
import { dateOfIssue } from "./date-of-issue.ts";
import { type OpenedDocket, openDocket } from "./open-docket.ts";
import { matterFrom } from "./open-matter.ts";
import { openRegistry } from "./open-registry.ts";
import { hasError, layeredTexts, type Opened, refused } from "./opened.ts";
import { packageData } from "./package-data.ts";
import { readInput } from "./read-input.ts";

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
  const registry = openRegistry(world, files.targets);
  if (hasError(registry.problems) || registry.value === null) return registry as Opened<never>;
  const input = readInput(world, files.matter);
  if (input.file === null) return refused(input.problems);
  const { document, text, problems: unread } = readYaml(files.matter, input.file.bytes);
  const texts = layeredTexts(registry.texts, new Map(text === null ? [] : [[files.matter, text]]));
  if (document === null || hasError(unread)) return refused(unread, texts);
  const data = packageData(world);
  const { matter, problems: inMatter } = matterFrom(document, registry.value, data);
  const problems: readonly Problem[] = [...registry.problems, ...unread, ...inMatter];
  if (hasError(problems) || matter === null) return refused(problems, texts);
  const { date, notes } = dateOfIssue(issued, matter, world.today);
  const { zoneNames, longPastDays } = data;
  const requests = planRequests(matter, registry.value, { issued: date, zoneNames, longPastDays, state: "draft" });
  const ids = requests.map(({ id }) => id);
  const frame = { matter: matter.reference, requests: ids, issued: date, today: world.today };
  const docket = openDocket(world, files.docket, frame);
  return {
    value: docket.value && { matter, requests, docket: docket.value, frame, notes },
    problems: [...problems, ...docket.problems],
    texts: layeredTexts(texts, docket.texts),
  };
}
