import { dirname, join } from "node:path";
import { readRegularFile } from "../export/read-file.ts";
import { loadInputs, type PackageData } from "../load-inputs.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import { didYouMean } from "../problem/nearest.ts";
import type { Texts } from "../problem/print-problem.ts";
import type { Problem } from "../problem/problem.ts";
import type { ChosenFiles } from "./choose-files.ts";
import { fileTexts } from "./file-texts.ts";
import { keepHeapSmall } from "./keep-heap-small.ts";
import { type InputFile, readInput, readTemplates } from "./read-input.ts";
import { readPackageData } from "./read-package-data.ts";
import { hasError } from "./report-problems.ts";
import { shelfOfProcess } from "./shelf-of-process.ts";
import { templateDeadline } from "./template-deadline.ts";

/** The inputs of a matter, read once, so that what is hashed is what was parsed; null where a problem is an error. */
export interface OpenedMatter {
  readonly inputs: Inputs | null;
  readonly problems: readonly Problem[];
  /** For showing the lines at fault. */
  readonly texts: Texts;
  readonly read: ReadFiles;
}

/** The files of a matter as they were read. */
export interface ReadFiles {
  /** The registry first, then its overlays. */
  readonly targets: readonly InputFile[];
  readonly matter: InputFile | null;
  /** Named by their path below their folder. */
  readonly templates: readonly InputFile[];
  readonly logo: InputFile | null;
}

const LARGEST_LOGO = 2_000_000;
const LOGO_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*\.(png|svg)$/;
const OTHER_FOLDERS = ["review", "cover-sheet", "follow-up", "shared"];

/** Reads registry, matter, templates and letterhead, and checks them together. */
export function openMatter(files: ChosenFiles): OpenedMatter {
  const data = readPackageData();
  const targets = files.targets.map(({ path, name }) => readInput(path, name));
  const matter = readInput(files.matter.path, files.matter.name);
  const templates = readTemplates(files.templates.path, files.templates.name);
  const unread = [
    ...[...targets, matter, templates].flatMap(({ problems }) => problems),
    ...strayFolders(files.templates.name, templates.files, data),
  ];
  const read = { targets: targets.flatMap(({ file }) => file ?? []), matter: matter.file, templates: templates.files };
  if (hasError(unread) || matter.file === null) {
    return { inputs: null, problems: unread, texts: new Map(), read: { ...read, logo: null } };
  }
  const logos: InputFile[] = [];
  const asset = (name: string) => {
    const bytes = readLogo(files, name);
    if (bytes !== null) logos.push({ name, bytes });
    return bytes;
  };
  const { path, name: templatesFolder } = files.templates;
  const given = { ...read, matter: matter.file, templatesFolder, asset, deadline: templateDeadline(path) };
  keepHeapSmall([...read.targets, matter.file]);
  const { inputs, problems } = loadInputs(given, data, shelfOfProcess());
  const named = templates.files.map(({ name, bytes }) => ({ name: `${files.templates.name}/${name}`, bytes }));
  const texts = fileTexts([...read.targets, matter.file, ...named]);
  return { inputs, problems, texts, read: { ...read, logo: logos[0] ?? null } };
}

/** A letterhead's picture lies beside the matter; a name with a path could reach anywhere. */
function readLogo({ matter, logo }: ChosenFiles, name: string): Uint8Array | null {
  const path = logo?.path ?? join(dirname(matter.path), name);
  const found = LOGO_NAME.test(name) ? readRegularFile(path, LARGEST_LOGO) : null;
  return found?.kind === "read" ? found.bytes : null;
}

/** A misspelt folder of templates would otherwise be passed over in silence. */
function strayFolders(root: string, files: readonly InputFile[], { instruments }: PackageData): readonly Problem[] {
  const known = [...instruments.map(({ id }) => id), ...OTHER_FOLDERS];
  const folders = new Set(files.map(({ name }) => name.slice(0, Math.max(0, name.indexOf("/")))));
  return [...folders]
    .filter((folder) => !known.includes(folder))
    .map((folder) => ({
      code: "unknown-instrument",
      severity: "error",
      message:
        folder === ""
          ? `${root} holds templates outside any folder`
          : `"${folder}" is no instrument${didYouMean(folder, known)}`,
      hint: `the folders of templates are ${known.join(", ")}`,
      place: { file: folder === "" ? root : `${root}/${folder}`, line: 1, column: 1 },
    }));
}
