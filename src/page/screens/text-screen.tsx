import { useEffect, useState } from "preact/hooks";
import { useSession } from "../use-session.ts";

/** The files themselves, for who wants them: what is changed here shows in the forms, and the other way round. */
export function TextScreen() {
  const { session, state } = useSession();
  const names = [...(state.files?.keys() ?? [])].filter((name) => /^[^/]+\.yaml$/u.test(name)).sort();
  const [name, setName] = useState("matter.yaml");
  const bytes = state.files?.get(name);
  const stored = bytes === undefined ? "" : new TextDecoder().decode(bytes);
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored, name]);
  const problems = state.look?.problems.filter(({ file }) => file === name) ?? [];
  return (
    <>
      <h1>The text</h1>
      <p class="lead">The files of the matter as the command line reads them.</p>
      <div class="row">
        <div class="field">
          <label for="text-file">File</label>
          <select id="text-file" value={name} onChange={(event) => setName(event.currentTarget.value)}>
            {names.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </div>
      </div>
      {problems.length > 0 ? (
        <ul class="problems">
          {problems.map(({ message, hint, line, isError }, index) => (
            <li key={index} class={isError ? "fix" : "check"}>
              Line {line}: {message}
              {hint ? <small> {hint}</small> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <label class="sr" for="text-area">
        Text of {name}
      </label>
      <textarea
        id="text-area"
        class="code"
        rows={28}
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button
        type="button"
        class="button"
        disabled={text === stored}
        onClick={() => session.replace(name, new TextEncoder().encode(text))}
      >
        Take over
      </button>
    </>
  );
}
