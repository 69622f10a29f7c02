import type { Answer, CallMessage } from "./message.ts";
import type { Call, Engine } from "./protocol.ts";

/** The engine from the page's thread: the same calls, each answered later. Calls are answered in their order. */
export type RemoteEngine = {
  readonly [Name in Call]: (...given: Parameters<Engine[Name]>) => Promise<Awaited<ReturnType<Engine[Name]>>>;
};

/** What the engine refused, in words for whoever asked. */
export class Refusal extends Error {
  readonly isOurs: boolean;

  constructor(message: string, isOurs: boolean) {
    super(message);
    this.isOurs = isOurs;
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (why: Refusal) => void;
}

/** Starts the engine from its text, as a classic worker: browsers refuse module workers to a page that was opened from a file. */
export function startRemoteEngine(script: string): RemoteEngine {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.fault === undefined) asked?.resolve(data.value);
    else asked?.reject(new Refusal(data.fault.message, data.fault.isOurs));
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Refusal(message, true));
    waiting.clear();
  };
  const ask =
    (call: Call) =>
    (...given: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, call, given } satisfies CallMessage);
      });
  return new Proxy({} as RemoteEngine, { get: (_, call) => ask(call as Call) });
}
