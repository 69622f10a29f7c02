import type { Address, Run, Signature } from "../compose/letter.ts";
import { settingStyle } from "./flow-paragraph.ts";
import type { PlacedBox } from "./page.ts";
import { boxesOf, linesOf, slicesOf } from "./set-paragraph.ts";
import { type Slice, slice, spaced, unbroken } from "./slice.ts";
import { layout } from "./structure.ts";
import type { Setting, Workshop } from "./workshop.ts";

/** Lines that stand together: one paragraph with forced line ends, so that a reader hears them as one. */
function togetherLines(lines: readonly (readonly Run[])[], setting: Setting, workshop: Workshop): readonly Slice[] {
  const node = workshop.structure.add("P", setting.parent);
  const runs = lines.flatMap(endedLine);
  const boxes = boxesOf(runs, settingStyle(setting, workshop.sheet), { structure: workshop.structure, node }, workshop);
  return unbroken(slicesOf(linesOf(boxes, setting.width, workshop), setting.type, setting.width, "left", workshop));
}

function endedLine(line: readonly Run[]): readonly Run[] {
  return line.map((run, index) => (index === line.length - 1 ? { ...run, breakAfter: true } : run));
}

export function flowAddress(block: Address, setting: Setting, workshop: Workshop): readonly Slice[] {
  return spaced(togetherLines(block.lines, setting, workshop), 0, workshop.sheet.space.address);
}

/** Room for a signature, a rule to sign on, and who signs. */
export function flowSignature(block: Signature, setting: Setting, workshop: Workshop): readonly Slice[] {
  const { space, rule, color } = workshop.sheet;
  const width = Math.min(space.signRule, setting.width);
  const line: PlacedBox = {
    ...{ kind: "box", x: 0, y: -space.sign, width, height: rule.fine, color: color.rule, owner: layout },
  };
  const room = slice(space.sign, [line], { after: 3 });
  return spaced(unbroken([room, ...togetherLines(block.lines, setting, workshop)]), 0, space.closing);
}
