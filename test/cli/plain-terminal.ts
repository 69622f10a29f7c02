import pc from "picocolors";
import type { Terminal } from "../../src/cli/terminal.ts";

/** A terminal without colors that remembers what was said. */
export function plainTerminal(width = 100): {
  terminal: Terminal;
  printed: string[];
  noted: string[];
  bytes: Uint8Array[];
} {
  const printed: string[] = [];
  const noted: string[] = [];
  const bytes: Uint8Array[] = [];
  const colors = pc.createColors(false);
  const terminal: Terminal = {
    print: (told) => void printed.push([told].flat().join("\n")),
    note: (told) => void noted.push([told].flat().join("\n")),
    printData: (text) => {
      printed.push(text.replace(/\n$/, ""));
      bytes.push(Buffer.from(text));
    },
    printBytes: (given) => void bytes.push(given),
    width,
    printColors: colors,
    noteColors: colors,
    watched: false,
    screen: false,
  };
  return { terminal, printed, noted, bytes };
}
