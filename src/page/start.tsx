import { render } from "preact";
import { App } from "./app.tsx";
import { createSession } from "./case/session.ts";
import { startRemoteEngine } from "./engine/remote-engine.ts";
import { localDate } from "./local-date.ts";

/** JSON that the page carries as data. */
function carried(id: string): string {
  return document.getElementById(id)?.textContent ?? '""';
}

const session = createSession(startRemoteEngine(JSON.parse(carried("engine")) as string));
const root = document.getElementById("page");

async function begin(into: HTMLElement): Promise<void> {
  await session.begin(carried("pack"), localDate(new Date()));
  const { headings } = session.state().facts ?? {};
  if (headings) await Promise.all([addFace(headings.regular, "400"), addFace(headings.bold, "600")]);
  into.replaceChildren();
  render(<App session={session} />, into);
}

/** From bytes: the policy of the page lets no font be fetched. */
async function addFace(bytes: Uint8Array, weight: string): Promise<void> {
  const face = new FontFace("Source Serif 4", bytes.slice().buffer, { weight });
  document.fonts.add(await face.load());
}

function failed(thrown: unknown): void {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  root?.replaceChildren(`The page could not open: ${message}`);
}

if (root !== null) begin(root).catch(failed);

addEventListener("unhandledrejection", ({ reason }) => {
  session.tell(reason instanceof Error ? reason.message : String(reason));
});

/** What is not saved would be lost without a word. */
addEventListener("beforeunload", (event) => {
  const { files, savedAt } = session.state();
  if (files !== null && savedAt === null && session.state().canUndo) event.preventDefault();
});
