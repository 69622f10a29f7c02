import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";

/** Modules of Node that open connections, and the globals that do. */
const OPENS =
  /["'](?:node:)?(?:net|http|https|http2|tls|dgram|dns|dns\/promises|inspector)["']|\bfetch\(|\bWebSocket\b/u;

test("what looks for connections finds them", () => {
  for (const line of ['import net from "node:net";', "await fetch(url)", 'import("https")', "new WebSocket(url)"]) {
    assert.match(line, OPENS);
  }
  assert.not.match('import { join } from "node:path";', OPENS);
});

test("nothing of the program opens a connection or listens for one", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  assert.ok(files.length > 200);
  assert.equal(
    files.filter((name) => OPENS.test(readFileSync(join("src", name), "utf8"))),
    [],
  );
});

test.run();
