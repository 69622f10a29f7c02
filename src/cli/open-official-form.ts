import { resolve } from "node:path";
import { type OpenedForm, openForm } from "../forms/open-form.ts";
import { readInput } from "../files/read-input.ts";
import { reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** The form in a file that the user names; null where a problem, which is then reported, prevents it. */
export async function openOfficialForm(path: string, { terminal, folder }: Surroundings): Promise<OpenedForm | null> {
  const { file, problems } = readInput(resolve(folder, path), path);
  if (reportProblems(problems, new Map(), terminal) || file === null) return null;
  const opened = await openForm(file.bytes, path);
  if ("form" in opened) return opened.form;
  reportProblems([opened.problem], new Map(), terminal);
  return null;
}
