import { useEffect } from "preact/hooks";
import type { Session } from "./case/session.ts";
import { CaseScreen } from "./screens/case-screen.tsx";
import { CheckSetScreen } from "./screens/check-set-screen.tsx";
import { ExamplesScreen } from "./screens/examples-screen.tsx";
import { HelpScreen } from "./screens/help-screen.tsx";
import { RegistryScreen } from "./screens/registry-screen.tsx";
import { StartScreen } from "./screens/start-screen.tsx";
import { SessionContext, useRoute, useSession } from "./use-session.ts";

export function App({ session }: { session: Session }) {
  return (
    <SessionContext.Provider value={session}>
      <Screen />
    </SessionContext.Provider>
  );
}

function Screen() {
  const { state } = useSession();
  const route = useRoute();
  const address = route.join("/");
  useEffect(() => focusHeading(), [address, state.files === null]);
  const [place] = route;
  if (place === "registry") return <RegistryScreen route={route.slice(1)} />;
  if (place === "examples") return <ExamplesScreen />;
  if (place === "check") return <CheckSetScreen />;
  if (place === "help") return <HelpScreen />;
  return place === undefined || state.files === null ? <StartScreen /> : <CaseScreen route={route} />;
}

/** A reader of the screen begins at the heading of what is new. */
function focusHeading(): void {
  const heading = document.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  document.title = heading?.textContent ? `${heading.textContent} – duces` : "duces";
}
