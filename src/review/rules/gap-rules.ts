import type { Matter } from "../../matter/matter.ts";
import { holdsPlaceholder } from "../../matter/placeholder.ts";
import { positionIn } from "../../matter/position.ts";
import { quoteValue } from "../../problem/quote-value.ts";
import { type FreeText, freeTextsIn, freeTextsOf } from "../../schema/free-texts.ts";
import { gapIn, type TextKind } from "../../schema/gap-in.ts";
import { MATTER } from "../../schema/generated/matter-validators.js";
import { TARGETS } from "../../schema/generated/targets-validators.js";
import type { Outline } from "../../schema/outline.ts";
import type { Json } from "../../source/document.ts";
import type { Where } from "../finding.ts";
import { type Hit, inAsked, inMatter, inRecord, type RuleCheck, type Subject } from "../subject.ts";

type Free = Outline<TextKind>;
const NOTHING: Free = { said: null, fields: new Map(), items: null };

const OF_MATTER = freeTextsOf(MATTER);
const OF_ASKED = below(OF_MATTER, "custodians");
const OF_REGISTRY = freeTextsOf(TARGETS);
const OF_CUSTODIAN = below(OF_REGISTRY, "custodians");
const OF_CONTACT = below(OF_CUSTODIAN, "contacts");
const OF_CATEGORY = below(OF_REGISTRY, "categories");

/** Nothing that a paper prints, and nobody who answers for it, waits to be filled in. */
export const nothingIsOpen: RuleCheck = (subject) => [
  ...matterHits(subject.request.matter),
  ...askedHits(subject),
  ...recordHits(subject),
  ...categoryHits(subject),
];

/** What all requests of a matter print is looked through once; the custodians asked one by one. Overrides have a check of their own. */
const OF_ALL = without(OF_MATTER, "custodians", "requests", "overrides");
const looked = new WeakMap<Matter, readonly Hit[]>();

function matterHits(matter: Matter): readonly Hit[] {
  const known = looked.get(matter) ?? hitsIn(matter, OF_ALL, "", inMatter);
  looked.set(matter, known);
  return known;
}

function askedHits(subject: Subject): readonly Hit[] {
  const { asked, items } = subject.request;
  const ofItem = below(OF_ASKED, "items");
  return [
    ...hitsIn(asked, without(OF_ASKED, "items"), "", (pointer) => inAsked(subject, pointer)),
    ...items.flatMap(({ plan, pointer }) => hitsIn(plan, ofItem, pointer, inMatter)),
  ];
}

/** Of the custodian's record, what its papers print: notes and sources are the registry's own. */
const PRINTED = only(OF_CUSTODIAN, "name", "shortName", "successors", "registeredAgent", "representedBy");

function recordHits(subject: Subject): readonly Hit[] {
  const { custodian, contact } = subject.request;
  const at = contact === null ? -1 : custodian.contacts.indexOf(contact);
  return [
    ...hitsIn(custodian, PRINTED, "", (pointer) => inRecord(subject, pointer)),
    ...hitsIn(contact, without(OF_CONTACT, "note"), `/contacts/${at}`, (pointer) => inRecord(subject, pointer)),
  ];
}

function categoryHits({ request: { items }, registry }: Subject): readonly Hit[] {
  return [...new Set(items.map(({ category }) => category))].flatMap((category) =>
    hitsIn(category, OF_CATEGORY, `/categories/${positionIn(registry.categories, category)}`, (pointer) => ({
      file: "registry",
      pointer,
    })),
  );
}

function hitsIn(data: unknown, free: Free, at: string, whereOf: (pointer: string) => Where): readonly Hit[] {
  return [...freeTextsIn(data as Json, free, at)].flatMap((found) => hitOf(found, whereOf));
}

/** A declared placeholder is another rule's, which nobody can override; what only looks like one may be a name after all. */
function hitOf({ text, kind, pointer }: FreeText, whereOf: (pointer: string) => Where): readonly Hit[] {
  const gap = holdsPlaceholder(text) ? null : gapIn(text, kind);
  if (gap === null) return [];
  const said = gap === text ? quoteValue(text) : `${quoteValue(gap)} in ${quoteValue(text)}`;
  return [{ message: `${said} ${WORDS[kind]}.`, where: whereOf(pointer), value: `${pointer} ${text}` }];
}

const WORDS: Readonly<Record<TextKind, string>> = {
  person: "is no name of a person, or waits to be filled in",
  organization: "is no name, or waits to be filled in",
  address: "is no line of an address, or waits to be filled in",
  telephone: "is no telephone number, or waits to be filled in",
  mailbox: "is no e-mail address, or waits to be filled in",
  text: "says nothing, or waits to be filled in",
};

function below({ fields }: Free, key: string): Free {
  return fields.get(key)?.items ?? NOTHING;
}

function without(free: Free, ...keys: readonly string[]): Free {
  return { ...free, fields: new Map([...free.fields].filter(([key]) => !keys.includes(key))) };
}

function only(free: Free, ...keys: readonly string[]): Free {
  return { ...free, fields: new Map([...free.fields].filter(([key]) => keys.includes(key))) };
}
