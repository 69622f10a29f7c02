import type { OptionalFaceId } from "../typeset/page.ts";

/** A face that is used where its package is installed beside the program. */
export interface OptionalFace {
  /** What the package is installed by. */
  readonly package: string;
  /** The file, as a module specifier. */
  readonly file: string;
}

const HEBREW = "@expo-google-fonts/noto-serif-hebrew";
const ARABIC = "@expo-google-fonts/noto-naskh-arabic";
const CHINESE = "@expo-google-fonts/noto-serif-sc";

/**
 * The optional faces (OFL-1.1 all). They are no dependencies: few letters need them, and the Chinese one weighs more
 * than all other files of the program. Bold is the semibold, as in `face-files.ts`.
 */
export const OPTIONAL_FACES: Readonly<Record<OptionalFaceId, OptionalFace>> = {
  hebrew: { package: HEBREW, file: `${HEBREW}/400Regular/NotoSerifHebrew_400Regular.ttf` },
  "hebrew-bold": { package: HEBREW, file: `${HEBREW}/600SemiBold/NotoSerifHebrew_600SemiBold.ttf` },
  arabic: { package: ARABIC, file: `${ARABIC}/400Regular/NotoNaskhArabic_400Regular.ttf` },
  "arabic-bold": { package: ARABIC, file: `${ARABIC}/600SemiBold/NotoNaskhArabic_600SemiBold.ttf` },
  cjk: { package: CHINESE, file: `${CHINESE}/400Regular/NotoSerifSC_400Regular.ttf` },
};

/** First and last code point of what each package is for. */
const SCRIPTS: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x0590, 0x05ff, HEBREW],
  [0x0600, 0x06ff, ARABIC],
  [0x0750, 0x077f, ARABIC],
  [0x08a0, 0x08ff, ARABIC],
  [0x2e80, 0x2fdf, CHINESE],
  [0x3000, 0x303f, CHINESE],
  [0x3040, 0x30ff, CHINESE],
  [0x3400, 0x4dbf, CHINESE],
  [0x4e00, 0x9fff, CHINESE],
  [0xf900, 0xfaff, CHINESE],
  [0xfb1d, 0xfb4f, HEBREW],
  [0xfb50, 0xfdff, ARABIC],
  [0xfe70, 0xfeff, ARABIC],
  [0xff00, 0xffef, CHINESE],
];

/** The package that would print a character, if it were installed; null where none is known. */
export function packageFor(codePoint: number): string | null {
  return SCRIPTS.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2] ?? null;
}
