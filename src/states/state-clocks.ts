import type { CounselClock, Process } from "../matter/matter.ts";
import type { Clock, Fact, StatePack } from "../schema/generated/state-pack.ts";
import { factOf, sureWords } from "./state-packs.ts";

/** A period of a state, from its pack or as counsel states it. */
export interface StateClock {
  readonly act: Clock["act"];
  readonly bound: Clock["bound"];
  readonly days: number;
  /** Added where the act is done by mail; 0 where nothing is. */
  readonly mailDays: number;
  readonly side: Clock["side"];
  readonly event: Clock["event"];
  /** The rule, as a paper cites it. */
  readonly cite: string;
  readonly mailCite: string;
  /** `(Tex. R. Civ. P. 205.2; read in a copy: 2022-04-25)`. */
  readonly known: string;
  readonly confidence: Fact["confidence"];
}

/** The periods of a pack that may be relied on at all: what is not confirmed counts nothing. */
export function packClocks(pack: StatePack): readonly StateClock[] {
  return pack.clocks.map((clock) => packClock(clock, pack)).filter(({ confidence }) => confidence !== "unconfirmed");
}

function packClock({ fact: id, mail, ...clock }: Clock, pack: StatePack): StateClock {
  const fact = factOf(pack, id);
  return {
    ...clock,
    days: clock.days,
    mailDays: mail?.days ?? 0,
    mailCite: mail === undefined ? "" : knownWords(factOf(pack, mail.fact)),
    cite: fact.rule,
    known: knownWords(fact),
    confidence: fact.confidence,
  };
}

function knownWords(fact: Fact): string {
  return `(${fact.rule}; ${sureWords(fact)})`;
}

type CounselEvent = CounselClock["event"];

const COUNSEL_EVENTS: Readonly<Record<CounselEvent, Pick<StateClock, "act" | "bound" | "side" | "event">>> = {
  "notice-before-service": { act: "notice", bound: "by", side: "before", event: "service" },
  "notice-before-issuance": { act: "notice", bound: "by", side: "before", event: "issuance" },
  "production-after-service": { act: "production", bound: "not-before", side: "after", event: "service" },
  "production-after-issuance": { act: "production", bound: "not-before", side: "after", event: "issuance" },
  "objection-after-service": { act: "objection", bound: "by", side: "after", event: "service" },
  "objection-before-production": { act: "objection", bound: "by", side: "before", event: "production" },
};

/** What counsel states of a state that has no pack: printed as counsel's. */
export function counselClocks({ clocks = [] }: Pick<Process, "clocks">): readonly StateClock[] {
  return clocks.map(({ event, days, rule }) => ({
    ...COUNSEL_EVENTS[event],
    days,
    mailDays: 0,
    mailCite: "",
    cite: rule,
    known: `(${rule}, as stated by counsel)`,
    confidence: "secondary",
  }));
}
