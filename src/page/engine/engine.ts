import { csvLine } from "../../csv/csv-line.ts";
import {
  batchFiles,
  batchName,
  batchProblems,
  type Case,
  type ComposedRequest,
  calendar,
  composeFollowUp,
  composeRequest,
  confirmation,
  type DocketEvent,
  deadlines,
  displayPaper,
  editFile,
  Fault,
  FOR_SERVICE,
  finalPart,
  findCustodian,
  holders,
  letterText,
  loggedEvents,
  type Opened,
  type Order,
  openAgenda,
  openBatch,
  openPress,
  openRegistry,
  plainData,
  type Registry,
  recognizeIdentifiers,
  renderPaper,
  searchCustodians,
  starterKinds,
  starters,
  unzipFiles,
  verify,
  zipFiles,
} from "../../duces.ts";
import { describeCustodian } from "../../views/describe-custodian.ts";
import { holderTable } from "../../views/holder-rows.ts";
import { kindFacts, knownRecipients } from "../../views/known-recipients.ts";
import { custodianRows } from "../../views/list-rows.ts";
import { caseFiles, DOCKET, MATTER, OVERLAY } from "./case-files.ts";
import { lookAt, shownProblem } from "./look.ts";
import { PACKAGED, type PageWorld, pageWorld } from "./page-world.ts";
import type { CheckedSet, EditedFile, Engine, Pack, PackageFacts, SetFile, ShownPaper } from "./protocol.ts";

/** As much of a list as a person looks through. */
const MOST_FOUND = 60;

/** The engine behind the page: one case in memory, and the door. */
export function createEngine(): Engine {
  let world: PageWorld | null = null;
  let opened: Case | null = null;
  let press: ReturnType<typeof openPress> | null = null;
  let making: AsyncGenerator<SetFile> | null = null;
  const here = (): PageWorld => {
    if (world === null) throw new Error("the engine was not started");
    return world;
  };
  const printing = () => {
    press ??= openPress(here());
    return press;
  };
  const registry = (): Registry => {
    const found = opened?.registry ?? openRegistry(here(), caseFiles(here()).targets).value;
    const own = found ?? openRegistry(here(), [`${PACKAGED}targets.yaml`]).value;
    if (own === null) throw new Error("the registry that comes with the page cannot be read");
    return own;
  };
  return {
    start(text, today) {
      const pack = JSON.parse(text) as Pack;
      world = pageWorld(pack, today);
      return packageFacts(world, registry());
    },
    put(files) {
      here().put(files);
      opened = null;
    },
    look() {
      const seen = lookAt(here());
      opened = seen.opened;
      return seen.look;
    },
    edit: (file, edits) => taken(here(), file, editFile(here(), file, edits)),
    confirm(stamp) {
      const below = caseFiles(here()).targets.filter((name) => name !== OVERLAY);
      return taken(here(), OVERLAY, confirmation(here(), registry(), { overlay: OVERLAY, below }, stamp));
    },
    log(requests, event, date) {
      const files = caseFiles(here());
      const { value: agenda, problems } = openAgenda(here(), files, undefined);
      if (agenda === null) return { file: DOCKET, bytes: null, data: null, problems: problems.map(shownProblem) };
      const entries = requests.map((request) => ({ request, event: event as DocketEvent, date }));
      return taken(here(), DOCKET, loggedEvents(agenda, files.docket, entries));
    },
    paper: (request, kind) =>
      opened === null ? NO_PAPER : shownPaper({ world: here(), opened, press: printing() }, request, kind),
    starter(kind) {
      if (kind !== SAMPLE) return starters(here(), kind ?? undefined);
      return [{ name: MATTER, bytes: here().packaged(MATTER) }];
    },
    search(text) {
      const titles = new Map(registry().kinds.map(({ id, title }) => [id, title]));
      return searchCustodians(registry(), text)
        .slice(0, MOST_FOUND)
        .map(({ custodian, by }) => ({
          id: custodian.id,
          name: custodian.name,
          kinds: custodian.kinds.map((kind) => titles.get(kind) ?? kind).join(", "),
          where: [custodian.state, custodian.country].filter((part) => part !== undefined).join(", "),
          because: by,
        }));
    },
    copies(ids, format) {
      const { head, rows, records } = custodianRows(registry().custodians.filter(({ id }) => ids.includes(id)));
      if (format === "json") return `${JSON.stringify(records, null, 2)}\n`;
      return [head, ...rows].map((row) => csvLine(row.map(String))).join("");
    },
    custodian: (id) => describeCustodian(findCustodian(registry(), id)),
    recipient: (id) => knownRecipients([id], registry())[0] ?? null,
    holders(text, at) {
      try {
        const answer = holders(registry(), text, at ?? undefined);
        const rows = holderTable(answer).rows.map((cells, index) => ({
          id: answer.holders[index]?.custodian.id ?? "",
          cells: cells.map(String),
        }));
        return { message: answer.note, rows };
      } catch (thrown) {
        if (thrown instanceof Fault) return { message: thrown.message, rows: [] };
        throw thrown;
      }
    },
    recognize: (text) =>
      recognizeIdentifiers(text).map(({ text: given, field, message }) => ({ text: given, kind: field, message })),
    begin(state, only) {
      const order: Order = {
        choice: only === null ? {} : { ids: only },
        state,
        finish: FOR_SERVICE,
      };
      const { value: batch, problems } = openBatch(here(), { files: caseFiles(here()), forms: {}, order });
      const found = [...problems, ...(batch === null ? [] : batchProblems(batch))].map(shownProblem);
      making = batch === null ? null : batchFiles(batch);
      return {
        name: batch === null ? "" : batchName(batch.facts),
        requests: batch?.facts.requests.length ?? 0,
        blocked: batch !== null && state === "final" ? finalPart(batch).blocked : [],
        problems: found,
      };
    },
    async next() {
      const step = await making?.next();
      return step === undefined || step.done === true ? null : step.value;
    },
    zip: async (files) => joined(zipFiles(files.flatMap(({ name, bytes }) => (bytes ? [{ path: name, bytes }] : [])))),
    unzip: (archive) => unzipFiles(archive).map(({ path, bytes }) => ({ name: path, bytes })),
    check: (files) => checked(here(), new Map(files.flatMap(({ name, bytes }) => (bytes ? [[name, bytes]] : [])))),
    calendar() {
      const { value: agenda } = openAgenda(here(), caseFiles(here()), undefined);
      return agenda === null ? "" : calendar(here(), deadlines(here(), agenda));
    },
    followUp(request, state) {
      if (opened === null) return { bytes: null, problems: [] };
      const { value, problems } = composeFollowUp(here(), opened, printing(), { request, state });
      const bytes = value === null ? null : renderPaper(value.paper, printing(), FOR_SERVICE).bytes;
      return { bytes, problems: problems.map(shownProblem) };
    },
    dates() {
      const { value: agenda } = openAgenda(here(), caseFiles(here()), undefined);
      if (agenda === null) return [];
      return deadlines(here(), agenda).map(({ date, at, number, title, reason }) => ({
        ...{ date, title, reason },
        hour: at === null ? "" : `${at.time} (${at.zone.split("/").at(-1)?.replaceAll("_", " ")})`,
        request: number,
      }));
    },
  };
}

