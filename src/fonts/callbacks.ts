import { instantiate } from "../wasm/instantiate.ts";

/** A callback: what it takes, and what it does. It gives nothing back. */
export interface Callback {
  readonly takes: readonly ("i32" | "f32")[];
  readonly call: (...values: number[]) => void;
}

/** Codes of the binary format of WebAssembly (core specification, chapter 5). */
const MAGIC = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const SECTION = { type: 1, import: 2, export: 7 } as const;
const FUNCTION_TYPE = 0x60;
const FUNCTION = 0x00;
const VALUE = { i32: 0x7f, f32: 0x7d } as const;

/**
 * The callbacks as functions that a table of WebAssembly takes. Tables hold functions of modules only, so that a module is
 * made that imports each and exports it again.
 */
export function asTableFunctions(callbacks: readonly Callback[]): readonly object[] {
  const names = callbacks.map((_, index) => `f${index}`);
  const module = new Uint8Array([
    ...MAGIC,
    ...section(
      SECTION.type,
      callbacks.map(({ takes }) => [FUNCTION_TYPE, takes.length, ...takes.map((each) => VALUE[each]), 0]),
    ),
    ...section(
      SECTION.import,
      names.map((name, index) => [...text("e"), ...text(name), FUNCTION, index]),
    ),
    ...section(
      SECTION.export,
      names.map((name, index) => [...text(name), FUNCTION, index]),
    ),
  ]);
  const given = Object.fromEntries(callbacks.map(({ call }, index) => [names[index] ?? "", call]));
  const made = instantiate(module, { e: given }) as Readonly<Record<string, object>>;
  return names.map((name) => {
    const exported = made[name];
    if (exported === undefined) throw new Error(`the function ${name} was not exported`);
    return exported;
  });
}

/** All of it is short: no length needs more than one byte. */
function section(id: number, entries: readonly (readonly number[])[]): readonly number[] {
  const content = [entries.length, ...entries.flat()];
  if (content.length > 127) throw new Error("a section of more than 127 bytes");
  return [id, content.length, ...content];
}

function text(ascii: string): readonly number[] {
  return [ascii.length, ...Array.from(ascii, (character) => character.charCodeAt(0))];
}
