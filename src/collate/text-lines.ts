/**
 * Text in pieces, as UTF-8 in larger pieces, each of which is overwritten by the next: what is written line by line
 * reaches the disk in few writes, and a manifest of any length takes one buffer.
 */
export function* utf8(pieces: Iterable<string>): Generator<Uint8Array> {
  const buffer = new Uint8Array(PIECE);
  let waiting = "";
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    yield* encoded(waiting, buffer);
    waiting = "";
  }
  yield* encoded(waiting, buffer);
}

const PIECE = 64 * 1024;

function* encoded(text: string, buffer: Uint8Array): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let rest = text; rest !== ""; ) {
    const { read, written } = encoder.encodeInto(rest, buffer);
    yield buffer.subarray(0, written);
    rest = rest.slice(read);
  }
}

/**
 * The lines of UTF-8 content, without their line feeds. A last line without one counts.
 *
 * @param longest the first line that has more characters is cut behind one too many, and is the last that is read
 */
export function* textLines(
  content: Iterable<Uint8Array>,
  longest: number = Number.POSITIVE_INFINITY,
): Generator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let begun = "";
  for (const chunk of content) {
    const lines = decoder.decode(chunk, { stream: true }).split("\n");
    lines[0] = begun + (lines[0] ?? "");
    begun = lines.pop() ?? "";
    const long = [...lines, begun].findIndex(({ length }) => length > longest);
    if (long >= 0) {
      yield* lines.slice(0, long);
      return yield (lines[long] ?? begun).slice(0, longest + 1);
    }
    yield* lines;
  }
  if (begun !== "") yield begun;
}
