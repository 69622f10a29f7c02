import { stateProcess } from "../../states/governing-state.ts";
import { isAnswered } from "../gate-answers.ts";
import { effect, isLetter, type Subject } from "../subject.ts";
import { wordsIn } from "../words-in.ts";
import type { GateRecord } from "./gate.ts";

type Met = (subject: Subject) => boolean;

/** Whether what a request compels is enough for the law of a gate: process, where no more is asked. */
const compelled: Met = (subject) => !isLetter(subject);

/** An order of a court answers every gate but those that no order opens. */
const ordered: Met = (subject) => effect(subject).form === "order";

/** What else satisfies a gate, besides an answer of counsel's (`gate-answers.ts`). */
const RECORDED: Readonly<Record<string, Met>> = {
  cpni_222: compelled,
  // The pack of the state says what its notice asks for, and a rule of its own whether that is kept.
  state_bank_secrecy: ({ request, law }) =>
    request.asked.safeguards?.consumer !== undefined && stateProcess(request, law.states)?.pack?.consumer !== undefined,
  glba_6802e8: compelled,
  anonymous_speech: ({ request }) => request.asked.safeguards?.noSpeaker !== undefined,
  reporters_privilege: (subject) => excludesSources(subject),
  attorney_client: (subject) => wordsIn(subject.wording, "term-privilege", subject).length > 0 && !asksCounsel(subject),
};

/** Gates that no order opens: the record of the census, and what only the taxpayer's own paper releases. */
const BEYOND_ORDERS: readonly string[] = ["cipsea_census", "tax_irs_6103"];

/** Whether a paper or fact of the matter satisfies a gate for this request. */
export function gateIsMet({ id }: Pick<GateRecord, "id">, subject: Subject): boolean {
  if (effect(subject).form === "authorization" || isAnswered(id, subject)) return true;
  if (ordered(subject) && !BEYOND_ORDERS.includes(id)) return true;
  return RECORDED[id]?.(subject) ?? false;
}

/** Whose files are privileged as a whole: words on how to claim it do not answer a request for all of them. */
function asksCounsel({ request }: Subject): boolean {
  return request.custodian.kinds.includes("law-firm");
}

/** Whether the request says that a journalist's sources are not sought. */
export function excludesSources(subject: Subject): boolean {
  const { matter, asked } = subject.request;
  return [...matter.exclusions, ...asked.exclusions].some(
    (text) => wordsIn(text, "sources-excluded", subject).length > 0,
  );
}
