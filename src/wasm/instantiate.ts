/** The types of the `WebAssembly` global are in the DOM library only, which the core does without. */
interface WebAssemblyGlobal {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** The part of every module's exports that JavaScript reads and writes. The buffer is another one once memory has grown. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** @returns the number of pages before; throws where there is no more memory */
  grow(pages: number): number;
}

/** A table of functions that a module calls by their number. */
export interface WasmTable {
  /** @returns how many functions it had before */
  grow(by: number): number;
  set(index: number, exported: object): void;
}

/**
 * Compiles and starts a module on the spot. A browser allows that in a worker; on its main thread it may refuse a module
 * of this size.
 *
 * @returns the exports; the caller names their types
 */
export function instantiate(
  wasm: Uint8Array,
  imports: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {},
): unknown {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyGlobal };
  return new WebAssembly.Instance(new WebAssembly.Module(wasm), imports).exports;
}
