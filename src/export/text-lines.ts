/** Text in pieces, as UTF-8 in larger pieces: what is written line by line reaches the disk in few writes. */
export function* utf8(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length >= PIECE) {
      yield encoder.encode(waiting);
      waiting = "";
    }
  }
  if (waiting !== "") yield encoder.encode(waiting);
}

const PIECE = 64 * 1024;

/** The lines of UTF-8 content, without their line feeds. A last line without one counts. */
export function* linesOf(content: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let begun = "";
  for (const chunk of content) {
    const lines = decoder.decode(chunk, { stream: true }).split("\n");
    lines[0] = begun + (lines[0] ?? "");
    begun = lines.pop() ?? "";
    yield* lines;
  }
  if (begun !== "") yield begun;
}
