import type { Finish } from "../compose/paper.ts";
import { sha256Hex } from "../digest/sha256.ts";
import type { BatchFacts } from "../export/manifest.ts";
import { type RecordedInput, recordedHash } from "../export/recorded-inputs.ts";
import { packageVersion } from "../package-files.ts";
import type { ChosenRequests } from "../pipeline/choose-requests.ts";
import { idleOverrides } from "../pipeline/idle-overrides.ts";
import type { Inputs } from "../pipeline/inputs.ts";
import type { Texts } from "../problem/print-problem.ts";
import type { Problem } from "../problem/problem.ts";
import { openBatchDocket } from "./batch-deadlines.ts";
import type { ChosenFiles } from "./choose-files.ts";
import { lateReplies, unprintable } from "./compose-batch.ts";
import { type FormOptions, type OfficialForm, openForms } from "./fill-forms.ts";
import { hashInputs } from "./hash-inputs.ts";
import type { PacketMeans } from "./make-packet.ts";
import { makePress } from "./make-press.ts";
import { openMatter } from "./open-matter.ts";
import { openRecipientCheck } from "./open-recipient-check.ts";
import { readDeadlineLaw } from "./read-deadline-law.ts";
import { recordInputs } from "./record-inputs.ts";
import { countProblems, reportProblems } from "./report-problems.ts";
import type { Surroundings } from "./surroundings.ts";

/** What is to be made of which files. */
export interface BatchOrder {
  readonly files: ChosenFiles;
  readonly forms: FormOptions;
  readonly finish: Finish;
  /** ISO date of issue. */
  readonly date: (inputs: Inputs) => string;
  readonly choose: (inputs: Inputs, date: string) => ChosenRequests;
  readonly state: BatchFacts["state"];
  /** Warnings were told when the batch was exported. */
  readonly onlyErrors?: boolean;
  /** Another thread has told every problem of these very files. */
  readonly isChecked?: boolean;
}

/** A batch of which everything is known but its papers. */
export interface OpenedBatch {
  readonly facts: BatchFacts;
  readonly means: PacketMeans;
  readonly recorded: readonly RecordedInput[];
  /** For showing the lines at fault. */
  readonly texts: Texts;
}

/** Opens everything that a batch is made from, and checks it; null where a problem, which is then told, prevents it. */
export function openBatch(order: BatchOrder, surroundings: Surroundings): OpenedBatch | null {
  const { terminal } = surroundings;
  const { inputs, problems, texts, read } = openMatter(order.files);
  const told = order.onlyErrors ? problems.filter(({ severity }) => severity === "error") : problems;
  if (reportProblems(told, texts, terminal) || inputs === null) return refuse(problems, surroundings);
  const date = order.date(inputs);
  const chosen = order.choose(inputs, date);
  const press = makePress();
  const idle = order.isChecked || order.onlyErrors ? [] : idleOverrides(inputs, chosen);
  const unsaid = order.isChecked ? [] : [...lateReplies(inputs, date), ...idle, ...unprintable(inputs, press, chosen)];
  if (reportProblems(unsaid, texts, terminal)) return refuse(unsaid, surroundings);
  const docket = openBatchDocket(order.files, inputs, date, surroundings);
  const opened = docket && openForms(order.forms, chosen.planned, order.files, surroundings);
  if (docket === null || opened === null) {
    terminal.note("nothing was written");
    return null;
  }
  const form = opened === "none" ? null : opened;
  const means = {
    ...{ inputs, chosen, press, finish: order.finish, docket, deadlineLaw: readDeadlineLaw(), form },
    checkRecipient: openRecipientCheck(inputs),
  };
  const recorded = recordInputs({ ...read, ...filesBeside(means) });
  return { facts: factsOf(means, recorded, date, order.state), means, recorded, texts: textsWith(texts, form) };
}

function filesBeside({ docket, form }: Pick<PacketMeans, "docket" | "form">) {
  return { docket: docket.file, form: form?.form ?? null, formMap: form?.map.file ?? null };
}

function textsWith(texts: OpenedBatch["texts"], form: OfficialForm | null): OpenedBatch["texts"] {
  return { get: (name) => form?.map.texts.get(name) ?? texts.get(name) };
}

function refuse(problems: readonly Problem[], { terminal }: Surroundings): null {
  terminal.note(`nothing was written: ${countProblems(problems)}`);
  return null;
}

function factsOf(
  means: PacketMeans,
  recorded: readonly RecordedInput[],
  date: string,
  state: BatchFacts["state"],
): BatchFacts {
  const { inputs, press, chosen, finish, docket, form } = means;
  const text = docket.file && new TextDecoder().decode(docket.file.bytes).replaceAll("\r\n", "\n");
  const beside = {
    docket: text === null ? null : sha256Hex(text),
    form: form && sha256Hex(form.form.bytes),
    formMap: form && sha256Hex(form.map.file.bytes),
    recorded: recordedHash(recorded),
  };
  return {
    tool: { name: "duces", version: packageVersion },
    reference: inputs.matter.reference,
    date,
    state,
    finish,
    inputs: hashInputs(inputs, press, beside),
    requests: chosen.planned.map(({ id }) => id),
  };
}
