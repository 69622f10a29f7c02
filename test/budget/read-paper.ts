/** Reads a paper back: `node read-paper.js FILE`. Says why it cannot. */
import { readFileSync } from "node:fs";
import { createPdfReader } from "../../src/read-back/read-pdf.ts";
import { inflate } from "../read-back/inflate.ts";

const reading = createPdfReader(inflate).read(readFileSync(process.argv[2] ?? ""));
process.stderr.write(reading.kind === "read" ? `${reading.text.lines.length} lines\n` : `refused: ${reading.reason}\n`);