/** The matter that comes with the program, beside the starters. */
export const SAMPLE = "sample";

/** Puts an amended file into the case, where there is one. */
function taken(
  world: PageWorld,
  file: string,
  { value, problems }: Opened<{ readonly after: Uint8Array } | null>,
): EditedFile {
  if (value === null) return { file, bytes: null, data: null, problems: problems.map(shownProblem) };
  world.put([{ name: file, bytes: value.after }]);
  return { file, bytes: value.after, data: plainData(world, file).value, problems: problems.map(shownProblem) };
}

const NO_PAPER: ShownPaper = { packet: [], kind: "", drawn: null, text: "", problems: [] };

function packageFacts(world: PageWorld, registry: Registry): PackageFacts {
  const heading = (weight: string) =>
    world.module(`@expo-google-fonts/source-serif-4/${weight}/SourceSerif4_${weight}.ttf`) ?? new Uint8Array();
  return {
    version: world.version,
    starters: starterKinds(world),
    custodians: registry.custodians.length,
    headings: { regular: heading("400Regular"), bold: heading("600SemiBold") },
    categories: registry.categories.map(({ id, title }) => ({ id, title })),
    kinds: kindFacts(registry),
  };
}

interface Shop {
  readonly world: PageWorld;
  readonly opened: Case;
  readonly press: ReturnType<typeof openPress>;
}

function shownPaper({ world, opened, press }: Shop, request: string, kind: string | null): ShownPaper {
  const order: Order = { choice: { ids: [request] }, state: "draft", finish: FOR_SERVICE };
  const { paper: letter, papers, problems } = composeRequest(world, opened, press, order, "packet");
  const paper = papers.find((each) => each.kind === kind) ?? letter;
  return {
    packet: titled(papers),
    kind: paper?.kind ?? "",
    drawn: paper === null ? null : displayPaper(paper, press),
    text: paper === null ? "" : letterText(paper.letter),
    problems: problems.map(shownProblem),
  };
}

/** Copies for others are the same paper under the same title: each is shown once. */
function titled(papers: ComposedRequest["papers"]): ShownPaper["packet"] {
  const titles = papers.map(({ letter }) => letter.title);
  return papers
    .filter((_, index) => titles.indexOf(titles[index] ?? "") === index)
    .map(({ kind, letter }) => ({ id: kind, title: letter.title }));
}

function checked(world: PageWorld, files: ReadonlyMap<string, Uint8Array>): CheckedSet {
  const { manifest, problems } = verify(world, files);
  return {
    reference: manifest?.reference ?? "",
    files: files.size,
    problems: problems.map(({ message }) => message),
  };
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
