import { quoteValue } from "../problem/quote-value.ts";
import { type IdentifierParser, identified, identifierFault } from "./identifier.ts";

const LONGEST = 200;

function key(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s.,]+/gu, " ")
    .trim();
}

export const parseCompany: IdentifierParser = ({ text }) => {
  const quoted = quoteValue(text);
  if (!/\p{L}/u.test(text))
    return identifierFault(
      "bad-name",
      `${quoted} is not the name of a company: it has no letter`,
      "write its full name",
    );
  if (text.length > LONGEST)
    return identifierFault("bad-name", `${quoted} is too long for a name`, `at most ${LONGEST} characters fit`);
  return identified("company", text, key(text));
};

/** One person: a search for two is two selectors. */
export const parsePerson: IdentifierParser = ({ text }) => {
  const quoted = quoteValue(text);
  const bad = (why: string, hint: string) =>
    identifierFault("bad-name", `${quoted} is not the name of a person: ${why}`, hint);
  if (!/\p{L}/u.test(text)) return bad("it has no letter", "write first and last name: Jane Roe");
  if (text.length > LONGEST) return bad("it is too long", `at most ${LONGEST} characters fit`);
  if (/\d/u.test(text))
    return bad("it holds a digit", "write numbers in a selector of their own: employee:, patient:, account:");
  if (/[@/\\<>;:]/u.test(text)) return bad("it holds marks that no name has", "write one name alone: Jane Roe");
  return identified("person", text, key(text));
};

/** A name in an account of a service, and the service: one name belongs to somebody else at every service. */
export const parseUsername: IdentifierParser = ({ text, issuer }) => {
  const quoted = quoteValue(text);
  const bad = (why: string, hint: string) => identifierFault("bad-username", `${quoted} ${why}`, hint);
  if (/^https?:/iu.test(text)) return bad("is a web address", `write profile: ${text}`);
  if (/\s/u.test(text)) return bad("holds a space, which no user name has", "write a person's own name as person:");
  if (!/[\p{L}\p{N}]/u.test(text))
    return bad("has no letter or digit", "write the name as the service shows it: jroe_77");
  if (issuer === undefined) return bad("is a user name of no service", "add service: and the name of the service");
  return identified("username", text, `${text.replace(/^@/u, "")} ${issuer.toLowerCase()}`);
};
