import type { Problem } from "../problem/problem.ts";
import { buildLetter } from "./build-letter.ts";
import { TooSlow } from "./deadline.ts";
import type { Letter, Logo } from "./letter.ts";
import { placeOfStamp, readMarkup } from "./read-markup.ts";
import { RenderLimit } from "./render-limits.ts";
import type { Fields, Template } from "./template.ts";

/** Fields → words: fills a template and reads the result as a letter. No letter comes out where anything is wrong. */
export function composeLetter(
  template: Template,
  fields: Fields,
  logo: Logo | null,
): { readonly letter: Letter | null; readonly problems: readonly Problem[] } {
  const unfit = template.misfit(fields);
  if (unfit !== null) return { letter: null, problems: [failure(template, "blank-field", unfit)] };
  const markup = render(template, fields);
  if (typeof markup !== "string") return { letter: null, problems: [markup] };
  const read = readMarkup(markup, template.files);
  return "problem" in read ? { letter: null, problems: [read.problem] } : buildLetter(read.letter, logo);
}

function render(template: Template, fields: Fields): string | Problem {
  try {
    return template.render(fields);
  } catch (caught) {
    if (caught instanceof RenderLimit) return beyondLimit(template, caught);
    if (caught instanceof TooSlow) return failure(template, "template-too-slow", caught.message);
    return failure(template, "template-failed", caught instanceof Error ? caught.message : String(caught));
  }
}

function beyondLimit({ files }: Template, { stamp, message }: RenderLimit): Problem {
  const place = placeOfStamp(stamp, files);
  return {
    code: "template-repeats",
    severity: "error",
    message,
    place,
    hint: "is a loop inside another meant to be there?",
  };
}

function failure(template: Template, code: string, message: string): Problem {
  const file = template.files.find(({ name }) => name === `${template.id}/${template.main}`)?.file ?? template.id;
  return { code, severity: "error", message, place: { file, line: 1, column: 1 } };
}
