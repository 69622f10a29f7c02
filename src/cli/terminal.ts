import pc from "picocolors";

type Colors = ReturnType<typeof pc.createColors>;

/** Where a command speaks: results to `print`, everything said beside them to `note`. Both take whole lines. */
export interface Terminal {
  readonly print: (text: string) => void;
  readonly note: (text: string) => void;
  readonly printBytes: (bytes: Uint8Array) => void;
  /** Columns of a table. */
  readonly width: number;
  /** Colours for what goes to `print` and to `note`. */
  readonly printColors: Colors;
  readonly noteColors: Colors;
  /** Whether somebody watches the notes, so that a progress bar makes sense. */
  readonly watched: boolean;
  /** Whether `print` goes to a screen, where bytes would make a mess. */
  readonly screen: boolean;
}

const USUAL_WIDTH = 100;
const NARROWEST = 60;

/** The terminal of this process. */
export function openTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    print: (text) => void stdout.write(`${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    printBytes: (bytes) => void stdout.write(bytes),
    width: Math.max(NARROWEST, stdout.columns ?? USUAL_WIDTH),
    printColors: pc.createColors(pc.isColorSupported && stdout.isTTY === true),
    noteColors: pc.createColors(pc.isColorSupported && stderr.isTTY === true),
    watched: stderr.isTTY === true,
    screen: stdout.isTTY === true,
  };
}
