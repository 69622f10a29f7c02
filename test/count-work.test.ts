import { test } from "uvu";
import * as assert from "uvu/assert";
import { countWork } from "./count-work.ts";

const sum = new Int32Array(1);
function step(i: number): void {
  sum[0] = (sum[0] ?? 0) ^ i;
}

function linear(n: number): void {
  for (let i = 0; i < n; i++) step(i);
}

function quadratic(n: number): void {
  for (let i = 0; i < n; i++) linear(n);
}

/** How much more four times as much takes; the loops are hot, so that an engine would optimize them. */
function growth(work: (n: number) => void, n: number): number {
  work(n);
  return countWork(() => work(4 * n)) / countWork(() => work(n));
}

test("work in proportion and work that grows with the square are told apart", () => {
  assert.ok(Math.abs(growth(linear, 50_000) - 4) < 0.1);
  assert.ok(Math.abs(growth(quadratic, 500) - 16) < 0.5);
});

test("the same work counts the same", () => {
  linear(50_000);
  const counts = Array.from({ length: 5 }, () => countWork(() => linear(50_000)));
  assert.is(new Set(counts).size, 1, counts.join(", "));
});

test.run();
