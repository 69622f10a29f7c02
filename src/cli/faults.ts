import { isSystemError, type SystemError } from "../files/system-error.ts";
import { Fault, type FaultCode } from "../problem/fault.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

const EXITS: Readonly<Record<FaultCode, ExitCode>> = {
  usage: EXIT.usage,
  input: EXIT.io,
  output: EXIT.io,
  obstructed: EXIT.io,
  unprintable: EXIT.problems,
  locked: EXIT.locked,
  hangup: EXIT.hangup,
  interrupted: EXIT.interrupted,
  terminated: EXIT.terminated,
};

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
export function tellable(thrown: unknown): { readonly exit: ExitCode; readonly message: string } {
  if (thrown instanceof Fault) return { exit: EXITS[thrown.code], message: thrown.message };
  if (isSystemError(thrown)) return { exit: EXIT.io, message: systemMessage(thrown) };
  const what = thrown instanceof Error ? thrown.message : String(thrown);
  return { exit: EXIT.bug, message: `a fault of this program: ${what}` };
}

function systemMessage({ code, path }: SystemError): string {
  const where = typeof path === "string" ? `${path}: ` : "";
  return `${where}${REASONS[code] ?? "input or output failed"} (${code})`;
}
