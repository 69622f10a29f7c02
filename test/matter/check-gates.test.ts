import { test } from "uvu";
import * as assert from "uvu/assert";
import { checkGates } from "../../src/matter/check-gates.ts";
import type { GateAnswer } from "../../src/matter/matter.ts";
import { openNamed } from "../instruments/open-papers.ts";
import { PACKAGE } from "../shipped-world.ts";

const { matter, registry } = openNamed("gate-hospital");

/** Code and place of what is wrong with one entry of `gates:`. */
function found(answer: GateAnswer): readonly string[] {
  const custodians = matter.custodians.map((asked) => ({ ...asked, gates: [answer] }));
  const { gates, zoneNames } = PACKAGE;
  const problems = checkGates({
    matter: { ...matter, custodians },
    registry,
    gates,
    zoneNames,
    instruments: [],
    needs: {},
  });
  return problems.map(
    ({ code, pointer, hint = "" }) => `${code} ${pointer?.replace("/custodians/0/gates/0", "")} ${hint}`,
  );
}

const HIPAA = { gate: "hipaa_subpoena", route: "notice_assurance" } as const;

const CASES: readonly (readonly [string, GateAnswer, RegExp | null])[] = [
  ["all right", { ...HIPAA, individual: { is: "party", name: "Robin Marlow" } }, null],
  ["a gate misspelled", { ...HIPAA, gate: "hipaa_subpena" }, /^unknown-gate \/gate did you mean "hipaa_subpoena"/],
  ["a route of another gate", { ...HIPAA, route: "judicial_subpoena_3407" }, /^unknown-route \/route/],
  ["no such party", { ...HIPAA, individual: { is: "party", name: "Robin Marlo" } }, /^unknown-party .*Robin Marlow/],
  ["nobody named", { ...HIPAA, individual: { is: "other" } }, /^unnamed-individual \/individual/],
  ["agreed by a stranger", { ...HIPAA, agreedBy: ["A. Stranger"] }, /^unknown-party \/agreedBy\/0/],
  [
    "an order of tomorrow",
    { ...HIPAA, order: { court: "C", date: "2026-11-17", number: "1" } },
    /^dates-contradict \/order/,
  ],
  [
    "over, and still open",
    { ...HIPAA, objectionsDue: "2026-11-30", objections: "none" },
    /^dates-contradict \/objections/,
  ],
  [
    "due before notice",
    { ...HIPAA, notice: { on: "2026-11-02", manner: "mailed" }, objectionsDue: "2026-10-12" },
    /^dates-contradict \/objectionsDue/,
  ],
];

for (const [name, answer, expected] of CASES) {
  test(name, () => {
    const problems = found(answer);
    if (expected === null) assert.equal(problems, []);
    else assert.match(problems.join("\n"), expected);
  });
}

test.run();
