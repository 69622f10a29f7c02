import type { Block } from "../compose/letter.ts";
import type { Preparation } from "./preparation.ts";
import type { Sheet, TypeSize } from "./sheet.ts";
import type { Slice } from "./slice.ts";
import type { Structure } from "./structure.ts";

/** What every part of the typesetter needs at hand for one letter. */
export interface Workshop {
  readonly sheet: Sheet;
  readonly preparation: Preparation;
  readonly structure: Structure;
  /** Sets blocks one below the other: lists, cells and notes hold blocks of any kind. */
  flow(blocks: readonly Block[], setting: Setting): readonly Slice[];
}

/** Where blocks stand: how wide, in what type, below which node of the structure. */
export interface Setting {
  readonly width: number;
  readonly type: TypeSize;
  readonly bold: boolean;
  /** `cell`: inside a table, with little space and tabular figures. */
  readonly kind: "page" | "cell";
  readonly parent: number;
  /** Width of the label column of particulars, so that those of a whole list stand in line; null = each its own. */
  readonly detailColumn: number | null;
  /** True where the parent itself may own the text of a lone paragraph. */
  readonly isLeaf: boolean;
}
