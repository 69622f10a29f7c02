import { useEffect, useState } from "preact/hooks";
import type { JsonObject } from "../../duces.ts";
import type { KnownRecipient } from "../../views/known-recipients.ts";
import { draftEdits, draftOf, type RecipientDraft, removalEdits } from "../case/recipient-draft.ts";
import type { ShownProblem } from "../engine/protocol.ts";
import { groupsAt, textAt } from "../fields/lists.ts";
import { problemWords } from "../fields/problem-words.ts";
import { localDate } from "../local-date.ts";
import { go, useSession } from "../use-session.ts";
import { newItem, RecipientForm } from "./recipient-form.tsx";

/** One recipient: a new one is taken into the matter when its form is whole, one that is there changes at once. */
export function RecipientScreen({ id }: { id: string }) {
  const { session, state } = useSession();
  const matter: JsonObject = state.matter ?? {};
  const there = draftOf(matter, id);
  const [draft, setDraft] = useState<RecipientDraft>(() => there ?? newDraft(matter, id));
  const [facts, setFacts] = useState<KnownRecipient | null>(null);
  const [missing, setMissing] = useState("");
  useEffect(() => {
    session.engine.recipient(id).then(setFacts);
    const request = state.look?.requests.find(({ custodian }) => custodian === id);
    if (request) session.show(request.id);
  }, [id, there === null]);
  const shown = there ?? draft;
  const change = (to: (now: RecipientDraft) => RecipientDraft) => {
    setMissing("");
    if (there === null) setDraft(to);
    else session.edit("matter.yaml", (now) => draftEdits(now, to(draftOf(now, id) ?? draft)));
  };
  const add = async () => {
    const lacks = lackOf(draft);
    setMissing(lacks);
    if (lacks !== "") return;
    if (await session.edit("matter.yaml", (now) => draftEdits(now, draft))) go("recipients");
  };
  const wrong = problemsOf(state.look?.problems ?? [], matter, id);
  return (
    <>
      <p>
        <a href="#/recipients">All recipients</a>
      </p>
      <h1>{facts?.name ?? id}</h1>
      {wrong.length > 0 || missing ? (
        <p class="error" role="alert">
          {[missing, ...wrong].filter(Boolean).join(" ")}
        </p>
      ) : null}
      <RecipientForm draft={shown} facts={facts} matter={matter} onChange={change} />
      <p class="actions">
        {there === null ? (
          <button type="button" class="button" onClick={add}>
            Add this recipient
          </button>
        ) : (
          <>
            <button type="button" class="button" onClick={() => go("recipients")}>
              Continue
            </button>{" "}
            <button
              type="button"
              class="plain"
              onClick={async () => {
                await session.edit("matter.yaml", (now) => removalEdits(now, id));
                go("recipients");
              }}
            >
              Remove this recipient
            </button>
          </>
        )}
      </p>
    </>
  );
}

/** What a new recipient most likely gets: the letter that the last one got, by the same day. */
function newDraft(matter: JsonObject, id: string): RecipientDraft {
  const last = groupsAt(matter, ["custodians"]).at(-1);
  const letters = last ? draftOf(matter, textAt(last, ["id"]))?.letters.slice(0, 1) : undefined;
  const selectors = groupsAt(matter, ["selectors"]).map((each) => textAt(each, ["id"]));
  return {
    ...{ id, relation: "non-party", why: "", basis: "" },
    letters: letters?.length
      ? letters
      : [{ instrument: "preservation", delivery: "certified-mail", respondBy: inThreeWeeks() }],
    items: [{ ...newItem([]), selectors }],
  };
}

/** A working day three weeks from now. */
function inThreeWeeks(): string {
  const day = new Date();
  day.setDate(day.getDate() + 21);
  while (day.getDay() === 0 || day.getDay() === 6) day.setDate(day.getDate() + 1);
  return localDate(day);
}

function lackOf({ why, items, letters }: RecipientDraft): string {
  if (why === "") return "Say why you write to this recipient.";
  if (items.some(({ category }) => category === "")) return "Choose the kind of record of each item.";
  if (items.some(({ subject }) => subject === "")) return "Say exactly what each item asks for.";
  return letters.length === 0 ? "Choose a letter." : "";
}

function problemsOf(problems: readonly ShownProblem[], matter: JsonObject, id: string): readonly string[] {
  const index = groupsAt(matter, ["custodians"]).findIndex((each) => textAt(each, ["id"]) === id);
  return problems
    .filter(({ pointer }) => index >= 0 && `${pointer}/`.startsWith(`/custodians/${index}/`))
    .map(problemWords);
}
