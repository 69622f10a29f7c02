import { blankCase } from "../case/blank-case.ts";
import { hasFolders, openFiles, openFolder } from "../case/open-case.ts";
import { go, useSession } from "../use-session.ts";
import { PlainFrame } from "./plain-frame.tsx";

export function StartScreen() {
  const { session, state } = useSession();
  const begin = async () => {
    await session.open(blankCase(), null);
    go("office");
  };
  const open = async (choose: typeof openFolder) => {
    const chosen = await choose().catch((thrown: Error) => session.tell(thrown.message));
    if (!chosen) return;
    if (!chosen.files.some(({ name }) => name === "matter.yaml")) return session.tell("There is no matter.yaml in it.");
    await session.open(chosen.files, chosen.keeping);
    go("office");
  };
  return (
    <PlainFrame>
      <h1>What would you like to do?</h1>
      <p class="lead">Everything stays on this computer. This page cannot connect to anything.</p>
      {state.notice ? (
        <p class="error" role="alert">
          {state.notice}
        </p>
      ) : null}
      <div class="cards">
        <section class="card">
          <h2>Write one letter</h2>
          <p class="quiet">
            A preservation letter, a request for copies or a subpoena attachment to one recipient. About ten minutes.
          </p>
          <button type="button" class="button" onClick={begin}>
            Start
          </button>
        </section>
        <section class="card">
          <h2>Open a matter</h2>
          <p class="quiet">A folder or zip file that you saved before, on this computer or your firm’s drive.</p>
          {hasFolders() ? (
            <button type="button" class="button" onClick={() => open(openFolder)}>
              Choose folder …
            </button>
          ) : null}
          <button
            type="button"
            class={hasFolders() ? "button second" : "button"}
            onClick={() => open(() => openFiles(session.engine))}
          >
            Choose files …
          </button>
        </section>
      </div>
      <h2>Or</h2>
      <ul class="links">
        <li>
          <a href="#/examples">Start from an example</a> <span class="quiet">– {examples(state)}</span>
        </li>
        <li>
          <a href="#/registry">Look up who may hold records</a>{" "}
          <span class="quiet">– by company, domain or internet address, with sources and dates</span>
        </li>
        <li>
          <a href="#/check">Check a set of papers</a> <span class="quiet">– is it exactly what was exported?</span>
        </li>
      </ul>
    </PlainFrame>
  );
}

function examples({ facts }: ReturnType<typeof useSession>["state"]): string {
  return (facts?.starters ?? [])
    .map(({ title }) => title.split(/[:;,(]/u)[0]?.toLowerCase())
    .slice(0, 6)
    .join(", ");
}
