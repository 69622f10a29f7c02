import type { FaceId, OptionalFaceId } from "../typeset/page.ts";

const SERIF = "@expo-google-fonts/source-serif-4";
const FALLBACK = "@expo-google-fonts/noto-serif";
const MONO = "@expo-google-fonts/source-code-pro";

/**
 * Where each face lies, as a module specifier (package and path). Bold is the semibold of 600: at 11 pt the full
 * bold of 700 blackens a page of headings and labels.
 */
export const FACE_FILES: Readonly<Record<Exclude<FaceId, OptionalFaceId>, string>> = {
  serif: `${SERIF}/400Regular/SourceSerif4_400Regular.ttf`,
  "serif-italic": `${SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
  "serif-bold": `${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  "serif-bold-italic": `${SERIF}/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf`,
  fallback: `${FALLBACK}/400Regular/NotoSerif_400Regular.ttf`,
  "fallback-italic": `${FALLBACK}/400Regular_Italic/NotoSerif_400Regular_Italic.ttf`,
  "fallback-bold": `${FALLBACK}/600SemiBold/NotoSerif_600SemiBold.ttf`,
  "fallback-bold-italic": `${FALLBACK}/600SemiBold_Italic/NotoSerif_600SemiBold_Italic.ttf`,
  mono: `${MONO}/400Regular/SourceCodePro_400Regular.ttf`,
  "mono-bold": `${MONO}/600SemiBold/SourceCodePro_600SemiBold.ttf`,
};

/** HarfBuzz, to be handed to `loadTypefaces` as bytes. A module specifier. */
export const SHAPER_FILE = "harfbuzzjs/dist/harfbuzz.wasm";

/** HarfBuzz's subsetter, to be handed to `loadTypefaces` as bytes. */
export const SUBSETTER_FILE = "harfbuzzjs/dist/harfbuzz-subset.wasm";
