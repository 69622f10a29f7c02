/** Nothing that strangers may name or write steers the terminal: the bytes of both outputs, for every command. */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PDFDocument } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildProgram } from "../../src/cli/program.ts";
import { run } from "../../src/cli/run.ts";
import { openTerminal } from "../../src/cli/terminal.ts";
import type { MadeFrom, Shelf } from "../../src/world.ts";
import { writeBatch } from "../batch/write-sample.ts";
import { FACTS, withFolder } from "../collate/sample-batch.ts";

/** Erases, colors, moves, turns around, hides, rings, and forges a line; each for itself and as a name of a file. */
const EVIL = "\u001b[2J\u001b[31m\u009b1A\u001b]0;t\u0007\r\u202e\u2066\u200b\u034f\u3164\u{e0041}\u2028\u0085\nFORGED";
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu;
/** What the program itself paints with. */
const PAINT = /\u001b\[(?:1|2|22|31|33|39)m/g;

/** What was read and judged before, so that the shipped files are judged once. */
const kept = new Map<string, string>();
const keyOf = (kind: string, { files }: MadeFrom) =>
  JSON.stringify([kind, files.map(({ name, bytes }) => [name, bytes.length])]);
const shelf: Shelf = {
  find: (kind, from) => kept.get(keyOf(kind, from)) ?? null,
  keep: (kind, from, text) => void kept.set(keyOf(kind, from), text),
};

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function duces(folder: string, args: readonly string[], isColored = false): Promise<Said> {
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  const stream = (to: Buffer[]) => ({
    isTTY: isColored,
    write: (said: string | Uint8Array) => to.push(Buffer.from(said)),
  });
  const terminal = openTerminal(stream(out), stream(err), isColored);
  const code = await run(args, { terminal, folder, today: () => "2026-12-20", shelf, debug: false });
  const said = { code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") };
  for (const text of [said.out, said.err]) assertHarmless(text, isColored, args);
  return said;
}

function assertHarmless(text: string, isColored: boolean, args: readonly string[]): void {
  const lines = (isColored ? text.replace(PAINT, "") : text).replaceAll("\r\n", "\n");
  const found = lines.match(CONTROL)?.filter((character) => character !== "\n") ?? [];
  const told = JSON.stringify([args, lines.slice(0, 2000)]);
  assert.equal(found, [], told);
  // In CSV a line break between quotation marks is a part of a value.
  if (!args.includes("csv")) assert.not.match(lines, /^\s*FORGED/m, told);
  assert.not.match(text, /\u001b\[31m\\u\{9B\}/, told);
}

/** Arguments that are right, by the names that commands give them. */
const RIGHT: Readonly<Record<string, string>> = {
  id: "godaddy",
  rule: "R11",
  selector: "66.216.133.29",
  request: "godaddy-preservation",
  event: "sent",
  list: "list.csv",
};

const terminal = openTerminal({ write: () => {} }, { write: () => {} });
const program = await buildProgram(["help"], { terminal, folder: ".", today: () => "", debug: false }, () => {});

for (const { name, args, options } of program.commands.map((command) => ({
  name: command.name(),
  args: command.registeredArguments.map((argument) => argument.name()),
  options: command.options.filter(({ required }) => required).map(({ long }) => long ?? ""),
}))) {
  test(`${name}: hostile arguments and values of options`, () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, "list.csv"), "name\nAcme\n");
      const right = args.map((argument) => RIGHT[argument] ?? EVIL);
      const lines = [
        [name, ...args.map(() => EVIL)],
        [name, ...right, EVIL],
        [name, ...right, `--${EVIL}`],
        ...options.map((option) => [name, ...right, option, EVIL]),
      ];
      for (const line of lines) await duces(folder, ["--quiet", ...line]);
      await duces(folder, [name, ...args.map(() => EVIL)], true);
    }));
}

test("unknown commands, and files of the case that are not there", () =>
  withFolder(async (folder) => {
    for (const isColored of [false, true]) {
      const { err } = await duces(folder, [EVIL], isColored);
      assert.match(err, /unknown command '\\u\{1B\}\[2J.*\\u\{A\}FORGED'/);
      for (const option of ["--targets", "--matter", "--templates"]) {
        assert.match((await duces(folder, [option, EVIL, "check"], isColored)).err, /\\u\{A\}FORGED is not/);
      }
    }
  }));

