/** A PDF as PDFKit writes it, uncompressed, taken apart: objects, contents of pages, and what the codes of fonts mean. */

export function splitObjects(bytes) {
  const file = bytes.toString("latin1");
  const start = Number(/startxref\n(\d+)/.exec(file)[1]);
  const [table, rest] = file.slice(start).split("trailer\n");
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, at]) => Number(at));
  const objects = offsets.map((offset) => objectAt(file, offset)).toSorted((one, other) => one.number - other.number);
  const trailer = rest.slice(0, rest.indexOf("startxref"));
  const pages = new Set(
    objects
      .filter(({ head }) => /\/Type \/Page\b/.test(head))
      .map(({ head }) => Number(/\/Contents (\d+)/.exec(head)[1])),
  );
  return { objects, trailer, pages, fonts: fontsOf(objects) };
}

function objectAt(file, offset) {
  const [begin, number] = /^(\d+) 0 obj\n/.exec(file.slice(offset, offset + 20));
  const body = offset + begin.length;
  const end = file.indexOf("\nendobj", body);
  const streamAt = file.indexOf("\nstream\n", body);
  if (streamAt === -1 || streamAt > end) return { number: Number(number), head: file.slice(body, end), stream: null };
  const head = file.slice(body, streamAt);
  const length = Number(/\/Length (\d+)/.exec(head)[1]);
  return { number: Number(number), head, stream: file.slice(streamAt + 8, streamAt + 8 + length) };
}

/** By the name that pages call a font: which code is which character, and the reverse. */
function fontsOf(objects) {
  const byNumber = new Map(objects.map((object) => [object.number, object]));
  const names = new Map();
  for (const { head } of objects) {
    for (const [, name, number] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) names.set(name, byNumber.get(Number(number)));
  }
  return new Map(
    [...names].map(([name, { head }]) => [name, codesOf(byNumber.get(Number(/\/ToUnicode (\d+)/.exec(head)[1])))]),
  );
}

function codesOf({ stream }) {
  const charOf = new Map();
  for (const [, first, list] of stream.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    for (const [at, [, hex]] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const units = (hex.replaceAll(" ", "").match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      charOf.set(Number.parseInt(first, 16) + at, String.fromCharCode(...units));
    }
  }
  const single = [...charOf].filter(([, text]) => text.length === 1);
  return { charOf, codeOf: new Map(single.map(([code, text]) => [text.charCodeAt(0), code])) };
}
