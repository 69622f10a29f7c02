/**
 * What reading back costs: `node test/read-back/cost.mjs [LETTERS]` (default 200), after `npm run build`. It makes the
 * three-page letters of the benchmark, renders them, reads each back and checks its recipient, in turns, and prints CPU
 * per letter, warm; then what the index of a registry of 20,000 custodians costs.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ISSUED, writeMatter } from "../bench/matter.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const ROUNDS = 5;
const load = (file) => import(pathToFileURL(join(ROOT, "build", "src", `${file}.js`)).href);

const folder = mkdtempSync(join(tmpdir(), "duces-read-back-"));
try {
  await measure(folder, Number(process.argv[2] ?? 200));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(folder, count) {
  const { openMatter } = await load("cli/open-matter");
  const { makePress } = await load("cli/make-press");
  const { composeLetters } = await load("cli/compose-batch");
  const { openRecipientCheck } = await load("cli/open-recipient-check");
  const { renderPaper } = await load("pipeline/press");
  writeMatter(folder, count, join(ROOT, "templates"));
  const named = (name) => ({ path: join(folder, name), name });
  const files = { targets: [named("targets.yaml")], matter: named("matter.yaml"), templates: named("templates") };
  const { inputs, problems } = openMatter(files);
  if (inputs === null) throw new Error(JSON.stringify(problems.slice(0, 3)));
  const press = makePress();
  const { packets } = composeLetters(inputs, press, ISSUED, { custodians: [], instrument: undefined });
  const letters = packets.map(({ request, papers }) => ({
    request,
    paper: papers.find(({ kind }) => kind === "letter"),
  }));
  const check = openRecipientCheck(inputs);
  for (let round = 1; round <= ROUNDS; round++) {
    const made = [];
    const render = cpu(() => made.push(...letters.map(({ paper }) => renderPaper(paper, press))));
    const pages = made.reduce((sum, { pages: each }) => sum + each, 0);
    let wrong = 0;
    const read = cpu(() => {
      made.forEach(({ bytes }, index) => {
        const { request, paper } = letters[index];
        const row = { id: paper.id, kind: paper.kind, packet: request.id, custodian: request.custodian.id, bytes };
        wrong += check(row, [request]).length;
      });
    });
    const per = (time) => (time / count).toFixed(2);
    console.log(
      `round ${round}: ${count} letters, ${pages} pages, ${wrong} wrong; CPU per letter: render ${per(render)} ms, read back ${per(read)} ms`,
    );
  }
  const { custodians } = inputs.registry;
  const many = Array.from({ length: 20_000 }, (_, index) => renamed(custodians[index % custodians.length], index));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let kept;
  const time = cpu(() => {
    kept = openRecipientCheck({ ...inputs, registry: { ...inputs.registry, custodians: many } });
  });
  globalThis.gc?.();
  const grown = (process.memoryUsage().heapUsed - before) / 1e6;
  console.log(
    `index of ${many.length} custodians: ${time.toFixed(0)} ms, ${grown.toFixed(0)} MB${globalThis.gc ? "" : " (with what was not yet collected)"}`,
  );
  if (typeof kept !== "function") throw new Error("no check");
}

function renamed(custodian, index) {
  const contacts = custodian.contacts.map((contact) => ({
    ...contact,
    post: contact.post && { ...contact.post, street: [`${index} Made-up Street ${index % 977}`] },
  }));
  return { ...custodian, id: `c${index}`, name: `${custodian.name} ${index}`, contacts };
}

/** Milliseconds of this process. */
function cpu(work) {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
