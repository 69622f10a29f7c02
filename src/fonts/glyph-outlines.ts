import { asTableFunctions, type Callback } from "./callbacks.ts";
import type { HarfBuzz } from "./harfbuzz.ts";
import type { OpenFont } from "./open-font.ts";

/** Gives the outline of a glyph as SVG path data, in units of the font, y upwards; empty for a space. */
export type Outliner = (font: OpenFont, glyph: number) => string;

/** Of a callback the first three values are addresses, and the last one is. */
const ADDRESSES = 3;

/** An outliner that draws with this HarfBuzz. */
export function createOutliner({ hb }: HarfBuzz): Outliner {
  let path: string[] = [];
  const draw = (letter: string, coordinates: number): Callback => ({
    takes: ["i32", "i32", "i32", ...Array.from({ length: coordinates }, () => "f32" as const), "i32"],
    call: (...values) => {
      path.push(
        letter +
          values
            .slice(ADDRESSES, ADDRESSES + coordinates)
            .map(rounded)
            .join(" "),
      );
    },
  });
  const functions = asTableFunctions([draw("M", 2), draw("L", 2), draw("Q", 4), draw("C", 6), draw("Z", 0)]);
  const table = hb.__indirect_function_table;
  const first = table.grow(functions.length);
  functions.forEach((each, index) => {
    table.set(first + index, each);
  });
  const pen = hb.hb_draw_funcs_create();
  hb.hb_draw_funcs_set_move_to_func(pen, first, 0, 0);
  hb.hb_draw_funcs_set_line_to_func(pen, first + 1, 0, 0);
  hb.hb_draw_funcs_set_quadratic_to_func(pen, first + 2, 0, 0);
  hb.hb_draw_funcs_set_cubic_to_func(pen, first + 3, 0, 0);
  hb.hb_draw_funcs_set_close_path_func(pen, first + 4, 0, 0);
  return ({ pointer }, glyph) => {
    path = [];
    hb.hb_font_draw_glyph(pointer, glyph, pen, 0);
    return path.join("");
  };
}

/** Half a unit may stand between two points of an outline; more than a tenth is never seen. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
