/** Parameters of RFC 3492, section 5. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

function adapted(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) >> 1) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digitOf(character: string | undefined): number {
  if (character === undefined) return BASE;
  const code = character.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  return code >= 0x61 && code <= 0x7a ? code - 0x61 : BASE;
}

/** One generalised variable-length integer: its value and where reading goes on; null if it is malformed. */
function variableInteger(text: string, start: number, bias: number): { value: number; next: number } | null {
  let value = 0;
  let weight = 1;
  for (let at = start, k = BASE; ; at++, k += BASE) {
    const digit = digitOf(text[at]);
    if (digit >= BASE) return null;
    value += digit * weight;
    const threshold = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
    if (digit < threshold) return { value, next: at + 1 };
    weight *= BASE - threshold;
    if (value > 0x7fffffff || weight > 0x7fffffff) return null;
  }
}

/** The characters of a label behind `xn--` (RFC 3492, lower case), or null if it is malformed. */
export function decodePunycode(encoded: string): string | null {
  const dash = encoded.lastIndexOf("-");
  const output = dash > 0 ? Array.from(encoded.slice(0, dash)) : [];
  const basic = output.length;
  let [n, i, bias] = [INITIAL_N, 0, INITIAL_BIAS];
  for (let at = dash > 0 ? dash + 1 : 0; at < encoded.length; ) {
    const read = variableInteger(encoded, at, bias);
    if (read === null) return null;
    const count = output.length + 1;
    bias = adapted(read.value, count, output.length === basic);
    i += read.value;
    n += Math.floor(i / count);
    i %= count;
    if (n > 0x10ffff || (n >= 0xd800 && n <= 0xdfff)) return null;
    output.splice(i, 0, String.fromCodePoint(n));
    i += 1;
    at = read.next;
  }
  return output.join("");
}
