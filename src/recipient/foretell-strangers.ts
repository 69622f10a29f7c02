import type { Matter } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import { stepInto } from "../problem/json-pointer.ts";
import type { Problem } from "../problem/problem.ts";
import type { RecipientFacts } from "./check-recipient.ts";
import { wordsOf } from "./fold-text.ts";
import { type PaperRules, paperRuleOf } from "./paper-rules.ts";
import { paperText } from "./paper-text.ts";
import { type KnownAddresses, knownAddresses, strangersIn } from "./strangers.ts";

/** A paper in words, before it is typeset. */
export interface WordedPaper {
  readonly id: string;
  readonly kind: string;
  readonly lines: readonly string[];
}

/** What the check of recipients will hold against a paper, as far as its words tell; each thing in the matter once. */
export type Foreteller = (paper: WordedPaper, request: Request) => readonly Problem[];

/** Problems point to the words of the matter that hold the address, where one of its values holds it whole. */
export function createForeteller({ registry, matter, rules }: RecipientFacts): Foreteller {
  const known = knownAddresses(registry, matter);
  const told = new Set<string>();
  return (paper, request) =>
    strangersOf(paper, request, rules, known).flatMap((stranger) => {
      const pointer = pointerTo(stranger, matter, known);
      const key = `${pointer ?? paper.id} ${stranger}`;
      if (told.has(key)) return [];
      told.add(key);
      return [foretold(paper, request, stranger, pointer)];
    });
}

function strangersOf(
  { kind, lines }: WordedPaper,
  request: Request,
  rules: PaperRules,
  known: KnownAddresses,
): readonly string[] {
  const rule = paperRuleOf(rules, kind, request.instrument);
  if (rule === undefined) return [];
  const placed = lines.map((text, index) => ({ text, page: 0, x: 0, y: -index, artifact: false, endsWord: true }));
  const text = paperText({ pages: 1, lines: placed, info: new Map(), fields: new Map() });
  return strangersIn(text, [request], rule, known);
}

function foretold({ id }: WordedPaper, { custodian }: Request, stranger: string, pointer: string | undefined): Problem {
  return {
    code: "recipient-other",
    severity: "error",
    message: `${id} is for ${custodian.id}, and would hold the address of ${stranger}`,
    hint: "leave the address out: a paper with two addresses may go to the wrong one, and is not published",
    ...(pointer === undefined ? {} : { pointer }),
  };
}

/** The first value of the matter that holds an address of a custodian. */
function pointerTo(stranger: string, matter: Matter, { index }: KnownAddresses): string | undefined {
  const holds = (text: string) =>
    index.addresses
      .occurrences({ words: wordsOf(text), broken: new Set() })
      .some(({ phrase }) => index.dwellers.get(phrase) === stranger);
  for (const [pointer, text] of textsOf(matter, "")) if (holds(text)) return pointer;
  return undefined;
}

function* textsOf(value: unknown, pointer: string): Generator<readonly [pointer: string, text: string]> {
  if (typeof value === "string") yield [pointer, value];
  else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* textsOf(part, stepInto(pointer, key));
  }
}
