import type { ComponentChildren } from "preact";
import { useSession } from "../use-session.ts";

/** The frame of screens that belong to no matter. */
export function PlainFrame({ children }: { children: ComponentChildren }) {
  const { state } = useSession();
  const { facts, files } = state;
  return (
    <div class="frame plain">
      <header>
        <a class="name" href="#/">
          duces
        </a>
        <span class="quiet">letters that ask companies to keep or produce records</span>
        <span class="right">
          {files === null ? null : <a href="#/office">Back to the matter</a>}
          <a href="#/help">Help</a>
        </span>
      </header>
      <main>
        <div class="sheet-of-work">{children}</div>
      </main>
      <footer>
        <span class="quiet">
          duces {facts?.version} · {facts?.custodians} companies in the registry · not legal advice
        </span>
      </footer>
    </div>
  );
}
