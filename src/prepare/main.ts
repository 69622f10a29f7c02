/** The last step of a build: what would otherwise be made at every start is made once, and put beside what uses it. */
import { readFileSync, writeFileSync } from "node:fs";
import { makePress } from "../cli/make-press.ts";
import { buildProgram } from "../cli/program.ts";
import { readPackageData } from "../cli/read-package-data.ts";
import { summarizeCommands } from "../cli/summarize-commands.ts";
import { openTerminal } from "../cli/terminal.ts";
import { today } from "../cli/today.ts";
import { hex } from "../digest/sha256.ts";
import { type ShippedRegistry, shippedForm } from "../files/cache-shelf.ts";
import { FACE_FILES } from "../fonts/face-files.ts";
import { loadTargets, withoutErrors } from "../load-targets.ts";
import { packageFile, packageRoot, readDependencyFile } from "../package-files.ts";
import { prepareFonts } from "../pdf/stocked-font.ts";
import { registryText } from "../registry/stored-registry.ts";
import { validatorsModule } from "../schema/validators-module.ts";
import { withoutRequired } from "../schema/without-required.ts";
import { EMPTY_SHELF } from "../shelf.ts";
import type { JsonObject } from "../source/document.ts";
import type { FaceId } from "../typeset/page.ts";
import { bundleProgram } from "./bundle.ts";

const put = (path: string, text: string) => writeFileSync(new URL(`../${path}`, import.meta.url), text);

put("schema/prepared-validators.js", validatorsModule(schemasOfDocuments()));
put("pdf/prepared-fonts.js", `export const PREPARED_FONTS = ${JSON.stringify(fontsOfPackage())};\n`);
put("cli/prepared-commands.js", `export const PREPARED_COMMANDS = ${JSON.stringify(await commandsOfProgram())};\n`);
await bundleProgram();
writeFileSync(new URL("../../program/registry.json", import.meta.url), JSON.stringify(shippedRegistry()));

async function commandsOfProgram() {
  const surroundings = { terminal: openTerminal(), folder: packageRoot, today, debug: false };
  return summarizeCommands(await buildProgram(["help"], surroundings, () => {}));
}

/** Its warnings would name a file that is called otherwise elsewhere: there are to be none. */
function shippedRegistry(): ShippedRegistry {
  const name = "targets.yaml";
  const bytes = readFileSync(packageFile(name));
  const { targets } = readPackageData().schemas;
  const from = { files: [{ name, bytes }], rules: targets };
  const checked = withoutErrors(loadTargets(from.files, targets, EMPTY_SHELF));
  if (checked === null || checked.unread.length + checked.problems.length > 0) {
    throw new Error(`${name} has problems: run duces check`);
  }
  return shippedForm(from, registryText(checked));
}

/** Of what is read at nearly every start. More would cost each start more than it saves a few. */
function schemasOfDocuments(): readonly JsonObject[] {
  const { targets, matter, requestFields, reviewFields } = readPackageData().schemas;
  return [targets, withoutRequired(targets), matter, requestFields, reviewFields];
}

function fontsOfPackage() {
  const { faces, means } = makePress();
  const sources = Object.entries(FACE_FILES).map(([face, file]) => {
    return [face as FaceId, hex(means.sha256(readDependencyFile(file)))] as const;
  });
  return prepareFonts(faces, means, new Map(sources));
}
