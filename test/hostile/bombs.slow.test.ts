/** Files that are made to hang or to fill the memory, given to the command line as a process of its own. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { REGISTRY_CASES } from "../bad-input/registry-cases.ts";
import { duces, SHIPPED } from "../cli/run-duces.ts";
import { withFolder } from "../collate/sample-batch.ts";

const MOST_SECONDS = 5;
const MOST_BYTES = 1_000_000_000;
const HEAVY = /^(?:01|02|03|12|14|15|32|46)-/;

/** Has a process say at its end what it used: seconds of the processor, bytes of memory at most. */
const METER = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(["USED", (userCPUTime + systemCPUTime) / 1e6, maxRSS * 1024].join(" ") + "\\n");
});`;

function metered(args: readonly string[], folder: string) {
  writeFileSync(join(folder, "meter.mjs"), METER);
  const { code, err, out } = duces(args, folder, {
    NODE_OPTIONS: `--import=${pathToFileURL(join(folder, "meter.mjs"))}`,
  });
  const [, seconds, bytes] = /^USED (\S+) (\S+)$/m.exec(err) ?? [];
  assert.ok(seconds && bytes, `no report of what was used: ${err.slice(-300)}`);
  assert.ok(Number(bytes) < MOST_BYTES, `${bytes} bytes`);
  assert.not.match(err, /^\s+at .*:\d+:\d+\)?$/m);
  return { code, err, out, seconds: Number(seconds) };
}

/** On a machine so crowded that an ordinary letter takes seconds, a bomb may take as much again and once more. */
let allowed = MOST_SECONDS;

test("an ordinary letter is what the bombs are measured by", () =>
  withFolder((folder) => {
    const files = [...SHIPPED, "--matter", resolve("matter.yaml")];
    const { code, err, seconds } = metered(
      ["--quiet", ...files, "letter", "verizon", "--instrument", "records"],
      folder,
    );
    assert.is(code, 0, err);
    allowed = Math.max(MOST_SECONDS, 3 * seconds);
  }));

for (const { name, bytes } of REGISTRY_CASES.filter((each) => HEAVY.test(each.name))) {
  test(`${name}: as registry and as matter it is refused in ${MOST_SECONDS} s and 1 GB`, () =>
    withFolder((folder) => {
      writeFileSync(join(folder, "bomb.yaml"), bytes);
      for (const args of [
        ["list", "--targets", "bomb.yaml"],
        ["check", ...SHIPPED, "--matter", "bomb.yaml"],
      ]) {
        const { code, err, seconds } = metered(["--quiet", ...args], folder);
        assert.ok(seconds < allowed, `${seconds} s`);
        assert.is(code, 1, err.slice(0, 500));
        assert.match(err, /^bomb\.yaml:\d+:\d+ error\[/m);
      }
    }));
}

/** What is put into the letter for records, and what comes of it. */
const TEMPLATES: Readonly<Record<string, readonly [put: string, outcome: RegExp | null]>> = {
  "four loops in each other": [
    "{{#each chronology}}{{#each ../background}}{{#each ../../selectors}}{{#each ../../../exclusions}}x{{/each}}{{/each}}{{/each}}{{/each}}",
    /letter\.hbs:\d+:\d+ error\[too-far-up\]/,
  ],
  "three loops in each other": [
    `{{#each requests}}{{#each ../exclusions}}{{#each ../../exclusions}}${"<p>x</p>".repeat(20_000)}{{/each}}{{/each}}{{/each}}`,
    /letter\.hbs:\d+:\d+ error\[template-repeats\]/,
  ],
  "blocks by the thousand": ["{{#if why}}{{/if}}".repeat(10_000), /letter\.hbs:\d+:\d+ error\[template-too-large\]/],
  "elements in elements": [`<p>${"<b>".repeat(5000)}x${"</b>".repeat(5000)}</p>`, /error\[markup-too-deep\]/],
  "one word of 50,000 letters": [`<p>${"x".repeat(50_000)}</p>`, null],
};

for (const [name, [put, outcome]] of Object.entries(TEMPLATES)) {
  test(`a template with ${name} ends in ${MOST_SECONDS} s and 1 GB`, () =>
    withFolder((folder) => {
      cpSync("templates", join(folder, "templates"), { recursive: true });
      const path = join(folder, "templates", "records", "letter.hbs");
      const shipped = readFileSync(path, "utf8");
      assert.ok(shipped.includes("{{> status}}"));
      writeFileSync(path, shipped.replace("{{> status}}", `${put}{{> status}}`));
      const files = [
        "--targets",
        resolve("targets.yaml"),
        "--matter",
        resolve("matter.yaml"),
        "--templates",
        "templates",
      ];
      const { code, err, out, seconds } = metered(
        ["--quiet", ...files, "letter", "verizon", "--instrument", "records"],
        folder,
      );
      assert.ok(seconds < allowed, `${seconds} s`);
      assert.is(code, outcome === null ? 0 : 1, err.slice(0, 500));
      if (outcome === null) assert.match(out, /^%PDF/);
      else assert.match(err, outcome);
    }));
}

test.run();
