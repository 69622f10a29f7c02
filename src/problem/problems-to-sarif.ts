import type { Place, Problem } from "./problem.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** Each path segment is percent-encoded: a SARIF location is a URI reference, not a file name. */
function uriOf(file: string): string {
  const wellFormed = file.replace(/\p{Cs}/gu, "\ufffd");
  return wellFormed.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}

/** A place as a SARIF location. */
export function sarifLocation(place: Place): object {
  const region = { startLine: place.line, startColumn: place.column };
  return { physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region } };
}

function resultOf(problem: Problem, ruleIndex: number): object {
  const hint = problem.hint === undefined ? "" : ` Hint: ${problem.hint}`;
  return {
    ruleId: problem.code,
    ruleIndex,
    level: problem.severity,
    message: { text: `${problem.message}${hint}` },
    locations: problem.place === undefined ? [] : [sarifLocation(problem.place)],
  };
}

/** The problems as a SARIF 2.1.0 log, for editors and code hosts. `version` is the program's own. */
export function problemsToSarif(problems: readonly Problem[], version: string): string {
  const codes = [...new Set(problems.map((problem) => problem.code))].sort();
  const results = problems.map((problem) => resultOf(problem, codes.indexOf(problem.code)));
  return sarifLog(
    codes.map((id) => ({ id })),
    results,
    version,
  );
}

/** A log of one run of this program. Rules are SARIF reporting descriptors, results SARIF results. */
export function sarifLog(rules: readonly object[], results: readonly object[], version: string): string {
  const driver = { name: "duces", version, rules };
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", results };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}
