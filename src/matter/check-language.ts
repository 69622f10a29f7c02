import { error, type MatterCheck } from "./check.ts";

/** The language that the words of the papers are written in, of whatever country. */
const SPOKEN = "en";

/** A paper says of itself in which language it is, for whoever reads it aloud: it cannot be one that its words are not in. */
export const checkLanguage: MatterCheck = ({ matter: { language } }) =>
  language.split("-")[0] === SPOKEN
    ? []
    : [
        error(
          "unspoken-language",
          "/language",
          `the papers are written in English, and "${language}" is another language`,
          "write en-US, or en with another country, as en-GB",
        ),
      ];
