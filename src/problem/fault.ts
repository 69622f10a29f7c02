import type { Problem } from "./problem.ts";

/**
 * Why work ended that no change of the data would mend.
 *
 * - `usage`: something was asked for that cannot be meant, such as an unknown id
 * - `input`: a file that was named is not there or cannot be read
 * - `output`: a file cannot be written as it should be
 * - `obstructed`: other files stand where a batch belongs; `problems` names them
 * - `unprintable`: a paper cannot be set, or is not its recipient's; `problems` says why
 * - `locked`: another process is at work on the batch, or on the file that is to be amended
 * - `hangup`, `interrupted`, `terminated`: a signal came (SIGHUP, SIGINT, SIGTERM); what was written stays for another run
 */
export type FaultCode = "usage" | "input" | "output" | "obstructed" | "unprintable" | "locked" | SignalCode;

export type SignalCode = "hangup" | "interrupted" | "terminated";

/**
 * The second of the two ways in which something fails. What a user can mend in the data is a `Problem`, which is
 * returned; everything else is a `Fault`, which is thrown and reaches the face, which tells it and chooses an exit code.
 * Anything thrown that is neither a `Fault` nor an error of the system is a mistake of this program.
 */
export class Fault extends Error {
  readonly code: FaultCode;
  /** What lies deeper, where it can be placed; most faults have none. */
  readonly problems: readonly Problem[];

  constructor(code: FaultCode, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = "Fault";
    this.code = code;
    this.problems = problems;
  }
}

/** A fault that is nothing but its problems. */
export function faultFrom(code: FaultCode, problems: readonly Problem[]): Fault {
  return new Fault(code, problems.map(({ message }) => message).join("; "), problems);
}

/** Whether something thrown is a fault of one of these codes. */
export function isFault(thrown: unknown, ...codes: readonly FaultCode[]): thrown is Fault {
  return thrown instanceof Fault && codes.includes(thrown.code);
}
