import { useState } from "preact/hooks";
import { type MadeSet, makeSet, saveSet } from "../case/make-set.ts";
import { LETTERS, optionLabel } from "../questions/words.ts";
import { useSession } from "../use-session.ts";

/** Above so many letters a page takes too long: the command line makes them. */
const MOST_LETTERS = 400;

/** Makes the set of papers: drafts, or final letters of all that nothing stops. */
export function PapersScreen() {
  const { session, state } = useSession();
  const requests = state.look?.requests ?? [];
  const [progress, setProgress] = useState("");
  const [made, setMade] = useState<MadeSet | null>(null);
  const [stopped, setStopped] = useState<AbortController | null>(null);
  const make = async (kind: "draft" | "final") => {
    const stop = new AbortController();
    setStopped(stop);
    setMade(null);
    try {
      setMade(await makeSet(session, kind, { tell: setProgress, signal: stop.signal }));
    } finally {
      setStopped(null);
      setProgress("");
    }
  };
  const names = new Map(
    requests.map(({ id, title, instrument }) => [id, `${title}, ${optionLabel(LETTERS, instrument).toLowerCase()}`]),
  );
  if (requests.length === 0) {
    return (
      <>
        <h1>Make the papers</h1>
        <p>
          There is no letter yet. <a href="#/recipients">Add a recipient</a>, or see under <a href="#/issues">Issues</a>{" "}
          what is missing.
        </p>
      </>
    );
  }
  return (
    <>
      <h1>Make the papers</h1>
      <p class="lead">
        Every letter as a PDF, with a review paper, a cover sheet, dates for your calendar, and a list of checksums that
        proves later what was made.
      </p>
      {requests.length > MOST_LETTERS ? (
        <p class="error">
          {requests.length} letters are more than a page should make at once. The command line makes them:{" "}
          <code>duces export</code>
        </p>
      ) : (
        <p class="actions">
          <button type="button" class="button second" disabled={stopped !== null} onClick={() => make("draft")}>
            Make drafts
          </button>{" "}
          <button type="button" class="button" disabled={stopped !== null} onClick={() => make("final")}>
            Make final letters
          </button>{" "}
          {stopped === null ? null : (
            <button type="button" class="plain" onClick={() => stopped.abort()}>
              Cancel
            </button>
          )}
        </p>
      )}
      <p role="status">{progress}</p>
      {made === null ? null : <Result made={made} names={names} />}
    </>
  );
}

function Result({ made, names }: { made: MadeSet; names: ReadonlyMap<string, string> }) {
  const { session, state } = useSession();
  const [saved, setSaved] = useState("");
  const { problems, blocked, files, name, letters } = made;
  const save = (asZip: boolean) =>
    saveSet(session, made, asZip).then(setSaved, (thrown: Error) => setSaved(`Not saved: ${thrown.message}`));
  return (
    <section class="card">
      {files === null ? <h2>No papers were made</h2> : <h2>{letters} letters are ready</h2>}
      {problems.length > 0 ? (
        <ul class="error">
          {problems.map((message, index) => (
            <li key={index}>{message}</li>
          ))}
        </ul>
      ) : null}
      {blocked.length > 0 ? (
        <>
          <p>
            These are not among them, because something must be fixed first (see <a href="#/issues">Issues</a>):
          </p>
          <ul>
            {blocked.map((id) => (
              <li key={id}>{names.get(id) ?? id}</li>
            ))}
          </ul>
        </>
      ) : null}
      {files === null ? null : (
        <p class="actions">
          {state.keeping?.putSet ? (
            <button type="button" class="button" onClick={() => save(false)}>
              Save into “{state.keeping.name}”
            </button>
          ) : null}
          <button type="button" class={state.keeping?.putSet ? "button second" : "button"} onClick={() => save(true)}>
            Save {name}.zip
          </button>
        </p>
      )}
      <p role="status">{saved}</p>
    </section>
  );
}
