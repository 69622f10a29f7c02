/** The form of `src/data/law/holidays.json`. Dates are ISO; months count from 1, weekdays from 0 for Sunday. */

/** How well a fact of law is known; `unconfirmed` is shown to the reader as such. */
export type LawConfidence = "read" | "secondary" | "unconfirmed";

/** Where a fact of law stands and how it is known. */
export interface LawFact {
  readonly authority: string;
  readonly source: string;
  readonly confidence: LawConfidence;
}

/** A day of every year: a date, or the nth weekday of a month (-1 for the last). */
export type YearlyDay =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

export interface Holiday {
  readonly id: string;
  readonly name: string;
  readonly on: YearlyDay;
  /** First day on which the statute, or the rule, knows the holiday; always where absent. */
  readonly statuteSince?: string;
  readonly ruleSince?: string;
  /** What to tell of the time when only the statute knew it. */
  readonly doubt?: string;
}

/** One day that is named as a holiday, or that may be one. */
export interface NamedDay extends LawFact {
  readonly date: string;
  readonly name: string;
}

interface Shift extends LawFact {
  readonly shift: number;
}

export interface HolidayData {
  readonly asOf: string;
  readonly rule: LawFact;
  readonly observed: { readonly saturday: Shift; readonly sunday: Shift };
  readonly holidays: readonly Holiday[];
  /** Days on which federal offices were closed by order: not skipped, but told. */
  readonly declared: readonly NamedDay[];
  readonly declaredNote: string;
  readonly inauguration: LawFact & {
    readonly name: string;
    readonly on: { readonly month: number; readonly day: number };
    readonly sundayShift: number;
    readonly everyYears: number;
    readonly since: number;
    readonly why: string;
  };
  /** By postal code. An empty list is a declared gap, not a statement that there are none. */
  readonly states: Readonly<Record<string, { readonly name: string; readonly days: readonly NamedDay[] }>>;
  /** Days on which a published set of holidays differs from this one, and why. */
  readonly disagreements: readonly {
    readonly with: readonly string[];
    readonly theirs: "closed" | "open";
    readonly dates: readonly string[];
    readonly why: string;
  }[];
}
