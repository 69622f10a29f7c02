import { SaxesParser } from "saxes";

/** Markup that stock Handlebars printed, as elements and texts. */
export interface PrintedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PrintedNode[];
}

export type PrintedNode = PrintedElement | string;

/** Around a value that is no prose: what it is and where it ends. Generated values hold neither. */
export const MARKS = { name: "\ue001", identifier: "\ue003" } as const;
export const MARK_END = "\ue002";

/** An element of the reader's own around each value that is marked. */
export const VALUE_ELEMENTS = { [MARKS.name]: "name-value", [MARKS.identifier]: "identifier-value" } as const;

/** Parses well-formed markup; throws for any other. */
export function readOutput(markup: string): PrintedElement {
  const root: { children: PrintedNode[] } = { children: [] };
  const open: { children: PrintedNode[] }[] = [root];
  const parser = new SaxesParser({ fragment: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, value]) => [key, withoutMarks(String(value))]);
    const element = { name, attributes: Object.fromEntries(plain), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => open.at(-1)?.children.push(...markedValues(text)));
  parser.on("closetag", () => open.pop());
  parser.write(markup).close();
  const letters = root.children.filter((node): node is PrintedElement => typeof node !== "string");
  if (letters.length !== 1 || !letters[0]) throw new Error("a template makes one letter");
  return letters[0];
}

function markedValues(text: string): readonly PrintedNode[] {
  return text.split(/([\ue001\ue003][^\ue002]*\ue002)/).flatMap((part): readonly PrintedNode[] => {
    const name = VALUE_ELEMENTS[part[0] as keyof typeof VALUE_ELEMENTS];
    if (name) return [{ name, attributes: {}, children: [withoutMarks(part)] }];
    return part === "" ? [] : [part];
  });
}

function withoutMarks(text: string): string {
  return text.replace(/[\ue001-\ue003]/g, "");
}
