import { type LocatedFinding, shareFindings } from "../duces.ts";
import { type Paint, printProblem, type Texts } from "../problem/print-problem.ts";
import { revealUnseen } from "../problem/quote-value.ts";
import { requestWords } from "../views/finding-words.ts";

/** The findings, each once with all requests it was found in, as a compiler prints them. */
export function printFindings(found: readonly LocatedFinding[], texts: Texts, paint: Paint): readonly string[] {
  const placed = found.map(({ request, finding, place }) => ({ request, finding: { ...finding, place } }));
  return shareFindings(placed).map(({ finding, requests }) =>
    printFinding(finding, requestWords(requests), texts, paint),
  );
}

/** A finding with its authority and the value that an override would name. */
function printFinding(
  finding: LocatedFinding["finding"] & Pick<LocatedFinding, "place">,
  requests: string,
  texts: Texts,
  paint: Paint,
): string {
  const { rule, level, title, message, hint, cure, authority, value, overridable, overridden, place } = finding;
  const problem = {
    code: `${rule} ${level}`,
    severity: level === "block" && !overridden ? "error" : "warning",
    message: `${title}. ${message}`,
    place,
  } as const;
  const head = printProblem(problem, texts, paint, requests).replace(/(error|warning)\[(\w+) (\w+)\]/, "$3[$2]");
  const lines = [
    `  ${paint.bold("cure:")} ${hint ?? cure}`,
    ...(authority.length > 0 ? [`  ${paint.dim(`authority: ${authority.join("; ")}`)}`] : []),
    ...(overridable && level === "block" && !overridden ? [`  ${paint.dim(`value, for an override: ${value}`)}`] : []),
    ...(overridden
      ? [`  ${paint.bold("let pass")} by ${overridden.attorney} on ${overridden.date}: ${overridden.reason}`]
      : []),
  ];
  return [head, ...lines.map(revealUnseen)].join("\n");
}
