import { test } from "uvu";
import * as assert from "uvu/assert";
import { didYouMean, nearest } from "../../src/problem/nearest.ts";
import { printProblem, printProblems } from "../../src/problem/print-problem.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { problemsToJson } from "../../src/problem/problems-to-json.ts";
import { problemsToSarif } from "../../src/problem/problems-to-sarif.ts";
import { quoteValue } from "../../src/problem/quote-value.ts";

const typo: Problem = {
  code: "unknown-key",
  severity: "error",
  message: '"adress" is not a field of a contact — did you mean "address"?',
  hint: "rename it",
  pointer: "/a/adress",
  place: { file: "targets.yaml", line: 2, column: 3 },
};
const texts = new Map([["targets.yaml", "a:\n  adress: x\n"]]);

test("a problem is printed as a compiler prints it", () => {
  assert.is(
    printProblem(typo, texts),
    [
      'targets.yaml:2:3 error[unknown-key] "adress" is not a field of a contact — did you mean "address"?',
      "  2 |   adress: x",
      "    |   ^",
      "  hint: rename it",
    ].join("\n"),
  );
});

test("a problem without place, or of a file that is not at hand, has no excerpt", () => {
  assert.is(printProblem({ code: "c", severity: "warning", message: "m" }, texts), "warning[c] m");
  assert.is(printProblem({ ...typo, place: { file: "x", line: 1, column: 1 } }, texts).includes("|"), false);
});

test("the caret stands under the fault when what precedes it is shown as an escape or cut off", () => {
  const line = `${"x".repeat(300)}\u001bY`;
  const place = { file: "f", line: 1, column: 302 };
  const [, source = "", caret = ""] = printProblem({ ...typo, place }, new Map([["f", line]])).split("\n");
  assert.is(source[caret.indexOf("^")], "Y");
  assert.ok(source.length < 140);
});

test("paint is applied to the place, the label, the gutter, the caret and the word hint", () => {
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const paint = { bold: mark("b"), red: mark("r"), yellow: mark("y"), dim: mark("d") };
  const printed = printProblem(typo, texts, paint);
  for (const part of [
    "<b>targets.yaml:2:3</b>",
    "<r>error[unknown-key]</r>",
    "<r>^</r>",
    "<b>hint:</b>",
    "<d>2 | </d>",
  ]) {
    assert.ok(printed.includes(part), part);
  }
  assert.ok(printProblem({ ...typo, severity: "warning" }, texts, paint).includes("<y>warning[unknown-key]</y>"));
});

test("only so many problems are printed", () => {
  const printed = printProblems(Array(60).fill(typo), texts);
  assert.is(printed.match(/unknown-key/gu)?.length, 50);
  assert.ok(printed.endsWith("… and 10 more\n"));
  assert.is(printProblems([], texts), "");
});

test("JSON holds the problems as they are", () => {
  assert.equal(JSON.parse(problemsToJson([typo])), [typo]);
});

test("SARIF names the rule once, and each result with its region", () => {
  const log = JSON.parse(problemsToSarif([typo, { ...typo, severity: "warning" }], "1.2.3"));
  assert.is(log.version, "2.1.0");
  const [run] = log.runs;
  assert.equal(run.tool.driver, { name: "duces", version: "1.2.3", rules: [{ id: "unknown-key" }] });
  assert.equal(
    run.results.map((result: { level: string; ruleIndex: number }) => [result.level, result.ruleIndex]),
    [
      ["error", 0],
      ["warning", 0],
    ],
  );
  const { artifactLocation, region } = run.results[0].locations[0].physicalLocation;
  assert.equal([artifactLocation.uri, region], ["targets.yaml", { startLine: 2, startColumn: 3 }]);
});

test("a SARIF location is a URI", () => {
  const place = { file: "my files/a#b.yaml", line: 1, column: 1 };
  assert.ok(problemsToSarif([{ ...typo, place }], "1").includes('"my%20files/a%23b.yaml"'));
});

test("nearest forgives slips and nothing more", () => {
  const fields = ["address", "phone", "fax", "email"];
  const cases: readonly [string, string | null][] = [
    ["adress", "address"],
    ["phnoe", "phone"],
    ["Email", "email"],
    ["xyz", null],
    ["", null],
    ["a".repeat(200), null],
  ];
  for (const [word, found] of cases) assert.is(nearest(word, fields), found, word);
  assert.is(didYouMean("fx", fields), ' — did you mean "fax"?');
  assert.is(didYouMean("zzzzzz", fields), "");
});

test("quoted values hide nothing and end", () => {
  assert.is(quoteValue("a\u001b[31mb\u202e\u00a0"), '"a\\u{1B}[31mb\\u{202E}\u00a0"');
  assert.is(quoteValue("x".repeat(100)), `"${"x".repeat(80)}…"`);
  assert.is(quoteValue("😀".repeat(80)), `"${"😀".repeat(80)}"`);
  assert.is(quoteValue("\ud800"), '"\\u{D800}"');
});

test.run();
