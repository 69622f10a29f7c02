import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader of quite another make finds in a letter. */
export interface ReadAgain {
  /** In the order of the structure, page by page, without white space. */
  readonly text: string;
  /** Texts of all headings, likewise. */
  readonly headings: readonly string[];
  readonly bookmarks: readonly string[];
  readonly links: readonly string[];
  /** Name and kind of each field. */
  readonly fields: readonly string[];
  /** Names and texts of the files that it carries. */
  readonly files: readonly (readonly [string, string])[];
  readonly scripts: boolean;
}

/** An element of the structure, or a leaf of it, as the reader gives them. */
interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Mark {
  readonly id: string;
  readonly text: string;
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** An annotation, as far as it matters here. */
interface Area {
  readonly subtype: string;
  readonly unsafeUrl?: string;
  readonly fieldName?: string;
  readonly fieldType?: string;
}

type Item = { readonly str: string } | { readonly type: string; readonly id?: string };

export async function readAgain(bytes: Uint8Array): Promise<ReadAgain> {
  const settings = { data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false };
  const document = await getDocument(settings).promise;
  const texts: string[] = [];
  const headings: string[] = [];
  const areas: Area[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const marks = new Map(marksOf(content.items).map(({ id, text }) => [id, text]));
    const tree: Node | null = await page.getStructTree();
    texts.push(textOf(tree, marks));
    headings.push(...within(tree, /^H\d$/).map((node) => textOf(node, marks)));
    areas.push(...(await page.getAnnotations()));
  }
  const files: Record<string, { readonly content: Uint8Array }> = (await document.getAttachments()) ?? {};
  const outline: readonly Bookmark[] = (await document.getOutline()) ?? [];
  const scripts = (await document.getJSActions()) !== null || (await document.getOpenAction()) !== null;
  await document.destroy();
  return {
    text: texts.join(""),
    headings,
    bookmarks: outline.flatMap(titles),
    links: areas.flatMap(({ subtype, unsafeUrl }) => (subtype === "Link" ? [unsafeUrl ?? ""] : [])),
    fields: areas.flatMap(({ fieldName, fieldType }) => (fieldName === undefined ? [] : [`${fieldName} ${fieldType}`])),
    files: Object.entries(files).map(([name, { content }]) => [name, new TextDecoder().decode(content)]),
    scripts,
  };
}

function titles({ title, items }: Bookmark): readonly string[] {
  return [squeeze(title), ...items.flatMap(titles)];
}

function marksOf(items: readonly Item[]): readonly Mark[] {
  const marks: Mark[] = [];
  let open: { id: string; text: string } | null = null;
  for (const item of items) {
    if ("str" in item) {
      if (open !== null) open.text += item.str;
    } else if (item.type === "beginMarkedContentProps" && item.id) {
      open = { id: item.id, text: "" };
      marks.push(open);
    } else open = null;
  }
  return marks;
}

function textOf(node: Node | null, marks: ReadonlyMap<string, string>): string {
  if (node === null) return "";
  const own = node.type === "content" ? (marks.get(node.id ?? "") ?? "") : "";
  return squeeze(own) + (node.children ?? []).map((child) => textOf(child, marks)).join("");
}

function within(node: Node | null, roles: RegExp): readonly Node[] {
  if (node === null) return [];
  return [
    ...(roles.test(node.role ?? "") ? [node] : []),
    ...(node.children ?? []).flatMap((each) => within(each, roles)),
  ];
}

function squeeze(text: string): string {
  return text.replaceAll("\u2011", "-").replace(/[\s\u00ad\u200b\u2060]+/g, "");
}
