/** What the command line answers with. */
export const EXIT = {
  done: 0,
  /** Problems in the registry, the matter, the templates or a batch; nothing was written. */
  problems: 1,
  /** Wrong usage: an unknown command, flag or id. */
  usage: 2,
  /** A fault of this program. */
  bug: 70,
  /** A file could not be read or written. */
  io: 74,
  /** Another process is at work on the batch. */
  locked: 75,
  /** Stopped by a signal: 128 and its number. */
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
