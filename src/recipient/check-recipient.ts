import type { Matter } from "../matter/matter.ts";
import type { Request } from "../matter/request.ts";
import type { Problem } from "../problem/problem.ts";
import { quoteValue } from "../problem/quote-value.ts";
import type { Reading } from "../read-back/pdf-text.ts";
import type { Registry } from "../registry/registry.ts";
import { type PaperRule, type PaperRules, paperRuleOf } from "./paper-rules.ts";
import { type PaperText, paperText } from "./paper-text.ts";
import { knownAddresses, strangersIn } from "./strangers.ts";
import { lacksOf } from "./what-lacks.ts";

/** A paper as its row of the manifest names it; `packet` and `custodian` are null for one about the whole batch. */
export interface NamedPaper {
  readonly id: string;
  readonly kind: string;
  /** Id of its request. */
  readonly packet: string | null;
  readonly custodian: string | null;
}

/**
 * Whether a paper that was read back is the one that its row says, for the one whom its row names; no problems if so.
 * `requests` is the request that it belongs to, or all of the batch for a paper about the whole batch.
 */
export type RecipientCheck = (paper: NamedPaper, reading: Reading, requests: readonly Request[]) => readonly Problem[];

/** What the check knows of all papers. */
export interface RecipientFacts {
  readonly registry: Registry;
  readonly matter: Matter;
  readonly rules: PaperRules;
}

/** Made once for a batch: the registry's addresses are indexed here. */
export function createRecipientCheck({ registry, matter, rules }: RecipientFacts): RecipientCheck {
  const known = knownAddresses(registry, matter);
  return (paper, reading, requests) => {
    const rule = paperRuleOf(rules, paper.kind, requests[0]?.instrument);
    if (rule === undefined) return [undeclaredKind(paper)];
    if (!isAbout(paper, requests)) return [strayPaper(paper, requests)];
    if (reading.kind === "refused") return [unreadablePaper(paper, reading.reason)];
    const text = paperText(reading.text);
    return [
      ...strangersIn(text, requests, rule, known).map((stranger) => strangeAddress(paper, requests, stranger)),
      ...lacksOf(text, requests, rule, { from: known.from, parties: known.declared.parties }).map((lack) =>
        lackingPaper(paper, requests, lack),
      ),
      ...wrongIdentity(paper, text, rule, matter),
    ];
  };
}

const HINT =
  "nothing may be published: if the templates or the matter are not at fault, this is a fault of the program";

function undeclaredKind({ id, kind }: NamedPaper): Problem {
  const message = `${id} is a ${kind}, and src/data/addressees.json does not say for whom such a paper is`;
  return { code: "recipient-undeclared", severity: "error", message };
}

/** The row's own names must be those of the request that the paper is compared with. */
function isAbout({ packet, custodian }: NamedPaper, requests: readonly Request[]): boolean {
  const [only] = requests;
  if (packet === null) return custodian === null;
  return requests.length === 1 && only?.id === packet && only.custodian.id === custodian;
}

function strayPaper({ id, packet, custodian }: NamedPaper, requests: readonly Request[]): Problem {
  const message = `the row of ${id} names ${packet} of ${custodian}, and it was made for ${whomOf(requests)}`;
  return { code: "recipient-identity", severity: "error", message, hint: HINT };
}

function unreadablePaper({ id }: NamedPaper, reason: string): Problem {
  const message = `${id} cannot be read back, so nobody knows for whom it is: ${reason}`;
  return { code: "recipient-unreadable", severity: "error", message, hint: HINT };
}

function strangeAddress({ id }: NamedPaper, requests: readonly Request[], stranger: string): Problem {
  const message = `${id} is for ${whomOf(requests)}, and holds the address of ${stranger}`;
  return { code: "recipient-other", severity: "error", message, hint: HINT };
}

function lackingPaper({ id }: NamedPaper, requests: readonly Request[], lack: string): Problem {
  const message = `${id} is for ${whomOf(requests)}, and lacks ${lack}`;
  return { code: "recipient-missing", severity: "error", message, hint: HINT };
}

function whomOf(requests: readonly Request[]): string {
  const [only, second] = requests;
  return only !== undefined && second === undefined ? only.custodian.id : "the office";
}

/** A copy for somebody else is the same document, and says so of itself. */
const COPY = /-copy$/;

/** Reference and id stand among the keywords, so that also papers that do not print them can be told apart. */
function wrongIdentity(
  { id }: NamedPaper,
  { info }: PaperText,
  { custodian }: PaperRule,
  { reference }: Matter,
): readonly Problem[] {
  const said = info.get("Keywords") ?? "";
  if (custodian === "field" || said === `${reference}; ${id.replace(COPY, "")}`) return [];
  const message = `${id} of ${quoteValue(reference)} says of itself that it is ${quoteValue(said)}`;
  return [{ code: "recipient-identity", severity: "error", message, hint: HINT }];
}
