/** Every kind of file that the command line reads, and the commands that read it. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { handMadeForm } from "../forms/hand-made-form.ts";
import { pictureOf } from "../pdf/hand-made-png.ts";
import type { Chance } from "./chance.ts";
import { mutatePdf, mutatePng } from "./mutate-bytes.ts";
import { mutateText } from "./mutate-text.ts";

/** A folder in which a mutated file lies, and the commands that read it. */
export interface Attack {
  /** `matter.yaml` */
  readonly kind: string;
  readonly commands: readonly (readonly string[])[];
  /** Names of what the commands may write or change, as beginnings of paths. */
  readonly writes: readonly string[];
}

export type Plant = (folder: string, chance: Chance) => Attack;

const SHIPPED = ["--targets", resolve("targets.yaml"), "--templates", resolve("templates")];
const MATTER = ["--matter", resolve("matter.yaml")];
const LETTER = ["letter", "verizon", "--instrument", "records", "--format", "text"];

function plantText(name: string, text: string, commands: Attack["commands"], writes: readonly string[] = []): Plant {
  return (folder, chance) => {
    writeFileSync(join(folder, name), mutateText(text, chance));
    return { kind: name, commands, writes };
  };
}

const file = (path: string) => readFileSync(path, "utf8");
const MATTERS = readdirSync("test/matters").filter((name) => name !== "targets.yaml");
const DOCKET = `matter: ${/^reference: (.*)$/m.exec(file("matter.yaml"))?.[1] ?? ""}
entries:
  - { id: e1, request: verizon-records, event: sent, date: 2026-11-24, tracking: "1Z" }
  - { id: e2, request: verizon-records, event: delivered, date: 2026-11-27, note: "by hand" }
`;
const TABLE = `Name,Street,City,State,Zip,Country,Phone,Email,Portal,Kind,Id,Alias
Zenith Lines,5 Oak Street,Tucson,AZ,85701,US,+1 520 555 0100,legal@zenith.example,https://zenith.example,carrier,zenith,Z Lines;ZL
"Apex Net, Inc.",6 Oak Street,Tucson,AZ,85701,US,,,,,,
`;
const LIST = JSON.stringify([
  { name: "Zenith Lines", address: { street: ["5 Oak Street"], city: "Tucson" }, state: "AZ", zip: "85701" },
]);
const IMPORT = ["import", "--kind", "carrier", "--country", "US", "--overlay", "own.yaml", "--skip-refused", "--write"];
const OFFICES = `name: Department of Tests
abbreviation: DOT
departments:
  - name: Office of Proofs
    address: { street: 1 Oak Street, city: Tucson, state: AZ, zip: "85701" }
    phone: "520-555-0100"
    emails: [foia@tests.example]
`;
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30"><g fill="#123456"><path d="M0 0C1 2 3 4 5 6S9 9 10 10h5v5Q3 3 6 0z"/></g></svg>';

function plantMapping(folder: string, chance: Chance): Attack {
  const inMapping = chance.number(2) === 0;
  const mapping = file("src/data/import/us-foia-offices.yaml");
  writeFileSync(join(folder, "mapping.yaml"), inMapping ? mutateText(mapping, chance) : mapping);
  writeFileSync(join(folder, "list.yaml"), inMapping ? OFFICES : mutateText(OFFICES, chance));
  const commands = [[...IMPORT, "list.yaml", "--mapping", "mapping.yaml"]];
  return { kind: inMapping ? "mapping.yaml" : "list.yaml", commands, writes: ["own.yaml"] };
}

function plantMatter(folder: string, chance: Chance): Attack {
  const name = chance.pick(MATTERS);
  writeFileSync(join(folder, "matter.yaml"), mutateText(file(`test/matters/${name}`), chance));
  const files = [...SHIPPED, "--targets", resolve("test/matters/targets.yaml"), "--matter", "matter.yaml"];
  return {
    kind: "matter.yaml",
    commands: [
      [...files, "check"],
      [...files, "review"],
      [...files, "deadlines"],
    ],
    writes: [],
  };
}

function plantTemplate(folder: string, chance: Chance): Attack {
  cpSync("templates", join(folder, "templates"), { recursive: true });
  const name = chance.pick(["records/letter.hbs", "records/terms.hbs", "shared/running.hbs", "shared/opening.hbs"]);
  writeFileSync(join(folder, "templates", name), mutateText(file(join("templates", name)), chance));
  const files = ["--targets", resolve("targets.yaml"), ...MATTER, "--templates", "templates"];
  return {
    kind: "template",
    commands: [
      [...files, "check"],
      [...files, ...LETTER],
    ],
    writes: [],
  };
}

function plantLogo(folder: string, chance: Chance): Attack {
  const name = chance.pick(["mark.png", "mark.svg"]);
  const content = name === "mark.png" ? mutatePng(pictureOf(20, 20), chance) : mutateText(SVG, chance);
  writeFileSync(join(folder, name), content);
  writeFileSync(
    join(folder, "matter.yaml"),
    file("matter.yaml").replace("letterhead:\n", `letterhead:\n  logo: ${name}\n`),
  );
  const letter = [
    ...SHIPPED,
    "--matter",
    "matter.yaml",
    "letter",
    "verizon",
    "--instrument",
    "records",
    "--output",
    "letter.pdf",
  ];
  return { kind: name, commands: [letter], writes: ["letter.pdf"] };
}

