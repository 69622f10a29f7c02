/** `duces` itself, through its whole pipeline: YAML, checks, review, templates, typesetting, tagged PDF. */
import { loadEngine } from "./engine.mjs";
import { ISSUED } from "./matter.mjs";

export const about = { name: "duces", tagged: "yes", kerned: "yes", archival: "PDF/A-2a, PDF/UA-1", checks: "yes" };

/** Opens everything once; what comes back makes the letter with that index, and can read one back. */
export async function open({ folder, build }) {
  const { engine, ...composed } = await composeAll(folder, build);
  const make = (index) => engine.renderPaper(composed.papers[index], composed.press);
  const readBack = process.env.BENCH_READ_BACK ? openReadBack(engine, composed) : null;
  return Object.assign(make, { readBack });
}

/** Throws where a letter is not the one to its custodian. */
function openReadBack({ openRecipientCheck }, { world, inputs, packets, papers }) {
  const check = openRecipientCheck(world, inputs);
  return (index, { bytes }) => {
    const { request } = packets[index];
    const { id, kind } = papers[index];
    const problems = check({ id, kind, packet: request.id, custodian: request.custodian.id, bytes }, [request]);
    if (problems.length > 0) throw new Error(`read back: ${JSON.stringify(problems[0])}`);
  };
}

/**
 * Every letter of the matter in words, reviewed. The papers that stay in the office are no letters. What an earlier run
 * checked of registry and matter is taken from the cache, as the program does.
 */
export async function composeAll(folder, build) {
  const engine = await loadEngine(build);
  const { nodeWorld, openCacheShelf, userCache, SHIPPED_REGISTRY } = engine;
  const world = nodeWorld({ folder, today: ISSUED }, openCacheShelf(userCache([]), SHIPPED_REGISTRY));
  const docket = { name: "docket.yaml", named: false };
  const files = { targets: ["targets.yaml"], matter: "matter.yaml", templates: "templates", docket };
  const { value: inputs, problems } = engine.openCase(world, files);
  const press = engine.openPress(world);
  const chosen = inputs && engine.chosenRequests(inputs, {}, ISSUED);
  const packets = chosen ? chosen.planned.map((each) => engine.packetOf(chosen.make(each), inputs, "letter")) : [];
  const told = [...problems, ...packets.flatMap((packet) => packet.problems)];
  const errors = [...told, ...(chosen ? engine.unprintable(inputs, press, chosen) : [])].filter(
    ({ severity }) => severity === "error",
  );
  if (errors.length > 0)
    throw new Error(`the matter of the benchmark has errors: ${JSON.stringify(errors.slice(0, 3))}`);
  const papers = packets.map((packet) => packet.papers.find(({ kind }) => kind === "letter"));
  return { engine, world, press, papers, inputs, packets };
}
