/** What a user's cache folder and the build keep of registries: by their bytes, and the same words with it or without. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openCacheFolder } from "../../src/files/cache-folder.ts";
import { openCacheShelf, shippedForm } from "../../src/files/cache-shelf.ts";
import type { MadeFrom } from "../../src/world.ts";
import { REGISTRY_CASES } from "../bad-input/registry-cases.ts";
import { duces, type Outcome } from "../cli/run-duces.ts";
import { withFolder } from "../collate/sample-batch.ts";

const PROGRAM = "0123456789abcdef";
const RULES = { title: "rules" };

function made(...files: readonly (readonly [string, string])[]): MadeFrom {
  return { files: files.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })), rules: RULES };
}

const nowhere = (folder: string) => pathToFileURL(join(folder, "no.json"));

test("a text is found for the same files, names, order, rules, kind and program, and for no others", () =>
  withFolder((folder) => {
    const shelf = openCacheShelf(openCacheFolder(folder, PROGRAM), nowhere(folder));
    const from = made(["a.yaml", "one"], ["b.yaml", "two"]);
    assert.is(shelf.find("registry", from), null);
    shelf.keep("registry", from, "kept ✓");
    assert.is(shelf.find("registry", made(["a.yaml", "one"], ["b.yaml", "two"])), "kept ✓");
    for (const other of [
      made(["b.yaml", "two"], ["a.yaml", "one"]),
      made(["a.yaml", "one"], ["b.yaml", "tow"]),
      made(["a.yaml", "one"], ["c.yaml", "two"]),
      made(["a.yaml", "one"]),
      made(["a.yaml", "onetwo"], ["b.yaml", ""]),
      { ...from, rules: { title: "other" } },
    ]) {
      assert.is(shelf.find("registry", other), null);
    }
    assert.is(shelf.find("matter", from), null);
    assert.is(
      openCacheShelf(openCacheFolder(folder, "fedcba9876543210"), nowhere(folder)).find("registry", from),
      null,
    );
  }));

test("the registry of the package is known by its bytes, wherever it lies, alone and under its name", () =>
  withFolder((folder) => {
    const at = join(folder, "registry.json");
    const shipped = made(["targets.yaml", "one"]);
    const shelf = openCacheShelf(openCacheFolder(null, PROGRAM), pathToFileURL(at));
    assert.is(shelf.find("registry", shipped), null);
    writeFileSync(at, JSON.stringify(shippedForm(shipped, "prepared")));
    assert.is(shelf.find("registry", shipped), "prepared");
    assert.is(shelf.find("registry", made([join(folder, "targets.yaml"), "one"])), "prepared");
    assert.is(shelf.find("registry", made(["targets.yaml", "One"])), null);
    assert.is(shelf.find("registry", made(["other.yaml", "one"])), null);
    assert.is(shelf.find("registry", made(["targets.yaml", "one"], ["own.yaml", ""])), null);
    assert.is(shelf.find("registry", { ...shipped, rules: {} }), null);
    assert.is(shelf.find("matter", shipped), null);
    for (const bad of ["", "null", "{", "[]", "1"]) {
      writeFileSync(at, bad);
      assert.is(shelf.find("registry", shipped), null, bad);
    }
  }));

/** A firm's own registry of one custodian. */
const OWN = readFileSync("src/data/init/targets.yaml", "utf8");

test("own registries, good, with warnings and bad: the same words with the cache empty, filled, damaged and without", () =>
  withFolder((folder) => {
    const bad = OWN.replace("country: US", "country: USA");
    assert.is.not(bad, OWN);
    writeFileSync(join(folder, "good.yaml"), OWN);
    writeFileSync(join(folder, "bad.yaml"), bad);
    const home = join(folder, "home");
    const run = (args: readonly string[]): Outcome => duces(args, folder, { XDG_CACHE_HOME: home, LOCALAPPDATA: home });
    const shipped = join(process.cwd(), "targets.yaml");
    const commands = ["good.yaml", "bad.yaml"].flatMap((name) => [
      ["--targets", shipped, "--targets", name, "list"],
      ["--targets", shipped, "--targets", name, "holders", "192.0.2.1", "--format", "json"],
      ["--targets", shipped, "--targets", name, "show", "listrak"],
      ["--targets", shipped, "--targets", name, "check"],
      ["--targets", shipped, "--targets", name, "letter", "godaddy", "--instrument", "records", "--format", "text"],
    ]);
    for (const command of commands) {
      const plain = run(["--no-cache", ...command]);
      assert.equal(run(command), plain, command.join(" "));
      assert.equal(run(command), plain, command.join(" "));
    }
    const names = readdirSync(join(home, "duces"));
    const kept = names.filter((name) => /\.(registry|matter)-[0-9a-f]{64}$/.test(name));
    assert.is(kept.filter((name) => name.includes(".registry-")).length, 1, names.join(", "));
    for (const name of kept) {
      const whole = readFileSync(join(home, "duces", name));
      writeFileSync(join(home, "duces", name), whole.subarray(0, whole.length - 1));
    }
    const [list = []] = commands;
    assert.equal(run(list), run(["--no-cache", ...list]));
    writeFileSync(join(folder, "good.yaml"), OWN.replace(/^(\s*name:) .*/m, "$1 Another Name LLC"));
    assert.match(
      run(["--targets", shipped, "--targets", "good.yaml", "list", "--format", "csv"]).out,
      /Another Name LLC/,
    );
  }));

test("a registry that warns, warns at every run", () =>
  withFolder((folder) => {
    const warned = REGISTRY_CASES.find(({ outcome }) => outcome === "warn");
    writeFileSync(join(folder, "own.yaml"), warned?.bytes ?? "");
    const home = join(folder, "home");
    const run = (...args: readonly string[]) =>
      duces([...args, "--targets", "own.yaml", "check"], folder, { XDG_CACHE_HOME: home, LOCALAPPDATA: home });
    const plain = run("--no-cache");
    assert.match(plain.out + plain.err, /own\.yaml:\d+:\d+ warning\[/);
    assert.equal(run(), plain);
    assert.ok(readdirSync(join(home, "duces")).some((name) => name.includes(".registry-")));
    assert.equal(run(), plain);
  }));

test.run();
