import type { Request } from "../matter/request.ts";
import { quoteValue } from "../problem/quote-value.ts";
import { missingLine } from "./addressee-block.ts";
import { foldText, squeezed, wordsOf } from "./fold-text.ts";
import type { PaperRule } from "./paper-rules.ts";
import type { PaperLine, PaperPart, PaperText } from "./paper-text.ts";
import { createPhrases } from "./phrases.ts";
import { printedAddress } from "./printed-address.ts";
import { holdsPhrase } from "./text-words.ts";

/** What decides how an address is printed, and whom a notice names. */
export interface Printing {
  /** Code of the country that the letters are sent from. */
  readonly from: string;
  /** Words of the name of each party. */
  readonly parties: readonly (readonly string[])[];
}

/** What a paper must hold and does not, in words that follow "lacks". */
export function lacksOf(
  text: PaperText,
  requests: readonly Request[],
  rule: PaperRule,
  printing: Printing,
): readonly string[] {
  const [said] = text.parts;
  const parties = rule.parties ? printing.parties.filter((party) => !holdsPhrase(said, party)) : [];
  return [
    ...custodianLacks(text, said, requests, rule, printing),
    ...parties.map((words) => `the party ${quoteValue(words.join(" "))}`),
    ...(rule.printsReference ? referenceLacks(said, requests) : []),
  ];
}

function custodianLacks(
  { parts }: PaperText,
  said: PaperPart,
  requests: readonly Request[],
  { custodian: wanted }: PaperRule,
  { from }: Printing,
): readonly string[] {
  if (wanted === "every") return everyLacks(said, requests, from);
  return requests.flatMap(({ custodian, contact }) => {
    const address = printedAddress(contact, from)?.lines ?? null;
    if (wanted === "block") return blockLacks(said, custodian.name, address);
    const name = nameLacks(parts, wanted === "short-name" ? custodian.shortName : custodian.name);
    return wanted === "address" ? [...name, ...addressLacks(said, address)] : name;
  });
}

function blockLacks({ lines }: PaperPart, name: string, address: readonly string[] | null): readonly string[] {
  const missing = missingLine(lines, name, address);
  return missing === null ? [] : [`the line ${quoteValue(missing)} of its addressee block`];
}

/** A name without a letter or figure has no words; it must stand there as it is. */
function nameLacks(parts: readonly PaperPart[], name: string): readonly string[] {
  const words = wordsOf(name);
  const holds = (part: PaperPart) =>
    words.length > 0
      ? holdsPhrase(part, words)
      : part.lines.some(({ text }) => squeezed(text).includes(squeezed(name)));
  return parts.some(holds) ? [] : [`the name ${quoteValue(name)}`];
}

function addressLacks(said: PaperPart, address: readonly string[] | null): readonly string[] {
  if (address === null || holdsPhrase(said, address.flatMap(wordsOf))) return [];
  return [`the address ${quoteValue(address.join(", "))}`];
}

/** One walk through the text for all: a list of the whole batch is as long as the batch. */
function everyLacks(said: PaperPart, requests: readonly Request[], from: string): readonly string[] {
  const phrases = createPhrases();
  const wanted = requests.flatMap(({ id, custodian, contact }) => {
    const address = printedAddress(contact, from)?.lines ?? [];
    const both = [wordsOf(custodian.name), address.flatMap(wordsOf)].filter(({ length }) => length > 0);
    return both.map((each) => ({ id, phrase: phrases.add(each) }));
  });
  const found = new Set(phrases.occurrences(said).map(({ phrase }) => phrase));
  const lacking = wanted.filter(({ phrase }) => !found.has(phrase)).map(({ id }) => id);
  return [...new Set(lacking)].map((id) => `name or address of ${id}`);
}

/** The text of a paper with its lines joined: as words that end with their lines, and with broken words made whole. */
function joinedTexts({ lines, broken, starts }: PaperPart): readonly string[] {
  const whole = lines.map((line) => (isGlued(line) ? line.text : `${line.text} `)).join("");
  if (broken.size === 0) return [whole];
  const isBroken = (index: number) => broken.has((starts[index + 1] ?? 0) - 1);
  return [whole, lines.map((line, index) => (isGlued(line) || isBroken(index) ? line.text : `${line.text} `)).join("")];
}

/** What may be broken behind these is no word of its own in the next line. */
const GLUE = "-–—/";

function isGlued({ text }: PaperLine): boolean {
  return text !== "" && GLUE.includes(text.at(-1) ?? "");
}

/** The short numbers of requests: what papers call their reference. */
function referenceLacks(said: PaperPart, requests: readonly Request[]): readonly string[] {
  const texts = joinedTexts(said);
  const wanted = new Set(requests.map(({ number }) => number));
  const lacking = [...wanted].filter((reference) => {
    const folded = foldText(reference);
    return !texts.some((text) => isPrinted(folded, text));
  });
  return lacking.map((reference) => `the reference ${quoteValue(reference)}`);
}

const GOES_ON = /[\p{L}\p{N}-]/u;

/** Whether it stands there by itself, not as a part of another. */
function isPrinted(wanted: string, text: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!GOES_ON.test(text[at - 1] ?? "") && !GOES_ON.test(text[at + wanted.length] ?? "")) return true;
  }
  return false;
}
