import type { ComponentChild } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { dataAt } from "../../duces.ts";
import type { SessionState } from "../case/session.ts";
import { PaperPane } from "../paper/paper-pane.tsx";
import { DATES, DISPUTE, OFFICE } from "../questions/matter-questions.ts";
import { SUBPOENA } from "../questions/subpoena-question.ts";
import { useSession } from "../use-session.ts";
import { CaseHeader } from "./case-header.tsx";
import { ContactsScreen } from "./contacts-screen.tsx";
import { IdentifiersScreen } from "./identifiers-screen.tsx";
import { countsOf } from "./issue-counts.ts";
import { IssuesScreen } from "./issues-screen.tsx";
import { PapersScreen } from "./papers-screen.tsx";
import { QuestionScreen } from "./question-screen.tsx";
import { RecipientScreen } from "./recipient-screen.tsx";
import { RecipientsScreen } from "./recipients-screen.tsx";
import { RecordsScreen } from "./records-screen.tsx";
import { StepList } from "./step-list.tsx";
import { TextScreen } from "./text-screen.tsx";
import { TrackingScreen } from "./tracking-screen.tsx";

/** The matter that is open: steps at the left, one of them in the middle, the paper at the right. */
export function CaseScreen({ route }: { route: readonly string[] }) {
  const { state } = useSession();
  const [tab, setTab] = useState<"work" | "paper">("work");
  const main = useRef<HTMLElement>(null);
  const address = route.join("/");
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    setTab("work");
  }, [address]);
  return (
    <div class={`frame case show-${tab}`}>
      <CaseHeader />
      <StepList current={route[0] ?? ""} />
      <main ref={main} id="work">
        {stepOf(route)}
      </main>
      <PaperPane />
      <CaseFooter state={state} tab={tab} setTab={setTab} />
    </div>
  );
}

function stepOf([step, part]: readonly string[]): ComponentChild {
  switch (step) {
    case "dispute":
      return <QuestionScreen question={DISPUTE} next="dates" />;
    case "dates":
      return <QuestionScreen question={DATES} next="identifiers" />;
    case "identifiers":
      return <IdentifiersScreen />;
    case "recipients":
      return part === undefined ? <RecipientsScreen /> : <RecipientScreen id={part} />;
    case "records":
      return <RecordsScreen />;
    case "subpoena":
      return <QuestionScreen question={SUBPOENA} next="contacts" />;
    case "contacts":
      return <ContactsScreen />;
    case "issues":
      return <IssuesScreen />;
    case "papers":
      return <PapersScreen />;
    case "tracking":
      return <TrackingScreen />;
    case "text":
      return <TextScreen />;
    default:
      return <QuestionScreen question={OFFICE} next="dispute" />;
  }
}

interface FooterProps {
  readonly state: SessionState;
  readonly tab: "work" | "paper";
  readonly setTab: (tab: "work" | "paper") => void;
}

function CaseFooter({ state, tab, setTab }: FooterProps) {
  const { mustFix, check } = countsOf(state);
  const title = dataAt(state.matter ?? undefined, ["title"]);
  return (
    <footer>
      <a class={mustFix > 0 ? "fix" : "good"} href="#/issues">
        {mustFix > 0 ? `${mustFix} must fix` : "Nothing must be fixed"}
      </a>
      <a class={check > 0 ? "check" : "quiet"} href="#/issues">
        {check} to check
      </a>
      <span class="quiet wide-only">Every letter is a draft until it is exported as final.</span>
      <button type="button" class="tab" onClick={() => setTab(tab === "work" ? "paper" : "work")}>
        {tab === "work" ? "Show the letter" : "Back to the form"}
      </button>
      <span class="sr" role="status">
        {title ? `${mustFix} must fix, ${check} to check` : ""}
      </span>
    </footer>
  );
}
