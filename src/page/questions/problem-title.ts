import type { ShownProblem } from "../engine/protocol.ts";
import { problemWords } from "../fields/problem-words.ts";
import { problemsAt } from "../fields/problems-at.ts";
import { DATES, DISPUTE, OFFICE } from "./matter-questions.ts";
import { SUBPOENA } from "./subpoena-question.ts";

const FIELDS = [OFFICE, DISPUTE, DATES, SUBPOENA].flatMap(({ fields }) => fields);

/** What lists are called that no single question asks for. */
const LISTS: Readonly<Record<string, string>> = {
  custodians: "Recipients",
  requests: "Letters",
  selectors: "Identifiers",
  background: "Background",
  process: "Subpoena",
  overrides: "Approvals",
  enclosures: "Enclosures",
};

/** What is wrong, with the question that it belongs to: `Name of the matter: this is still to be filled in.` */
export function problemTitle(problem: ShownProblem): string {
  const field = FIELDS.find(({ at }) => problemsAt(at, [problem]).length > 0);
  const [, top = ""] = problem.pointer.split("/");
  const title = field?.label.replace(/ …$/u, "") ?? LISTS[top] ?? "";
  const words = problemWords(problem);
  return title === "" ? words : `${title}: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}
