import type { Block, Closing, Field } from "../compose/letter.ts";
import type { Place } from "../problem/problem.ts";
import { flowFields } from "./flow-fields.ts";
import { flowAddress, flowSignature } from "./flow-lines.ts";
import { flowList } from "./flow-list.ts";
import { flowNote } from "./flow-note.ts";
import { flowHeading, flowParagraph } from "./flow-paragraph.ts";
import { flowReference } from "./flow-reference.ts";
import { flowTable } from "./flow-table.ts";
import { placingFaults } from "./layout-fault.ts";
import { breakCosts, type Slice, spaced, unbroken, withFirst } from "./slice.ts";
import type { Setting, Workshop } from "./workshop.ts";

/** Fields that are set together, or one block. */
type Group = Exclude<Block, Field> | { readonly kind: "fields"; readonly fields: readonly Field[] };

/** Sets blocks one below the other. */
export function flowBlocks(blocks: readonly Block[], setting: Setting, workshop: Workshop): readonly Slice[] {
  const slices: Slice[] = [];
  let forced: Slice["forced"] = false;
  const groups = groupBlocks(blocks);
  for (const [index, group] of groups.entries()) {
    const flowed = placingFaults(placeOf(group), () => flowGroup(group, setting, workshop));
    const more = isAnnounced(group, groups[index - 1]) ? asMember(flowed) : flowed;
    const at = forced;
    slices.push(...(at === false ? more : withFirst(more, (first) => ({ ...first, forced: at }))));
    if (group.kind === "page-break") forced = group.when;
    else if (more.length > 0) forced = false;
  }
  return slices;
}

function placeOf(group: Group): Place {
  const [first] = group.kind === "fields" ? group.fields : [group];
  if (first === undefined) throw new Error("a group of no fields");
  return first.place;
}

function groupBlocks(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const joined = join(groups.at(-1), block);
    if (joined !== null) groups.splice(-1, 1, joined);
    else groups.push(block.kind === "field" ? { kind: "fields", fields: [block] } : block);
  }
  return groups;
}

/** Neighboring fields, and neighboring particulars, are one group; null where the block starts a new one. */
function join(last: Group | undefined, block: Block): Group | null {
  if (last?.kind === "fields" && block.kind === "field") return { kind: "fields", fields: [...last.fields, block] };
  if (last?.kind !== "reference" || block.kind !== "reference") return null;
  if (last.tone !== "details" || block.tone !== "details") return null;
  return { ...last, rows: [...last.rows, ...block.rows] };
}

function flowGroup(block: Group, setting: Setting, workshop: Workshop): readonly Slice[] {
  switch (block.kind) {
    case "heading":
      return flowHeading(block, setting, workshop);
    case "paragraph":
      return flowParagraph(block, setting, workshop);
    case "address":
      return flowAddress(block, setting, workshop);
    case "reference":
      return flowReference(block, setting, workshop);
    case "list":
      return flowList(block, setting, workshop);
    case "table":
      return flowTable(block, setting, workshop);
    case "closing":
      return flowClosing(block, setting, workshop);
    case "signature":
      return flowSignature(block, setting, workshop);
    case "fields":
      return flowFields(block.fields, setting, workshop);
    case "note":
      return flowNote(block, setting, workshop);
    case "page-break":
      return [];
  }
}

/** Whether a list or table follows a sentence that announces it; another list or table announces nothing. */
function isAnnounced({ kind }: Group, previous: Group | undefined): boolean {
  return isRows(kind) && previous !== undefined && !isRows(previous.kind);
}

function isRows(kind: Group["kind"]): boolean {
  return kind === "list" || kind === "table";
}

/** A list or table belongs to the sentence that announces it: better not part them. */
function asMember(slices: readonly Slice[]): readonly Slice[] {
  return withFirst(slices, (first) => ({ ...first, breakCost: Math.max(first.breakCost, breakCosts.intro) }));
}

/** Complimentary close and signature: whole, and never without two lines of the text before. */
function flowClosing(block: Closing, setting: Setting, workshop: Workshop): readonly Slice[] {
  const slices = unbroken(workshop.flow(block.blocks, { ...setting, isLeaf: false }));
  const kept = withFirst(slices, (first) => ({ ...first, keepPrevious: 2 }));
  return spaced(kept, workshop.sheet.space.closing, workshop.sheet.space.closing);
}
