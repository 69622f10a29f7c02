import type { Letter } from "../compose/letter.ts";
import type { Typefaces } from "../fonts/typefaces.ts";
import { flowBlocks } from "./flow-blocks.ts";
import type { TypesetLetter } from "./page.ts";
import { paginate } from "./paginate.ts";
import { type Made, outlineOf, placePages, roomOf, textAreas } from "./place-pages.ts";
import { createPreparation, type Preparation } from "./preparation.ts";
import type { Press, Setting } from "./press.ts";
import { setFoot, setHeads } from "./running-heads.ts";
import { measureOf, type Sheet } from "./sheet.ts";
import type { Slice } from "./slice.ts";
import { createStructure } from "./structure.ts";

/**
 * Words → places: flow (blocks to strips), paginate (strips to pages), place (pages to coordinates).
 *
 * `preparation` may be kept for many letters of one set of faces; it saves time and changes nothing.
 */
export function typesetLetter(
  letter: Letter,
  faces: Typefaces,
  sheet: Sheet,
  preparation: Preparation = createPreparation(faces),
): TypesetLetter {
  const press = createPress(letter, sheet, preparation);
  const heads = setHeads(letter.running, press);
  const slices = flowLetter(letter, press);
  const foot = setFoot(letter.running.reference, 1, 1, press);
  const areas = textAreas(sheet, heads, letter.running.letterhead !== null, foot.height);
  const extents = slices.length === 0 ? [{ start: 0, end: 0 }] : paginate(slices, roomOf(areas));
  const made: Made = { slices, extents, heads, areas, reference: letter.running.reference };
  return {
    title: letter.title,
    lang: letter.lang,
    sheet: { width: sheet.width, height: sheet.height },
    pages: placePages(made, press),
    structure: press.structure.nodes,
    outline: outlineOf(made),
  };
}

function createPress(letter: Letter, sheet: Sheet, preparation: Preparation): Press {
  const press: Press = {
    sheet,
    preparation,
    structure: createStructure(letter.lang),
    flow: (blocks, setting) => flowBlocks(blocks, setting, press),
  };
  return press;
}

function flowLetter(letter: Letter, press: Press): readonly Slice[] {
  const setting: Setting = {
    width: measureOf(press.sheet),
    type: press.sheet.body,
    bold: false,
    kind: "page",
    parent: 0,
    isLeaf: false,
  };
  return press.flow(letter.blocks, setting);
}
