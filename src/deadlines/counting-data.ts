import type { StatePacks } from "../states/state-packs.ts";
import type { HolidayData, LawFact } from "./holiday-data.ts";

/** A number of days that a rule, a statute or practice gives. */
export interface PeriodFact extends LawFact {
  readonly days: number;
}

/** How days are counted, in words for the reader. */
export interface MethodFact extends LawFact {
  readonly words: string;
}

export type CountingMethod = "rolled" | "rolled-back" | "calendar" | "working" | "fixed";

/** The form of `src/data/law/counting.json`. */
export interface CountingData {
  readonly asOf: string;
  readonly ruleText: string;
  readonly methods: Readonly<Record<CountingMethod, MethodFact>>;
  readonly subpoena: {
    /** Ids of the instruments that these periods belong to. */
    readonly instruments: readonly string[];
    readonly objection: PeriodFact;
    readonly notice: PeriodFact;
    readonly returnDate: LawFact & {
      readonly usual: number;
      readonly warnBelow: number;
      readonly blockBelow: number;
    };
  };
  readonly partyResponse: PeriodFact & { readonly instruments: readonly string[] };
  readonly governmentPreservation: PeriodFact & {
    readonly instruments: readonly string[];
    readonly roles: readonly string[];
    readonly renewal: number;
    readonly remindAt: number;
  };
  readonly agencyAnswer: PeriodFact & {
    readonly instruments: readonly string[];
    /** What unusual circumstances add at the most, in working days. */
    readonly extension: PeriodFact;
    readonly tolling: LawFact;
    /** By when the agency says whether it expedites, in calendar days. */
    readonly expedition: PeriodFact;
    /** The least that the agency gives for an appeal, in calendar days. */
    readonly appeal: PeriodFact;
    readonly appealAnswer: PeriodFact;
  };
  readonly contact: PeriodFact;
  readonly wish: LawFact;
  readonly compliance: LawFact;
  readonly cutoff: LawFact;
  readonly reminder: { readonly days: number; readonly source: string };
}

/** The law that deadlines are computed from. */
export interface DeadlineLaw {
  readonly holidays: HolidayData;
  readonly counting: CountingData;
  readonly states: StatePacks;
}
