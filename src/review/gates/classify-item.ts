import type { FiredGate, GateCondition, GateItem, GateTrigger } from "./gate.ts";
import { conceptOf, type GateReader } from "./gate-reader.ts";
import { holdersOf } from "./holder-of.ts";
import { firstMatch, withoutTerms } from "./match-terms.ts";

/** What is known of an item once its holder is. */
interface ReadItem {
  readonly item: GateItem;
  readonly holders: readonly string[];
}

/** Words that say what an item does not ask for: "strike the cell-site columns", "no names, please". */
const TAKEN_OUT = "taken-out";

/** The wording of an item, and the same with what it leaves out put out of sight. */
interface ItemText {
  readonly all: string;
  readonly asked: string;
}

/** The gates that an item makes fire, in the order of the law; a paper that comes with the item satisfies its gate. */
export function classifyItem(item: GateItem, reader: GateReader): readonly FiredGate[] {
  const text = plainText(item);
  const read = { item: { ...item, text }, holders: holdersOf({ ...item, text }, reader.holders) };
  return reader.triggers.flatMap((trigger) => firedBy(trigger, read, reader) ?? []);
}

/** The wording as terms are written, with what the data are said to be about after it. */
function plainText({ text, data }: GateItem): string {
  const about = data === undefined ? "" : ` (${data.replace(/[_-]+/gu, " ")} data)`;
  return `${text}${about}`
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u201C\u201D]/gu, '"')
    .replace(/\s+/gu, " ");
}

function firedBy(trigger: GateTrigger, read: ReadItem, reader: GateReader): FiredGate | null {
  if (!applies(trigger, read) || isSupplied(trigger, read.item, reader)) return null;
  const masks = trigger.mask.map((id) => conceptOf(id, reader));
  const all = masks.reduce(withoutTerms, read.item.text);
  const text = { all, asked: withoutTerms(all, conceptOf(TAKEN_OUT, reader)) };
  const conditions = (read.item.isReviewed === true ? trigger.reviewed : undefined) ?? trigger.when;
  for (const condition of conditions) {
    const words = wordsOf(condition, trigger, text, read, reader);
    if (words !== null) return { gate: trigger.id, words, holders: boundOf(condition, trigger, read) };
  }
  return null;
}

/** Whether the law of a gate speaks of this asker, instrument, state and holder at all. */
function applies(trigger: GateTrigger, { item, holders }: ReadItem): boolean {
  const { asker = "private", instrument = "subpoena", level, state } = item;
  return (
    (trigger.asker === undefined || trigger.asker === asker) &&
    !(trigger.federalOnly === true && level !== undefined && level !== "federal") &&
    (trigger.instruments === undefined || trigger.instruments.includes(instrument)) &&
    trigger.notInstruments?.includes(instrument) !== true &&
    (trigger.states === undefined || (state !== undefined && trigger.states.includes(state))) &&
    !holders.some((holder) => trigger.notHolders?.includes(holder))
  );
}

/** A paper of a kind that no class knows was brought for the gate at hand, whatever it is called. */
function isSupplied(trigger: GateTrigger, { fact }: GateItem, { facts }: GateReader): boolean {
  if (fact === undefined) return false;
  const said = fact.replace(/[_-]+/gu, " ");
  const classes = facts.filter(({ called }) => firstMatch(said, called)).map(({ id }) => id);
  return classes.length === 0 || classes.some((id) => trigger.facts.includes(id));
}

/** The words that fulfil a condition, or null where it does not hold. */
function wordsOf(
  condition: GateCondition,
  trigger: GateTrigger,
  text: ItemText,
  { item, holders }: ReadItem,
  reader: GateReader,
): readonly string[] | null {
  if (condition.asker !== undefined && condition.asker !== (item.asker ?? "private")) return null;
  const bound = condition.holders ?? trigger.holders;
  if (bound !== undefined && !holders.some((holder) => bound.includes(holder))) return null;
  const found = (condition.all ?? []).map((id) => firstMatch(text.asked, conceptOf(id, reader)));
  if (found.includes(null)) return null;
  if ((condition.none ?? []).some((id) => firstMatch(text.all, conceptOf(id, reader)))) return null;
  const places = found.flatMap((match) => match ?? []).sort((a, b) => a.at - b.at);
  return [...new Set(places.map(({ word }) => word))];
}

function boundOf({ holders }: GateCondition, trigger: GateTrigger, read: ReadItem): readonly string[] {
  const bound = holders ?? trigger.holders ?? [];
  return read.holders.filter((holder) => bound.includes(holder) && holder !== "unknown" && holder !== "other");
}
