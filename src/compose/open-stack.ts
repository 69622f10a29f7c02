import { type ElementName, isElementName, mayHoldText } from "./markup.ts";
import type { Open, OpenElement } from "./open-nodes.ts";
import type { TemplateNode } from "./template-tree.ts";

/** What is open at a point of a template, the innermost last, and the nodes of the file that stand in nothing. */
export class OpenStack {
  readonly roots: TemplateNode[] = [];
  private readonly open: Open[] = [];
  private elements = 0;

  get top(): Open | undefined {
    return this.open.at(-1);
  }

  /** Whether nothing is kept here, nor said of it again, because what is around was refused. */
  get refused(): boolean {
    return this.top?.refused ?? false;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.elements;
  }

  push(opened: Open): void {
    this.open.push(opened);
    if (opened.kind === "element") this.elements++;
  }

  pop(): Open | undefined {
    const closed = this.open.pop();
    if (closed?.kind === "element") this.elements--;
    return closed;
  }

  add(node: TemplateNode): void {
    if (!this.refused) (this.top?.children ?? this.roots).push(node);
  }

  /** The innermost element, or the innermost of this name. */
  element(name?: string): OpenElement | null {
    const found = this.open.findLast((open) => open.kind === "element" && (name === undefined || open.name === name));
    return found?.kind === "element" ? found : null;
  }

  /** The name of the innermost element, if it is one of the markup. */
  parentName(): ElementName | null {
    const name = this.element()?.name;
    return name !== undefined && isElementName(name) ? name : null;
  }

  /** The element around, if words cannot stand directly in it. */
  wordless(): ElementName | null {
    const container = this.open.findLast(({ kind }) => kind !== "block");
    const parent = container?.kind === "element" ? this.parentName() : null;
    return parent !== null && !mayHoldText(parent) ? parent : null;
  }
}