const FORMS = [
  handMadeForm(),
  handMadeForm({ packed: true, page: "/X 20 0 R", more: ["<</S /GoTo /D [3 0 R /Fit]>>"] }),
  handMadeForm({ catalog: "/OpenAction 20 0 R", more: ["<</S /JavaScript /JS (x)>>"] }),
];

function plantForm(folder: string, chance: Chance): Attack {
  const map = "fields:\n  Plaintiff: action.plaintiffs\nactiveContent: remove\n";
  const inMap = chance.number(3) === 0;
  writeFileSync(join(folder, "form.pdf"), inMap ? handMadeForm() : mutatePdf(chance.pick(FORMS), chance));
  writeFileSync(join(folder, "map.yaml"), inMap ? mutateText(map, chance) : map);
  const files = [
    ...SHIPPED,
    "--targets",
    resolve("test/matters/targets.yaml"),
    "--matter",
    resolve("test/matters/federal-action.yaml"),
  ];
  const fill = [
    ...files,
    "form",
    "form.pdf",
    "--fill",
    "meridian-hosting",
    "--map",
    "map.yaml",
    "--output",
    "filled.pdf",
  ];
  return { kind: inMap ? "map.yaml" : "form.pdf", commands: [["form", "form.pdf"], fill], writes: ["filled.pdf"] };
}

/** A batch that was made once, and is changed in copies. */
export interface MadeBatch {
  /** The folder in which it was made. */
  readonly folder: string;
  /** `out/DNS-2016/2026-03-02-5dc131f5`, below it. */
  readonly path: string;
}

export interface MadeBatches {
  readonly whole: MadeBatch;
  /** Made as two shards, not merged yet. */
  readonly shards: MadeBatch;
}

function plantBatch({ whole }: MadeBatches): Plant {
  return (folder, chance) => {
    cpSync(whole.folder, folder, { recursive: true });
    const inputs = readdirSync(join(folder, whole.path, "inputs")).map((name) => `inputs/${name}`);
    const name = chance.pick(["manifest.json", "manifest.json", "SHA256SUMS", "manifest.csv", ...inputs]);
    const path = join(folder, whole.path, name);
    writeFileSync(path, mutateText(file(path), chance));
    const commands = [
      ["verify", whole.path],
      ["verify", "--reproduce", whole.path],
      [...SHIPPED, ...MATTER, "diff", whole.path],
    ];
    return { kind: name, commands, writes: [] };
  };
}

/** The last line of a shard is the sum of those before it: whoever changes them renews it. */
function plantShard({ shards }: MadeBatches): Plant {
  return (folder, chance) => {
    cpSync(shards.folder, folder, { recursive: true });
    const below = join(folder, shards.path, "shards");
    const path = join(below, chance.pick(readdirSync(below)));
    const body = file(path).split("\n").slice(0, -2).join("\n");
    const changed = Buffer.from(`${mutateText(body, chance)}\n`);
    const seal = chance.number(5) === 0 ? "0".repeat(64) : createHash("sha256").update(changed).digest("hex");
    writeFileSync(path, Buffer.concat([changed, Buffer.from(`Z${seal}\n`)]));
    return { kind: "shard", commands: [["merge", shards.path]], writes: [shards.path] };
  };
}

function plantLock({ whole }: MadeBatches): Plant {
  return (folder, chance) => {
    mkdirSync(join(folder, dirname(whole.path)), { recursive: true });
    const lock = '{"pid":99999,"host":"elsewhere","started":"1 2"}';
    writeFileSync(join(folder, `${whole.path}.lock`), mutateText(lock, chance));
    return { kind: "lock", commands: [WHOLE_ORDER], writes: [whole.path] };
  };
}

const MADE_FROM = [...SHIPPED, ...MATTER, "export", "--date", "2026-03-02"];
export const WHOLE_ORDER = [...MADE_FROM, "verizon", "--instrument", "records"];
export const SHARD_ORDERS = ["1/2", "2/2"].map((shard) => [...MADE_FROM, "verizon", "listrak", "--shard", shard]);

/** By what they attack. */
export function plantsOf(made: MadeBatches): Readonly<Record<string, Plant>> {
  const targets = ["--targets", resolve("targets.yaml"), "--targets", "targets.yaml"];
  const docket = ["status", "--docket", "docket.yaml", "--issued", "2026-11-20"];
  return {
    registry: plantText("targets.yaml", file("test/matters/targets.yaml"), [
      [...targets, "list"],
      [...targets, "check"],
    ]),
    docket: plantText("docket.yaml", DOCKET, [[...SHIPPED, ...MATTER, ...docket]]),
    table: plantText("list.csv", TABLE, [[...IMPORT, "list.csv"]], ["own.yaml"]),
    list: plantText("list.json", LIST, [[...IMPORT, "list.json"]], ["own.yaml"]),
    mapping: plantMapping,
    matter: plantMatter,
    template: plantTemplate,
    logo: plantLogo,
    form: plantForm,
    batch: plantBatch(made),
    shard: plantShard(made),
    lock: plantLock(made),
  };
}
