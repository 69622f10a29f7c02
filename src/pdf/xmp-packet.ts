import type { FileFacts } from "./file-facts.ts";

/** The name by which XMP readers know the packet; it is the same in every file (XMP specification, part 1, 7.3.2). */
const PACKET_ID = "W5M0MpCehiHzreSzNTczkc9d";

/**
 * The XMP metadata of a file that conforms to PDF/A-2a or 3a and to PDF/UA-1. PDF/A wants every property described that its own
 * list does not have; PDF/UA's `part` is one.
 */
export function xmpPacket(facts: FileFacts): string {
  return `<?xpacket begin="\ufeff" id="${PACKET_ID}"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${description('xmlns:dc="http://purl.org/dc/elements/1.1/"', dublinCore(facts))}
${description('xmlns:xmp="http://ns.adobe.com/xap/1.0/"', times(facts))}
${description('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', program(facts))}
${description('xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"', archive(facts))}
${description('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', ACCESSIBLE)}
${description(SCHEMA_NAMESPACES, UA_SCHEMA)}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function description(namespaces: string, properties: string): string {
  return `<rdf:Description rdf:about="" ${namespaces}>\n${properties}\n</rdf:Description>`;
}

function dublinCore({ title, author, subject, lang }: FileFacts): string {
  return `<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${xml(lang)}</rdf:li></rdf:Bag></dc:language>`;
}

function times({ date, maker }: FileFacts): string {
  const time = `${xml(date)}T00:00:00Z`;
  return `<xmp:CreatorTool>${xml(maker)}</xmp:CreatorTool>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>`;
}

function program({ keywords, maker }: FileFacts): string {
  return `<pdf:Keywords>${xml(keywords)}</pdf:Keywords>\n<pdf:Producer>${xml(maker)}</pdf:Producer>`;
}

function archive({ archivePart }: FileFacts): string {
  return `<pdfaid:part>${archivePart}</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>`;
}

const ACCESSIBLE = "<pdfuaid:part>1</pdfuaid:part>";

const SCHEMA_NAMESPACES = `xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"`;

const UA_SCHEMA = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

/** As XML text. */
function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
