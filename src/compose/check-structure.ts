import type { Place, Problem } from "../problem/problem.ts";
import { countElements } from "./count-elements.ts";
import type { ElementName } from "./markup.ts";
import { problemAt, type TemplateFault } from "./template-fault.ts";
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

type Report = (place: Place, fault: TemplateFault) => void;
type Partials = ReadonlyMap<string, TemplateTree>;

/** What a template lacks or says twice. It must be checked before: partials are known, and call nobody in a circle. */
export function checkStructure(main: TemplateTree, partials: Partials): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (place, fault) => problems.push(problemAt(place, fault));
  const letters = countElements(main.nodes, ({ name }) => name === "letter", partials);
  const start = { file: main.file.file, line: 1, column: 1 };
  if (letters.least === 0) {
    report(start, { code: "markup-structure", message: "the template makes no <letter>" });
  }
  reportSecond(main.nodes, "letter", partials, report);
  checkParts(main.nodes, partials, report);
  checkFieldNames(main.nodes, new Set(), partials, report);
  return problems;
}

/** Words of a part that comes a second time would be lost. */
export function repeated(name: ElementName): TemplateFault {
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
  for (const part of parts.once) reportSecond(children, part, partials, report);
}

function reportSecond(nodes: readonly TemplateNode[], name: ElementName, partials: Partials, report: Report): void {
  const second = certainElements(nodes, name, partials)[1];
  if (second) report(second.place, repeated(name));
}

/** Elements that are there whatever the fields say. */
function certainElements(
  nodes: readonly TemplateNode[],
  name: ElementName,
  partials: Partials,
): readonly ElementNode[] {
  return nodes.flatMap((node): readonly ElementNode[] => {
    if (node.kind === "element") return node.name === name ? [node] : [];
    if (node.kind === "group") return certainElements(node.body, name, partials);
    return node.kind === "call" ? certainElements(partials.get(node.partial)?.nodes ?? [], name, partials) : [];
  });
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

export function repeatedField(name: string): TemplateFault {
  return { code: "duplicate-field", message: `two fields are called "${name}"` };
}
