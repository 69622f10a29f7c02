import { EXIT, type ExitCode } from "../cli/exit-codes.ts";
import { Interrupted } from "../cli/faults.ts";

/** Signals that ask the process to stop, heeded only where nothing is half done. */
export interface Interruption {
  /** Throws `Interrupted` where a signal has come. */
  readonly check: () => Promise<void>;
  /** From here on, signals end the process at once again. */
  readonly end: () => void;
}

const EXITS: Readonly<Record<string, ExitCode>> = {
  SIGHUP: EXIT.hangup,
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
};

export function watchSignals(): Interruption {
  let came: string | null = null;
  const heed = (signal: string) => {
    came = signal;
  };
  for (const signal of Object.keys(EXITS)) process.on(signal, heed);
  return {
    check: async () => {
      await new Promise((resume) => setImmediate(resume)); // signals are told between two turns of the event loop
      if (came !== null) throw new Interrupted(came, EXITS[came] ?? EXIT.bug);
    },
    end: () => {
      for (const signal of Object.keys(EXITS)) process.off(signal, heed);
    },
  };
}
