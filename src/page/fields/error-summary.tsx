import type { ShownProblem } from "../engine/protocol.ts";
import type { AskedField } from "../questions/question.ts";
import { fieldId } from "./field.tsx";
import { problemWords } from "./problem-words.ts";
import { problemsAt } from "./problems-at.ts";

/** What is wrong on this screen, each with a link that leads to its field. */
export function ErrorSummary({
  fields,
  problems,
}: {
  fields: readonly AskedField[];
  problems: readonly ShownProblem[];
}) {
  const wrong = fields.flatMap((field) => problemsAt(field.at, problems).map((problem) => ({ field, problem })));
  if (wrong.length === 0) return null;
  return (
    <section class="summary" aria-labelledby="summary-title">
      <h2 id="summary-title">
        {wrong.length === 1 ? "One answer is missing or wrong" : "Some answers are missing or wrong"}
      </h2>
      <ul>
        {wrong.map(({ field, problem }, index) => (
          <li key={index}>
            <a
              href={`#${fieldId(field.at)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(field.at))?.focus();
              }}
            >
              {field.label}
            </a>
            : {problemWords(problem)}
          </li>
        ))}
      </ul>
    </section>
  );
}
