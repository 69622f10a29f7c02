import type { Docket } from "../docket/docket.ts";
import type { DocketFrame } from "../docket/load-docket.ts";
import type { Matter } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import { type ChosenFile, chooseFiles, describeFiles, type FileOptions } from "./choose-files.ts";
import { chooseDocket, openDocket } from "./open-docket.ts";
import { openRequests } from "./open-requests.ts";
import { reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** The options of every command that looks at the docket. */
export interface CaseOptions extends FileOptions {
  readonly docket?: string;
  /** Date of issue of the requests. */
  readonly issued?: string;
}

/** A matter with its requests and what happened to them. */
export interface OpenedCase {
  readonly matter: Matter;
  readonly requests: readonly Request[];
  readonly docket: Docket;
  readonly file: ChosenFile;
  readonly frame: DocketFrame;
}

/**
 * Opens matter and docket, says which files are used, and tells their problems; null where one is an error. Templates
 * play no part: a fault in one must not hide what is overdue.
 */
export function openCase(
  options: CaseOptions,
  surroundings: Surroundings,
  missing: "empty" | "refused-where-named" = "refused-where-named",
): OpenedCase | null {
  const { terminal, folder } = surroundings;
  const chosen = chooseFiles(options, folder);
  const file = chooseDocket(options.docket, chosen, folder);
  if (options.quiet !== true) {
    const described = describeFiles(chosen).filter((line) => !line.startsWith("templates"));
    terminal.note(terminal.noteColors.dim([...described, `docket:    ${file.name}`].join("\n")));
  }
  const planned = openRequests(chosen, options.issued, surroundings);
  if (planned === null) {
    return null;
  }
  const { matter, issued, requests } = planned;
  const frame = {
    matter: matter.reference,
    requests: requests.map(({ id }) => id),
    issued,
    today: surroundings.today(),
  };
  const opened = openDocket(file, frame, options.docket !== undefined && missing === "refused-where-named");
  const failed = reportProblems(opened.problems, opened.texts, terminal);
  return failed || opened.docket === null ? null : { matter, requests, docket: opened.docket, file, frame };
}
