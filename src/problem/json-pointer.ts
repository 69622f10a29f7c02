/** JSON pointers (RFC 6901): the path of a value within its file, `/custodians/0/name`. */

/** A key as one step of a pointer. */
function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The pointer of a field or entry of the value at a pointer. */
export function stepInto(pointer: string, key: string | number): string {
  return `${pointer}/${typeof key === "number" ? key : escaped(key)}`;
}

/** Where the name of a field stands is found under the pointer of its value and this. */
const NAME = "#";

/** Under which a side table of places has the name of the value at a pointer. */
export function namePointer(pointer: string): string {
  return `${pointer}${NAME}`;
}

/** The pointer of the value whose name this is; any other pointer as it is. */
export function withoutName(pointer: string): string {
  return pointer.endsWith(NAME) ? pointer.slice(0, -NAME.length) : pointer;
}

/** The keys that lead from the whole file to the value; none for the file itself. */
export function stepsOf(pointer: string): readonly string[] {
  const [, ...steps] = pointer.split("/");
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The pointer of the value that a value stands in; for the file, its own. */
export function around(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

/** Whether a value is another, or stands in it. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}
