import type { Request } from "../matter/request.ts";
import type { StatePack } from "../schema/generated/state-pack.ts";
import type { SubpoenaFields } from "../schema/generated/subpoena-fields.ts";
import { type ActBound, actBounds } from "../states/act-bounds.ts";
import { type ActDays, plannedDays } from "../states/act-days.ts";
import { type StateProcess, stateProcess } from "../states/governing-state.ts";
import { factOf, sureWords } from "../states/state-packs.ts";
import { flag } from "./flag.ts";
import { dateWords } from "./request-fields.ts";
import type { Wording } from "./wording.ts";

type StateFields = SubpoenaFields["state"];

/** What the papers of a subpoena may say of the state whose rules it is under; blank in a federal action. */
export function stateFields(request: Request, { states }: Wording): StateFields {
  const under = stateProcess(request, states);
  const pack = under?.pack ?? null;
  const days = under === null ? {} : plannedDays(request, under);
  return {
    name: pack?.name ?? under?.state ?? "",
    packed: flag(pack !== null),
    california: flag(pack?.state === "CA"),
    texas: flag(pack?.state === "TX"),
    florida: flag(pack?.state === "FL"),
    newYork: flag(pack?.state === "NY"),
    pennsylvania: flag(pack?.state === "PA"),
    clerk: pack?.issuers.clerk ?? "",
    ...saysFields(pack),
    ...noticeFields(under, days),
    stated: statedFields(under),
    statedNotice: statedFields(under, "notice"),
    statedObjections: statedFields(under, "objection"),
    patient: flag(
      pack?.patient !== undefined && request.items.some(({ category }) => category.legalClass === "health"),
    ),
    consumer: consumerFields(request, pack),
    bounds: under === null ? [] : actBounds(request, under, days).map((bound) => boundFields(bound, days)),
    ...sheetFields(pack),
  };
}

const SAID: readonly (keyof StateFields["says"])[] = [
  "notice",
  "partyObjections",
  "objections",
  "cost",
  "service",
  "certification",
  "consumerParty",
  "consumerOther",
];
const CITED_ALONE: readonly (keyof StateFields["cites"])[] = ["notice", "objections", "certification", "prerequisite"];

/** A paper that leaves the firm says only what was read in the rule itself. */
function saysFields(pack: StatePack | null): Pick<StateFields, "says" | "cites"> {
  const read = (pack?.says ?? []).filter(({ fact }) => pack !== null && factOf(pack, fact).confidence === "read");
  const printed = (key: string, print: (said: StatePack["says"][number]) => string) =>
    [
      key,
      read
        .filter(({ id }) => id === key)
        .map(print)
        .join(" "),
    ] as const;
  return {
    says: Object.fromEntries(
      SAID.map((key) => printed(key, ({ words, cite }) => `${words} (${cite}.)`)),
    ) as StateFields["says"],
    cites: Object.fromEntries(CITED_ALONE.map((key) => printed(key, ({ cite }) => cite))) as StateFields["cites"],
  };
}

function noticeFields(
  under: StateProcess | null,
  days: ActDays,
): Pick<StateFields, "issuance" | "noticed" | "waived" | "noticeDays"> {
  const clock = under?.clocks.find(({ act }) => act === "notice");
  const shown = (day: string | undefined) => (day === undefined ? "" : dateWords(day));
  return {
    issuance: shown(days.issuance),
    noticed: shown(days.notice),
    waived: flag(under?.plan.prerequisite?.waived === true),
    noticeDays: clock === undefined || clock.days === 0 ? "" : `${clock.days} days`,
  };
}

/** The periods that counsel states, each as a sentence. */
function statedFields(under: StateProcess | null, only?: ActBound["act"]): StateFields["stated"] {
  if (under === null || under.pack !== null) return [];
  const shown = under.clocks.filter((clock) => only === undefined || clock.act === only);
  return shown.map(({ act, bound, days, side, event, cite }) => {
    const limit = bound === "by" ? "no later than" : "no sooner than";
    const span = days === 0 ? "" : `${days} ${days === 1 ? "day" : "days"} `;
    return { words: `${ACTS[act]}: ${limit} ${span}${days === 0 ? "the day of" : side} ${event}`, rule: cite };
  });
}

const ACTS: Readonly<Record<ActBound["act"], string>> = {
  notice: "Notice to every party",
  "nonparty-notice": "Notice to the person named in the subpoena",
  "consumer-notice": "Notice to the consumer or employee",
  "consumer-objection": "Notice of the consumer's motion",
  "party-objection": "Objections of parties",
  issuance: "Issuance",
  service: "Service of the subpoena",
  certificate: "Certificate filed",
  production: "Production",
  objection: "Objections",
  availability: "Notice that the records are available",
};

function boundFields({ act, bound, date, reason }: ActBound, days: ActDays): StateFields["bounds"][number] {
  const planned = days[act];
  return {
    act: ACTS[act],
    bound: `${bound === "by" ? "by" : "not before"} ${dateWords(date)}`,
    planned: planned === undefined ? "" : dateWords(planned),
    reason,
  };
}

function consumerFields({ asked }: Request, pack: StatePack | null): StateFields["consumer"] {
  const { consumer } = asked.safeguards ?? {};
  return {
    name: consumer?.name ?? "",
    employee: flag(consumer?.who === "employee"),
    party: flag(consumer?.party === true),
    form: pack?.consumer?.form ?? "",
    authorization: flag(consumer?.authorization === true),
  };
}

/** What the firm alone reads of the pack: all that may be printed at all, each with how it is known. */
function sheetFields(pack: StatePack | null): Pick<StateFields, "forms" | "fees" | "missing" | "advice" | "asOf"> {
  if (pack === null) return { forms: [], fees: [], missing: [], advice: [], asOf: "" };
  const known = (id: string) => sureWords(factOf(pack, id));
  const isKnown = ({ fact }: { readonly fact: string }) => factOf(pack, fact).confidence !== "unconfirmed";
  return {
    forms: pack.forms.filter(isKnown).map(({ number, title, fact }) => ({ number, title, known: known(fact) })),
    fees: pack.fees.filter(isKnown).map(({ what, amount, fact }) => ({ what, amount, known: known(fact) })),
    advice: pack.says.filter(isKnown).map(({ words, cite, fact }) => ({ words, rule: cite, known: known(fact) })),
    missing: pack.notFound.map(({ rule, value }) => ({ rule, value })),
    asOf: dateWords(pack.asOf),
  };
}

/** How the subpoena becomes one of the custodian's state. */
export function domesticationFields(request: Request, { states }: Wording): SubpoenaFields["domestication"] {
  const under = stateProcess(request, states);
  const step = under?.domestication;
  const pack = under?.pack ?? null;
  const facts = pack === null ? [] : [pack.uidda.fact, ...pack.uidda.facts].map((id) => factOf(pack, id));
  const shown = facts.filter(({ confidence }) => confidence !== "unconfirmed");
  return {
    court: step?.court ?? "",
    officer: step?.officer ?? "",
    lines: step?.address ?? [],
    number: step?.number ?? "",
    clerk: flag(step?.by === "clerk"),
    act: (step && pack?.uidda.act) ?? "",
    forms: (step && pack?.uidda.form) ?? "",
    fee: (step && pack?.uidda.fee) ?? "",
    known: step ? shown.map((fact) => `${fact.rule}: ${fact.value} (${sureWords(fact)})`).join(" ") : "",
  };
}