test("verify and diff: names of stray files, values of a manifest", () =>
  withFolder(async (folder) => {
    const facts = { ...FACTS, tool: { name: "duces", version: EVIL }, requests: FACTS.requests.map((id) => id + EVIL) };
    for (const each of [FACTS, { ...FACTS, date: EVIL }, { ...FACTS, reference: EVIL }, facts]) {
      const made = attempt(() => writeBatch(folder, each));
      if (made === null) continue;
      writeFileSync(join(made, `${EVIL}.pdf`), "stray");
      mkdirSync(join(made, "served", EVIL));
      writeFileSync(join(made, "served", EVIL, EVIL), "stray");
      assert.match((await duces(folder, ["verify", made])).err, /\\u\{A\}FORGED\.pdf is not part of the batch/);
      await duces(folder, ["diff", made]);
      await duces(folder, ["verify", made, "--reproduce"]);
      await duces(folder, ["merge", made]);
      const moved = join(folder, EVIL);
      renameSync(made, moved);
      await duces(folder, ["verify", moved], true);
      await duces(folder, ["verify", folder]);
      renameSync(moved, `${made}-seen`);
    }
    const manifest = JSON.stringify({ schema: 99, tool: { version: EVIL } });
    writeFileSync(join(folder, "manifest.json"), manifest);
    await duces(folder, ["verify", folder]);
  }));

function attempt(make: () => ReturnType<typeof writeBatch>): string | null {
  try {
    const made = make();
    return made.kind === "written" ? made.folder : null;
  } catch {
    return null;
  }
}

test("templates, lists, mappings, forms and overlays with hostile names and contents", () =>
  withFolder(async (folder) => {
    mkdirSync(join(folder, "templates", EVIL), { recursive: true });
    writeFileSync(join(folder, "templates", EVIL, "letter.hbs"), "x");
    writeFileSync(join(folder, "templates", `${EVIL}.hbs`), "x");
    assert.match((await duces(folder, ["check"])).err, /FORGED\.hbs is not a template/);
    for (const ending of ["csv", "json", "yaml"]) {
      writeFileSync(join(folder, `${EVIL}.${ending}`), `name,${EVIL}\n"${EVIL}",x\n`);
      assert.is((await duces(folder, ["import", `${EVIL}.${ending}`, "--kind", "carrier"])).code > 0, true);
    }
    const form = await PDFDocument.create();
    form.getForm().createTextField(EVIL).addToPage(form.addPage());
    writeFileSync(join(folder, `${EVIL}.pdf`), await form.save());
    for (const format of ["table", "json", "csv", "markdown"]) {
      const { out, code } = await duces(folder, ["form", `${EVIL}.pdf`, "--format", format]);
      assert.is(code, 0);
      if (format === "json") assert.is(JSON.parse(out)[0].name, EVIL);
    }
    writeFileSync(join(folder, "targets.yaml"), `${JSON.stringify(EVIL)}: [{id: ${JSON.stringify(EVIL)}}]\n`);
    for (const format of ["pretty", "json", "sarif"]) {
      const { out, err } = await duces(folder, ["check", "--format", format, "--templates", resolve("templates")]);
      assert.match(out + err, /bidi-control/);
      if (format === "json") JSON.parse(out);
    }
  }));

test("what is enumerated here is what the program has", () => {
  assert.ok(program.commands.length >= 20);
  assert.ok(program.commands.flatMap(({ options }) => options).length > 60);
});

test("a name in a message is shown on one line, and the colors of the program stay", () =>
  withFolder(async (folder) => {
    const { err } = await duces(folder, ["--quiet", "--matter", EVIL, "check"], true);
    assert.match(
      err,
      /^\u001b\[31mduces:\u001b\[39m \\u\{1B\}\[2J\\u\{1B\}\[31m\\u\{9B\}1A[^\n]*\\u\{A\}FORGED is not there\n$/,
    );
    assert.equal(readdirSync(folder), []);
  }));

test.run();
