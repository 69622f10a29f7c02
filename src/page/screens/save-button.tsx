import { useRef } from "preact/hooks";
import { hasFolders } from "../case/open-case.ts";
import { saveAsZip, saveCase, saveIntoFolder } from "../case/save-case.ts";
import { useSession } from "../use-session.ts";

/** Saves at once where it is known where to; else it says first what the browser is going to ask. */
export function SaveButton() {
  const { session, state } = useSession();
  const dialog = useRef<HTMLDialogElement>(null);
  const save = () => {
    if (state.keeping === null && hasFolders()) dialog.current?.showModal();
    else saveCase(session);
  };
  const then = (act: (of: typeof session) => Promise<void>) => () => {
    dialog.current?.close();
    act(session);
  };
  return (
    <>
      <button type="button" onClick={save}>
        Save
      </button>
      <dialog ref={dialog} aria-labelledby="save-title">
        <h2 id="save-title">Where should the matter be saved?</h2>
        <p>
          <strong>Into a folder</strong>, on this computer or your firm’s drive. The browser asks twice: which folder,
          and whether this page may write there. Later saves go to the same place, and what stood there before is kept
          below “history”.
        </p>
        <p>
          <strong>As a zip file</strong>, which the browser downloads. Open it again from the start page.
        </p>
        <p class="actions">
          <button type="button" class="button" onClick={then(saveIntoFolder)}>
            Choose a folder …
          </button>
          <button type="button" class="button second" onClick={then(saveAsZip)}>
            Download a zip file
          </button>
          <button type="button" class="plain" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </dialog>
    </>
  );
}
