import type { GateAnswer } from "../../matter/matter.ts";
import type { Item } from "../../matter/request.ts";
import { gapIn } from "../../schema/gap-in.ts";
import { answersOf, isAnswered } from "../gate-answers.ts";
import { excludesSources } from "../gates/gate-is-met.ts";
import { obtainability } from "../obtainability.ts";
import {
  effect,
  type Hit,
  inAsked,
  inMatter,
  isLetter,
  itemsUnder,
  itemWords,
  type RuleCheck,
  type Subject,
} from "../subject.ts";
import { wordsIn } from "../words-in.ts";

function hitOf(item: Item, message: string, circumstance?: string): Hit {
  return {
    message: `${itemWords(item)} ${message}`,
    where: inMatter(`${item.pointer}/category`),
    value: `${item.category.id}: ${item.plan.subject}`,
    ...(circumstance === undefined ? {} : { case: circumstance }),
  };
}

/** Content stays with the provider, unless its account holder consents. */
export const noContentAtProviders: RuleCheck = (subject) => {
  const { request, law } = subject;
  if (isAnswered("sca_content", subject)) return [];
  return itemsUnder("content", subject).flatMap((item) => {
    const { outcome, by } = obtainability(request.custodian, item.category, effectWithDisclosure(subject), law);
    if (outcome === "barred") return [hitOf(item, `asks ${request.custodian.shortName} for content: ${by}.`)];
    return outcome === "with consent" ? [hitOf(item, `asks for content: ${by}.`, "consent")] : [];
  });
};

/** What would be asked for, if it were: a request to keep is judged by what it prepares. */
function effectWithDisclosure(subject: Subject): string {
  return effect(subject).discloses ? subject.request.instrument : "records";
}

/** Subscribers' records by a government's civil subpoena. */
export const noCivilSubpoenaOfGovernment: RuleCheck = (subject) =>
  itemsUnder("subscriber", subject).map((item) => hitOf(item, "asks for subscribers' records by civil subpoena."));

/** Customers' records by a government's letter, of a provider to the public. */
export const noLetterOfGovernment: RuleCheck = (subject) => {
  const { request, law } = subject;
  const isProvider = law["provider-kinds"].some(
    ({ kind, provider }) => provider === "public" && request.custodian.kinds.includes(kind),
  );
  if (!isProvider) return [];
  const words = "asks a provider to the public for customers' records by letter alone.";
  return itemsUnder("customer-record", subject).map((item) => hitOf(item, words));
};

/** Who read a page, who spoke, and who told the press. */
export const speakersAreSafe: RuleCheck = (subject) => {
  if (isAnswered("anonymous_speech", subject)) return [];
  return [
    ...itemsUnder("access-log", subject)
      .filter(({ limitedTo, between }) => limitedTo.length === 0 && between === null)
      .map((item) => hitOf(item, "is not limited to listed addresses: it holds everyone who read the page.")),
    ...(isSentence(subject.request.asked.safeguards?.noSpeaker) ? [] : identityHits(subject)),
    ...(excludesSources(subject)
      ? []
      : itemsUnder("press", subject).map((item) => hitOf(item, "does not say that sources are not sought."))),
  ];
};

function isSentence(reason: string | undefined): boolean {
  return reason !== undefined && gapIn(reason, "text") === null;
}

/** An account whose holder the request itself names has no anonymous speaker behind it. */
function identityHits(subject: Subject): readonly Hit[] {
  return itemsUnder("subscriber", subject)
    .filter((item) => !namesHolder(item, subject))
    .map((item) => hitOf(item, "asks who spoke, without the showing.", "identity"));
}

/** Kinds of selectors that say whose the account is. */
const HOLDERS: readonly string[] = ["company", "person", "employee", "customer", "ssn", "taxId"];

function namesHolder({ selectors, plan }: Item, { request: { matter } }: Subject): boolean {
  const holders = selectors.filter(({ kind }) => HOLDERS.includes(kind)).map(({ value }) => value);
  const parties = (matter.stage.parties ?? []).map(({ name }) => name).filter((name) => plan.subject.includes(name));
  return [...holders, ...parties].some((name) => !UNNAMED.test(name));
}

/** A party of whom nobody knows who it is: "Doe 3", "John Doe", "unknown persons". */
const UNNAMED = /\b(?:does?(?:\s+\d.*)?|unknown|unidentified|anonymous)\b/iu;

/** Patients' records with what federal law, and a stricter state, ask for. */
export const healthIsSafe: RuleCheck = (subject) => {
  const { custodian, asked } = subject.request;
  const { health, patientConsent } = asked.safeguards ?? {};
  const isAuthorized = health === "authorization" || answersOf("hipaa_subpoena", subject).some(isAuthorization);
  const strict = subject.law["health-states"].find(({ state }) => state === custodian.state);
  return itemsUnder("health", subject).flatMap((item) => {
    if (!isAnswered("hipaa_subpoena", subject))
      return [hitOf(item, "asks for health information without a safeguard.")];
    return strict && patientConsent !== true && !isAuthorized
      ? [hitOf(item, `asks for health information: ${strict.words}.`)]
      : [];
  });
};

/** The patient signed, or a court looked into it. */
function isAuthorization({ route }: GateAnswer): boolean {
  return route === "authorization" || route === "court_order";
}

export const cableIsSafe: RuleCheck = (subject) =>
  isAnswered("cable_551c", subject)
    ? []
    : itemsUnder("cable", subject).map((item) => hitOf(item, "asks a cable operator without a court order."));

export const callsAndReportsAreSafe: RuleCheck = (subject) => {
  return [
    ...(isAnswered("cpni_222", subject) || !isLetter(subject)
      ? []
      : itemsUnder("call-records", subject).map((item) => hitOf(item, "asks for call records by letter alone."))),
    ...(isAnswered("fcra_1681b", subject)
      ? []
      : itemsUnder("consumer-report", subject).map((item) =>
          hitOf(item, "asks for a consumer report without an order."),
        )),
  ];
};

/** A paper that asks for a protected thing says how it is protected. */
function lackingTerm(regime: string, term: string, words: string): RuleCheck {
  return (subject) =>
    wordsIn(subject.wording, term, subject).length > 0
      ? []
      : itemsUnder(regime, subject).map((item) => ({ ...hitOf(item, words), where: inAsked(subject) }));
}

export const investigationsNamePrivilege = lackingTerm(
  "investigation",
  "term-privilege",
  "asks for reports that may be privileged, and the paper says nothing of privilege.",
);

const offersConfidentiality = lackingTerm(
  "confidential",
  "term-confidentiality",
  "asks for confidential records, and the paper offers no protection.",
);

/** What an agency releases is public: the statute's exemptions protect, and no undertaking of the requester does. */
export const confidentialIsProtected: RuleCheck = (subject) =>
  RELEASED_TO_ALL.includes(effect(subject).form) ? [] : offersConfidentiality(subject);

const RELEASED_TO_ALL: readonly string[] = ["agency-request", "public-records"];
