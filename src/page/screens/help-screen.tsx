import { PlainFrame } from "./plain-frame.tsx";

export function HelpScreen() {
  return (
    <PlainFrame>
      <h1>Help</h1>
      <p>
        Answer the questions on the left in any order. The letter on the right follows every word. A letter stays a
        draft until nothing under <em>Issues</em> must be fixed and you make the set final.
      </p>
      <p>
        Everything stays on this computer: the page cannot connect to anything, and keeps nothing in the browser. Save
        the matter into a folder, or as a zip file. The command line of duces reads the same files.
      </p>
      <p>
        duces gives no legal advice. It says which rule it goes by, from when its text is, and how sure that is. Counsel
        decides, and signs.
      </p>
      <dl>
        <dt>Must fix</dt>
        <dd>A letter with such an issue cannot be final.</dd>
        <dt>Check</dt>
        <dd>Counsel decides whether it is meant.</dd>
        <dt>Note</dt>
        <dd>Good to know before the letter leaves.</dd>
        <dt>Approve anyway</dt>
        <dd>An attorney lets a letter pass, by name and with a reason. Both are kept with the matter.</dd>
      </dl>
    </PlainFrame>
  );
}
