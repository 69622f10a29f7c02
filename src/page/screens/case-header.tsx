import { dataAt } from "../../duces.ts";
import { fieldText } from "../fields/field-text.ts";
import { useSession } from "../use-session.ts";
import { SaveButton } from "./save-button.tsx";

export function CaseHeader() {
  const { session, state } = useSession();
  const { keeping, savedAt, canUndo, notice } = state;
  const matter = state.matter ?? undefined;
  const saved = savedAt !== null ? `Saved ${savedAt}${keeping ? ` in “${keeping.name}”` : ""}` : "Not saved";
  return (
    <header>
      <a class="brand" href="#/" aria-label="Start page of duces">
        duces
      </a>
      <span class="name">{fieldText(dataAt(matter, ["title"])) || "New matter"}</span>
      <span class="quiet">{fieldText(dataAt(matter, ["reference"]))}</span>
      <span class="right">
        {notice ? (
          <span class="error" role="alert">
            {notice}
          </span>
        ) : null}
        <span class={savedAt === null ? "quiet" : "good"} role="status">
          {saved}
        </span>
        <SaveButton />
        <button type="button" disabled={!canUndo} onClick={() => session.undo()}>
          Undo
        </button>
        <a href="#/help">Help</a>
      </span>
    </header>
  );
}
