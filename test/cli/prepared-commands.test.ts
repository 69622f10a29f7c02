import { test } from "uvu";
import * as assert from "uvu/assert";
import { PREPARED_COMMANDS } from "../../src/cli/prepared-commands.ts";
import { buildProgram, COMMAND_NAMES } from "../../src/cli/program.ts";
import { plainTerminal } from "./plain-terminal.ts";
import { duces } from "./run-duces.ts";

test("the help from what the build prepared is that of the commands themselves", async () => {
  assert.equal(
    PREPARED_COMMANDS.map(({ name }) => name),
    COMMAND_NAMES,
  );
  const { terminal } = plainTerminal();
  const surroundings = { terminal, folder: process.cwd(), today: () => "2026-03-02", debug: false };
  const lines: string[] = [];
  const program = await buildProgram(["help"], surroundings, () => {});
  program.configureOutput({ writeOut: (text) => lines.push(text), getOutHelpWidth: () => 100 });
  program.outputHelp();
  const whole = lines.join("").trimEnd();
  assert.is(duces(["--help"]).out, `${whole}\n`);
  assert.is(duces(["-h"]).out, `${whole}\n`);
  assert.is(duces(["help"]).out, `${whole}\n`);
  assert.match(whole, /holders \[options\] <selector\.\.\.>/);
});

test("a command is found among the prepared ones when it is misspelt, and never run", () => {
  for (const args of [[], ["lst"], ["--quiet"]]) {
    const { code, out } = duces(args);
    assert.is(code, 2);
    assert.is(out, "");
  }
});

test.run();
