import { quoteValue } from "../problem/quote-value.ts";
import { type IdentifierParser, type IdentifierResult, identified, identifierFault } from "./identifier.ts";
import { parseHost } from "./parse-host.ts";

/** The part before the @, as mail systems write it (RFC 5322 `dot-atom`, with the letters that RFC 6531 adds). */
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** Octets, by RFC 5321. */
const LONGEST_LOCAL = 64;
const EXAMPLE = "write it as jane.roe@mail.example";

function bad(message: string, hint = EXAMPLE): IdentifierResult {
  return identifierFault("bad-email", message, hint);
}

/** The part before the @ is kept to the letter: whether capitals matter there is the provider's affair. */
export const parseEmail: IdentifierParser = ({ text }) => {
  const quoted = quoteValue(text);
  if (/^mailto:/iu.test(text)) return bad(`${quoted} is a link`, `write the address alone: ${text.slice(7)}`);
  if (/[<>,;\s]/u.test(text))
    return bad(`${quoted} is not one e-mail address`, "write the address alone, one to a selector");
  const at = text.indexOf("@");
  if (at < 0) return bad(`${quoted} is not an e-mail address: it has no @`);
  if (text.includes("@", at + 1)) return bad(`${quoted} is not an e-mail address: it has more than one @`);
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (local === "") return bad(`${quoted} names nobody before the @`);
  if (!LOCAL.test(local) || local.length > LONGEST_LOCAL)
    return bad(`${quoted} is not an e-mail address: ${quoteValue(local)} cannot stand before the @`);
  const host = parseHost(domain);
  if (!("ascii" in host)) return bad(`${quoted} is not an e-mail address: ${host.message}`, host.hint);
  const value = `${local}@${host.ascii}`;
  return identified("email", value, value.toLowerCase(), host.warnings);
};

/** The domain of an e-mail address that was read. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}
