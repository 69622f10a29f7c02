/** How many pages a PDF has whose page objects are not packed into object streams. */
export function countPages(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("latin1")
    .match(/\/Type\s*\/Page\b(?!s)/g).length;
}
