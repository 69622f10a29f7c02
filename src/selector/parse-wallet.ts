import { sha256 } from "../digest/sha256.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { bech32Holds } from "./bech32.ts";
import { type IdentifierParser, type IdentifierResult, identified, identifierFault } from "./identifier.ts";

const BECH32 = /^(?:bc1|tb1|ltc1)/iu;
const BITCOIN = /^[13][a-km-zA-HJ-NP-Z1-9]{25,33}$/u;
const ETHEREUM = /^0x[0-9a-f]{40}$/iu;
const OTHER = /^[A-Za-z0-9][A-Za-z0-9:._-]{18,118}[A-Za-z0-9]$/u;
const HASH = /^(?:0x)?[0-9a-f]{64}$/iu;
const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const TYPO = "compare it with its source, or copy it from there: one character is wrong";

function bad(message: string, hint: string): IdentifierResult {
  return identifierFault("bad-wallet", message, hint);
}

/** Reads the address of a wallet. Those that carry a check of themselves are held to it: a typing error is another wallet. */
export const parseWallet: IdentifierParser = ({ text }) => {
  const quoted = quoteValue(text);
  if (HASH.test(text)) return bad(`${quoted} is the hash of a transaction and no wallet`, `write transaction: ${text}`);
  if (BECH32.test(text)) return checked(text, text.toLowerCase(), bech32Holds(text));
  if (BITCOIN.test(text)) return checked(text, text, base58Holds(text));
  if (/^0x/iu.test(text) && !ETHEREUM.test(text))
    return bad(`${quoted} is no wallet: behind 0x stand 40 digits from 0 to f`, "copy it from its source");
  if (!OTHER.test(text))
    return bad(`${quoted} is not the address of a wallet`, "write its 20 to 120 letters and digits without spaces");
  return identified("wallet", text, ETHEREUM.test(text) ? text.toLowerCase() : text);
};

function checked(text: string, key: string, holds: boolean): IdentifierResult {
  return holds ? identified("wallet", text, key) : bad(`${quoteValue(text)} is no wallet: its own check fails`, TYPO);
}

/** Base58Check: the last four of 25 bytes are the start of the double SHA-256 of those before. */
function base58Holds(text: string): boolean {
  let number = 0n;
  for (const character of text) number = number * 58n + BigInt(ALPHABET.indexOf(character));
  const bytes = Uint8Array.from({ length: 25 }, (_, i) => Number((number >> BigInt(8 * (24 - i))) & 255n));
  const check = sha256(sha256(bytes.slice(0, 21)));
  return number >> 200n === 0n && bytes.slice(21).every((byte, i) => byte === check[i]);
}
