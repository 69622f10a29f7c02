import { ZONE_DATA_EDITION } from "../calendar/find-zone.ts";
import type { BatchFacts } from "../collate/manifest.ts";
import { type RecordedInput, recordedHash } from "../collate/recorded-inputs.ts";
import { sha256Hex } from "../digest/sha256.ts";
import { plannedRequests } from "../matter/planned-requests.ts";
import { writtenNumbers } from "../matter/short-numbers.ts";
import type { ChosenRequests } from "../pipeline/choose-requests.ts";
import { idleOverrides } from "../pipeline/idle-overrides.ts";
import { Fault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { World } from "../world.ts";
import type { CaseFiles, FormFiles } from "./case-files.ts";
import { chosenRequests } from "./choose.ts";
import { dateOfIssue } from "./date-of-issue.ts";
import { openGate } from "./final-gate.ts";
import { hashInputs } from "./hash-inputs.ts";
import type { PacketMeans } from "./make-packet.ts";
import { unwrittenNumbers } from "./number-requests.ts";
import { type Case, openCase } from "./open-case.ts";
import { type OpenedDocket, openDocket } from "./open-docket.ts";
import { type OfficialForm, openOfficialForm } from "./open-official-form.ts";
import { openPress } from "./open-press.ts";
import { openPaperReader } from "./open-recipient-check.ts";
import { hasError, layeredTexts, type Opened, refused } from "./opened.ts";
import type { Order } from "./order.ts";
import { packageData } from "./package-data.ts";
import { lateReplies, unprintable } from "./paper-problems.ts";
import { recordInputs } from "./record-inputs.ts";

/** A batch as it is ordered: of which files, and what. Plain data, so that another thread can open the same. */
export interface BatchOrder {
  readonly files: CaseFiles;
  readonly forms: FormFiles;
  readonly order: Order;
}

/** A batch of which everything is known but its papers. */
export interface Batch {
  readonly facts: BatchFacts;
  readonly means: PacketMeans;
  /** What it is made from, to be kept in it. */
  readonly recorded: readonly RecordedInput[];
  /** What the user should know of the date of issue. */
  readonly notes: readonly string[];
}

/** Opens everything that a batch is made from. `batchProblems` checks what only its papers show. */
export function openBatch(world: World, { files, forms, order }: BatchOrder): Opened<Batch> {
  const opened = openCase(world, files);
  if (opened.value === null) return refused(opened.problems, opened.texts);
  const { date, notes } = dateOfIssue(order.date, opened.value.matter, world.today, order.state);
  const chosen = chosenRequests(opened.value, order.choice, date);
  const docket = openBatchDocket(world, opened.value, date);
  const form = openOfficialForm(world, forms, files.templates);
  if (form.value !== "none") requireSubpoena(chosen);
  const problems = [...opened.problems, ...docket.problems, ...form.problems];
  const texts = layeredTexts(opened.texts, docket.texts, form.texts);
  if (hasError(problems) || docket.value === null || form.value === null) return refused(problems, texts);
  const beside = { docket: docket.value, form: form.value === "none" ? null : form.value };
  return { value: batchOf(world, opened.value, { ...order, date }, chosen, { ...beside, notes }), problems, texts };
}

/** What is wrong with the papers of a batch: with its dates, overrides that excuse nothing, characters that no face has. */
export function batchProblems({ facts, means }: Batch): readonly Problem[] {
  const { inputs, press, chosen } = means;
  const numbers = facts.state === "final" ? unwrittenNumbers(inputs) : [];
  return [
    ...numbers,
    ...lateReplies(inputs, facts.date),
    ...idleOverrides(inputs, chosen),
    ...unprintable(inputs, press, chosen),
  ];
}

function openBatchDocket(world: World, { files, matter }: Case, issued: string): Opened<OpenedDocket> {
  const requests = plannedRequests(matter).map(({ id }) => id);
  const numbers = writtenNumbers(matter);
  const frame = { matter: matter.reference, requests, numbers, issued, today: world.today };
  return openDocket(world, files.docket, frame);
}

function requireSubpoena({ planned }: ChosenRequests): void {
  if (planned.some(({ plan }) => plan.instrument === "subpoena")) return;
  throw new Fault("usage", "--form fills the form of a subpoena, and none is asked for");
}

interface Beside {
  readonly docket: OpenedDocket;
  readonly form: OfficialForm | null;
  readonly notes: readonly string[];
}

function batchOf(
  world: World,
  inputs: Case,
  order: Order & { readonly date: string },
  chosen: ChosenRequests,
  { docket, form, notes }: Beside,
): Batch {
  const readPaper = openPaperReader(world, inputs);
  const means: PacketMeans = {
    ...{ inputs, chosen, press: openPress(world), finish: order.finish, form },
    entries: docket.entries,
    deadlineLaw: packageData(world).deadlineLaw,
    gate: openGate(order.state, inputs, world.today),
    checkRecipient: (paper, about) => readPaper(paper, about).problems,
    readPaper,
  };
  const files = { docket: docket.file, form: form?.form ?? null, formMap: form?.map.file ?? null };
  const recorded = recordInputs(world, { ...inputs.read, ...files });
  return { facts: factsOf(world, means, docket, recorded, order), means, recorded, notes };
}

function factsOf(
  world: World,
  { inputs, press, chosen, finish, form, deadlineLaw }: PacketMeans,
  docket: OpenedDocket,
  recorded: readonly RecordedInput[],
  { date, state }: Order & { readonly date: string },
): BatchFacts {
  const text = docket.file && new TextDecoder().decode(docket.file.bytes).replaceAll("\r\n", "\n");
  const beside = {
    docket: text === null ? null : sha256Hex(text),
    form: form && sha256Hex(form.form.bytes),
    formMap: form && sha256Hex(form.map.file.bytes),
    recorded: recordedHash(recorded),
  };
  return {
    tool: { name: "duces", version: world.version },
    zoneData: ZONE_DATA_EDITION,
    reference: inputs.matter.reference,
    date,
    state,
    finish,
    inputs: hashInputs(inputs, press, deadlineLaw, beside),
    requests: chosen.planned.map(({ id }) => id),
  };
}
