import { INPUTS, type RecordedInput } from "../collate/recorded-inputs.ts";
import { fileName } from "../problem/file-name.ts";
import type { RecordedNames } from "../schema/generated/recorded-names.ts";
import type { World } from "../world.ts";
import { equalBytes } from "./equal-bytes.ts";
import type { ReadFiles } from "./open-case.ts";
import { type InputFile, packagedTemplates } from "./read-input.ts";

/** The files that a batch is made from, as they were read. */
export interface BatchFiles extends ReadFiles {
  readonly docket: InputFile | null;
  readonly form: InputFile | null;
  readonly formMap: InputFile | null;
}

/** What the recorded files were called, without their folders. */
export type { RecordedNames } from "../schema/generated/recorded-names.ts";

/** Where each of them is kept, under names of ours: two files of one name from two folders do not meet. */
export const RECORDED = {
  names: `${INPUTS}/inputs.json`,
  target: (index: number) => `${INPUTS}/targets-${index + 1}.yaml`,
  matter: `${INPUTS}/matter.yaml`,
  office: `${INPUTS}/office.yaml`,
  docket: `${INPUTS}/docket.yaml`,
  form: `${INPUTS}/form.pdf`,
  formMap: `${INPUTS}/form-map.yaml`,
  logo: (name: string) => `${INPUTS}/logo${name.slice(name.lastIndexOf(".")).toLowerCase()}`,
  enclosure: (index: number) => `${INPUTS}/enclosure-${index + 1}.pdf`,
  templates: `${INPUTS}/templates`,
} as const;

/** The inputs of a batch as files of the batch, byte for byte, with what they were called: no folder of the machine. */
export function recordInputs(
  world: World,
  { targets, matter, office, templates, logo, enclosures, docket, form, formMap }: BatchFiles,
): readonly RecordedInput[] {
  const names: RecordedNames = {
    targets: targets.map(({ name }) => fileName(name)),
    matter: fileName(matter.name),
    ...(office === null ? {} : { office: fileName(office.name) }),
    logo: logo?.name ?? null,
    docket: docket && fileName(docket.name),
    form: form && fileName(form.name),
    formMap: formMap && fileName(formMap.name),
    templates: areShipped(world, templates) ? "shipped" : "kept",
    ...(enclosures.length === 0 ? {} : { enclosures: enclosures.map(({ name }) => name) }),
  };
  return [
    { path: RECORDED.names, bytes: new TextEncoder().encode(`${JSON.stringify(names, null, 2)}\n`) },
    ...targets.map(({ bytes }, index) => ({ path: RECORDED.target(index), bytes })),
    ...given(RECORDED.matter, matter),
    ...given(RECORDED.office, office),
    ...(logo ? given(RECORDED.logo(logo.name), logo) : []),
    ...enclosures.map(({ bytes }, index) => ({ path: RECORDED.enclosure(index), bytes })),
    ...given(RECORDED.docket, docket),
    ...given(RECORDED.form, form),
    ...given(RECORDED.formMap, formMap),
    ...(names.templates === "shipped" ? [] : templates.map(keptTemplate)),
  ];
}

function keptTemplate({ name, bytes }: InputFile): RecordedInput {
  return { path: `${RECORDED.templates}/${name}`, bytes };
}

/** Whether templates are, name by name and byte by byte, those of the package. */
function areShipped(world: World, templates: readonly InputFile[]): boolean {
  const shipped = new Map(packagedTemplates(world).map(({ name, bytes }) => [name, bytes]));
  const same = templates.filter(({ name, bytes }) => {
    const known = shipped.get(name);
    return known !== undefined && equalBytes(bytes, known);
  });
  return same.length === templates.length && templates.length === shipped.size;
}

function given(path: string, file: InputFile | null): readonly RecordedInput[] {
  return file === null ? [] : [{ path, bytes: file.bytes }];
}
