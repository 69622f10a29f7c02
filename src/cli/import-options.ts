import type { OverlayOptions } from "../files/own-overlay.ts";
import type { RowFormat } from "./print-rows.ts";

/** `duces import` as the user gave it. */
export interface ImportOptions extends OverlayOptions {
  readonly mapping?: string;
  readonly kind?: string;
  readonly country?: string;
  readonly asOf?: string;
  readonly nearIsNew?: boolean;
  readonly skipRefused?: boolean;
  readonly write?: boolean;
  readonly format: RowFormat;
}
