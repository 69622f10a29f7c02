import { useEffect } from "preact/hooks";
import type { Json, JsonObject } from "../../duces.ts";
import { saveCase } from "../case/save-case.ts";
import { ErrorSummary } from "../fields/error-summary.tsx";
import { QuestionField } from "../fields/field.tsx";
import { problemsAt } from "../fields/problems-at.ts";
import type { AskedField, AskedQuestion } from "../questions/question.ts";
import { go, useSession } from "../use-session.ts";
import { alsoChanged } from "./also-changed.ts";
import { Parties } from "./parties.tsx";
import { Statements } from "./statements.tsx";

/** One question: its fields as far as they are asked, then on to the next. */
export function QuestionScreen({ question, next }: { question: AskedQuestion; next: string }) {
  const { session, state } = useSession();
  const matter: JsonObject = state.matter ?? {};
  const isSeen = useSeenBefore(question.id);
  // Nobody is told that an answer is missing before there was a chance to give it.
  const problems = (state.look?.problems ?? []).filter(({ code }) => isSeen || code !== "missing-key");
  const asked = question.fields.filter(({ when }) => when?.(matter) ?? true);
  const change = (field: AskedField, to: Json | undefined) => {
    session.edit("matter.yaml", (now) => alsoChanged({ at: field.at, to }, now));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (state.keeping !== null) saveCase(session);
        go(next);
      }}
    >
      <h1>{question.title}</h1>
      <p class="lead">{question.lead}</p>
      <ErrorSummary fields={asked} problems={problems} />
      {asked.map((field) => (
        <QuestionField
          key={field.at.join("/")}
          field={field}
          matter={matter}
          problems={problemsAt(field.at, problems)}
          onChange={(to) => change(field, to)}
        />
      ))}
      {question.id === "dispute" ? (
        <>
          <Parties matter={matter} />
          <Statements matter={matter} />
        </>
      ) : null}
      <button type="submit" class="button">
        Continue
      </button>
    </form>
  );
}

const seen = new Set<string>();

/** Whether a question was left once before. */
function useSeenBefore(id: string): boolean {
  useEffect(() => () => void seen.add(id), [id]);
  return seen.has(id);
}
