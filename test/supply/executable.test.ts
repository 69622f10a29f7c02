import { lstatSync, readFileSync } from "node:fs";
import { test } from "uvu";
import * as assert from "uvu/assert";

test("what the package installs as a command may be executed by everybody after every build", () => {
  const { bin }: { readonly bin: Readonly<Record<string, string>> } = JSON.parse(readFileSync("package.json", "utf8"));
  assert.equal(Object.keys(bin), ["duces"]);
  for (const path of Object.values(bin)) {
    assert.is((lstatSync(path).mode & 0o777).toString(8), "755", path);
    assert.match(readFileSync(path, "utf8"), /^#!\/usr\/bin\/env node\n/);
  }
});

test.run();
