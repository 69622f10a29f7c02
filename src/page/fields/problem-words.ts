import type { ShownProblem } from "../engine/protocol.ts";

/** What the engine says of files, for somebody who sees forms: fields have other names here. */
const WORDS: Readonly<Record<string, string>> = {
  "missing-key": "This is still to be filled in.",
  "bad-value": "This is none of the choices.",
  "too-few": "At least one is needed.",
};

export function problemWords({ code, message }: ShownProblem): string {
  return WORDS[code] ?? message;
}
