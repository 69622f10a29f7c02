import { test } from "uvu";
import * as assert from "uvu/assert";
import { around, isWithin, stepInto, stepsOf } from "../../src/problem/json-pointer.ts";

/** Examples of RFC 6901, section 5, and what else a key may hold. */
const KEYS = ["foo", "", "a/b", "c%d", "m~n", "~1", "~0", "/", "#", "é"];

test("a key comes back as it went in, however it is written", () => {
  for (const key of KEYS) assert.equal(stepsOf(stepInto("/x", key)), ["x", key]);
  assert.is(stepInto("", "a/b"), "/a~1b");
  assert.is(stepInto("", "m~n"), "/m~0n");
  assert.is(stepInto("", "~1"), "/~01");
  assert.is(stepInto(stepInto("/list", 0), "name"), "/list/0/name");
});

test("the file itself has no steps, and nothing is around it", () => {
  assert.equal(stepsOf(""), []);
  assert.is(around(""), "");
  assert.is(around("/a"), "");
  assert.is(around("/a/0/b"), "/a/0");
});

test("a value is within itself and what it stands in, and not within its neighbor", () => {
  assert.ok(isWithin("/a/1", "/a/1") && isWithin("/a/1/b", "/a") && isWithin("/a", ""));
  assert.not(isWithin("/a/12", "/a/1"));
});

test.run();
