import { BUDGETS } from "../budget/budgets.ts";
import { Fault } from "../problem/fault.ts";
import { didYouMean } from "../problem/nearest.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { classifyItem } from "../review/gates/classify-item.ts";
import type { FiredGate, GateItem, GateRecord } from "../review/gates/gate.ts";
import { gateReader } from "../review/gates/gate-reader.ts";
import { conform } from "../schema/conform.ts";
import type { GateItems } from "../schema/generated/gate-items.ts";
import { GATE_ITEMS } from "../schema/generated/gate-items-validators.js";
import type { SourceDocument } from "../source/document.ts";
import { READ_LIMITS, readYaml } from "../source/read-yaml.ts";
import type { World } from "../world.ts";
import { hasError, type Opened, refused } from "./opened.ts";
import { packageData } from "./package-data.ts";
import { readInput } from "./read-input.ts";

/** One item and the gates that it makes fire. */
export interface JudgedItem {
  readonly item: GateItem;
  readonly fired: readonly FiredGate[];
}

/** The bodies of law that bar or condition requests, in their order. */
export function gates(world: World): readonly GateRecord[] {
  return packageData(world).law.gates;
}

/** One gate. Throws a `usage` fault, with a suggestion, where there is none of that id. */
export function findGate(world: World, id: string): GateRecord {
  const all = gates(world);
  const found = all.find((gate) => gate.id === id.toLowerCase().replaceAll("-", "_"));
  if (found !== undefined) return found;
  const known = all.map((gate) => gate.id);
  throw new Fault("usage", `there is no gate ${quoteValue(id)}${didYouMean(id, known)}`);
}

/**
 * Which gates each item of a file makes fire, and why. The file is YAML or JSON: `items:`, or the list alone; its form is
 * `src/schemas/gate-items.schema.json`.
 */
export function judgeItems(world: World, name: string): Opened<readonly JudgedItem[]> {
  const { file, problems } = readInput(world, name);
  if (file === null) return refused(problems);
  const {
    document,
    text,
    problems: unread,
  } = readYaml(name, file.bytes, { ...READ_LIMITS, bytes: BUDGETS.yaml.bytes });
  const texts = new Map(text === null ? [] : [[name, text]]);
  if (document === null) return refused([...problems, ...unread], texts);
  const { data, problems: unfit } = conform(asItems(document), GATE_ITEMS);
  const all = [...problems, ...unread, ...unfit];
  if (hasError(all)) return refused(all, texts);
  const { items } = data as unknown as GateItems;
  const reader = gateReader(packageData(world).law);
  return { value: items.map((item) => ({ item, fired: classifyItem(item, reader) })), problems: all, texts };
}

/** A list alone, as if it stood under `items:`. */
function asItems(document: SourceDocument): SourceDocument {
  const { data, places } = document;
  if (!Array.isArray(data)) return document;
  const below = (pointer: string) => (pointer.startsWith("/items") ? pointer.slice("/items".length) : pointer);
  return { ...document, data: { items: data }, places: { get: (pointer) => places.get(below(pointer)) } };
}
