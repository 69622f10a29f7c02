import { test } from "uvu";
import * as assert from "uvu/assert";
import { printProblems } from "../../src/problem/print-problem.ts";
import type { Problem } from "../../src/problem/problem.ts";
import { loadRegistry } from "../../src/registry/load-registry.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { golden } from "../golden.ts";
import { VOCABULARY } from "../shipped-world.ts";
import { BASE_REGISTRY } from "./base-registry.ts";
import { REGISTRY_CASES, type RegistryCase } from "./registry-cases.ts";

const FILE = "targets.yaml";

function load(bytes: Uint8Array) {
  const read = readYaml(FILE, bytes);
  const loaded = read.document === null ? null : loadRegistry([read.document], VOCABULARY.layers());
  const problems: readonly Problem[] = [...read.problems, ...(loaded?.problems ?? [])];
  const printed = printProblems(problems, new Map([[FILE, read.text ?? ""]]));
  return { registry: loaded?.registry ?? null, problems, printed };
}

function judged({ name, outcome, bytes }: RegistryCase): void {
  const { registry, problems, printed } = load(bytes);
  if (outcome === "ok") {
    assert.is(printed, "");
    assert.ok(registry !== null);
    return;
  }
  const errors = problems.filter((problem) => problem.severity === "error");
  assert.is(errors.length > 0, outcome === "reject", `${name}: ${printed}`);
  assert.ok(problems.length > 0, `${name}: no problem was seen`);
  assert.ok(
    problems.every((problem) => problem.place !== undefined),
    `${name}: a problem has no place`,
  );
  golden(`bad-input/${name}.txt`, printed);
}

for (const each of REGISTRY_CASES) {
  test(`${each.name} ${each.outcome}`, () => judged(each));
}

test("the base registry is right, so that each case fails for its own reason", () => {
  assert.is(load(new TextEncoder().encode(BASE_REGISTRY)).printed, "");
});

test("no two cases share a golden", () => {
  assert.is(new Set(REGISTRY_CASES.map((each) => each.name)).size, REGISTRY_CASES.length);
});

test("nothing reaches the prototype of objects", () => {
  for (const each of REGISTRY_CASES.filter(({ name }) => name.startsWith("10-"))) load(each.bytes);
  assert.is(({} as { polluted?: string }).polluted, undefined);
});

test("a message holds no control character, whatever the file holds", () => {
  for (const each of REGISTRY_CASES.filter(({ name }) => /^(?:30|39|40|57)-/u.test(name))) {
    assert.not.match(
      load(each.bytes).printed,
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u,
    );
  }
});

test("CRLF, a byte-order mark and decomposed letters change nothing that is read", () => {
  const plain = load(new TextEncoder().encode(BASE_REGISTRY)).registry;
  const dressed = `\ufeff${BASE_REGISTRY.replaceAll("\n", "\r\n")}`;
  assert.equal(load(new TextEncoder().encode(dressed)).registry, plain);
});

test.run();
