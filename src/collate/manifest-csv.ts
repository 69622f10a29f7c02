import { csvLine } from "../csv/csv-line.ts";
import type { FileEntry } from "./manifest.ts";

const HEAD = [
  "path",
  "custodian",
  "instrument",
  "kind",
  "audience",
  "state",
  "pages",
  "bytes",
  "sha256",
  "record_sha256",
  "matter_sha256",
  "template_sha256",
  "warnings",
];

/** The manifest's files as a table for a spreadsheet, line by line. */
export function* manifestCsv(files: Iterable<FileEntry>): Generator<string> {
  yield csvLine(HEAD);
  for (const file of files) yield csvLine(cellsOf(file));
}

function cellsOf(file: FileEntry): readonly string[] {
  return [
    file.path,
    file.custodian ?? "",
    file.instrument ?? "",
    file.kind,
    file.audience,
    file.state,
    String(file.pages),
    String(file.bytes),
    file.sha256,
    file.origin?.record ?? "",
    file.origin?.matter ?? "",
    file.origin?.template ?? "",
    file.warnings.join(" | "),
  ];
}
