import type { JsonObject } from "../../duces.ts";
import { draftOf } from "../case/recipient-draft.ts";
import { groupsAt, textAt } from "../fields/lists.ts";
import { go, useSession } from "../use-session.ts";

/** Everything that is asked, recipient by recipient. */
export function RecordsScreen() {
  const { state } = useSession();
  const matter: JsonObject = state.matter ?? {};
  const names = new Map(state.look?.recipients.map(({ id, name }) => [id, name]));
  const titles = new Map(state.facts?.categories.map(({ id, title }) => [id, title]));
  const drafts = groupsAt(matter, ["custodians"]).flatMap((each) => draftOf(matter, textAt(each, ["id"])) ?? []);
  return (
    <>
      <h1>What is asked of whom?</h1>
      <p class="lead">
        Ask for little and name it exactly: a narrow request is answered sooner and is harder to refuse.
      </p>
      {drafts.length === 0 ? (
        <p>
          Nobody is asked yet. <a href="#/recipients">Add a recipient</a>, then say what it should keep or send.
        </p>
      ) : null}
      {drafts.map(({ id, items }) => (
        <section key={id}>
          <h2>
            <a href={`#/recipients/${id}`}>{names.get(id) ?? id}</a>
          </h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Item</th>
                <th scope="col">Kind of record</th>
                <th scope="col">Exactly what</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ number, category, subject }) => (
                <tr key={number}>
                  <td>{number}</td>
                  <td>{titles.get(category) ?? category}</td>
                  <td>{subject}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <button type="button" class="button" onClick={() => go("contacts")}>
        Continue
      </button>
    </>
  );
}
