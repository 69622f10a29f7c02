import type { Item } from "../../matter/request.ts";
import { isGovernmental } from "../law.ts";
import { effect, type Hit, inMatter, itemWords, type RuleCheck, type Subject } from "../subject.ts";
import { classifyItem } from "./classify-item.ts";
import type { FiredGate, GateItem, GateTrigger } from "./gate.ts";
import { gateIsMet } from "./gate-is-met.ts";
import { type GateReader, gateReader } from "./gate-reader.ts";

/** The gates of one rule that items of a request make fire, and that nothing satisfies. */
export function gatesOf(rule: string): RuleCheck {
  return (subject) => {
    const triggers = subject.law["gate-triggers"].filter(({ rules }) => rules.includes(rule));
    const open = triggers.filter(({ id }) => !gateIsMet({ id }, subject));
    if (open.length === 0) return [];
    return subject.request.items.flatMap((item) => {
      const fired = firedBy(item, subject);
      const hit = open.flatMap((trigger) => hitOf(trigger, fired, item, subject))[0];
      return hit === undefined ? [] : [hit];
    });
  };
}

/** A rule that looks at categories, and at gates for items that it finds nothing about. */
export function withGates(rule: string, check: RuleCheck): RuleCheck {
  const gates = gatesOf(rule);
  return (subject) => {
    const marked = check(subject);
    const isMarked = ({ where }: Hit) => marked.some((hit) => hit.where.pointer === where.pointer);
    return [...marked, ...gates(subject).filter((hit) => !isMarked(hit))];
  };
}

function hitOf(
  trigger: GateTrigger,
  fired: readonly FiredGate[],
  item: Item,
  { request, law }: Subject,
): readonly Hit[] {
  const found = fired.find(({ gate }) => gate === trigger.id);
  const gate = law.gates.find(({ id }) => id === trigger.id);
  if (found === undefined || gate === undefined) return [];
  const said = found.words.length === 0 ? "" : ` (“${found.words.join("”, “")}”)`;
  return [
    {
      message: `${itemWords(item)} asks ${request.custodian.shortName} for ${trigger.asksFor}${said}: ${gate.title}.`,
      where: inMatter(`${item.pointer}/category`),
      value: `${item.category.id}: ${item.plan.subject}`,
      ...(trigger.title === undefined ? {} : { title: trigger.title }),
      ...(trigger.case === undefined ? {} : { case: trigger.case }),
    },
  ];
}

/** Requests of a batch often share their items: what was found is kept by what it was found in. */
const known = new WeakMap<GateReader, Map<string, readonly FiredGate[]>>();
const MOST_KNOWN = 2000;

function firedBy(item: Item, subject: Subject): readonly FiredGate[] {
  const reader = gateReader(subject.law);
  const ofReader = known.get(reader) ?? new Map<string, readonly FiredGate[]>();
  known.set(reader, ofReader);
  const asked = gateItem(item, subject);
  const key = JSON.stringify(asked);
  const found = ofReader.get(key) ?? classifyItem(asked, reader);
  if (ofReader.size >= MOST_KNOWN) ofReader.clear();
  ofReader.set(key, found);
  return found;
}

/** An item of a request as the gates read it: its own words first, then what its category is called. */
function gateItem({ plan, category }: Item, subject: Subject): GateItem {
  const { custodian, asked, matter } = subject.request;
  const own = [plan.subject, plan.records ?? ""].filter((text) => text !== "").join(" ");
  const { state, kinds, name, role } = custodian;
  return {
    text: `${own} (${category.title})`,
    ...{ kinds, isReviewed: true },
    about: `${name}. ${role}`,
    ...(asked.relation === "party" ? { holder: "party" } : {}),
    asker: isGovernmental(matter.requester.role) ? "government" : "private",
    instrument: instrumentWord(subject),
    ...(state === undefined ? {} : { state }),
  };
}

/** How gates call what a request is. */
function instrumentWord(subject: Subject): string {
  const { form, discloses } = effect(subject);
  if (!discloses) return "preservation";
  if (form === "agency-request" || form === "public-records") return "foia";
  if (form === "party-request") return "rule34";
  return form;
}
