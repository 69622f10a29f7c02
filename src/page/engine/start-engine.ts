/** The engine in its own thread: each message is a call by name, answered with the same number. */
import { Fault } from "../../duces.ts";
import { createEngine } from "./engine.ts";
import type { Answer, CallMessage } from "./message.ts";

const engine = createEngine();
/** A worker's own global is not in the types of a page. */
const here = globalThis as unknown as {
  onmessage: ((event: { readonly data: CallMessage }) => void) | null;
  postMessage: (answer: Answer) => void;
};

here.onmessage = async ({ data: { id, call, given } }) => {
  try {
    const ask = engine[call] as (...given: readonly unknown[]) => unknown;
    here.postMessage({ id, value: await ask(...given) });
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    here.postMessage({ id, fault: { message, isOurs: !(thrown instanceof Fault) } });
  }
};
