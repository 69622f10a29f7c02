import type { Texts } from "../problem/print-problem.ts";
import type { InputFile } from "./read-input.ts";

/**
 * The texts of files, for showing the lines at fault. They are decoded when they are asked for and let go when memory is
 * wanted: the bytes are kept anyway, and few files have faults.
 */
export function fileTexts(files: readonly InputFile[]): Texts {
  const named = new Map(files.map((file) => [file.name, file] as const));
  const decoded = new Map<string, WeakRef<{ readonly text: string }>>();
  return {
    get(name) {
      const file = named.get(name);
      const known = decoded.get(name)?.deref() ?? (file && { text: textOf(file) });
      if (known) decoded.set(name, new WeakRef(known));
      return known?.text;
    },
  };
}

function textOf({ bytes }: InputFile): string {
  return new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
}
