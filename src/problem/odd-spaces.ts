/** White space that looks like a space and is none: it parts no field from its value, and no editor shows it. */
const ODD = /[^\S \t\r\n]/u;

const NAMES: Readonly<Record<number, string>> = {
  160: "a no-break space",
  8199: "a figure space",
  8201: "a thin space",
  8239: "a narrow no-break space",
  12288: "an ideographic space",
};

/** `U+00A0, a no-break space`: the first odd white space of a text; null where it has none. */
export function oddSpaceIn(text: string): string | null {
  const found = ODD.exec(text)?.[0];
  if (found === undefined) return null;
  const code = found.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}, ${NAMES[code] ?? "white space that is no ordinary space"}`;
}
