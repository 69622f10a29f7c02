const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether lists and groups of a JSON text lie deeper within each other than `depth`, found without building any: a text of
 * nothing but `[` would otherwise take sixty times its size.
 */
export function isDeeperThan(depth: number, json: Uint8Array): boolean {
  let at = 0;
  let inText = false;
  for (let index = 0; index < json.length; index++) {
    const byte = json[index] ?? 0;
    if (inText) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      at += 1;
      if (at > depth) return true;
    } else if (byte === 0x5d || byte === 0x7d) at -= 1;
  }
  return false;
}
