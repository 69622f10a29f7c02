import type { Place, Problem } from "../problem/problem.ts";
import { elementsOf, filled, linesOf, type Report, runsOf } from "./build-runs.ts";
import { buildTable } from "./build-table.ts";
import type { Block, Field, Letter, LetterheadBlock, ListItem, Logo, ParagraphRole, Run, Running } from "./letter.ts";
import { type MarkupElement, type MarkupNode, mayContain } from "./markup.ts";

const ROLES: readonly ParagraphRole[] = [
  "body",
  "date",
  "delivery",
  "salutation",
  "status",
  "caption",
  "small",
  "center",
];
const FIELD_TYPES = ["text", "date", "checkbox", "signature"] as const;

/** Turns well-formed markup into a letter. Every fault of sense is reported; the letter is null if there is one. */
export function buildLetter(
  root: MarkupElement,
  logo: Logo | null,
): { readonly letter: Letter | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (code, element, message, hint) => {
    problems.push({ code, severity: "error", message, place: element.place, ...(hint === undefined ? {} : { hint }) });
  };
  const running = elementsOf(root).find(({ name }) => name === "running");
  if (!running) report("markup-structure", root, "<letter> has no <running>");
  const blocks = buildBlocks(
    root.children.filter((child) => child !== running),
    report,
  );
  reportRepeatedFields(blocks, problems);
  const { lang = "", title = "" } = root.attributes;
  const letter = { lang, title, running: buildRunning(running ?? root, logo, report), blocks };
  return { letter: problems.length === 0 ? letter : null, problems };
}

/** Children of a container of blocks or of flow: stray inlines between blocks make a paragraph of their own. */
function buildBlocks(nodes: readonly MarkupNode[], report: Report, place?: Place): readonly Block[] {
  const blocks: Block[] = [];
  let inlines: MarkupNode[] = [];
  const endParagraph = () => {
    const content = runsOf(inlines);
    if (content.length > 0)
      blocks.push({ kind: "paragraph", role: "body", keep: false, content, place: placeOf(inlines, place) });
    inlines = [];
  };
  for (const node of nodes) {
    if (typeof node === "string" || isInline(node)) inlines.push(node);
    else {
      endParagraph();
      const block = buildBlock(node, report);
      if (block) blocks.push(block);
    }
  }
  endParagraph();
  return blocks;
}

function buildBlock(element: MarkupElement, report: Report): Block | null {
  const { place } = element;
  switch (element.name) {
    case "h1":
    case "h2":
    case "h3":
      return { kind: "heading", level: Number(element.name[1]) as 1 | 2 | 3, content: filled(element, report), place };
    case "p":
      return {
        kind: "paragraph",
        role: roleOf(element, report),
        keep: element.attributes.keep === "next",
        content: filled(element, report),
        place,
      };
    case "address":
      return { kind: "address", lines: linesOf(element, report), place };
    case "re":
    case "details":
      return { kind: "reference", tone: element.name, rows: rowsOf(element, report), place };
    case "ol":
    case "ul":
      return { kind: "list", ordered: element.name === "ol", items: itemsOf(element, report), place };
    case "table":
      return buildTable(element, report, (nodes, at) => buildBlocks(nodes, report, at));
    case "note":
      return { kind: "note", blocks: buildBlocks(element.children, report, place), place };
    case "closing":
      return { kind: "closing", blocks: buildBlocks(element.children, report), place };
    case "signature":
      return { kind: "signature", lines: linesOf(element, report), place };
    case "field":
      return buildField(element, report);
    case "page-break":
      return { kind: "page-break", place };
    default:
      report("markup-structure", element, `<${element.name}> cannot stand here`);
      return null;
  }
}

function buildRunning(element: MarkupElement, logo: Logo | null, report: Report): Running {
  const find = (name: string) => elementsOf(element).find((child) => child.name === name);
  const plain = (name: string) => {
    const found = find(name);
    return found ? plainText(filled(found, report)) : null;
  };
  const letterhead = find("letterhead");
  return {
    reference: plain("reference") ?? "",
    continuation: plain("continuation") ?? "",
    mark: plain("mark"),
    notice: plain("notice"),
    letterhead: letterhead ? buildLetterhead(letterhead, logo, report) : null,
  };
}

function buildLetterhead(element: MarkupElement, logo: Logo | null, report: Report): LetterheadBlock {
  const name = elementsOf(element).find((child) => child.name === "name");
  if (!name) report("markup-structure", element, "<letterhead> has no <name>");
  return {
    name: name ? filled(name, report) : [],
    lines: linesOf(element, report),
    color: element.attributes.color ?? null,
    logo,
  };
}

function roleOf(element: MarkupElement, report: Report): ParagraphRole {
  const given = element.attributes.role ?? "body";
  const role = ROLES.find((known) => known === given);
  if (!role) report("unknown-role", element, `there is no paragraph role "${given}"`, `known: ${ROLES.join(", ")}`);
  return role ?? "body";
}

function rowsOf(element: MarkupElement, report: Report) {
  return elementsOf(element).map((row) => ({
    label: runsOf([row.attributes.label ?? ""]),
    content: filled(row, report),
  }));
}

function itemsOf(element: MarkupElement, report: Report): readonly ListItem[] {
  return elementsOf(element).map((item, index) => {
    const blocks = buildBlocks(item.children, report, item.place);
    if (blocks.length === 0) report("empty-element", item, "an empty <li>");
    return { label: item.attributes.label ?? labelOf(element, index), blocks, place: item.place };
  });
}

function labelOf(list: MarkupElement, index: number): string {
  if (list.name === "ul") return "•";
  if (list.attributes.style === "alpha") return `(${String.fromCharCode(97 + (index % 26))})`;
  return `${index + 1}.`;
}

function buildField(element: MarkupElement, report: Report): Block | null {
  const type = FIELD_TYPES.find((known) => known === element.attributes.type);
  if (!type) {
    report("unknown-field-type", element, `a field is of type ${FIELD_TYPES.join(", ")}`);
    return null;
  }
  return {
    kind: "field",
    type,
    name: element.attributes.name ?? "",
    label: filled(element, report),
    place: element.place,
  };
}

/** In a PDF, a full stop in a name is written as an underscore. */
function reportRepeatedFields(blocks: readonly Block[], problems: Problem[]): void {
  const seen = new Set<string>();
  for (const block of fieldsOf(blocks)) {
    const name = block.name.replaceAll(".", "_");
    if (seen.has(name)) {
      problems.push({
        code: "duplicate-field",
        severity: "error",
        message: `two fields are called "${block.name}"`,
        place: block.place,
      });
    }
    seen.add(name);
  }
}

/** The fields of a letter, also those within lists, tables and the like. */
function fieldsOf(blocks: readonly Block[]): readonly Field[] {
  return blocks.flatMap((block): readonly Field[] => {
    if (block.kind === "field") return [block];
    if (block.kind === "list") return block.items.flatMap((item) => fieldsOf(item.blocks));
    if (block.kind === "table") {
      return [...block.head, ...block.body].flatMap(({ cells }) => cells.flatMap((cell) => fieldsOf(cell.blocks)));
    }
    return "blocks" in block ? fieldsOf(block.blocks) : [];
  });
}

function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}

function isInline(element: MarkupElement): boolean {
  return mayContain("p", element.name);
}

function placeOf(nodes: readonly MarkupNode[], fallback: Place | undefined): Place {
  const first = nodes.find((node): node is MarkupElement => typeof node !== "string");
  return fallback ?? first?.place ?? { file: "", line: 1, column: 1 };
}
