import { printedRuns } from "./printed-runs.ts";
import type { PrintedElement, PrintedNode } from "./read-output.ts";

/** A letter as plain data, without places; and what is wrong with it, by codes. */
export interface PrintedLetter {
  readonly letter: unknown;
  readonly faults: readonly string[];
}

const INLINE = ["b", "i", "sc", "code", "a", "span", "br", "name-value", "identifier-value"];

/** Makes a letter of printed markup, as the README of the templates describes the elements. */
export function printedLetter(root: PrintedElement): PrintedLetter {
  const faults: string[] = [];
  const names = new Set<string>();

  const elements = ({ children }: PrintedElement) =>
    children.filter((child): child is PrintedElement => typeof child !== "string");
  const part = (element: PrintedElement, name: string) => elements(element).find((child) => child.name === name);
  const parts = (element: PrintedElement, name: string) => elements(element).filter((child) => child.name === name);

  function filled(element: PrintedElement) {
    const runs = printedRuns(element.children);
    if (runs.length === 0) faults.push("empty-element");
    return runs;
  }

  const words = (element: PrintedElement | undefined) =>
    element
      ? filled(element)
          .map(({ text }) => text)
          .join("")
      : null;

  const lines = (element: PrintedElement) =>
    parts(element, "line").map((line) => {
      const { lang } = line.attributes;
      return lang ? filled(line).map((run) => ({ ...run, lang })) : filled(line);
    });

  function flow(nodes: readonly PrintedNode[]): readonly unknown[] {
    const blocks: unknown[] = [];
    let inlines: PrintedNode[] = [];
    const end = () => {
      const content = printedRuns(inlines);
      if (content.length > 0) blocks.push({ kind: "paragraph", role: "body", keep: false, content });
      inlines = [];
    };
    for (const node of nodes) {
      if (typeof node === "string" || INLINE.includes(node.name)) inlines.push(node);
      else {
        end();
        blocks.push(block(node));
      }
    }
    end();
    return blocks;
  }

  function block(element: PrintedElement): unknown {
    const { name, attributes, children } = element;
    switch (name) {
      case "h1":
      case "h2":
      case "h3":
        return { kind: "heading", level: Number(name[1]), content: filled(element) };
      case "p":
        return {
          kind: "paragraph",
          role: attributes.role ?? "body",
          keep: attributes.keep === "next",
          content: filled(element),
        };
      case "address":
      case "signature":
        return { kind: name, lines: lines(element) };
      case "re":
      case "details":
        return { kind: "reference", tone: name, rows: parts(element, "row").map(row) };
      case "ol":
      case "ul":
        return {
          kind: "list",
          ordered: name === "ol",
          items: parts(element, "li").map((li, at) => item(li, element, at)),
        };
      case "table":
        return table(element);
      case "note":
      case "closing":
        return { kind: name, blocks: flow(children) };
      case "field":
        return field(element);
      case "page-break":
        return { kind: name, when: element.attributes.when ?? "always" };
      default:
        throw new Error(`<${name}> stands among blocks`);
    }
  }

  const row = (element: PrintedElement) => ({
    label: printedRuns([element.attributes.label ?? ""]),
    content: filled(element),
  });

  function item(element: PrintedElement, list: PrintedElement, at: number) {
    const blocks = flow(element.children);
    if (blocks.length === 0) faults.push("empty-element");
    const numbered = list.attributes.style === "alpha" ? `(${"abcdefghijklmnopqrstuvwxyz"[at]})` : `${at + 1}.`;
    return { label: element.attributes.label ?? (list.name === "ul" ? "•" : numbered), blocks };
  }

  function table(element: PrintedElement) {
    const rows = (name: "thead" | "tbody") =>
      elements(part(element, name) ?? { name, attributes: {}, children: [] }).map((tr) => ({
        cells: elements(tr).map((cell) => ({
          scope: cell.name === "th" ? (cell.attributes.scope ?? (name === "thead" ? "col" : "row")) : null,
          blocks: flow(cell.children),
        })),
      }));
    const caption = part(element, "caption");
    const [head, body] = [rows("thead"), rows("tbody")];
    const widths = element.attributes.widths?.split(" ").map(Number) ?? null;
    return { kind: "table", caption: caption ? filled(caption) : null, widths, head, body };
  }

  function field(element: PrintedElement) {
    const { type, name = "" } = element.attributes;
    const inForm = name.replaceAll(".", "_");
    if (names.has(inForm)) faults.push("duplicate-field");
    names.add(inForm);
    return { kind: "field", type, name, label: filled(element) };
  }

  function running(element: PrintedElement) {
    const head = part(element, "letterhead");
    const name = head && part(head, "name");
    return {
      reference: words(part(element, "reference")) ?? "",
      continuation: words(part(element, "continuation")) ?? "",
      mark: words(part(element, "mark")),
      notice: words(part(element, "notice")),
      letterhead: head
        ? { name: name ? filled(name) : [], lines: lines(head), color: head.attributes.color ?? null, logo: null }
        : null,
    };
  }

  const head = part(root, "running");
  if (!head) throw new Error("a letter has its running parts");
  const blocks = elements(root)
    .filter((child) => child !== head)
    .map(block);
  const { lang, title } = root.attributes;
  return { letter: { lang, title, running: running(head), blocks }, faults };
}
