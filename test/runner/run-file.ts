/**
 * Runs one compiled test file in a process of its own and reports a tally to its parent. It drives uvu's queue itself,
 * because uvu's own run passes silently when no suite was queued, when a suite is empty and when a `before` hook fails.
 */
import { pathToFileURL } from "node:url";
import type { Tally } from "./tally.ts";

/** uvu's contract: errors or true, tests passed, tests skipped, tests in all. */
type Suite = () => Promise<readonly [string | true, number, number, number]>;

declare global {
  var UVU_DEFER: number | undefined;
  var UVU_INDEX: number | undefined;
  var UVU_QUEUE: Suite[][] | undefined;
}

async function tallyOf(file: string): Promise<Tally> {
  const suites: Suite[] = [];
  globalThis.UVU_DEFER = 1;
  globalThis.UVU_INDEX = 0;
  globalThis.UVU_QUEUE = [suites];
  await import(pathToFileURL(file).href);
  let passed = 0;
  let failed = 0;
  const errors: string[] = [];
  if (suites.length === 0) {
    errors.push("no suite ran: run() was not called");
  }
  for (const suite of suites) {
    const [messages, done, skipped, all] = await suite();
    passed += done;
    failed += all - done;
    if (messages !== true) {
      errors.push(messages);
    } else if (all === 0) {
      errors.push("a suite has no test");
    } else if (done !== all || skipped > 0) {
      errors.push(`a suite stopped early: ${done} of ${all} tests ran, ${skipped} were skipped`);
    }
  }
  return { passed, failed: errors.length > 0 ? Math.max(failed, 1) : failed, errors };
}

process.send?.(await tallyOf(process.argv[2] ?? ""));
process.disconnect?.();
