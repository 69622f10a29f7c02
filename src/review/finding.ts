import type { Override } from "../matter/matter.ts";
import type { Place } from "../problem/problem.ts";

/** `block`: the request stays a draft; `warn`: counsel decides; `inform`: counsel knows. */
export type Level = "block" | "warn" | "inform";

/** A value in one of the user's files, as a JSON pointer. */
export interface Where {
  readonly file: "matter" | "registry";
  readonly pointer: string;
}

/** Something that counsel must know of a request before it leaves. */
export interface Finding {
  /** Permanent id: `R01` to `R64`, `N…` for notes, `O…` for overrides. */
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  /** What was found, with the value at fault. */
  readonly message: string;
  /** What would make this very value right, where it can be said. */
  readonly hint?: string;
  /** What to do about findings of this rule. */
  readonly cure: string;
  /** Each authority as it is cited, with its date and with its doubt. */
  readonly authority: readonly string[];
  /** The same, where some of the rule's authorities do not speak of such a request. */
  readonly only?: readonly string[];
  /** The value that must change. */
  readonly where: Where;
  /** First 16 hex digits of the SHA-256 of the value at fault; an override names it. */
  readonly value: string;
  /** Whether an attorney may let the request pass in spite of it. */
  readonly overridable: boolean;
  /** The override that excuses it. */
  readonly overridden?: Override;
}

/** A finding with the place of its value: its file without folders, so that papers are the same wherever the files lie. */
export interface PlacedFinding extends Finding {
  readonly place: Place;
}

/** What a batch keeps of a finding until its papers are printed: nothing that the law says of every finding of the rule. */
export interface KeptFinding
  extends Pick<PlacedFinding, "rule" | "level" | "title" | "message" | "hint" | "only" | "value" | "place"> {
  /** JSON pointer of the value that must change, in the file of `place`. */
  readonly pointer: string;
  readonly overridden?: Pick<Override, "attorney" | "date" | "reason">;
}

export function keptFinding(finding: PlacedFinding): KeptFinding {
  const { rule, level, title, message, hint, only, value, place, where, overridden } = finding;
  return {
    ...{ rule, level, title, message },
    ...(hint === undefined ? {} : { hint }),
    ...(only === undefined ? {} : { only }),
    ...{ value, place: { file: place.file, line: place.line, column: place.column }, pointer: where.pointer },
    ...(overridden === undefined ? {} : { overridden: letPass(overridden) }),
  };
}

function letPass({ attorney, date, reason }: Override): Pick<Override, "attorney" | "date" | "reason"> {
  return { attorney, date, reason };
}

/** What the law says of every finding of a rule. */
export interface RuleFacts {
  readonly rule: string;
  readonly title: string;
  readonly why: string;
  readonly cure: string;
  /** Each authority as it is cited, with its date and with its doubt. */
  readonly authority: readonly string[];
}

/** What a finding does to its request: its level, unless an attorney let it pass. */
export type Standing = Level | "passed";

export function standingOf({ level, overridden }: Pick<KeptFinding, "level" | "overridden">): Standing {
  return overridden === undefined ? level : "passed";
}

/** What was found at one place, in the same words, in some requests. */
export interface SharedFinding<Found> {
  readonly finding: Found;
  /** Ids, in the order in which it was found. */
  readonly requests: readonly string[];
}

/** What was found in the same words, at one place or at many; the finding is that of the first. */
export interface GatheredFinding<Found> extends SharedFinding<Found> {
  /** How many other places there are. */
  readonly others: number;
  /** Whether they have other cures. */
  readonly othersDiffer: boolean;
}

/** All that a rule found. */
export interface RuleFindings<Found> {
  readonly rule: string;
  /** That of the gravest of its findings. */
  readonly standing: Standing;
  /** The gravest first. */
  readonly shared: readonly GatheredFinding<Found>[];
  /** Ids of the requests that one of them was found in, each once. */
  readonly requests: readonly string[];
}

/** What the review found in all requests of a batch, counted. */
export interface Tally {
  readonly requests: number;
  /** Requests by the gravest of their findings. */
  readonly by: Readonly<Record<Standing | "nothing", number>>;
  /** What keeps requests drafts, with how many it keeps; what stops the most first. */
  readonly stops: readonly { readonly rule: string; readonly title: string; readonly requests: number }[];
  /** Findings that an attorney let pass. */
  readonly passed: number;
}

/** Whether a finding keeps its request a draft. */
export function blocks(finding: Pick<KeptFinding, "level" | "overridden">): boolean {
  return standingOf(finding) === "block";
}
