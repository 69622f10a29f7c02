const CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** What the checksum leaves over: of addresses of the first kind (BIP 173), and of those since (BIP 350). */
const REMAINDERS: readonly number[] = [1, 0x2bc830a3];

/** Whether an address in Bech32 or Bech32m keeps its own checksum. Capitals and small letters are not mixed. */
export function bech32Holds(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const at = lower.lastIndexOf("1");
  const data = [...lower.slice(at + 1)].map((character) => CHARACTERS.indexOf(character));
  if (data.length < 6 || data.includes(-1)) return false;
  return REMAINDERS.includes(remainder([...prefixValues(lower.slice(0, at)), ...data]));
}

function prefixValues(prefix: string): readonly number[] {
  const codes = [...prefix].map((character) => character.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function remainder(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const top = sum >>> 25;
    const next = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATORS.reduce((left, generator, i) => ((top >> i) & 1 ? left ^ generator : left), next);
  }, 1);
}
