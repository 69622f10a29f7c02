import { quoteValue } from "../problem/quote-value.ts";
import { type IdentifierParser, identified, identifierFault } from "./identifier.ts";
import { parseSelector } from "./parse-selector.ts";

const EXAMPLE = "write the whole address: https://chat.example/u/jroe";

/** The web address of somebody's page at a service: it has a path, or names the person before the service's domain. */
export const parseProfile: IdentifierParser = ({ text }) => {
  const quoted = quoteValue(text);
  if (!/^https?:\/\//iu.test(text))
    return identifierFault("bad-profile", `${quoted} is not the address of a profile: it has no https://`, EXAMPLE);
  const read = parseSelector(text);
  if (!("selector" in read)) return read;
  const { value } = read.selector;
  const { pathname, search, host } = new URL(value);
  if (pathname.length < 2 && search === "" && host.split(".").length < 3)
    return identifierFault("bad-profile", `${quoted} is the front page of a service, and nobody's profile`, EXAMPLE);
  return identified("profile", value, value, read.warnings);
};
