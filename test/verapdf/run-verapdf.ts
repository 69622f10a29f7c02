import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

/** A flavour as the validator is asked for it, and as it calls its rules. `0`: whatever a file claims. */
export const PROFILES = {
  "2a": "PDF/A-2A validation profile",
  "3a": "PDF/A-3A validation profile",
  ua1: "PDF/UA-1 validation profile",
} as const;

export type Flavour = keyof typeof PROFILES;

/** What it thinks of one file, by profile. */
export type Verdict = Readonly<Record<string, boolean>>;

/** Where `fetch.sh` puts the program; null where it is not, or where there is no Java. */
export function findVeraPdf(): string | null {
  const pom = readFileSync("test/verapdf/pom.xml", "utf8");
  const version = /<verapdf\.version>(.+)<\/verapdf\.version>/.exec(pom)?.[1] ?? "";
  const jars = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "duces-verapdf", version);
  const there = existsSync(join(jars, `greenfield-apps-${version}.jar`));
  return there && spawnSync("java", ["-version"]).status === 0 ? jars : null;
}

/** The parts of the validator's report that are read. */
interface Report {
  readonly jobs: readonly {
    readonly itemDetails: { readonly name: string };
    readonly validationResult?: readonly {
      readonly jobEndStatus: string;
      readonly profileName: string;
      readonly compliant: boolean;
      readonly details: { readonly passedRules: number; readonly passedChecks: number };
    }[];
  }[];
  readonly batchSummary: {
    readonly totalJobs: number;
    readonly outOfMemory: number;
    readonly veraExceptions: number;
    readonly failedEncryptedJobs: number;
    readonly failedParsingJobs: number;
    readonly validationSummary: { readonly failedJobCount: number; readonly totalJobCount: number };
  };
}

/**
 * What it thinks of every PDF below a folder, by path from there, in one run. Throws on anything but a report of as many
 * files as there are, each judged to the end by rules of which there are some.
 */
export function validate(jars: string, folder: string, flavour: Flavour | "0"): ReadonlyMap<string, Verdict> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".pdf"));
  // A short run: what starts quickly beats what would be quicker in the long run.
  const program = [
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-cp",
    join(jars, "*"),
    "org.verapdf.apps.GreenfieldCliWrapper",
  ];
  const options = ["--flavour", flavour, "--format", "json", "--maxfailuresdisplayed", "1", "--recurse", folder];
  const run = spawnSync("java", [...program, ...options], { encoding: "utf8", maxBuffer: 1 << 28, timeout: 240_000 });
  const report = reportIn(run.stdout, run.stderr);
  const { totalJobs, outOfMemory, veraExceptions, failedEncryptedJobs, failedParsingJobs } = report.batchSummary;
  const { failedJobCount, totalJobCount } = report.batchSummary.validationSummary;
  const troubles = outOfMemory + veraExceptions + failedEncryptedJobs + failedParsingJobs + failedJobCount;
  if (troubles > 0) throw new Error(`veraPDF could not judge ${troubles} files: ${run.stderr}`);
  const counts = [totalJobs, totalJobCount, report.jobs.length];
  if (files.length === 0 || counts.some((count) => count !== files.length)) {
    throw new Error(`veraPDF judged ${counts} of ${files.length} files`);
  }
  const verdicts = new Map(report.jobs.map((job) => [job.itemDetails.name.slice(folder.length + 1), verdictOf(job)]));
  const missed = files.filter((file) => !verdicts.has(file));
  if (missed.length > 0) throw new Error(`veraPDF did not judge ${missed}`);
  return verdicts;
}

function reportIn(stdout: string, stderr: string): Report {
  try {
    return JSON.parse(stdout).report;
  } catch {
    throw new Error(`veraPDF gave no report: ${stdout.slice(0, 500)} ${stderr.slice(0, 2000)}`);
  }
}

function verdictOf({ itemDetails, validationResult = [] }: Report["jobs"][number]): Verdict {
  const verdict: Record<string, boolean> = {};
  for (const { jobEndStatus, profileName, compliant, details } of validationResult) {
    if (jobEndStatus !== "normal" || details.passedRules + details.passedChecks === 0) {
      throw new Error(`veraPDF did not judge ${basename(itemDetails.name)} to the end, or by no rule`);
    }
    verdict[profileName] = compliant;
  }
  return verdict;
}
