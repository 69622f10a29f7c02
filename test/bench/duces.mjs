/** `duces` itself, through its whole pipeline: YAML, checks, review, templates, typesetting, tagged PDF. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ISSUED } from "./matter.mjs";

export const about = { name: "duces", tagged: "yes", archival: "PDF/A-2a, PDF/UA-1", checks: "yes" };

/** Opens everything once; what comes back makes the letter with that index. */
export async function open({ folder, build }) {
  const { press, papers, renderPaper } = await composeAll(folder, build);
  return (index) => renderPaper(papers[index], press);
}

/** Every letter of the matter in words. The papers that stay in the office are composed too, but not printed. */
export async function composeAll(folder, build) {
  const [{ openMatter }, { makePress }, { composeBatch }, { renderPaper }] = await Promise.all(
    ["cli/open-matter", "cli/make-press", "cli/compose-batch", "pipeline"].map(
      (file) => import(pathToFileURL(join(build, "src", `${file}.js`)).href),
    ),
  );
  const named = (name) => ({ path: join(folder, name), name });
  const files = { targets: [named("targets.yaml")], matter: named("matter.yaml"), templates: named("templates") };
  const { inputs, problems } = openMatter(files);
  const press = makePress();
  const composed = inputs && composeBatch(inputs, press, ISSUED, { custodians: [], instrument: undefined });
  const errors = [...problems, ...(composed?.problems ?? [])].filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new Error(`the matter of the benchmark has errors: ${JSON.stringify(errors.slice(0, 3))}`);
  const papers = composed.packets.map((packet) => packet.papers.find(({ kind }) => kind === "letter"));
  return { press, papers, renderPaper };
}
