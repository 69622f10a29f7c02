import type { Inputs } from "../src/pipeline/inputs.ts";
import type { Places } from "../src/source/document.ts";

/**
 * What was printed, with the text of a line in the place of its number, and without the numbers in the margin: a file
 * may get a line more, and a problem that is told at another line than before still differs.
 */
export function markedLines(printed: string, texts: Readonly<Record<string, string>>): string {
  const marked = Object.entries(texts).reduce((all, [file, text]) => {
    const lines = text.split("\n");
    const textOf = (number: string) => `‹${(lines[Number(number) - 1] ?? "no such line").trim()}›`;
    const places = new RegExp(`${file.replaceAll(".", "\\.")}:(\\d+):`, "g");
    return all.replaceAll(places, (_, number: string) => `${file}:${textOf(number)}:`);
  }, printed);
  return marked.replaceAll(/^ +(?:\d+ )?\| /gm, (margin) => (/\d/.test(margin) ? "   # | " : "     | "));
}

/** Inputs whose values all stand in the first line of their files, for papers that print places. */
export function inFirstLine(inputs: Inputs): Inputs {
  const { matter, registry } = inputs.places;
  return { ...inputs, places: { matter: firstLine(matter), registry: firstLine(registry) } };
}

function firstLine(places: Places): Places {
  return {
    get: (pointer) => {
      const place = places.get(pointer);
      return place && { ...place, line: 1 };
    },
  };
}
