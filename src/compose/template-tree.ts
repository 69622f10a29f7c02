import type { Place } from "../problem/problem.ts";
import type { ElementName } from "./markup.ts";
import type { TemplateFile } from "./template.ts";

/**
 * One file of templates as a tree: the elements of its markup and the blocks of its template language, each inside the
 * other. What is not here cannot be said: an element closes in the block in which it opens.
 */
export interface TemplateTree {
  readonly file: TemplateFile;
  readonly nodes: readonly TemplateNode[];
}

export type TemplateNode =
  | TextNode
  | OutputNode
  | ElementNode
  | CommentNode
  | ConditionNode
  | LoopNode
  | GroupNode
  | CallNode;

/** Every node has a name in its file, by which what was made of it is found again. */
interface Located {
  readonly id: number;
  readonly place: Place;
}

/** Words of the template, entities resolved. */
export interface TextNode extends Located {
  readonly kind: "text";
  readonly text: string;
  /** Nothing but white space. */
  readonly blank: boolean;
}

/** `{{custodian.name}}` */
export interface OutputNode extends Located {
  readonly kind: "output";
  readonly path: FieldPath;
}

/** `<p role="date">…</p>` */
export interface ElementNode extends Located {
  readonly kind: "element";
  readonly name: ElementName;
  readonly attributes: Attributes;
  readonly children: readonly TemplateNode[];
  /** Whether it says the same in every letter: there is no output, block or call in it. */
  readonly constant: boolean;
  /** Whether it holds something to fill in, or calls a partial that may. */
  readonly mayHoldFields: boolean;
  /** Characters of its words and tags; of its own tags alone where it is not constant. */
  readonly weight: number;
}

/** Text where the value says the same in every letter, else its parts, among them no elements. */
export type AttributeValue = string | readonly TemplateNode[];

export type Attributes = Readonly<Record<string, AttributeValue>>;

/** `<!-- … -->`, whose fields are checked like all others; it parts the texts beside it. */
export interface CommentNode extends Located {
  readonly kind: "comment";
  readonly children: readonly TemplateNode[];
}

/** `{{#if field}}…{{else}}…{{/if}}`, or `{{#unless field}}` where `negated`. */
export interface ConditionNode extends Located {
  readonly kind: "condition";
  readonly negated: boolean;
  readonly path: FieldPath;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** `{{#each list}}…{{else}}…{{/each}}` */
export interface LoopNode extends Located {
  readonly kind: "loop";
  readonly path: FieldPath;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** `{{#with group}}…{{/with}}` */
export interface GroupNode extends Located {
  readonly kind: "group";
  readonly path: FieldPath;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

export type BlockNode = ConditionNode | LoopNode | GroupNode;

/** `{{> part}}`, or `{{> part group}}`. */
export interface CallNode extends Located {
  readonly kind: "call";
  readonly partial: string;
  readonly path: FieldPath | null;
}

/** How a template names a field: `custodian.name`, `../id`, `this`, `@last`. */
export interface FieldPath {
  readonly original: string;
  /** How many groups or rounds of loops it goes out before it goes in. */
  readonly up: number;
  readonly parts: readonly string[];
  /** `@first` and its like: of the loop, and not of the fields. */
  readonly ofLoop: boolean;
  readonly place: Place;
}
