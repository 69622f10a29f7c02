import type { ErrorCode } from "yaml";

/** How a syntax error is told to somebody who does not know YAML's terms. */
export interface ToldError {
  readonly message: string;
  readonly hint: string;
}

const QUOTE_IT = 'put the whole text in quotes: "like this"';

const TOLD: Partial<Readonly<Record<ErrorCode, ToldError>>> = {
  TAB_AS_INDENT: { message: "a tab stands where spaces should indent the line", hint: "replace the tab by spaces" },
  BAD_INDENT: {
    message: "the indentation does not fit the lines above",
    hint: "align the line with its neighbors; indent what belongs to a field by two more spaces",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: "a colon and a space inside a value start a second field",
    hint: 'put the whole text in quotes: "like this"; or, if the next line is a field of its own, align it with this one',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "a field name must stand on one line, followed by a colon and a space",
    hint: "add the colon, or indent the line further if it continues the text above",
  },
  BAD_SCALAR_START: { message: "a value cannot start with this character", hint: QUOTE_IT },
  BAD_DQ_ESCAPE: {
    message: "a backslash in double quotes starts an escape, and this is none",
    hint: "use single quotes for text with backslashes",
  },
  BLOCK_IN_FLOW: { message: "a list or field in block form stands inside brackets", hint: "close the bracket first" },
  KEY_OVER_1024_CHARS: { message: "a field name is longer than 1,024 characters", hint: "is a line break missing?" },
  MULTIPLE_DOCS: { message: "a second document starts here", hint: "split the file in two" },
  RESOURCE_EXHAUSTION: { message: "nested too deeply to be read", hint: "is a bracket or quotation mark missing?" },
  NON_STRING_KEY: { message: "a field name must be plain text", hint: "write the name without brackets" },
};

/** The code MISSING_CHAR stands for several things, which only the library's words tell apart. */
function missing(original: string): ToldError {
  if (/quote/u.test(original)) {
    return { message: "a quotation mark is not closed", hint: "add the closing quotation mark" };
  }
  if (/end with|expected .*[\]}]/iu.test(original)) {
    return { message: "a bracket is not closed", hint: "add the closing bracket" };
  }
  return { message: "something is missing here", hint: "is a colon, a comma or a line break missing?" };
}

const UNEXPECTED: ToldError = {
  message: "this does not fit here",
  hint: `check brackets, quotation marks and dashes; if it is meant as text, ${QUOTE_IT}`,
};

/** Says what a syntax error means. `original` are the library's words; they only help to choose. */
export function tellYamlError(code: ErrorCode, original: string): ToldError {
  if (code === "MISSING_CHAR") return missing(original);
  return TOLD[code] ?? UNEXPECTED;
}
