/** What the door is asked of a case in memory of which one file was mutated. */
import { readFileSync } from "node:fs";
import {
  batchFiles,
  check,
  composeRequest,
  deadlines,
  Fault,
  FOR_SERVICE,
  fillSubpoenaForm,
  formFields,
  hasError,
  importedOverlay,
  letterText,
  type Opened,
  openAgenda,
  openBatch,
  openCase,
  openPress,
  planImport,
  renderPaper,
  review,
  standing,
  verify,
  type World,
} from "../../src/duces.ts";
import { ACTION, caseInMemory, FILES } from "../door/case-in-memory.ts";
import { handMadeForm } from "../forms/hand-made-form.ts";
import { type MemoryFiles, memoryWorld } from "../memory-world.ts";
import { pictureOf } from "../pdf/hand-made-png.ts";
import type { Chance } from "./chance.ts";
import { mutatePdf, mutatePng } from "./mutate-bytes.ts";
import { mutateText } from "./mutate-text.ts";

const TODAY = "2026-11-30";
const DATE = "2026-11-23";
const CHOICE = { custodians: ["listrak"], instrument: "preservation" } as const;
const ORDER = { choice: CHOICE, date: DATE, state: "draft", finish: FOR_SERVICE } as const;
const SENT = { ...FILES, docket: { name: "sent.yaml", named: true } };
const LOGO = { ...FILES, matter: "logo.yaml" };

/** An attack that is ready: the name of the mutated file, and what is asked of the door. */
export interface DoorAttack {
  readonly kind: string;
  readonly ask: () => unknown;
}

type Ask = (world: World) => unknown;

/** Mutates a file of the case, and asks. */
type Plan = readonly [kind: string, mutate: (files: MemoryFiles, chance: Chance) => MemoryFiles, ask: Ask];

/** Whatever comes of a file: papers where they can be made, problems with words where they cannot. */
export async function doorAttacks(): Promise<(chance: Chance) => DoorAttack> {
  const files = await givenFiles();
  const made = await madeBatch(files);
  const templates = Object.keys(files).filter((name) => name.endsWith(".hbs"));
  const plans: readonly Plan[] = [
    ["registry", texts("targets.yaml"), papersOf(FILES)],
    ["registry", texts("fictional.yaml"), papersOf(ACTION)],
    ["matter", texts("matter.yaml"), papersOf(FILES)],
    ["matter", texts("action.yaml"), papersOf(ACTION)],
    ["template", (given, chance) => texts(chance.pick(templates))(given, chance), papersOf(FILES)],
    ["docket", texts("sent.yaml"), standingOf],
    ["list", texts("list.csv"), planOf("list.csv")],
    ["list", texts("list.json"), planOf("list.json")],
    ["form", (given, chance) => ({ ...given, "form.pdf": mutatePdf(handMadeForm(), chance) }), filledForm],
    ["form map", texts("map.yaml"), filledForm],
    ["logo", (given, chance) => ({ ...given, "mark.png": mutatePng(pictureOf(20, 20), chance) }), papersOf(LOGO)],
  ];
  return (chance) => {
    if (chance.number(plans.length + 1) === 0) return batchAttack(memoryWorld(files, TODAY), made, chance);
    const [kind, mutate, ask] = chance.pick(plans);
    const world = memoryWorld(mutate(files, chance), TODAY);
    return { kind, ask: () => ask(world) };
  };
}

async function givenFiles(): Promise<MemoryFiles> {
  const files = await caseInMemory();
  const matter = readFileSync("matter.yaml", "utf8");
  return {
    ...files,
    "logo.yaml": matter.replace("letterhead:\n", "letterhead:\n  logo: mark.png\n"),
    "mark.png": pictureOf(20, 20),
    "form.pdf": handMadeForm(),
    "map.yaml": "fields:\n  Plaintiff: action.plaintiffs\nactiveContent: remove\n",
    "list.json": JSON.stringify([{ name: "Zenith Lines", street: "5 Oak Street", city: "Tucson", state: "AZ" }]),
  };
}

function texts(name: string): Plan[1] {
  return (files, chance) => {
    const given = files[name];
    if (typeof given === "string") return { ...files, [name]: mutateText(given, chance) };
    return { ...files, [name]: mutateText(new TextDecoder().decode(given), chance) };
  };
}

function papersOf(files: typeof FILES): Ask {
  return (world) => {
    const { value: opened } = told(openCase(world, files));
    if (opened === null) return;
    const press = openPress(world);
    review(world, opened, { choice: {} });
    if (hasError(check(world, opened, press))) return;
    const order = files === ACTION ? { ...ORDER, choice: { custodians: ["meridian-hosting"] } } : ORDER;
    const { paper } = composeRequest(world, opened, press, order);
    if (paper === null) return;
    if (letterText(paper.letter) === "") throw new Error("a letter without words");
    renderPaper(paper, press, FOR_SERVICE);
  };
}

function standingOf(world: World): void {
  const { value: agenda } = told(openAgenda(world, SENT, DATE));
  if (agenda === null) return;
  deadlines(world, agenda);
  standing(world, agenda);
}

function planOf(list: string): Ask {
  return (world) => {
    const overlay = { overlay: "own.yaml", below: FILES.targets };
    const order = { list: [list], called: list, defaults: { country: "US", kind: "carrier" } as const };
    const { value: plan } = told(planImport(world, { ...order, nearIsNew: false, overlay }));
    if (plan !== null && plan.patch !== null) told(importedOverlay(world, overlay, plan.patch));
  };
}

async function filledForm(world: World): Promise<void> {
  told(await formFields(world, "form.pdf"));
  const { value: opened } = openCase(world, ACTION);
  if (opened === null) throw new Error("the case itself is sound");
  told(await fillSubpoenaForm(world, opened, { form: "form.pdf", custodian: "meridian-hosting", map: "map.yaml" }));
}

async function madeBatch(files: MemoryFiles): Promise<ReadonlyMap<string, Uint8Array>> {
  const { value, problems } = openBatch(memoryWorld(files, TODAY), { files: FILES, forms: {}, order: ORDER });
  if (value === null) throw new Error(JSON.stringify(problems));
  const made = new Map<string, Uint8Array>();
  for await (const { path, bytes } of batchFiles(value)) made.set(path, bytes);
  return made;
}

/** A batch of which one file of text is another one never verifies. */
function batchAttack(world: World, made: ReadonlyMap<string, Uint8Array>, chance: Chance): DoorAttack {
  const path = chance.pick([...made.keys()].filter((name) => !name.endsWith(".pdf")));
  const before = new TextDecoder().decode(made.get(path));
  const after = mutateText(before, chance);
  return {
    kind: `batch ${path}`,
    ask: () => {
      const { problems } = verify(world, new Map([...made, [path, new TextEncoder().encode(after)]]));
      if (after !== before && problems.length === 0) throw new Error(`a changed ${path} verifies`);
    },
  };
}

/** An answer says something: a value, or why there is none. */
function told<Value>(answer: Opened<Value>): Opened<Value> {
  if (answer.value === null && !hasError(answer.problems)) throw new Error("no value, and nothing says why");
  return answer;
}

/** What a user can mend, or a fault with a code, is an honest answer. */
export function isHonest(thrown: unknown): boolean {
  return thrown instanceof Fault;
}
