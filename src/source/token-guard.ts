import { CST, Lexer } from "yaml";
import { ValueCount } from "./value-count.ts";

/** What the guard found, by offset in the text. */
export interface TokenFault {
  readonly offset: number;
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly hint: string;
}

export interface TokenLimits {
  readonly nodes: number;
  readonly recordNodes: number;
  readonly depth: number;
  readonly faults: number;
  /** Whether names of fields may stand after a `?`; they count toward the depth. */
  readonly ofOthers: boolean;
}

const QUOTE_IT = "if it is meant as text, put the whole text in quotes";

const EXPLICIT_KEY = "explicit-key-ind";

/** YAML's own machinery, which a data file has no use for and which hides what a reader sees. */
const REFUSED: Readonly<Record<string, readonly [code: string, message: string, hint: string]>> = {
  alias: ["yaml-alias", "a value that starts with * is a YAML alias; aliases are not read", QUOTE_IT],
  anchor: ["yaml-anchor", "a value that starts with & is a YAML anchor; anchors are not read", QUOTE_IT],
  tag: ["yaml-tag", "a value that starts with ! is a YAML tag; tags are not read", QUOTE_IT],
  "directive-line": ["yaml-directive", "YAML directives (lines that start with %) are not read", "delete the line"],
  [EXPLICIT_KEY]: ["complex-key", "a field name cannot start with ?", QUOTE_IT],
};

const ZERO_WIDTH: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** A comment that looks like the rest of a value: `Suite#5`, `#5`, `# 5`, `#north`. */
const LOOKS_LIKE_VALUE = /^#(?:\s?\d|[\p{L}])/u;

/**
 * Reads the tokens of a YAML text before the library builds anything from them, because building is where hostile
 * input takes minutes: everything refused here is refused in linear time. One object, because a scan is a state.
 */
class TokenScan {
  readonly faults: TokenFault[] = [];
  private readonly limits: TokenLimits;
  private offset = 0;
  private lineStart = 0;
  private columns: number[] = [];
  private flow = 0;
  private readonly values = new ValueCount();
  private documents = 0;
  private contentSeen = false;
  private literalNext = false;
  private blockScalar = false;
  private plainJustRead = false;

  constructor(limits: TokenLimits) {
    this.limits = limits;
  }

  fault(code: string, message: string, hint: string, severity: "error" | "warning" = "error"): void {
    if (this.faults.length < this.limits.faults) {
      this.faults.push({ offset: this.offset, code, severity, message, hint });
    }
  }

  /** False where reading on would serve no purpose. */
  take(token: string): boolean {
    if (this.literalNext) return this.takeLiteral(token);
    if (ZERO_WIDTH.has(token)) return this.takeMark(token);
    const more = this.takeVisible(token, CST.tokenType(token) ?? "unknown");
    this.advance(token);
    return more;
  }

  private advance(token: string): void {
    const end = token.lastIndexOf("\n");
    if (end >= 0) this.lineStart = this.offset + end + 1;
    this.offset += token.length;
  }

  private takeMark(token: string): boolean {
    if (token === CST.SCALAR) this.literalNext = true;
    return true;
  }

  private takeLiteral(token: string): boolean {
    this.literalNext = false;
    const inBlock = this.blockScalar;
    this.plainJustRead = !inBlock;
    this.blockScalar = false;
    const more = inBlock ? this.withinLimits() : this.countNode(token);
    this.advance(token);
    return more;
  }

  private takeVisible(token: string, type: string): boolean {
    const afterPlain = this.plainJustRead;
    if (type === "space") return true;
    this.plainJustRead = false;
    if (type === "newline") return true;
    if (type === "comment") {
      if (afterPlain) this.checkCutValue(token);
      return true;
    }
    if (type === "doc-start") return this.takeDocumentStart();
    if (type === EXPLICIT_KEY && this.limits.ofOthers) return this.countNode(token);
    const refused = REFUSED[type];
    if (refused !== undefined) {
      this.fault(...refused);
      return this.faults.length < this.limits.faults;
    }
    if (type === "block-scalar-header") this.blockScalar = true;
    if (type.endsWith("-scalar") || this.blockScalar) return this.countNode(token);
    return this.takeStructure(type, token);
  }

  private takeDocumentStart(): boolean {
    this.documents += 1;
    const second = this.documents > 1 || this.contentSeen;
    if (second)
      this.fault("two-documents", "--- starts a second document in one file", "split the file, or delete the line");
    return !second;
  }

  private takeStructure(type: string, token: string): boolean {
    if (type === "flow-map-start" || type === "flow-seq-start") {
      this.flow += 1;
      return this.countNode(token);
    }
    if (type === "flow-map-end" || type === "flow-seq-end") this.flow = Math.max(0, this.flow - 1);
    if (type === "seq-item-ind") return this.countNode(token);
    return true;
  }

  private checkCutValue(comment: string): void {
    if (!LOOKS_LIKE_VALUE.test(comment)) return;
    const message = "the value ends here: in YAML, # after a space starts a comment";
    this.fault("cut-by-comment", message, 'put the value in quotes if the # belongs to it: "Suite #5"', "warning");
  }

  /** Columns at which something begins, each to the right of the one before: a lower bound of the nesting in blocks. */
  private countNode(token: string): boolean {
    this.contentSeen = true;
    const column = this.offset - this.lineStart;
    if (this.flow === 0) {
      while ((this.columns.at(-1) ?? -1) >= column) this.columns.pop();
      this.columns.push(column);
    }
    this.values.take(token, this.flow === 0 ? column : Number.POSITIVE_INFINITY);
    return this.withinLimits();
  }

  private withinLimits(): boolean {
    if (this.flow > this.limits.depth || this.columns.length > 2 * this.limits.depth) {
      this.fault(
        "too-deep",
        `nested more than ${this.limits.depth} levels deep`,
        "is a bracket or quotation mark missing?",
      );
      return false;
    }
    const most = this.values.exceeded(this.limits);
    if (most !== null) {
      this.fault("too-large", `the file holds more than ${most} values`, "is this the right file?");
      return false;
    }
    return true;
  }
}

/** Faults that stand in the tokens of a text. Where one is an error, the text must not be parsed. */
export function guardTokens(text: string, limits: TokenLimits): readonly TokenFault[] {
  const scan = new TokenScan(limits);
  for (const token of new Lexer().lex(text)) {
    if (!scan.take(token)) break;
  }
  return scan.faults;
}
