import { LockedError } from "../batch/batch-lock.ts";
import { OutputError } from "../files/put-folder.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

/** The command was given something that it cannot mean. The message may carry a suggestion. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** A file that the user named is not there or cannot be read. */
export class InputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "InputError";
  }
}

/** A signal asked the process to stop, and it stopped at a point where nothing is half done. */
export class Interrupted extends Error {
  readonly exit: ExitCode;
  constructor(signal: string, exit: ExitCode) {
    super(`stopped by ${signal}; what was written stays, and the same export with --resume goes on from it`);
    this.name = "Interrupted";
    this.exit = exit;
  }
}

export interface Fault {
  readonly exit: ExitCode;
  readonly message: string;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "no space left on the disk",
  EDQUOT: "the quota is used up",
  EACCES: "no permission",
  EPERM: "not permitted",
  EROFS: "the file system is read-only",
  EIO: "the disk reports a fault",
  ENOENT: "not found",
  ENOTDIR: "a part of the path is not a folder",
  EISDIR: "is a folder",
  EEXIST: "is there already",
  EMFILE: "too many open files",
  EFBIG: "the file would be too large",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "too many symbolic links",
};

/** One line for the user about anything thrown, and the exit code that goes with it. Never a stack trace. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof UsageError) {
    return { exit: EXIT.usage, message: thrown.message };
  }
  if (thrown instanceof InputError) {
    return { exit: EXIT.io, message: thrown.message };
  }
  if (thrown instanceof LockedError) {
    return { exit: EXIT.locked, message: thrown.message };
  }
  if (thrown instanceof Interrupted) {
    return { exit: thrown.exit, message: thrown.message };
  }
  if (thrown instanceof OutputError) {
    return { exit: EXIT.io, message: `${thrown.path} ${thrown.message}` };
  }
  if (thrown instanceof Error && "syscall" in thrown && "code" in thrown) {
    return { exit: EXIT.io, message: systemFault(thrown) };
  }
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return { exit: EXIT.bug, message: `a fault of this program: ${what}` };
}

function systemFault(error: Error & { readonly code: unknown; readonly path?: unknown }): string {
  const code = String(error.code);
  const where = typeof error.path === "string" ? `${error.path}: ` : "";
  return `${where}${REASONS[code] ?? "input or output failed"} (${code})`;
}
