import type { FileEntry, Manifest } from "../collate/manifest.ts";
import { instrumentOf } from "../compose/wording.ts";
import { csvLine } from "../csv/csv-line.ts";
import { numberPrefix } from "../matter/short-numbers.ts";
import type { World } from "../world.ts";
import { OfficeNames } from "./office-name.ts";
import type { Batch } from "./open-batch.ts";
import { readData } from "./package-data.ts";

/** A file of a batch under the name that the office files it by. */
export interface OfficeCopy {
  /** Below the batch folder. */
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
}

/** What an office files of a batch: names that people know, and a table for a document system. */
export interface OfficeFolder {
  readonly copies: readonly OfficeCopy[];
  /** `profile.csv`, formula-safe. */
  readonly profile: string;
}

/** Words for the papers of a packet: data of `src/data/office-names.json`. */
interface PaperWords {
  readonly letters: Readonly<Record<string, string>>;
  readonly papers: Readonly<Record<string, string>>;
}

const HEAD = [
  ...["file", "matter", "client_matter", "number", "document_type", "author", "date", "recipient"],
  ...["bcc", "status", "pages", "sha256", "path"],
];

/**
 * The papers of a batch as an office files them. A batch itself is proof, and is never renamed or added to: the copies lie
 * beside it, may be renamed, sent and deleted, and each is tied to the batch by its SHA-256. Names follow from the batch
 * alone, so that the same batch gives the same names.
 */
export function officeFolder(world: World, manifest: Manifest, { means }: Batch): OfficeFolder {
  const { chosen, inputs } = means;
  const words = readData(world, "office-names") as PaperWords;
  const requests = new Map(chosen.planned.map((each) => [each.id, each]));
  const names = new OfficeNames();
  const files = manifest.files.filter(({ path, kind }) => path.endsWith(".pdf") && kind !== "input");
  const rows = files.map((file) => {
    const planned = requests.get(`${file.custodian}-${file.instrument}`);
    const request = planned ? chosen.make(planned) : null;
    const type = typeOf(file, words, (id) => instrumentOf(id, inputs.wording).title);
    const number = request?.number ?? numberPrefix(inputs.matter);
    const recipient = request?.custodian.name ?? "";
    const isOurs = file.kind !== "enclosure";
    const isDraft = isOurs && file.state === "draft";
    const status = isOurs ? (isDraft ? "DRAFT" : "Final") : "";
    const name = names.next({ date: manifest.date, number, type, recipient, isDraft });
    return {
      file,
      name,
      cells: [number, type, recipient, status],
      author: isOurs ? authorOf(inputs.matter.requester.name) : "",
      request,
    };
  });
  const { matter } = inputs;
  const lines = rows.map(
    ({ file, name, cells: [number = "", type = "", recipient = "", status = ""], author, request }) => [
      ...[name, matter.reference, matter.clientMatter ?? "", number, type, author],
      ...[manifest.date, recipient, request?.bcc.join("; ") ?? "", status, `${file.pages}`, file.sha256, file.path],
    ],
  );
  return {
    copies: rows.map(({ file: { path, sha256 }, name }) => ({ path, name, sha256 })),
    profile: [HEAD, ...lines].map(csvLine).join(""),
  };
}

/** `Preservation Letter`, `Notice of Subpoena`, `Enclosure 2`. A paper that has no name of its own is called by what it is. */
function typeOf({ path, kind, instrument }: FileEntry, { letters, papers }: PaperWords, title: (id: string) => string) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (kind === "letter" && instrument !== null) return letters[instrument] ?? capitals(title(instrument));
  const words = papers[kind] ?? capitals(kind.replaceAll("-", " "));
  if (kind === "enclosure") return `${words} ${/-(\d+)\.pdf$/.exec(name)?.[1] ?? ""}`.trim();
  return name.endsWith("-copy.pdf") ? `${words} (copy for parties)` : words;
}

function capitals(words: string): string {
  return words.replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Who signs; a placeholder without its brackets. */
function authorOf(name: string): string {
  return name.replace(/^\[\[|\]\]$/g, "");
}
