/** Every function of the door has an example in its comment, and every example runs. */
import { readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";
import * as door from "../../src/duces.ts";
import { memoryWorld } from "../memory-world.ts";
import { ACTION, caseInMemory, FILES } from "./case-in-memory.ts";

const TEXT = readFileSync("src/duces.ts", "utf8");
const BLOCK = /\/\*\*(?<comment>(?:[^*]|\*(?!\/))*)\*\/\s*(?<statement>export[^;]*;)/g;

interface Documented {
  readonly names: readonly string[];
  readonly example: string | null;
}

const DOCUMENTED: readonly Documented[] = [...TEXT.matchAll(BLOCK)].map(({ groups }) => ({
  names: [...(groups?.statement ?? "").matchAll(/(?<!type )\b([a-zA-Z_]\w*)(?=\s*[,}])/g)].map(
    (match) => match[1] ?? "",
  ),
  example: exampleIn(groups?.comment ?? ""),
}));

function exampleIn(comment: string): string | null {
  const [, code] = comment.split(" * @example\n");
  return code === undefined ? null : code.replace(/^ \* ?/gm, "").trim();
}

/** Runs the text of an example, with everything that the door exports, `world`, `files`, `action` and `assert` at hand. */
async function run(example: string): Promise<void> {
  const world = memoryWorld(await caseInMemory(), "2026-12-28");
  const given = {
    ...door,
    world,
    files: FILES,
    action: ACTION,
    assert: (truth: unknown, said?: unknown) => assert.ok(truth, `${said}`),
  };
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as FunctionConstructor;
  await (AsyncFunction(...Object.keys(given), example)(...Object.values(given)) as Promise<void>);
}

test("the comments are seen", () => {
  assert.ok(DOCUMENTED.length > 20, `${DOCUMENTED.length}`);
});

test("everything that can be called is called in an example", () => {
  const callable = Object.entries(door).flatMap(([name, value]) =>
    typeof value === "function" && !/^class\b/.test(`${value}`) ? [name] : [],
  );
  const examples = DOCUMENTED.map(({ example }) => example ?? "").join("\n");
  assert.ok(callable.length > 20);
  assert.equal(
    callable.filter((name) => !new RegExp(`\\b${name}\\(`).test(examples)),
    [],
  );
});

for (const { names, example } of DOCUMENTED) {
  if (example === null) continue;
  test(`the example of ${names.join(", ")} runs`, () => run(example));
}

test.run();
