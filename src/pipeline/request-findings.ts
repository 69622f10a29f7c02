import { gatePlans } from "../compose/gate-plans.ts";
import { instrumentOf } from "../compose/wording.ts";
import type { Request } from "../matter/request.ts";
import { fileName } from "../problem/file-name.ts";
import type { Place } from "../problem/problem.ts";
import type { Finding, PlacedFinding } from "../review/finding.ts";
import { reviewRequest } from "../review/review-request.ts";
import { placeOf } from "../source/place-of.ts";
import { templateFolder } from "./compose-paper.ts";
import type { Inputs } from "./inputs.ts";

/**
 * What the review finds in a request.
 *
 * @param today ISO; left out for papers, which must be the same on any day
 * @param besides folders of templates whose words are read too
 */
export function findingsOf(
  request: Request,
  inputs: Inputs,
  today: string | null = null,
  besides: readonly string[] = [],
): readonly Finding[] {
  const gates = gatePlans(request, inputs.wording).map(({ id }) =>
    templateFolder(request.instrument, { id, fields: "gate" }),
  );
  const more = [...besides, ...gates]
    .flatMap((folder) => inputs.templates.get(folder)?.files ?? [])
    .map(({ text }) => text);
  const text = [templateText(request.instrument, inputs), ...new Set(more)].join("\n");
  return reviewRequest(request, inputs.registry, inputs.law, text, today);
}

/** What the review finds in a request, with the places that papers print. */
export function placedFindings(request: Request, inputs: Inputs): readonly PlacedFinding[] {
  return findingsOf(request, inputs).map((finding) => placed(finding, inputs));
}

/** A finding with the place that papers print. */
function placed(finding: Finding, inputs: Inputs): PlacedFinding {
  return { ...finding, place: placeInFile(finding, inputs) };
}

/** The text of every template of an instrument; the same for all its requests, so put together once. */
const texts = new WeakMap<Inputs, Map<string, string>>();

function templateText(instrument: string, inputs: Inputs): string {
  const known = texts.get(inputs) ?? new Map<string, string>();
  texts.set(inputs, known);
  const found = known.get(instrument);
  if (found !== undefined) return found;
  const { papers } = instrumentOf(instrument, inputs.wording);
  const files = papers.flatMap((plan) => inputs.templates.get(templateFolder(instrument, plan))?.files ?? []);
  const text = [...new Set(files.map((file) => file.text))].join("\n");
  known.set(instrument, text);
  return text;
}

/** Without folders, so that the paper is the same wherever the files lie. */
function placeInFile({ where }: Finding, { places }: Inputs): Place {
  const { file, line, column } = placeOf(where.pointer, { file: "", places: places[where.file] });
  return { file: fileName(file), line, column };
}
