import { createContext } from "preact";
import { useContext, useEffect, useReducer } from "preact/hooks";
import type { Session, SessionState } from "./case/session.ts";

export const SessionContext = createContext<Session | null>(null);

/** The session, and its state, of which every change draws anew. */
export function useSession(): { readonly session: Session; readonly state: SessionState } {
  const session = useContext(SessionContext);
  const [, redraw] = useReducer<number, undefined>((count) => count + 1, 0);
  useEffect(() => session?.subscribe(() => redraw(undefined)), [session]);
  if (session === null) throw new Error("the page has no session");
  return { session, state: session.state() };
}

/** Where in the page one is: what stands behind the `#/`, in parts. */
export function useRoute(): readonly string[] {
  const [, redraw] = useReducer<number, undefined>((count) => count + 1, 0);
  useEffect(() => {
    const changed = () => redraw(undefined);
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  return location.hash
    .replace(/^#\/?/u, "")
    .split("/")
    .map(decodeURIComponent)
    .filter((part) => part !== "");
}

export function go(...parts: readonly string[]): void {
  location.hash = `#/${parts.map(encodeURIComponent).join("/")}`;
}
