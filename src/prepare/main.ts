/** The last step of a build: what would otherwise be made at every start is made once, and put beside what uses it. */
import { writeFileSync } from "node:fs";
import { buildProgram } from "../cli/program.ts";
import { summarizeCommands } from "../cli/summarize-commands.ts";
import { openTerminal } from "../cli/terminal.ts";
import { today } from "../cli/today.ts";
import { parseTemplate } from "../compose/parse-template.ts";
import { readTemplateTree } from "../compose/read-template-tree.ts";
import { type StoredTree, storeTree } from "../compose/stored-tree.ts";
import { loadTargets, registryRules, withoutErrors } from "../desk/load-targets.ts";
import { openPress } from "../desk/open-press.ts";
import { templateFile } from "../desk/open-templates.ts";
import { vocabularyOf } from "../desk/open-vocabulary.ts";
import { packagedTemplates } from "../desk/read-input.ts";
import { hex } from "../digest/sha256.ts";
import { type ShippedRegistry, shippedForm } from "../files/cache-shelf.ts";
import { nodeWorld } from "../files/node-world.ts";
import { readDependencyFile } from "../files/package-files.ts";
import { FACE_FILES } from "../fonts/face-files.ts";
import { prepareFonts } from "../pdf/stocked-font.ts";
import { registryText } from "../registry/stored-registry.ts";
import type { FaceId } from "../typeset/page.ts";
import { EMPTY_SHELF } from "../world.ts";
import { bundleProgram } from "./bundle.ts";
import { compileZones, type PackedZones } from "./compile-zones.ts";

const put = (path: string, text: string) => writeFileSync(new URL(`../${path}`, import.meta.url), text);

/** A build knows no day, and reads no file but the package's. */
const world = nodeWorld({ folder: "", today: "" });

put("compose/prepared-trees.js", `export const PREPARED_TREES = ${JSON.stringify(treesOfPackage())};\n`);
put("calendar/prepared-zones.js", `export const PREPARED_ZONES = ${JSON.stringify(compileZones(packedZones()))};\n`);
put("pdf/prepared-fonts.js", `export const PREPARED_FONTS = ${JSON.stringify(fontsOfPackage())};\n`);
put("cli/prepared-commands.js", `export const PREPARED_COMMANDS = ${JSON.stringify(await commandsOfProgram())};\n`);
await bundleProgram();
writeFileSync(new URL("../../program/registry.json", import.meta.url), JSON.stringify(shippedRegistry()));

async function commandsOfProgram() {
  const nowhere = { write: () => true };
  const surroundings = { terminal: openTerminal(nowhere, nowhere), folder: "", today, debug: false };
  return summarizeCommands(await buildProgram(["help"], surroundings, () => {}));
}

/** A template of the package with a fault is left out: `duces check` reads it, and tells of it. */
function treesOfPackage(): Readonly<Record<string, StoredTree>> {
  const trees = packagedTemplates(world).flatMap((input) => {
    const parsed = parseTemplate(templateFile(input, "templates"));
    const read = "problem" in parsed ? null : readTemplateTree(parsed);
    return read?.tree && read.problems.length === 0 ? [read.tree] : [];
  });
  return Object.fromEntries(trees.map((tree) => [tree.file.name, storeTree(tree)]));
}

function packedZones(): PackedZones {
  const bytes = readDependencyFile("moment-timezone/data/packed/latest.json");
  return JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
}

/** Its warnings would name a file that is called otherwise elsewhere: there are to be none. */
function shippedRegistry(): ShippedRegistry {
  const name = "targets.yaml";
  const files = [{ name, bytes: world.packaged(name) ?? new Uint8Array() }];
  const vocabulary = vocabularyOf(world);
  const checked = withoutErrors(loadTargets(files, vocabulary, EMPTY_SHELF));
  if (checked === null || checked.unread.length + checked.problems.length > 0) {
    throw new Error(`${name} has problems: run duces check`);
  }
  return shippedForm({ files, rules: registryRules(vocabulary) }, registryText(checked));
}

function fontsOfPackage() {
  const { faces, means } = openPress(world);
  const sources = Object.entries(FACE_FILES).map(([face, file]) => {
    return [face as FaceId, hex(means.sha256(world.module(file) ?? new Uint8Array()))] as const;
  });
  return prepareFonts(faces, means, new Map(sources));
}
