import { useState } from "preact/hooks";
import type { FieldEdit, JsonObject } from "../../duces.ts";
import type { ShownIssue, ShownProblem } from "../engine/protocol.ts";
import { LineInput } from "../fields/line-input.tsx";
import { groupsAt, textAt } from "../fields/lists.ts";
import { localDate } from "../local-date.ts";
import { problemTitle } from "../questions/problem-title.ts";
import { LEVELS } from "../questions/words.ts";
import { useSession } from "../use-session.ts";
import { linkOf } from "./issue-link.ts";

const ORDER = ["block", "warn", "inform", "passed"] as const;

/** What counsel must know before letters leave: what must be fixed first. */
export function IssuesScreen() {
  const { state } = useSession();
  const problems = state.look?.problems ?? [];
  const issues = (state.look?.issues ?? []).toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  const fixes =
    problems.filter(({ isError }) => isError).length + issues.filter(({ level }) => level === "block").length;
  return (
    <>
      <h1>{fixes === 0 ? "Nothing must be fixed" : headline(fixes)}</h1>
      <p class="lead">
        {problems.some(({ isError }) => isError)
          ? "Answers are missing: letters can be checked when they are there."
          : "Each issue says why, what cures it, and on what authority."}
      </p>
      {problems.map((problem, index) => (
        <ProblemCard key={index} problem={problem} />
      ))}
      {issues.map((issue) => (
        <IssueCard key={`${issue.rule} ${issue.pointer} ${issue.value} ${issue.requests.join()}`} issue={issue} />
      ))}
      {problems.length + issues.length === 0 ? <p>Every letter can be final.</p> : null}
    </>
  );
}

function headline(count: number): string {
  return count === 1
    ? "One thing must be fixed before letters can be final"
    : `${count} things must be fixed before letters can be final`;
}

function ProblemCard({ problem }: { problem: ShownProblem }) {
  const { state } = useSession();
  return (
    <section class="card">
      <span class={problem.isError ? "tag" : "tag check"}>{problem.isError ? LEVELS.block : LEVELS.warn}</span>
      <p>{problemTitle(problem)}</p>
      <a href={linkOf(problem, state.matter ?? {})}>Go to it</a>
    </section>
  );
}

function IssueCard({ issue }: { issue: ShownIssue }) {
  const { state } = useSession();
  const [isApproving, setApproving] = useState(false);
  const numbers = new Map(state.look?.requests.map(({ id, number, title }) => [id, `${title} (${number})`]));
  return (
    <section class="card issue">
      <span class={`tag ${issue.level}`}>{LEVELS[issue.level]}</span>
      <h2>{issue.title}</h2>
      <p>{issue.message}</p>
      <p>
        <strong>Cure:</strong> {issue.cure}
      </p>
      <details>
        <summary>Why, and on what authority</summary>
        <p>{issue.why}</p>
        <ul>
          {issue.authority.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </details>
      <p class="quiet">Concerns {issue.requests.map((id) => numbers.get(id) ?? id).join("; ")}</p>
      <p>
        <a href={linkOf(issue, state.matter ?? {})}>Go to it</a>{" "}
        {issue.overridable && issue.level === "block" ? (
          <button type="button" class="plain" onClick={() => setApproving(!isApproving)}>
            Approve anyway …
          </button>
        ) : null}
      </p>
      {isApproving ? <ApproveForm issue={issue} onDone={() => setApproving(false)} /> : null}
    </section>
  );
}

/** An attorney lets letters pass, by name and with a reason: it stands in the matter. */
function ApproveForm({ issue, onDone }: { issue: ShownIssue; onDone: () => void }) {
  const { session, state } = useSession();
  const matter: JsonObject = state.matter ?? {};
  const [attorney, setAttorney] = useState(textAt(matter, ["requester", "name"]).replace(/^\[\[.*\]\]$/u, ""));
  const [reason, setReason] = useState("");
  const approve = async () => {
    const override = {
      ...{ rule: issue.rule, requests: issue.requests, value: issue.value },
      ...{ attorney: attorney.trim(), date: localDate(new Date()), reason: reason.trim() },
    };
    const at: FieldEdit["at"] = ["overrides", groupsAt(matter, ["overrides"]).length];
    if (await session.edit("matter.yaml", [{ at, to: override }])) onDone();
  };
  return (
    <div class="entry">
      <LineInput label="Attorney" value={attorney} onChange={setAttorney} />
      <LineInput label="Reason" isLong value={reason} onChange={setReason} />
      <button
        type="button"
        class="button second"
        disabled={attorney.trim() === "" || reason.trim() === ""}
        onClick={approve}
      >
        Approve
      </button>
    </div>
  );
}
