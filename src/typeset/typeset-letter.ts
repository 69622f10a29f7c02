import type { Letter } from "../compose/letter.ts";
import type { Typefaces } from "../fonts/typefaces.ts";
import { fitPages } from "./fit-pages.ts";
import { flowBlocks } from "./flow-blocks.ts";
import type { TypesetLetter } from "./page.ts";
import { type Made, outlineOf, placePages, roomOf, textAreas } from "./place-pages.ts";
import { createPreparation, type Preparation } from "./preparation.ts";
import { setFoot, setHeads } from "./running-heads.ts";
import { measureOf, type Sheet } from "./sheet.ts";
import type { Slice } from "./slice.ts";
import { createStructure } from "./structure.ts";
import type { Setting, Workshop } from "./workshop.ts";

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
  const workshop = createWorkshop(letter, sheet, preparation);
  const heads = setHeads(letter.running, workshop);
  const foot = setFoot(letter.running.reference, 1, 1, workshop);
  const areas = textAreas(sheet, heads, letter.running.letterhead !== null, foot.height);
  const { slices, extents } = fitPages(flowLetter(letter, workshop), roomOf(areas));
  const made: Made = { slices, extents, heads, areas, reference: letter.running.reference };
  return {
    title: letter.title,
    lang: letter.lang,
    sheet: { width: sheet.width, height: sheet.height },
    pages: placePages(made, workshop),
    structure: workshop.structure.nodes,
    outline: outlineOf(made),
  };
}

function createWorkshop(letter: Letter, sheet: Sheet, preparation: Preparation): Workshop {
  const workshop: Workshop = {
    sheet,
    preparation,
    structure: createStructure(letter.lang),
    flow: (blocks, setting) => flowBlocks(blocks, setting, workshop),
  };
  return workshop;
}

function flowLetter(letter: Letter, workshop: Workshop): readonly Slice[] {
  const setting: Setting = {
    width: measureOf(workshop.sheet),
    type: workshop.sheet.body,
    bold: false,
    kind: "page",
    parent: 0,
    detailColumn: null,
    isLeaf: false,
  };
  return workshop.flow(letter.blocks, setting);
}
