/** The last step of a build: what would otherwise be made at every start is made once, and put beside what uses it. */
import { writeFileSync } from "node:fs";
import { makePress } from "../cli/make-press.ts";
import { readPackageData } from "../cli/read-package-data.ts";
import { hex } from "../digest/sha256.ts";
import { FACE_FILES } from "../fonts/face-files.ts";
import { readDependencyFile } from "../package-files.ts";
import { prepareFonts } from "../pdf/stocked-font.ts";
import { validatorsModule } from "../schema/validators-module.ts";
import { withoutRequired } from "../schema/without-required.ts";
import type { JsonObject } from "../source/document.ts";
import type { FaceId } from "../typeset/page.ts";
import { bundleProgram } from "./bundle.ts";
import { compileZones, type PackedZones } from "./compile-zones.ts";

const put = (path: string, text: string) => writeFileSync(new URL(`../${path}`, import.meta.url), text);

put("calendar/prepared-zones.js", `export const PREPARED_ZONES = ${JSON.stringify(compileZones(packedZones()))};\n`);
put("schema/prepared-validators.js", validatorsModule(schemasOfDocuments()));
put("pdf/prepared-fonts.js", `export const PREPARED_FONTS = ${JSON.stringify(fontsOfPackage())};\n`);
await bundleProgram();

function packedZones(): PackedZones {
  return JSON.parse(new TextDecoder().decode(readDependencyFile("moment-timezone/data/packed/latest.json")));
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
