import fs, { appendFileSync, cpSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { openCase } from "../../src/desk/open-case.ts";
import { chooseFiles } from "../../src/files/choose-files.ts";
import { nodeWorld } from "../../src/files/node-world.ts";
import { withFolder } from "../collate/sample-batch.ts";

/** Calls back whenever a file that was opened by its path is closed, for as long as the work takes. */
function whenClosed<Made>(then: (path: string) => void, work: () => Made): Made {
  const { openSync, closeSync } = fs;
  const opened = new Map<number, string>();
  fs.openSync = (...args: Parameters<typeof openSync>) => {
    const file = openSync(...args);
    opened.set(file, String(args[0]));
    return file;
  };
  fs.closeSync = (file) => {
    closeSync(file);
    const path = opened.get(file);
    opened.delete(file);
    if (path !== undefined) then(path);
  };
  syncBuiltinESMExports();
  try {
    return work();
  } finally {
    Object.assign(fs, { openSync, closeSync });
    syncBuiltinESMExports();
  }
}

/** What is loaded from the case in a folder. */
function opened(folder: string) {
  const targets = [join(folder, "targets.yaml")];
  const world = nodeWorld({ folder, today: "2026-11-23" });
  const files = chooseFiles({ targets, matter: join(folder, "matter.yaml") }, folder);
  const { value: inputs, problems } = openCase(world, files);
  if (inputs === null) throw new Error(JSON.stringify(problems));
  return { hashes: inputs.hashes, templates: [...inputs.templates.values()].map(({ files }) => files) };
}

test("case 38, case 70: each file is read once, so that what is hashed is what was parsed, even if it changes then", () =>
  withFolder((folder) => {
    const names = ["targets.yaml", "matter.yaml", "templates/records/letter.hbs"];
    for (const name of ["targets.yaml", "matter.yaml", "templates"])
      cpSync(name, join(folder, name), { recursive: true });
    const before = opened(folder);
    const read: string[] = [];
    const change = (path: string) => {
      const name = path.slice(folder.length + 1);
      if (!names.includes(name)) return;
      read.push(name);
      appendFileSync(path, name.endsWith(".hbs") ? "{{" : "[\n");
    };
    assert.equal(
      whenClosed(change, () => opened(folder)),
      before,
    );
    assert.equal(read.sort(), names.sort());
    assert.throws(() => opened(folder), /yaml-syntax|template-syntax/);
  }));

test.run();
