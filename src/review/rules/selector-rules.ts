import type { Selector } from "../../matter/matter.ts";
import { positionIn } from "../../matter/position.ts";
import type { Item } from "../../matter/request.ts";
import { parseSelector } from "../../selector/parse-selector.ts";
import { isWide, type SelectorResult } from "../../selector/selector.ts";
import { type Hit, inMatter, itemsUnder, itemWords, type RuleCheck, type Subject } from "../subject.ts";

/** Marks that web addresses may hold by their letter, and that in practice come from typesetting. */
const STRAY = /[[\]{}<>"'`|^]/u;
/** The one place where brackets belong: an address of version 6 as a host. */
const BRACKETED_HOST = /^https?:\/\/\[[0-9a-f:.]+\]/iu;
const WRONG_NETWORK = ["host-bits", "bad-prefix", "bad-address", "leading-zero"];

/** The addresses of networks that the items of the request use, each once, with what they read as. */
function usedSelectors({ request: { matter, items } }: Subject): readonly {
  readonly selector: Selector;
  readonly read: SelectorResult;
  readonly pointer: string;
}[] {
  const used = new Set(items.flatMap(selectorsOf).filter(({ kind }) => kind === "network"));
  return [...used].map((selector) => ({
    selector,
    read: readOnce(selector),
    pointer: `/selectors/${positionIn(matter.selectors, selector)}`,
  }));
}

/** A selector of the matter is used by many requests. */
const known = new WeakMap<Selector, SelectorResult>();

function readOnce(selector: Selector): SelectorResult {
  const read = known.get(selector) ?? parseSelector(selector.value);
  known.set(selector, read);
  return read;
}

function selectorsOf({ selectors, limitedTo, between }: Item): readonly Selector[] {
  return [...selectors, ...limitedTo, ...(between?.one ?? []), ...(between?.other ?? [])];
}

/** A log is searched by something. */
export const logsHaveSelectors: RuleCheck = (subject) =>
  itemsUnder("log", subject)
    .filter(({ selectors, between, moments }) => selectors.length === 0 && between === null && moments.length === 0)
    .map((item) => ({
      message: `${itemWords(item)} names nothing to search by.`,
      where: inMatter(`${item.pointer}/category`),
      value: `${item.category.id}: ${item.plan.subject}`,
    }));

function faulty(subject: Subject, isOurs: (code: string) => boolean): readonly Hit[] {
  return usedSelectors(subject).flatMap(({ selector, read, pointer }) =>
    "selector" in read || !isOurs(read.code)
      ? []
      : [
          {
            message: `${read.message}.`,
            hint: read.hint,
            where: inMatter(`${pointer}/value`),
            value: selector.value,
          },
        ],
  );
}

export const networksAreRight: RuleCheck = (subject) => faulty(subject, (code) => WRONG_NETWORK.includes(code));

export const selectorsAreClean: RuleCheck = (subject) => [
  ...faulty(subject, (code) => !WRONG_NETWORK.includes(code)),
  ...usedSelectors(subject).flatMap(({ selector, read, pointer }) => {
    const stray = STRAY.exec(selector.value.replace(BRACKETED_HOST, ""));
    if (!("selector" in read) || !stray) return [];
    const message = `${selector.value} holds a stray "${stray[0]}".`;
    return [{ message, where: inMatter(`${pointer}/value`), value: selector.value }];
  }),
];

/** Addresses that identify nobody, and ranges that hold everybody. */
export const networksNameSomebody: RuleCheck = (subject) =>
  usedSelectors(subject).flatMap(({ selector, read, pointer }) => {
    if (!("selector" in read)) return [];
    const where = inMatter(`${pointer}/value`);
    const value = selector.value;
    const special = read.warnings
      .filter(({ code }) => code === "special-range")
      .map(({ message, hint }) => ({ message: `${message}.`, hint, where, value }));
    const wide = isWide(read.selector) && (selector.reason ?? "").trim() === "";
    return [...special, ...(wide ? [{ message: `${value} is a wide range without a reason.`, where, value }] : [])];
  });

/** An address belongs to a subscriber at a moment only. */
export const lookupsHaveMoments: RuleCheck = (subject) =>
  itemsUnder("subscriber", subject)
    .filter((item) => searchesAddresses(item) || item.moments.length > 0)
    .flatMap((item) => momentHits(item));

function searchesAddresses(item: Item): boolean {
  return item.selectors.some(({ kind, value }) => {
    const read = kind === "network" ? parseSelector(value) : null;
    return read !== null && "selector" in read && read.selector.network !== undefined;
  });
}

function momentHits(item: Item): readonly Hit[] {
  const { moments } = item;
  if (moments.length === 0) {
    const message = `${itemWords(item)} searches by address and names no moment.`;
    return [{ message, where: inMatter(item.pointer), value: item.plan.subject }];
  }
  return moments.flatMap(({ from, port }, i) => {
    const where = inMatter(`${item.pointer}/moments/${i}`);
    if (!/T\d{2}:\d{2}/.test(from)) {
      return [{ message: `The moment ${from} is a day, not a time.`, where, value: from }];
    }
    if (port !== null) return [];
    const message = `The moment ${from} names no port; where addresses are shared, the provider cannot answer.`;
    return [{ message, where, value: from, case: "no-port" }];
  });
}
