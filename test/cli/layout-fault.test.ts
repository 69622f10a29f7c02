import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { run } from "../../src/cli/run.ts";
import { withFolder } from "../collate/sample-batch.ts";
import { plainTerminal } from "./plain-terminal.ts";

test("a table of sixty columns is told at its place in the template, and nothing is written", () =>
  withFolder(async (folder) => {
    cpSync("templates", join(folder, "templates"), { recursive: true });
    const letter = join(folder, "templates", "records", "letter.hbs");
    const cells = "<td>word</td>".repeat(60);
    const wide = `<h2>Your answer</h2>\n<table><tbody><tr>${cells}</tr></tbody></table>`;
    writeFileSync(letter, readFileSync(letter, "utf8").replace("<h2>Your answer</h2>", wide));
    const { terminal, noted } = plainTerminal();
    const args = ["--targets", resolve("targets.yaml"), "--matter", resolve("matter.yaml"), "--quiet"];
    const code = await run([...args, "export", "listrak", "--instrument", "records", "--output", "made"], {
      terminal,
      folder,
      today: () => "2026-11-23",
      debug: false,
    });
    assert.is(code, 1, noted.join("\n"));
    assert.match(noted.join("\n"), /templates\/records\/letter\.hbs:\d+:1 error\[table-too-wide\]/);
    assert.match(noted.join("\n"), "nothing was written");
  }));

test.run();
