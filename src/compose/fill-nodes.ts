import { type Frame, frameWithin, isPresent, outermost, valueAt } from "./frame.ts";
import { type LetterWalk, reportFault } from "./letter-walk.ts";
import type { FieldValue } from "./template.ts";
import type {
  AttributeValue,
  BlockNode,
  CallNode,
  CommentNode,
  ElementNode,
  OutputNode,
  TemplateNode,
  TextNode,
} from "./template-tree.ts";
import { unprintableFault, unprintableIn } from "./unprintable.ts";

/** Takes what stands in an element, in order, whatever blocks and partials it stands in. */
export interface Sink {
  text(node: TextNode): void;
  value(node: OutputNode, value: string): void;
  element(node: ElementNode, frame: Frame): void;
  comment(node: CommentNode): void;
}

/** What a value takes beside its characters. */
const VALUE_WEIGHT = 25;

/** Walks some nodes with the values that names mean there. */
export function fillNodes(nodes: readonly TemplateNode[], frame: Frame, sink: Sink, walk: LetterWalk): void {
  for (const node of nodes) {
    switch (node.kind) {
      case "text":
        walk.counter.write(node.text.length);
        sink.text(node);
        break;
      case "output":
        fillOutput(node, frame, sink, walk);
        break;
      case "element":
        walk.counter.write(node.weight);
        sink.element(node, frame);
        break;
      case "comment":
        sink.comment(node);
        break;
      case "call":
        fillCall(node, frame, sink, walk);
        break;
      default:
        fillBlock(node, frame, sink, walk);
    }
  }
}

/** The schema proves that a value is there; a letter with a gap is still never made. */
function fillOutput(node: OutputNode, frame: Frame, sink: Sink, walk: LetterWalk): void {
  const value = valueAt(node.path, frame);
  if (typeof value !== "string" || value === "") {
    reportFault(walk, node.place, { code: "blank-field", message: `{{${node.path.original}}} is blank` });
    return;
  }
  walk.counter.write(value.length + VALUE_WEIGHT);
  sink.value(node, value);
}

function fillBlock(node: BlockNode, frame: Frame, sink: Sink, walk: LetterWalk): void {
  const value = valueAt(node.path, frame);
  switch (node.kind) {
    case "condition":
      return fillBranch(isPresent(value) === node.negated ? node.otherwise : node.body, node, frame, sink, walk);
    case "group":
      return fillBranch(node.body, node, frameWithin(value ?? {}, frame), sink, walk);
    case "loop": {
      const items = Array.isArray(value) ? (value as readonly FieldValue[]) : [];
      if (items.length === 0) return fillBranch(node.otherwise, node, frame, sink, walk);
      const last = items.length - 1;
      for (const [at, item] of items.entries()) {
        const round = { value: item, outer: frame, first: at === 0, last: at === last };
        fillBranch(node.body, node, round, sink, walk);
      }
    }
  }
}

function fillBranch(
  nodes: readonly TemplateNode[],
  { place }: BlockNode,
  frame: Frame,
  sink: Sink,
  walk: LetterWalk,
): void {
  const from = walk.counter.enter(place);
  fillNodes(nodes, frame, sink, walk);
  walk.counter.leave(from, place);
}

function fillCall(node: CallNode, frame: Frame, sink: Sink, walk: LetterWalk): void {
  const called = walk.template.partials.get(node.partial);
  if (!called) throw new Error(`the partial "${node.partial}" was checked and is missing`);
  const value = node.path ? valueAt(node.path, frame) : frame.value;
  const from = walk.counter.enter();
  fillNodes(called.nodes, outermost(value ?? {}), sink, walk);
  walk.counter.leave(from);
}

/** What an attribute says; undefined where there is none. Its white space is spaces. */
export function attributeText(node: ElementNode, key: string, frame: Frame, walk: LetterWalk): string | undefined {
  const value: AttributeValue | undefined = node.attributes[key];
  if (value === undefined || typeof value === "string") return value;
  const sink = new TextSink();
  fillNodes(value, frame, sink, walk);
  const character = unprintableIn(sink.words);
  if (character !== null) reportFault(walk, node.place, unprintableFault(character));
  return sink.words;
}

/** Joins texts and values. */
class TextSink implements Sink {
  words = "";

  text({ text }: TextNode): void {
    this.words += text;
  }

  value(_node: OutputNode, value: string): void {
    this.words += /[\t\n\r]/.test(value) ? value.replace(/\r\n|[\t\n\r]/g, " ") : value;
  }

  element(): void {}
  comment(): void {}
}
