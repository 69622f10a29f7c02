import type { FinishedFile } from "./finished-file.ts";
import { isStream, nameOf, textOf } from "./pdf-values.ts";
import { decoded, dig, itemsOf } from "./read-pdf.ts";

/** Checks of what the file says of itself: in Info, and in XMP (ISO 19005-2, 6.6; ISO 14289-1, clause 5). */

/** The text of the first element of a name in the XMP packet; null where there is none. */
function property(xmp: string, name: string): string | null {
  const inner = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1];
  if (inner === undefined) return null;
  const item = /<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(inner)?.[1] ?? inner;
  return item.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function packet({ pdf, root }: FinishedFile): string | null {
  const stream = dig(pdf, root, "Metadata");
  return isStream(stream) ? Buffer.from(decoded(stream)).toString("utf8") : null;
}

/** Where a field of Info stands in XMP. */
const TWINS: readonly (readonly [string, string])[] = [
  ["Title", "dc:title"],
  ["Author", "dc:creator"],
  ["Subject", "dc:description"],
  ["Keywords", "pdf:Keywords"],
  ["Creator", "xmp:CreatorTool"],
  ["Producer", "pdf:Producer"],
];

const DATES: readonly (readonly [string, string])[] = [
  ["CreationDate", "xmp:CreateDate"],
  ["ModDate", "xmp:ModifyDate"],
];

/** Info and XMP are two copies of one set of facts; no validator compares them. */
export function infoIsXmp(file: FinishedFile): readonly string[] {
  const { pdf, root } = file;
  const xmp = packet(file);
  if (xmp === null) return ["there is no XMP packet"];
  const info = (key: string): string | null => textOf(dig(pdf, pdf.trailer, "Info", key));
  return [
    ...TWINS.filter(([key, name]) => (info(key) ?? "").trim() === "" || info(key) !== property(xmp, name)).map(
      ([key, name]) => `Info has ${key} ${JSON.stringify(info(key))}, XMP has ${JSON.stringify(property(xmp, name))}`,
    ),
    ...DATES.filter(([key, name]) => isoOf(info(key)) === null || isoOf(info(key)) !== property(xmp, name)).map(
      ([key, name]) => `Info has ${key} ${info(key)}, XMP has ${property(xmp, name)}`,
    ),
    ...(property(xmp, "dc:language") === textOf(dig(pdf, root, "Lang"))
      ? []
      : ["XMP has another language than the file"]),
  ];
}

/** `D:20260302000000Z` as `2026-03-02T00:00:00Z`. */
function isoOf(date: string | null): string | null {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(date ?? "");
  return parts === null ? null : `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`;
}

/** What the file claims: PDF/UA-1, and PDF/A-2a, or 3a where it carries files. */
export function claims(file: FinishedFile): readonly string[] {
  const { pdf, root } = file;
  const xmp = packet(file) ?? "";
  const carries = dig(pdf, root, "Names", "EmbeddedFiles") !== null || dig(pdf, root, "AF") !== null;
  const stream = dig(pdf, root, "Metadata");
  const expected: readonly (readonly [string, string])[] = [
    ["pdfaid:part", carries ? "3" : "2"],
    ["pdfaid:conformance", "A"],
    ["pdfuaid:part", "1"],
    ["pdfaSchema:namespaceURI", "http://www.aiim.org/pdfua/ns/id/"],
    ["pdfaSchema:prefix", "pdfuaid"],
    ["pdfaProperty:name", "part"],
  ];
  return [
    ...expected
      .filter(([name, value]) => property(xmp, name) !== value)
      .map(([name, value]) => `XMP has ${name} ${property(xmp, name)}, not ${value}`),
    ...(/^<\?xpacket begin="\ufeff" id="[^"]+"\?>\n/.test(xmp) ? [] : ["XMP does not begin as a packet"]),
    ...(/\n<\?xpacket end="[rw]"\?>$/.test(xmp) ? [] : ["XMP does not end as a packet"]),
    ...(nameOf(dig(pdf, stream, "Subtype")) === "XML" && dig(pdf, stream, "Filter") === null
      ? []
      : ["XMP is not plain"]),
  ];
}

/** Files carried: each is named, described, typed, sized, and said to be what the letter was made from. */
export function attachments({ pdf, root }: FinishedFile): readonly string[] {
  const named = itemsOf(pdf, dig(pdf, root, "Names", "EmbeddedFiles", "Names"));
  const specs = named.filter((_, index) => index % 2 === 1);
  const names = named.filter((_, index) => index % 2 === 0).map((name) => textOf(name) ?? "");
  const associated = itemsOf(pdf, dig(pdf, root, "AF"));
  const refs = (values: readonly unknown[]) => JSON.stringify([...values].map((value) => JSON.stringify(value)).sort());
  return [
    ...(refs(specs) === refs(associated) ? [] : ["the files carried are not those associated with the letter"]),
    ...([...names].sort().join() === names.join() ? [] : ["the files carried are not in order"]),
    ...specs.flatMap((spec, index) => {
      const name = names[index] ?? "";
      const file = dig(pdf, spec, "EF", "F");
      const said = [dig(pdf, spec, "F"), dig(pdf, spec, "UF")].map(textOf);
      const size = isStream(file) ? decoded(file).length : -1;
      return [
        ...(said.every((each) => each === name) && name !== "" ? [] : [`the file ${name} has several names`]),
        ...((textOf(dig(pdf, spec, "Desc")) ?? "") === "" ? [`the file ${name} is not described`] : []),
        ...(nameOf(dig(pdf, spec, "AFRelationship")) === "Source"
          ? []
          : [`the file ${name} is not said to be a source`]),
        ...(/^\w+\/[\w.+-]+$/.test(nameOf(dig(pdf, file, "Subtype")) ?? "")
          ? []
          : [`the file ${name} has no media type`]),
        ...(size === dig(pdf, file, "Params", "Size") ? [] : [`the file ${name} is not as long as it says`]),
        ...(dig(pdf, file, "Params", "ModDate") === null ? [`the file ${name} has no date`] : []),
      ];
    }),
  ];
}
