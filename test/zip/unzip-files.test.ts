import { zipSync } from "fflate";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { BUDGETS } from "../../src/budget/budgets.ts";
import { type Fault, unzipFiles, zipFiles } from "../../src/duces.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const refused = (archive: Uint8Array) => {
  try {
    unzipFiles(archive);
    return "read";
  } catch (thrown) {
    return (thrown as Fault).code;
  }
};

test("what was zipped comes back, in its order, without folders", async () => {
  const pieces: Uint8Array[] = [];
  const files = [
    { path: "b/one.txt", bytes: bytes("1") },
    { path: "a.txt", bytes: bytes("2") },
  ];
  for await (const piece of zipFiles(files)) pieces.push(piece);
  assert.equal(
    unzipFiles(Buffer.concat(pieces)).map(({ path }) => path),
    ["b/one.txt", "a.txt"],
  );
  assert.equal(
    unzipFiles(zipSync({ folder: {}, "a.txt": bytes("x") })).map(({ path }) => path),
    ["a.txt"],
  );
});

test("what is no zip file, or is cut off, is refused", () => {
  assert.is(refused(bytes("no zip")), "input");
  assert.is(refused(zipSync({ "a.txt": bytes("x".repeat(9000)) }).subarray(0, 60)), "input");
});

test("a file that would lie outside is refused", () => {
  for (const name of ["../a.txt", "/a.txt", "a/../../b", "C:/a.txt", "a\\..\\..\\b"]) {
    assert.is(refused(zipSync({ [name]: bytes("x") })), "input", name);
  }
});

test("more than is read is refused before it is unpacked", () => {
  const archive = zipSync({ "a.txt": bytes("x") });
  // The directory at the end of the archive says how long the file is: here more than the budget.
  const directory = Buffer.from(archive).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  new DataView(archive.buffer).setUint32(directory + 24, BUDGETS.archive.bytes + 1, true);
  assert.is(refused(archive), "input");
});

test.run();
