import type { Place, Problem } from "../problem/problem.ts";
import { checkAttributes, checkContent, checkPosition, strayText } from "./check-element.ts";
import type { BlockCall, Node, Output } from "./handlebars-ast.ts";
import { isElementName } from "./markup.ts";
import { MarkupFault } from "./markup-fault.ts";
import { HOLE, type Hole, type MarkupStream } from "./markup-stream.ts";
import { blockOf, elementOf, type OpenBlock, type OpenText } from "./open-nodes.ts";
import { OpenStack } from "./open-stack.ts";
import { foreignTag, nameOf, placeOfTag, readBlock, readCall, readOutput, type TagFault } from "./read-tag.ts";
import { problemAt, type TemplateFault } from "./template-fault.ts";
import type { Attributes, AttributeValue, TemplateNode } from "./template-tree.ts";

/** Puts the elements of the markup and the tags of the template language into one tree, in the order of the text. */
export class TreeBuilder {
  readonly problems: Problem[] = [];
  private readonly stream: MarkupStream;
  private readonly file: string;
  private readonly open = new OpenStack();
  private taken = 0;
  private ids = 0;
  /** Where the last element opened. */
  private place: Place;

  constructor(stream: MarkupStream, file: string) {
    this.stream = stream;
    this.file = file;
    this.place = { file, line: 1, column: 1 };
  }

  /** An element's name was read; what is wrong from here on is told at its place. */
  beginTag(at: number): void {
    this.place = this.stream.placeAt(at);
  }

  openElement(name: string, given: Readonly<Record<string, string>>): void {
    const { place } = this;
    const faults = this.problems.length;
    const fault = this.open.refused ? null : checkPosition(name, this.open.parentName(), this.open.depth);
    if (fault) this.report(fault, place);
    const refused = this.open.refused || fault !== null;
    const attributes = this.attributesOf(given, refused);
    if (!refused && isElementName(name)) {
      for (const odd of checkAttributes(name, attributes)) this.report(odd, place);
    }
    this.open.push({ kind: "element", name, attributes, place, children: [], refused, faults });
  }

  closeElement(name: string): void {
    const { top } = this.open;
    if (top?.kind === "block") {
      const message = `</${name}> stands inside {{#${nameOf(top.tag.path)}}}, and its <${name}> outside`;
      throw this.unclosed(message, this.open.element()?.place);
    }
    this.open.pop();
    if (top?.kind !== "element" || top.refused || !isElementName(top.name)) return;
    const element = elementOf(top, top.name, this.ids++);
    if (this.problems.length === top.faults) {
      for (const fault of checkContent(element)) this.report(fault, top.place);
    }
    this.open.add(element);
  }

  /** @param at where it begins in the stream */
  text(value: string, at: number): void {
    let from = at;
    for (const [index, part] of value.split(HOLE).entries()) {
      if (index > 0) from = this.hole() + 1;
      if (part !== "") this.literal(part, from);
    }
  }

  comment(value: string, at: number): void {
    const children = this.textWithin("comment", value, at, false);
    this.open.add({ kind: "comment", id: this.ids++, place: this.stream.placeAt(at), children });
  }

  /** What ends the reading, by default at the last element that opened. It says nothing that follows from what was said. */
  fault(fault: TemplateFault, place = this.place): MarkupFault {
    return new MarkupFault(this.open.refused ? null : problemAt(place, fault));
  }

  /** The innermost element that is open. */
  get inside(): string | undefined {
    return this.open.element()?.name;
  }

  /** The file ends with an element open. */
  endless(name: string): MarkupFault {
    return this.unclosed(`<${name}> is not closed before the file ends`, this.open.element(name)?.place);
  }

  /** @param at where a closing tag begins whose element never opened */
  unopened(name: string, at: number): MarkupFault {
    return this.unclosed(`</${name}> closes nothing that opens in this file`, this.stream.placeAt(at));
  }

  /** @param at where a tag of the template language stands in a tag of the markup */
  inTag(at: number): MarkupFault {
    const hint = "they stand in text, or between the quotation marks of an attribute";
    return this.fault(
      { code: "template-in-tag", message: "a field or block stands inside a tag", hint },
      this.stream.placeAt(at),
    );
  }

  finish(): readonly TemplateNode[] {
    return this.open.roots;
  }

