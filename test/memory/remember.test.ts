import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMemory, createObjectMemory, detached } from "../../src/memory/remember.ts";

test("what was made for a key is given again, the very same object, until it was long not asked for", () => {
  const remembered = createMemory<{ readonly key: string }>(10);
  const ask = (key: string) => remembered(key, () => ({ key }));
  const first = ask("a");
  assert.is(ask("a"), first);
  for (let other = 0; other < 20; other++) ask(`other ${other}`);
  const again = ask("a");
  assert.is.not(again, first);
  assert.equal(again, first);
});

test("what is made of an object is kept from the second time on", () => {
  const remembered = createObjectMemory<object, { readonly time: number }>();
  const key = {};
  let made = 0;
  const ask = () => remembered(key, () => ({ time: ++made }));
  assert.equal([ask().time, ask().time, ask().time, ask().time], [1, 2, 2, 2]);
  assert.is(remembered({}, () => ({ time: 7 })).time, 7);
});

test("a detached text is the same text", () => {
  for (const text of ["", " ", "a", "a line with spaces at its end  ", "’ “ é", "\u{1f600}".repeat(40)]) {
    assert.is(detached(text), text);
  }
});

test.run();
