import { go, useSession } from "../use-session.ts";
import { PlainFrame } from "./plain-frame.tsx";

export function ExamplesScreen() {
  const { session, state } = useSession();
  const begin = async (kind: string) => {
    await session.open(await session.engine.starter(kind), null);
    go("office");
  };
  const kinds = [
    ...(state.facts?.starters ?? []),
    { id: "sample", title: "The sample matter: look-ups of names in 2016, who may hold their records", also: [] },
  ];
  return (
    <PlainFrame>
      <h1>Start from an example</h1>
      <p class="lead">
        Each is a whole matter. Everybody in it is invented, but in the sample matter. Put your own case in its place.
      </p>
      <ul class="choices">
        {kinds.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => begin(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </PlainFrame>
  );
}
