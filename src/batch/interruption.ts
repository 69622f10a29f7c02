import { Fault, type SignalCode } from "../problem/fault.ts";

/** Signals that ask the process to stop, heeded only where nothing is half done. */
export interface Interruption {
  /** Throws a fault where a signal has come. */
  readonly check: () => Promise<void>;
  /** From here on, signals end the process at once again. */
  readonly end: () => void;
}

const CODES: Readonly<Record<string, SignalCode>> = {
  SIGHUP: "hangup",
  SIGINT: "interrupted",
  SIGTERM: "terminated",
};

export function watchSignals(): Interruption {
  let came: string | null = null;
  const heed = (signal: string) => {
    came = signal;
  };
  for (const signal of Object.keys(CODES)) process.on(signal, heed);
  return {
    check: async () => {
      await new Promise((resume) => setImmediate(resume)); // signals are told between two turns of the event loop
      if (came !== null) throw interrupted(came);
    },
    end: () => {
      for (const signal of Object.keys(CODES)) process.off(signal, heed);
    },
  };
}

function interrupted(signal: string): Fault {
  const how = "what was written stays, and the same export with --resume goes on from it";
  return new Fault(CODES[signal] ?? "interrupted", `stopped by ${signal}; ${how}`);
}
