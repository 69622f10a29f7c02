/** `duces` itself, through its whole pipeline: YAML, checks, review, templates, typesetting, tagged PDF. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ISSUED } from "./matter.mjs";

export const about = { name: "duces", tagged: "yes", kerned: "yes", archival: "PDF/A-2a, PDF/UA-1", checks: "yes" };

/** What reads a finished letter back, once it is there. */
const READ_BACK = join("src", "cli", "open-recipient-check.js");

/** Opens everything once; what comes back makes the letter with that index, and can read one back. */
export async function open({ folder, build }) {
  const composed = await composeAll(folder, build);
  const make = (index) => composed.renderPaper(composed.papers[index], composed.press);
  const readBack = process.env.BENCH_READ_BACK ? await openReadBack(composed, build) : null;
  return Object.assign(make, { readBack });
}

export function readsBack(build) {
  return existsSync(join(build, READ_BACK));
}

/** Throws where a letter is not the one to its custodian. */
async function openReadBack({ inputs, packets, papers }, build) {
  const { openRecipientCheck } = await import(pathToFileURL(join(build, READ_BACK)).href);
  const check = openRecipientCheck(inputs);
  return (index, { bytes }) => {
    const { request } = packets[index];
    const { id, kind } = papers[index];
    const problems = check({ id, kind, packet: request.id, custodian: request.custodian.id, bytes }, [request]);
    if (problems.length > 0) throw new Error(`read back: ${JSON.stringify(problems[0])}`);
  };
}

/** Every letter of the matter in words, reviewed. The papers that stay in the office are no letters. */
export async function composeAll(folder, build) {
  const [{ openMatter }, { makePress }, { composeLetters }, { renderPaper }] = await Promise.all(
    ["cli/open-matter", "cli/make-press", "cli/compose-batch", "pipeline/press"].map(
      (file) => import(pathToFileURL(join(build, "src", `${file}.js`)).href),
    ),
  );
  const named = (name) => ({ path: join(folder, name), name });
  const files = { targets: [named("targets.yaml")], matter: named("matter.yaml"), templates: named("templates") };
  const { inputs, problems } = openMatter(files);
  const press = makePress();
  const composed = inputs && composeLetters(inputs, press, ISSUED, { custodians: [], instrument: undefined });
  const errors = [...problems, ...(composed?.problems ?? [])].filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new Error(`the matter of the benchmark has errors: ${JSON.stringify(errors.slice(0, 3))}`);
  const papers = composed.packets.map((packet) => packet.papers.find(({ kind }) => kind === "letter"));
  return { press, papers, renderPaper, inputs, packets: composed.packets };
}
