import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { folderOf } from "../../batch/begin-batch.ts";
import { exportBatch } from "../../batch/export-batch.ts";
import { type OlderBatch, olderBatches } from "../../batch/older-batches.ts";
import { type PacketPool, startPool } from "../../batch/packet-pool.ts";
import { probeOutput } from "../../batch/probe-output.ts";
import { MOST_SHARDS, parseShard, type Shard, type ShardRange, shardRange, WHOLE } from "../../batch/shard.ts";
import { makePackets } from "../../batch/write-packets.ts";
import { type Batch, batchName, type Problem, requireRequests } from "../../duces.ts";
import type { Texts } from "../../problem/print-problem.ts";
import { plural } from "../../views/plural.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { dateArgument, finishOptions } from "../options.ts";
import { type OrderOptions, openOrdered, orderOf } from "../ordered-batch.ts";
import type { AddCommand } from "../program.ts";
import { withProgress } from "../progress.ts";
import { countProblems, reportProblems } from "../report-problems.ts";
import { shownPath } from "../shown-path.ts";
import { type Surroundings, worldOf } from "../surroundings.ts";
import { tellExport } from "../tell-export.ts";

interface Options extends OrderOptions {
  readonly output: string;
  readonly resume?: boolean;
  readonly shard?: Shard;
  readonly jobs: number;
}

const EXAMPLES = `
Examples:
  duces export                              every letter of the matter
  duces export listrak verizon --instrument preservation
  duces export --output drafts --date 2026-03-02
  duces export --profile filing --no-links  for a court: ruled lines, nothing attached, nothing to click
  duces export --attach-data                each letter carries its selectors as CSV and JSON
  duces export --form AO88B.pdf             each subpoena comes with the court's form, filled
  duces export --final --only listrak-records,verizon-preservation
  duces export --resume                     goes on from an export that was interrupted
  duces export --jobs 4                     a large batch on four threads: the same bytes, sooner
  duces export --shard 3/10                 the third tenth of the requests; duces merge joins the ten

A batch is a folder of its own, named from its inputs: out/REFERENCE/DATE-HASH. The same inputs find it again and
verify it; changed inputs make a new one beside it. Nothing is ever overwritten or deleted.`;

export const addExport: AddCommand = (program, surroundings, exit) => {
  const command = program
    .command("export")
    .description(
      "make the letters of the matter, as drafts unless --final, with a review paper, cover sheet and manifest",
    )
    .argument("[id...]", "ids of custodians (all that the matter asks, if none is given)")
    .option("--instrument <id>", "only this instrument")
    .option("--output <folder>", "folder to write into", "out")
    .option("--date <date>", "date of issue, such as 2026-03-02", dateArgument)
    .option("--final", "no draft marks; refused, with the reasons, where the review blocks a request")
    .option("--only <requests>", "only these requests, by their ids with commas between", requestsArgument)
    .option("--form <file>", "the court's own form of a subpoena, a fillable PDF: filled for each subpoena")
    .option("--form-map <file>", "which field of ours fills which of the form's (templates/subpoena/form-map.yaml)")
    .option("--resume", "go on from an export that was interrupted: what is there already is kept")
    .option(
      "--shard <i/n>",
      "only the i-th of n parts of the batch, each of which another process may make",
      shardArgument,
    )
    .option("--jobs <n>", "threads that make the papers; what they make does not depend on it", jobsArgument, 1)
    .addHelpText("after", EXAMPLES)
    .action(async (ids: readonly string[]) => {
      exit(await runExport(ids, command.optsWithGlobals(), surroundings));
    });
  for (const option of finishOptions()) command.addOption(option);
};

function shardArgument(text: string): Shard {
  const shard = parseShard(text);
  if (shard === null)
    throw new InvalidArgumentError(`Write a shard as 3/10: from 1/10 to 10/10; at most ${MOST_SHARDS}.`);
  return shard;
}

function requestsArgument(text: string): readonly string[] {
  const ids = text.split(",").map((id) => id.trim());
  if (ids.some((id) => id === ""))
    throw new InvalidArgumentError("Write ids of requests as CUSTODIAN-INSTRUMENT,CUSTODIAN-INSTRUMENT.");
  return [...new Set(ids)];
}

const MOST_JOBS = 64;

function jobsArgument(text: string): number {
  const jobs = Number(text);
  if (!/^\d+$/.test(text) || jobs < 1 || jobs > MOST_JOBS) {
    throw new InvalidArgumentError(`Write a number from 1 to ${MOST_JOBS}.`);
  }
  return jobs;
}

async function runExport(ids: readonly string[], options: Options, surroundings: Surroundings): Promise<ExitCode> {
  const { folder } = surroundings;
  const world = worldOf(surroundings);
  const ordered = orderOf(ids, options, surroundings);
  const output = resolve(folder, options.output);
  probeOutput(output);
  const pool =
    options.jobs === 1
      ? null
      : await startPool({ ordered, folder, today: world.today }, options.jobs, process.argv.slice(2));
  try {
    const { batch, found, texts } = openOrdered(world, ordered, surroundings);
    if (batch === null) return refuse(found, surroundings);
    requireRequests(batch, options.only ?? []);
    return await publish(batch, texts, { output, pool }, options, surroundings);
  } finally {
    await pool?.close();
  }
}

function refuse(problems: readonly Problem[], { terminal }: Surroundings): ExitCode {
  terminal.note(`nothing was written: ${countProblems(problems)}`);
  return EXIT.problems;
}

async function publish(
  batch: Batch,
  texts: Texts,
  { output, pool }: { readonly output: string; readonly pool: PacketPool | null },
  options: Options,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { shard = WHOLE, resume = false } = options;
  const { facts, recorded } = batch;
  const older = namedOlder(olderBatches(folderOf({ output, facts }), facts.reference, facts.requests), surroundings);
  reportProblems(older.map(olderProblem), new Map(), surroundings.terminal);
  const makers = (range: ShardRange) => pool?.packets(range, batchName(facts)) ?? makePackets(range, batch.means);
  const { from, to } = shardRange(facts.requests.length, shard);
  const outcome = await withProgress("requests made", to - from, surroundings.terminal, (step) =>
    exportBatch(batch, { output, facts, shard, recorded, resume }, makers, step),
  );
  return tellExport(outcome, { batch, texts, shard, older, rest: restOfLine(options) }, surroundings);
}

/** What of the command line is needed to make a part of the same batch. */
function restOfLine(options: Options): readonly string[] {
  const { targets = [], matter, templates, output, date, form, formMap, profile, attachData, links } = options;
  const given = { matter, templates, date, form, "form-map": formMap, ...(output === "out" ? {} : { output }) };
  const named = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
  return [
    ...targets.flatMap((file) => ["--targets", file]),
    ...named,
    ...(profile === "service" ? [] : ["--profile", profile]),
    ...(attachData === true ? ["--attach-data"] : []),
    ...(links ? [] : ["--no-links"]),
  ];
}

function namedOlder(older: readonly OlderBatch[], { folder }: Surroundings): readonly OlderBatch[] {
  return older.map((batch) => ({ ...batch, folder: shownPath(batch.folder, folder) }));
}

function olderProblem({ folder, requests }: OlderBatch): Problem {
  return {
    code: "exported-before",
    severity: "warning",
    message: `${plural(requests, "request")} of this batch ${requests === 1 ? "stands" : "stand"} in ${folder} too`,
    hint: `do not send both; duces diff ${folder} says what has changed since`,
  };
}
