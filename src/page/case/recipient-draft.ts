import type { FieldEdit, JsonObject } from "../../duces.ts";
import { groupsAt, textAt, textsAt } from "../fields/lists.ts";

/** A recipient of the matter as one form shows it: what it is asked, by which letters. */
export interface RecipientDraft {
  readonly id: string;
  readonly relation: string;
  readonly why: string;
  readonly basis: string;
  readonly letters: readonly LetterDraft[];
  readonly items: readonly ItemDraft[];
}

export interface LetterDraft {
  readonly instrument: string;
  readonly delivery: string;
  /** ISO date; blank where the office's days count. */
  readonly respondBy: string;
}

export interface ItemDraft {
  readonly number: string;
  readonly category: string;
  readonly subject: string;
  readonly selectors: readonly string[];
}

/** A recipient that the matter asks; null where it does not. */
export function draftOf(matter: JsonObject, id: string): RecipientDraft | null {
  const asked = groupsAt(matter, ["custodians"]).find((each) => textAt(each, ["id"]) === id);
  if (asked === undefined) return null;
  const plans = groupsAt(matter, ["requests"]).filter((plan) => textsAt(plan, ["custodians"]).includes(id));
  return {
    id,
    relation: textAt(asked, ["relation"]),
    why: textAt(asked, ["why"]),
    basis: textAt(asked, ["basis"]),
    letters: plans.map((plan) => ({
      instrument: textAt(plan, ["instrument"]),
      delivery: textsAt(plan, ["delivery"]).join(", "),
      respondBy: textAt(plan, ["respondBy"]),
    })),
    items: groupsAt(asked, ["items"]).map((item) => ({
      number: textAt(item, ["number"]),
      category: textAt(item, ["category"]),
      subject: textAt(item, ["subject"]),
      selectors: textsAt(item, ["selectors"]),
    })),
  };
}

/** What brings the matter to what a draft says, with as little changed as possible. */
export function draftEdits(matter: JsonObject, draft: RecipientDraft): readonly FieldEdit[] {
  const asked = groupsAt(matter, ["custodians"]);
  const index = asked.findIndex((each) => textAt(each, ["id"]) === draft.id);
  const before = draftOf(matter, draft.id);
  const own = index < 0 ? [newAsked(asked.length, draft)] : askedEdits(index, before ?? draft, draft);
  return [...own, ...letterEdits(matter, draft.id, before?.letters ?? [], draft.letters)];
}

/** Takes a recipient and its letters out of the matter. */
export function removalEdits(matter: JsonObject, id: string): readonly FieldEdit[] {
  const index = groupsAt(matter, ["custodians"]).findIndex((each) => textAt(each, ["id"]) === id);
  const letters = letterEdits(matter, id, draftOf(matter, id)?.letters ?? [], []);
  return index < 0 ? letters : [...letters, { at: ["custodians", index], to: undefined }];
}

function newAsked(index: number, { id, relation, why, basis, items }: RecipientDraft): FieldEdit {
  const to = { id, relation, why, ...(basis === "" ? {} : { basis }), items: items.map(itemData) };
  return { at: ["custodians", index], to };
}

function itemData({ number, category, subject, selectors }: ItemDraft): JsonObject {
  return { number, category, subject, ...(selectors.length === 0 ? {} : { selectors }) };
}

function askedEdits(index: number, before: RecipientDraft, after: RecipientDraft): readonly FieldEdit[] {
  const at = ["custodians", index] as const;
  const texts = (["relation", "why", "basis"] as const).flatMap((key) =>
    before[key] === after[key] ? [] : [{ at: [...at, key], to: after[key] === "" ? undefined : after[key] }],
  );
  return [...texts, ...itemEdits(at, before.items, after.items)];
}

/** Items are known by their numbers, which never change. Those that are gone are taken out from the last to the first. */
function itemEdits(
  at: FieldEdit["at"],
  before: readonly ItemDraft[],
  after: readonly ItemDraft[],
): readonly FieldEdit[] {
  const changed = before.flatMap((item, position) => {
    const now = after.find(({ number }) => number === item.number);
    return now === undefined ? [] : changedItem([...at, "items", position], item, now);
  });
  const added = after.filter(({ number }) => !before.some((item) => item.number === number));
  const gone = before.flatMap((item, position) =>
    after.some(({ number }) => number === item.number) ? [] : [{ at: [...at, "items", position], to: undefined }],
  );
  return [
    ...changed,
    ...added.map((item, more) => ({ at: [...at, "items", before.length + more], to: itemData(item) })),
    ...gone.toReversed(),
  ];
}

function changedItem(at: FieldEdit["at"], before: ItemDraft, after: ItemDraft): readonly FieldEdit[] {
  const texts = (["category", "subject"] as const).flatMap((key) =>
    before[key] === after[key] ? [] : [{ at: [...at, key], to: after[key] === "" ? undefined : after[key] }],
  );
  const isSame = before.selectors.join("\n") === after.selectors.join("\n");
  return [...texts, ...(isSame ? [] : [{ at: [...at, "selectors"], to: after.selectors }])];
}

/** A letter joins others that go out alike; a group of which nobody is left goes. */
function letterEdits(
  matter: JsonObject,
  id: string,
  before: readonly LetterDraft[],
  after: readonly LetterDraft[],
): readonly FieldEdit[] {
  const plans = groupsAt(matter, ["requests"]);
  const isIn = (letter: LetterDraft, letters: readonly LetterDraft[]) =>
    letters.some((each) => isSameLetter(each, letter));
  const joined = after.filter((letter) => !isIn(letter, before));
  const left = before.filter((letter) => !isIn(letter, after));
  const edits: FieldEdit[] = [];
  let count = plans.length;
  for (const letter of joined) {
    const index = plans.findIndex((plan) => isSameLetter(letterOf(plan), letter));
    const members = index < 0 ? 0 : textsAt(plans[index], ["custodians"]).length;
    if (index >= 0) edits.push({ at: ["requests", index, "custodians", members], to: id });
    else edits.push({ at: ["requests", count++], to: planData(letter, id) });
  }
  const removals = plans.flatMap((plan, index): readonly FieldEdit[] => {
    const members = textsAt(plan, ["custodians"]);
    if (!members.includes(id) || !isIn(letterOf(plan), left)) return [];
    const isLast = members.length === 1 && !joined.some((letter) => isSameLetter(letter, letterOf(plan)));
    return [
      { at: isLast ? ["requests", index] : ["requests", index, "custodians", members.indexOf(id)], to: undefined },
    ];
  });
  return [...edits, ...removals.toReversed()];
}

function letterOf(plan: JsonObject): LetterDraft {
  return {
    instrument: textAt(plan, ["instrument"]),
    delivery: textsAt(plan, ["delivery"]).join(", "),
    respondBy: textAt(plan, ["respondBy"]),
  };
}

function isSameLetter(one: LetterDraft, other: LetterDraft): boolean {
  return one.instrument === other.instrument && one.delivery === other.delivery && one.respondBy === other.respondBy;
}

function planData({ instrument, delivery, respondBy }: LetterDraft, id: string): JsonObject {
  const ways = delivery.split(", ");
  return { instrument, custodians: [id], delivery: ways, ...(respondBy === "" ? {} : { respondBy }) };
}
