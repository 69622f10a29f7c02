/** An error that the operating system gave: its code (`ENOSPC`), and the path that it was about, if it says so. */
export interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

/** Whether something thrown came from a call of the system: a full disk, a missing permission. */
export function isSystemError(thrown: unknown): thrown is SystemError {
  return thrown instanceof Error && "syscall" in thrown && "code" in thrown;
}
