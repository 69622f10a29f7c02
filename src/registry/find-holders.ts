import { parseSelector } from "../selector/parse-selector.ts";
import type { ParsedSelector } from "../selector/selector.ts";
import { matchSelector, type SelectorMatch } from "./match-selector.ts";
import { type DayRange, dayRange } from "./partial-date.ts";
import type {
  Citation,
  Confidence,
  Custodian,
  Holding,
  HostRelation,
  HostRole,
  NetworkRelation,
  NetworkRole,
  Registry,
  Span,
} from "./registry.ts";

/** One reason why a custodian may hold records about a selector. */
export interface Holder {
  readonly custodian: Custodian;
  /** `holds-records`: no relation is recorded, but a holding that can be searched by the selector. */
  readonly role: NetworkRole | HostRole | "holds-records";
  readonly during: Span;
  /** False where the sources give no time: then nobody knows whether it held on the day asked about. */
  readonly timeKnown: boolean;
  readonly reason: string;
  readonly source: Citation;
  readonly confidence: Confidence;
  readonly note?: string;
  readonly asStated?: string;
  /** The prefix, host or web address of the registry that matched. */
  readonly match: string;
  /** The match is the selector itself, covers it, or lies within it. */
  readonly fit: SelectorMatch["kind"];
  /** Order of the answer: exact first, then covering, the longest prefix or domain first, then what lies within. */
  readonly rank: number;
  /** The role is somebody's account that another denies, or a denial. */
  readonly conflict: boolean;
  /** The custodian's holdings that can be searched by the selector. */
  readonly holdings: readonly Holding[];
}

const TIERS: Readonly<Record<SelectorMatch["kind"], number>> = { same: 0, covers: 1, within: 2 };
const CONFLICTING: ReadonlySet<string> = new Set(["said-to-operate", "denies-operating"]);
const CONFIDENCES: readonly Confidence[] = ["stated", "read", "secondary", "unconfirmed"];

/** A tier holds 1,000 ranks: more than an address has bits, or a name labels. */
function rankOf(match: SelectorMatch): number {
  return TIERS[match.kind] * 1000 + (999 - Math.min(999, match.closeness));
}

function matchText(text: string, asked: ParsedSelector): SelectorMatch | null {
  const known = parseSelector(text);
  return "selector" in known ? matchSelector(known.selector, asked) : null;
}

function holdsAt(during: Span, at: DayRange | null): boolean {
  if (at === null) return true;
  const [from, to] = [dayRange(during.from), dayRange(during.to)];
  return (from === null || from.first <= at.last) && (to === null || to.last >= at.first);
}

function timeKnown(during: Span): boolean {
  return during.from !== null || during.to !== null;
}

type Relation = NetworkRelation | HostRelation;

function relationHolder(
  custodian: Custodian,
  relation: Relation,
  asked: ParsedSelector,
  holdings: readonly Holding[],
): Holder | null {
  const text = "prefix" in relation ? relation.prefix : relation.host;
  const match = matchText(text, asked);
  if (match === null) return null;
  const { role, during, reason, source, confidence, note, asStated } = relation;
  return {
    custodian,
    role,
    during,
    timeKnown: timeKnown(during),
    reason,
    source,
    confidence,
    ...(note === undefined ? {} : { note }),
    ...(asStated === undefined ? {} : { asStated }),
    match: text,
    fit: match.kind,
    rank: rankOf(match),
    conflict: CONFLICTING.has(role),
    holdings,
  };
}

/** The nearest of a holding's selectors. */
function bestMatch(holding: Holding, asked: ParsedSelector): { text: string; match: SelectorMatch } | null {
  const matches = holding.selectors.flatMap((text) => {
    const match = matchText(text, asked);
    return match === null ? [] : [{ text, match }];
  });
  return matches.sort((a, b) => rankOf(a.match) - rankOf(b.match))[0] ?? null;
}

function holdingHolder(
  custodian: Custodian,
  holding: Holding,
  asked: ParsedSelector,
  all: readonly Holding[],
): Holder | null {
  const best = bestMatch(holding, asked);
  if (best === null) return null;
  const { source, confidence, note } = holding;
  return {
    custodian,
    role: "holds-records",
    during: holding.period,
    timeKnown: timeKnown(holding.period),
    reason: holding.system,
    source,
    confidence,
    ...(note === undefined ? {} : { note }),
    match: best.text,
    fit: best.match.kind,
    rank: rankOf(best.match),
    conflict: false,
    holdings: all,
  };
}

function ofCustodian(custodian: Custodian, asked: ParsedSelector, at: DayRange | null): readonly Holder[] {
  const holdings = custodian.holdings.filter((each) => bestMatch(each, asked) !== null && holdsAt(each.period, at));
  const relations = [...custodian.networks, ...custodian.hosts].filter((each) => holdsAt(each.during, at));
  const related = relations.flatMap((each) => relationHolder(custodian, each, asked, holdings) ?? []);
  if (related.length > 0) return related;
  const held = holdings.flatMap((each) => holdingHolder(custodian, each, asked, holdings) ?? []);
  return held.sort(byRank).slice(0, 1);
}

function isBareHolding(holder: Holder): number {
  return holder.role === "holds-records" ? 1 : 0;
}

function byRank(a: Holder, b: Holder): number {
  const byRelation = isBareHolding(a) - isBareHolding(b);
  return byRelation || a.rank - b.rank || CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence);
}

/**
 * Who may hold records about a selector: recorded relations before mere holdings, of each the nearest first (the longest
 * prefix, the host before its domain), of the equally near the better known first. A custodian without any relation appears once, for its nearest holding.
 * `at` is a date (`2016-06-01`, `2016-06`, `2016`) within which the relation must have held, or null for any time.
 * A relation whose time no source gives is kept.
 */
export function findHolders(registry: Registry, selector: ParsedSelector, at: string | null): readonly Holder[] {
  const days = dayRange(at);
  return registry.custodians.flatMap((custodian) => ofCustodian(custodian, selector, days)).sort(byRank);
}
