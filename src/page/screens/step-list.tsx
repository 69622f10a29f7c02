import { dataAt, type Json } from "../../duces.ts";
import type { SessionState } from "../case/session.ts";
import { DATES, DISPUTE, OFFICE } from "../questions/matter-questions.ts";
import type { AskedQuestion } from "../questions/question.ts";
import { asksBySubpoena, SUBPOENA } from "../questions/subpoena-question.ts";
import { useSession } from "../use-session.ts";
import { countsOf } from "./issue-counts.ts";
import { openFields } from "./open-fields.ts";

interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: (state: SessionState) => StepState;
  /** Whether it is shown; always, without it. */
  readonly when?: (state: SessionState) => boolean;
}

interface StepState {
  readonly text: string;
  readonly tone: "" | "good" | "fix";
}

const count = (list: Json | undefined, one: string, many: string): StepState => {
  const length = Array.isArray(list) ? list.length : 0;
  return { text: length === 0 ? "none yet" : `${length} ${length === 1 ? one : many}`, tone: "" };
};

const answered =
  (question: AskedQuestion) =>
  (state: SessionState): StepState => {
    const open = openFields(question, state.matter ?? {});
    return open === 0 ? { text: "done", tone: "good" } : { text: `${open} open`, tone: "" };
  };

const matterList =
  (...at: readonly string[]) =>
  (state: SessionState) =>
    dataAt(state.matter ?? undefined, at);

const GROUPS: readonly { readonly title: string; readonly steps: readonly Step[] }[] = [
  {
    title: "Matter",
    steps: [
      { id: "office", label: "Office", state: answered(OFFICE) },
      { id: "dispute", label: "Dispute", state: answered(DISPUTE) },
      { id: "dates", label: "Dates", state: answered(DATES) },
      {
        id: "identifiers",
        label: "Identifiers",
        state: (state) => count(matterList("selectors")(state), "identifier", "identifiers"),
      },
    ],
  },
  {
    title: "Requests",
    steps: [
      {
        id: "recipients",
        label: "Recipients",
        state: (state) => count(matterList("custodians")(state), "recipient", "recipients"),
      },
      { id: "records", label: "Records", state: recordsState },
      {
        id: "subpoena",
        label: "Subpoena",
        state: answered(SUBPOENA),
        when: ({ matter }) => asksBySubpoena(matter ?? {}),
      },
    ],
  },
  {
    title: "Check",
    steps: [
      { id: "contacts", label: "Contacts", state: contactsState },
      { id: "issues", label: "Issues", state: issuesState },
    ],
  },
  {
    title: "Send",
    steps: [
      { id: "papers", label: "Papers", state: papersState },
      { id: "tracking", label: "Tracking", state: () => ({ text: "", tone: "" }) },
    ],
  },
];

function recordsState(state: SessionState): StepState {
  const asked = matterList("custodians")(state);
  const items = Array.isArray(asked)
    ? asked.flatMap((each) => {
        const list = dataAt(each as Json, ["items"]);
        return Array.isArray(list) ? list : [];
      })
    : [];
  return count(items, "item", "items");
}

function contactsState({ look }: SessionState): StepState {
  const open =
    look?.recipients.filter(({ contacts }) => !contacts.some(({ verified }) => verified !== null)).length ?? 0;
  return open > 0 ? { text: `${open} to verify`, tone: "fix" } : { text: "", tone: "" };
}

function issuesState(state: SessionState): StepState {
  const { mustFix } = countsOf(state);
  return mustFix > 0 ? { text: `${mustFix} must fix`, tone: "fix" } : { text: "none", tone: "good" };
}

function papersState({ look }: SessionState): StepState {
  const papers = look?.requests.length ?? 0;
  return { text: papers === 0 ? "none yet" : `${papers} ${papers === 1 ? "letter" : "letters"}`, tone: "" };
}

export function StepList({ current }: { current: string }) {
  const { state } = useSession();
  return (
    <nav aria-label="Steps">
      {GROUPS.map(({ title, steps }) => (
        <div key={title}>
          <h2>{title}</h2>
          {steps
            .filter(({ when }) => when?.(state) ?? true)
            .map(({ id, label, state: stateOf }) => {
              const { text, tone } = stateOf(state);
              return (
                <a key={id} href={`#/${id}`} aria-current={current === id ? "page" : undefined}>
                  {label} <span class={`n ${tone}`}>{text}</span>
                </a>
              );
            })}
        </div>
      ))}
      <a class="small" href="#/text" aria-current={current === "text" ? "page" : undefined}>
        The text
      </a>
    </nav>
  );
}
