import { joinBytes } from "../bytes/join-bytes.ts";
import type { Dictionary, PdfObject } from "../read-back/pdf-object.ts";
import type { FormSource } from "./form-source.ts";

/**
 * The form as a plain file: each object by itself, every stream with its true length, nothing beside them. Whatever reads
 * it next sees what was judged, however it reads.
 */
export function writeSource({ version, objects, trailer }: FormSource): Uint8Array {
  const parts: Uint8Array[] = [latin1(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`)];
  for (const [number, { generation, object }] of [...objects].sort(([one], [other]) => one - other)) {
    parts.push(latin1(`${number} ${generation} obj\n`), ...written(object), latin1("\nendobj\n"));
  }
  parts.push(latin1("trailer\n"), ...written(trailer), latin1("\nstartxref\n0\n%%EOF\n"));
  return joinBytes(parts);
}

function* written(object: PdfObject): Generator<Uint8Array> {
  if (typeof object !== "object" || object === null || object.kind !== "stream") return yield latin1(textOf(object));
  const entries = new Map(object.dictionary.entries).set("Length", object.bytes.length);
  yield latin1(`${dictionaryText({ kind: "dictionary", entries })}\nstream\n`);
  yield object.bytes;
  yield latin1("\nendstream");
}

/** Of anything but a stream, which stands by itself. */
function textOf(object: PdfObject): string {
  if (typeof object === "number") return numberText(object);
  if (typeof object === "boolean" || object === null) return String(object);
  switch (object.kind) {
    case "name":
      return nameText(object.text);
    case "string":
      return `<${hexText(object.bytes)}>`;
    case "reference":
      return `${object.number} ${object.generation} R`;
    case "list":
      return `[${object.items.map(textOf).join(" ")}]`;
    case "dictionary":
      return dictionaryText(object);
    case "stream":
      throw new Error("a stream stands within another object");
  }
}

function dictionaryText({ entries }: Dictionary): string {
  const lines = [...entries].map(([key, value]) => `${nameText(key)} ${textOf(value)}`);
  return `<<${lines.join("\n")}>>`;
}

/** PDF has no exponents. */
function numberText(number: number): string {
  const text = String(number);
  return text.includes("e") ? number.toFixed(number > 1 ? 0 : 10) : text;
}

/** A name's characters are its bytes; all but plain ones are escaped (ISO 32000-1, 7.3.5). */
function nameText(text: string): string {
  const plain = Array.from(text, (letter) =>
    /[A-Za-z0-9_.+*:@-]/.test(letter) ? letter : `#${hexText(latin1(letter))}`,
  );
  return `/${plain.join("")}`;
}

function hexText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