  private attributesOf(given: Readonly<Record<string, string>>, refused: boolean): Attributes {
    return Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, this.attributeOf(value, refused)] as const),
    );
  }

  private attributeOf(value: string, refused: boolean): AttributeValue {
    return value.includes(HOLE) ? this.textWithin("attribute", value, -1, refused) : value;
  }

  private textWithin(kind: OpenText["kind"], value: string, at: number, refused: boolean): readonly TemplateNode[] {
    const opened: OpenText = { kind, place: this.place, children: [], refused: refused || this.open.refused };
    this.open.push(opened);
    this.text(value, at);
    const top = this.open.pop();
    if (top !== opened && top?.kind === "block") throw this.crossing(top.tag, kind);
    return opened.children;
  }

  private literal(text: string, at: number): void {
    if (this.open.refused) return;
    const parent = this.open.wordless();
    if (parent) {
      if (text.trim() !== "") this.report(strayText(parent, text), this.place);
      return;
    }
    const start = at < 0 ? this.place : this.stream.placeAt(at + text.search(/\S|$/));
    this.open.add({ kind: "text", id: this.ids++, place: start, text, blank: !/[^ \t\n]/.test(text) });
  }

  /** Puts the next hole into the tree. Returns where it stands in the stream. */
  private hole(): number {
    const hole = this.stream.holes[this.taken++];
    if (!hole) throw new Error("the markup has more holes than its template has tags");
    this.fill(hole);
    return hole.at;
  }

  private fill(hole: Hole): void {
    switch (hole.kind) {
      case "open":
        return this.openBlock(hole.tag);
      case "else":
        return this.turnBlock(hole.tag);
      case "close":
        return this.closeBlock(hole.tag);
      case "output":
        return this.output(hole.tag);
      case "call":
        return this.leaf(readCall(hole.tag, this.file), (call) => ({ kind: "call", ...this.at(hole.tag), ...call }));
      case "foreign":
        if (!this.open.refused) this.reportTag(foreignTag(hole.tag));
    }
  }

  private leaf<Read extends object>(read: Read | TagFault, made: (read: Read) => TemplateNode): void {
    if (this.open.refused) return;
    if ("code" in read) this.reportTag(read);
    else this.open.add(made(read));
  }

  private output(tag: Output): void {
    const read = readOutput(tag, this.file);
    const parent = this.open.refused || "code" in read ? null : this.open.wordless();
    if (parent && !("code" in read)) this.report(strayText(parent, `{{${read.original}}}`), this.place);
    else this.leaf(read, (path) => ({ kind: "output", ...this.at(tag), path }));
  }

  private openBlock(tag: BlockCall): void {
    const read = this.open.refused ? null : readBlock(tag, this.file);
    if (read && "code" in read) this.reportTag(read);
    const head = read && !("code" in read) ? read : null;
    const body: TemplateNode[] = [];
    this.open.push({ kind: "block", tag, head, body, otherwise: [], children: body, refused: head === null });
  }

  private turnBlock(tag: BlockCall): void {
    const top = this.topBlock(tag);
    top.children = top.otherwise;
  }

  private closeBlock(tag: BlockCall): void {
    const { head, body, otherwise } = this.topBlock(tag);
    this.open.pop();
    if (head) this.open.add(blockOf(head, { ...this.at(tag), path: head.path, body, otherwise }));
  }

  /** The block must be what was opened last: an element opened in it must have been closed in it. */
  private topBlock(tag: BlockCall): OpenBlock {
    const { top } = this.open;
    if (top?.kind === "block" && top.tag === tag) return top;
    if (top?.kind !== "element") throw this.crossing(tag, top?.kind === "comment" ? "comment" : "attribute");
    const helper = nameOf(tag.path);
    throw this.unclosed(`<${top.name}> opens inside {{#${helper}}} and does not close in it`, top.place);
  }

  private crossing(tag: BlockCall, what: OpenText["kind"]): MarkupFault {
    const place = placeOfTag(tag, this.file);
    const message = `{{#${nameOf(tag.path)}}} does not end in the ${what} in which it begins`;
    return this.fault({ code: "template-unclosed", message }, place);
  }

  private unclosed(message: string, place = this.place): MarkupFault {
    const hint = "an element closes in the block, the branch and the file in which it opens";
    return this.fault({ code: "template-unclosed", message, hint }, place);
  }

  private at(tag: Node) {
    return { id: this.ids++, place: placeOfTag(tag, this.file) };
  }

  private report(fault: TemplateFault, place: Place): void {
    this.problems.push(problemAt(place, fault));
  }

  private reportTag({ at, ...fault }: TagFault): void {
    this.problems.push(problemAt(placeOfTag(at, this.file), fault));
  }
}
