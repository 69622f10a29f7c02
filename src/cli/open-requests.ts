import { loadMatter } from "../matter/load-matter.ts";
import type { Matter } from "../matter/matter.ts";
import { planRequests } from "../matter/plan-requests.ts";
import type { Request } from "../matter/request.ts";
import type { Problem } from "../problem/problem.ts";
import type { Registry } from "../registry/registry.ts";
import { readYaml } from "../source/read-yaml.ts";
import type { ChosenFile, ChosenFiles } from "./choose-files.ts";
import { dateOfIssue } from "./date-of-issue.ts";
import { openRegistry } from "./open-registry.ts";
import { readInput } from "./read-input.ts";
import { readPackageData } from "./read-package-data.ts";
import { reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** A matter and its requests, without any paper. */
export interface PlannedMatter {
  readonly matter: Matter;
  /** Date of issue, ISO. */
  readonly issued: string;
  readonly requests: readonly Request[];
}

/** Reads registry and matter and plans the requests; tells the errors, and is null where there is one. */
export function openRequests(
  files: ChosenFiles,
  issuedOption: string | undefined,
  surroundings: Surroundings,
): PlannedMatter | null {
  const { terminal } = surroundings;
  const opened = openRegistry(files.targets);
  if (reportProblems(errorsOf(opened.problems), opened.texts, terminal) || opened.registry === null) {
    return null;
  }
  const read = readMatter(files.matter, opened.registry);
  if (reportProblems(errorsOf(read.problems), read.texts, terminal) || read.matter === null) {
    return null;
  }
  const { zoneNames, longPastDays } = readPackageData();
  const issued = dateOfIssue(issuedOption, read.matter, surroundings);
  const requests = planRequests(read.matter, opened.registry, { issued, zoneNames, longPastDays, state: "draft" });
  return { matter: read.matter, issued, requests };
}

interface ReadMatter {
  readonly matter: Matter | null;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

function readMatter({ path, name }: ChosenFile, registry: Registry): ReadMatter {
  const input = readInput(path, name);
  if (input.file === null) {
    return { matter: null, problems: input.problems, texts: new Map() };
  }
  const { document, text, problems } = readYaml(name, input.file.bytes);
  const texts = new Map(text === null ? [] : [[name, text]]);
  if (document === null || errorsOf(problems).length > 0) {
    return { matter: null, problems, texts };
  }
  const { zoneNames, instruments } = readPackageData();
  const loaded = loadMatter(document, registry, {
    zoneNames,
    instruments: instruments.map(({ id }) => id),
    needs: Object.fromEntries(instruments.map(({ id, needs }) => [id, needs])),
  });
  return { matter: loaded.matter, problems: [...problems, ...loaded.problems], texts };
}

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === "error");
}
