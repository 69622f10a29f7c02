import { useState } from "preact/hooks";
import { hasFolders, openFiles, openFolder } from "../case/open-case.ts";
import type { CheckedSet } from "../engine/protocol.ts";
import { Refusal } from "../engine/remote-engine.ts";
import { useSession } from "../use-session.ts";
import { PlainFrame } from "./plain-frame.tsx";

export function CheckSetScreen() {
  const { session } = useSession();
  const [result, setResult] = useState<CheckedSet | null>(null);
  const check = async (choose: typeof openFolder) => {
    try {
      const chosen = await choose();
      if (chosen !== null) setResult(await session.engine.check(chosen.files));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      setResult({ reference: "", files: 0, problems: [thrown.message] });
    }
  };
  return (
    <PlainFrame>
      <h1>Check a set of papers</h1>
      <p class="lead">
        Choose the folder or the zip file that holds manifest.json. Every file is compared with what was exported.
      </p>
      <p>
        {hasFolders() ? (
          <button type="button" class="button" onClick={() => check(openFolder)}>
            Choose folder …
          </button>
        ) : null}{" "}
        <button type="button" class="button second" onClick={() => check(() => openFiles(session.engine))}>
          Choose zip file …
        </button>
      </p>
      <div role="status">{result === null ? null : <Verdict result={result} />}</div>
    </PlainFrame>
  );
}

function Verdict({ result: { reference, files, problems } }: { result: CheckedSet }) {
  if (problems.length === 0) {
    return (
      <p class="good">
        {reference}: all {files} files are exactly as they were exported. That says nothing of who exported them.
      </p>
    );
  }
  return (
    <>
      <h2>This is not what was exported</h2>
      <ul>
        {problems.map((message, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
    </>
  );
}
