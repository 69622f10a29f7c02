/** Papers and inputs that were exchanged together with all that vouches for them. */
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ALDER, type Attack, BIRCH, editHeads, letterOf, replacePaper, type Stage } from "./hostile-case.ts";

const LETTER = letterOf(BIRCH);
const bytesOf = (batch: string, request: string) => readFileSync(join(batch, letterOf(request)));
const link = (path: string, to: string) => {
  rmSync(path, { recursive: true });
  symlinkSync(to, path);
};

export const PAPER_ATTACKS: readonly Attack[] = [
  [
    "one custodian's letter in another's folder, copied",
    ({ one, two }) => replacePaper(two, LETTER, bytesOf(one, ALDER)),
    /birch-networks-records-letter\.pdf: .* holds the address of alder-hosting/,
  ],
  [
    "one custodian's letter in another's folder, in place",
    ({ one, two }) => replacePaper(one, letterOf(ALDER), bytesOf(two, BIRCH)),
    /alder-hosting-records-letter\.pdf: .* holds the address of birch-networks/,
  ],
  [
    "a letter that is torn",
    ({ two }) => replacePaper(two, LETTER, bytesOf(two, BIRCH).subarray(0, 5000)),
    /cannot be read back/,
  ],
  ["a letter that is empty", ({ two }) => replacePaper(two, LETTER, new Uint8Array()), /cannot be read back/],
  [
    "a letter that is a script",
    ({ two }) => replacePaper(two, LETTER, Buffer.from("#!/bin/sh\n")),
    /cannot be read back/,
  ],
  ["a letter of another matter", ({ two, other }) => replacePaper(two, LETTER, other), /birch-networks-records-letter/],
  [
    "a letter without its draft mark",
    ({ two, unmarked }) => replacePaper(two, LETTER, unmarked),
    /unmarked-draft\] .*birch-networks-records-letter\.pdf is a draft by the batch, and pages 1, 2, .* lacks? the draft mark/,
  ],
  [
    "a letter that was changed",
    ({ two }) => writeFileSync(join(two, LETTER), "x"),
    /birch-networks-records-letter\.pdf was changed/,
  ],
  ["a letter that is gone", ({ two }) => rmSync(join(two, LETTER)), /birch-networks-records-letter\.pdf is missing/],
  [
    "a letter that is a folder",
    ({ two }) => {
      rmSync(join(two, LETTER));
      mkdirSync(join(two, LETTER));
    },
    /cannot be read as a paper \(a folder\)/,
  ],
  [
    "a letter that is a link",
    ({ one, two }) => link(join(two, LETTER), join(one, letterOf(ALDER))),
    /cannot be read as a paper/,
  ],
  ["a folder of letters that is a link", linkedFolder, /cannot be read as a paper \(a folder above it is a link\)/],
  [
    "shards in a folder that is a link",
    ({ one, two }) => {
      cpSync(join(two, "shards"), join(one, "..", "shards"), { recursive: true });
      link(join(two, "shards"), join(one, "..", "shards"));
    },
    /shard 2 of 2 .* is missing/,
  ],
  [
    "a paper more in the folder",
    ({ one }) => writeFileSync(join(one, "served", ALDER, `${ALDER}-order.pdf`), "x"),
    /alder-hosting-records-order\.pdf is not part of the batch/,
  ],
  [
    "a cover sheet more",
    ({ one }) => writeFileSync(join(one, "cover-sheet-07.pdf"), "x"),
    /cover-sheet-07\.pdf is not part of the batch/,
  ],
  [
    "a review more",
    ({ one }) => {
      mkdirSync(join(one, "internal"));
      writeFileSync(join(one, "internal", "review-9.pdf"), "x");
    },
    /review-9\.pdf is not part of the batch/,
  ],
  [
    "a half file more",
    ({ one }) => writeFileSync(join(one, "served", ALDER, ".x.duces-partial"), "x"),
    /requests judged/,
    0,
  ],
  [
    "a file that does not belong",
    ({ one }) => writeFileSync(join(one, "notes.txt"), "x"),
    /notes\.txt \(file\) does not belong/,
  ],
];

function linkedFolder({ root, two }: Stage): void {
  const folder = dirname(join(two, LETTER));
  renameSync(folder, join(root, "elsewhere"));
  symlinkSync(join(root, "elsewhere"), folder);
}

const names = (text: string | Uint8Array) => (stage: Stage) => withNames(stage, text);
const NAMES = /inputs\.json:\d+:\d+ error/;
const SOUND = { targets: ["targets.yaml"], matter: "matter.yaml", logo: null, docket: null, form: null, formMap: null };
const named = (changes: object) => names(JSON.stringify({ ...SOUND, templates: "shipped", ...changes }));

/** Other names of the inputs, with heads that agree with them. */
function withNames(stage: Stage, text: string | Uint8Array): void {
  for (const batch of [stage.one, stage.two]) writeFileSync(join(batch, "inputs", "inputs.json"), text);
  const paths = ["inputs/inputs.json", "inputs/targets-1.yaml", "inputs/matter.yaml"];
  const hash = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
  const recorded = hash(JSON.stringify(paths.map((path) => [path, hash(readFileSync(join(stage.one, path)))])));
  editHeads(stage, (head) => ({
    ...head,
    origin: { ...head.origin, inputs: { ...head.origin.inputs, recorded } },
  }));
}

export const NAME_ATTACKS: readonly Attack[] = [
  ["names that are no JSON", names("{"), NAMES],
  ["names that are YAML", names("targets: [a]"), NAMES],
  ["names that are null", names("null"), NAMES],
  ["names that are a list", names("[]"), NAMES],
  ["names of nothing", names("{}"), NAMES],
  ["names that are deep", names("[".repeat(100_000)), NAMES],
  ["names with an anchor", names("&a [*a]"), NAMES],
  ["names that are no UTF-8", names(Buffer.of(0x7b, 0xff, 0x7d)), NAMES],
  ["a registry that is a text", named({ targets: "targets.yaml" }), NAMES],
  ["no registry", named({ targets: [] }), NAMES],
  ["a registry that is a number", named({ targets: [5] }), NAMES],
  ["a matter that is null", named({ matter: null }), NAMES],
  ["a matter in a folder", named({ matter: "../matter.yaml" }), NAMES],
  ["a docket above all", named({ docket: ".." }), NAMES],
  ["a logo that leads out of the folder", named({ logo: "x./../../../../../case/matter.yaml" }), NAMES],
  ["a logo of another kind", named({ logo: "logo.exe" }), NAMES],
  ["templates from elsewhere", named({ templates: "mine" }), NAMES],
  ["names with a field more", named({ more: 1 }), NAMES],
  ["one registry more than there is", named({ targets: ["a", "b"] }), /targets-2.* is not there/, 74],
  ["a docket that there is none of", named({ docket: "docket.yaml" }), /other inputs/],
  [
    "names that are a link",
    ({ one }) => link(join(one, "inputs", "inputs.json"), "matter.yaml"),
    /inputs\.json cannot be read as a plain file/,
  ],
  ["inputs that are a link", linkedInputs, /inputs\.json cannot be read as a plain file/],
  ["no inputs", ({ one }) => rmSync(join(one, "inputs"), { recursive: true }), /the batch keeps no inputs/, 2],
];

function linkedInputs({ root, one }: Stage): void {
  renameSync(join(one, "inputs"), join(root, "inputs"));
  symlinkSync(join(root, "inputs"), join(one, "inputs"));
}
