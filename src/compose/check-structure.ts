import type { Place } from "../problem/problem.ts";
import type { ElementFault } from "./check-element.ts";
import { countElements } from "./count-elements.ts";
import type { ElementName } from "./markup.ts";
import type { ElementNode, TemplateNode, TemplateTree } from "./template-tree.ts";

/** What an element holds once at most, and what it must hold. */
const PARTS: Readonly<
  Partial<Record<ElementName, { readonly needs?: ElementName; readonly once: readonly ElementName[] }>>
> = {
  letter: { needs: "running", once: ["running"] },
  running: { once: ["reference", "continuation", "mark", "notice", "letterhead"] },
  letterhead: { needs: "name", once: ["name"] },
  table: { once: ["caption", "thead", "tbody"] },
};

type Report = (place: Place, fault: ElementFault) => void;
type Partials = ReadonlyMap<string, TemplateTree>;

/** Checks, of a template that calls no unknown partial and none in a circle, what it lacks or says twice. */
export function checkStructure(main: TemplateTree, partials: Partials, report: Report): void {
  const letters = countElements(main.nodes, ({ name }) => name === "letter", partials);
  const start = { file: main.file.file, line: 1, column: 1 };
  if (letters.least === 0) {
    report(start, { code: "markup-structure", message: "the template makes no <letter>" });
  }
  if (letters.least > 1) report(start, repeated("letter"));
  checkParts(main.nodes, partials, report);
  checkFieldNames(main.nodes, new Set(), partials, report);
}

/** Words of a part that comes a second time would be lost. */
export function repeated(name: ElementName): ElementFault {
  return { code: "markup-structure", message: `a second <${name}>` };
}

function checkParts(nodes: readonly TemplateNode[], partials: Partials, report: Report): void {
  const seen = new Set<TemplateTree>();
  const visit = (node: TemplateNode): void => {
    if (node.kind === "element") {
      checkElement(node, partials, report);
      for (const child of node.children) visit(child);
    } else if (node.kind === "call") {
      const called = partials.get(node.partial);
      if (!called || seen.has(called)) return;
      seen.add(called);
      for (const child of called.nodes) visit(child);
    } else if ("otherwise" in node) {
      for (const child of [...node.body, ...node.otherwise]) visit(child);
    }
  };
  for (const node of nodes) visit(node);
}

function checkElement({ name, children, place }: ElementNode, partials: Partials, report: Report): void {
  const parts = PARTS[name];
  if (!parts) return;
  const leastOf = (part: ElementName) => countElements(children, (child) => child.name === part, partials).least;
  if (parts.needs !== undefined && leastOf(parts.needs) === 0) {
    report(place, { code: "markup-structure", message: `<${name}> has no <${parts.needs}>` });
  }
  const twice = parts.once.find((part) => leastOf(part) > 1);
  if (twice !== undefined) report(place, repeated(twice));
}

/**
 * Two fields of one name, of which the first is there whatever the fields say: what stands in a branch is compared with
 * what stands before it, but not with the other branches.
 */
function checkFieldNames(nodes: readonly TemplateNode[], seen: Set<string>, partials: Partials, report: Report): void {
  for (const node of nodes) {
    switch (node.kind) {
      case "element":
        if (!node.mayHoldFields) break;
        if (node.name === "field") checkFieldName(node, seen, report);
        checkFieldNames(node.children, seen, partials, report);
        break;
      case "condition":
      case "loop":
        for (const branch of [node.body, node.otherwise]) checkFieldNames(branch, new Set(seen), partials, report);
        break;
      case "group":
        checkFieldNames(node.body, seen, partials, report);
        break;
      case "call":
        checkFieldNames(partials.get(node.partial)?.nodes ?? [], seen, partials, report);
    }
  }
}

function checkFieldName({ attributes: { name }, place }: ElementNode, seen: Set<string>, report: Report): void {
  if (typeof name !== "string") return;
  const known = nameInForm(name);
  if (seen.has(known)) report(place, repeatedField(name));
  seen.add(known);
}

/** In a PDF, a full stop in a name is written as an underscore. */
export function nameInForm(name: string): string {
  return name.replaceAll(".", "_");
}

export function repeatedField(name: string): ElementFault {
  return { code: "duplicate-field", message: `two fields are called "${name}"` };
}
