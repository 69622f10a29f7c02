/** `duces` itself, through its whole pipeline: YAML, checks, review, templates, typesetting, tagged PDF. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ISSUED } from "./matter.mjs";

export const about = { name: "duces", tagged: "yes", kerned: "yes", archival: "PDF/A-2a, PDF/UA-1", checks: "yes" };

/** What reads a finished letter back, once it is there. */
const READ_BACK = join("src", "desk", "open-recipient-check.js");

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
async function openReadBack({ world, inputs, packets, papers }, build) {
  const { openRecipientCheck } = await import(pathToFileURL(join(build, READ_BACK)).href);
  const check = openRecipientCheck(world, inputs);
  return (index, { bytes }) => {
    const { request } = packets[index];
    const { id, kind } = papers[index];
    const problems = check({ id, kind, packet: request.id, custodian: request.custodian.id, bytes }, [request]);
    if (problems.length > 0) throw new Error(`read back: ${JSON.stringify(problems[0])}`);
  };
}

/** Every letter of the matter in words, reviewed. The papers that stay in the office are no letters. */
export async function composeAll(folder, build) {
  const modules = ["duces", "files/node-world", "desk/choose", "desk/paper-problems", "pipeline/press"];
  const [duces, { nodeWorld }, { chosenRequests }, { eachPacket, unprintable }, { renderPaper }] = await Promise.all(
    modules.map((file) => import(pathToFileURL(join(build, "src", `${file}.js`)).href)),
  );
  const world = nodeWorld({ folder, today: ISSUED });
  const docket = { name: "docket.yaml", named: false };
  const files = { targets: ["targets.yaml"], matter: "matter.yaml", templates: "templates", docket };
  const { value: inputs, problems } = duces.openCase(world, files);
  const press = duces.openPress(world);
  const chosen = inputs && chosenRequests(inputs, {}, ISSUED, "draft");
  const packets = chosen ? [...eachPacket(inputs, chosen, "letter")] : [];
  const told = [...problems, ...packets.flatMap((packet) => packet.problems)];
  const errors = [...told, ...(chosen ? unprintable(inputs, press, chosen) : [])].filter(
    ({ severity }) => severity === "error",
  );
  if (errors.length > 0)
    throw new Error(`the matter of the benchmark has errors: ${JSON.stringify(errors.slice(0, 3))}`);
  const papers = packets.map((packet) => packet.papers.find(({ kind }) => kind === "letter"));
  return { world, press, papers, renderPaper, inputs, packets };
}
