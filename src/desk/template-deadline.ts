import { Script } from "node:vm";
import { type Deadline, TooSlow, unhurried } from "../compose/deadline.ts";
import { packageFile } from "../files/package-files.ts";

/** Reading all templates, or filling the largest of ours, takes a tenth of it. */
const BASE_MS = 3000;
const CHARACTERS_PER_MS = 50;
const PATIENCE = [1, 4, 16];
/** The part of an attempt's time for which the processor must have worked for us, lest it be begun again. */
const MOSTLY_OURS = 0.8;

const SLOT = Symbol.for("duces.work");
const call = new Script("globalThis[Symbol.for('duces.work')]()");

/**
 * The second line of defence against templates that never end; the first is that everything in them is counted. What is
 * not known to hang is not worth a worker, which would cost every start 30 ms and every paper its copy: Node's own
 * `vm` interrupts what runs on this very thread, regular expressions too, for a twentieth of a millisecond. Our own
 * templates are not watched.
 */
export function templateDeadline(folder: string): Deadline {
  return folder === packageFile("templates") ? unhurried : within(BASE_MS);
}

/**
 * Work within so many milliseconds, and more for more data. Judged by the processor's time: on a crowded machine the same
 * work is begun again with more patience, which is harmless because templates only compute.
 */
export function within(milliseconds: number): Deadline {
  return (work, size) => {
    const allowed = milliseconds + size / CHARACTERS_PER_MS;
    for (const factor of PATIENCE) {
      const before = process.cpuUsage();
      const done = interrupted(work, Math.ceil(allowed * factor));
      if (done !== null) return done.made;
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1000 >= allowed * MOSTLY_OURS) break;
    }
    throw new TooSlow(allowed / 1000);
  };
}

/** What the work makes; null where it was interrupted. */
function interrupted<Made>(work: () => Made, milliseconds: number): { readonly made: Made } | null {
  const box: { done: { readonly made: Made } | null } = { done: null };
  Reflect.set(globalThis, SLOT, () => {
    box.done = { made: work() };
  });
  try {
    call.runInThisContext({ timeout: milliseconds, displayErrors: false });
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown && thrown.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")) throw thrown;
  } finally {
    Reflect.deleteProperty(globalThis, SLOT);
  }
  return box.done;
}
