import type { FieldEdit, JsonObject } from "../../duces.ts";
import type { CaseFile, ContactStamp, EditedFile, Look, PackageFacts, ShownPaper } from "../engine/protocol.ts";
import { Refusal, type RemoteEngine } from "../engine/remote-engine.ts";

/** Where a case is kept. */
export interface Keeping {
  /** What the header calls it: the folder's name. */
  readonly name: string;
  /** Whether later saves go there too: a folder, and no download. */
  readonly isLasting: boolean;
  /** Stores files; throws where it cannot. */
  readonly save: (files: readonly CaseFile[]) => Promise<void>;
  /**
   * Puts a set of papers below a new folder, file by file in their order, each read back. Throws where the folder is there
   * already. Null where sets are downloaded.
   */
  readonly putSet: ((folder: string, files: readonly CaseFile[]) => Promise<void>) | null;
}

export interface SessionState {
  readonly facts: PackageFacts | null;
  /** Null while no case is open. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
  readonly look: Look | null;
  /** Id of the request whose paper is shown. */
  readonly shown: string | null;
  /** The last paper that could be made. */
  readonly paper: ShownPaper | null;
  /** Whether the paper is of an earlier state, because the case has errors now. */
  readonly isPaperOld: boolean;
  readonly keeping: Keeping | null;
  /** When it was last saved, as `10:42`; null while something is not saved. */
  readonly savedAt: string | null;
  readonly canUndo: boolean;
  /** Whether everything that was typed stands in the files, and is shown as it stands there. */
  readonly isSettled: boolean;
  /** Something to be told of: a refusal of the disk, a mistake of the program. */
  readonly notice: string;
}

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly engine: RemoteEngine;
  readonly begin: (pack: string, today: string) => Promise<void>;
  readonly open: (files: readonly CaseFile[], keeping: Keeping | null) => Promise<void>;
  readonly close: () => void;
  /**
   * Changes fields of a file. Where the edits depend on what stands there, they are a function of it: what the screen shows
   * may be older than what was typed last.
   */
  readonly edit: (file: string, edits: readonly FieldEdit[] | EditsOf) => Promise<boolean>;
  /** Somebody verified a contact. */
  readonly confirm: (stamp: ContactStamp) => Promise<boolean>;
  /** The same happened to requests on an ISO date. */
  readonly log: (requests: readonly string[], event: string, date: string) => Promise<boolean>;
  /** Another text in place of a whole file. */
  readonly replace: (file: string, bytes: Uint8Array) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Shows a request's letter, or another of its papers. */
  readonly show: (request: string, kind?: string) => Promise<void>;
  readonly save: (keeping: Keeping, time: string) => Promise<void>;
  readonly tell: (notice: string) => void;
}

/** Edits that depend on the file as it is when they are made. */
export type EditsOf = (data: JsonObject) => readonly FieldEdit[];

/** A step that can be undone: the file as it was before. */
interface Step {
  readonly file: string;
  readonly before: Uint8Array | null;
  /** Edits of one field in a row are one step. */
  readonly field: string;
}

const CLOSED: Omit<SessionState, "facts" | "notice"> = {
  files: null,
  look: null,
  shown: null,
  paper: null,
  isPaperOld: false,
  keeping: null,
  savedAt: null,
  canUndo: false,
  isSettled: true,
};

/** What a user cannot do is told where it was tried. */
function refusedFile(thrown: unknown): EditedFile {
  if (!(thrown instanceof Refusal)) throw thrown;
  const problem = { ...{ code: "", message: thrown.message, hint: "", isError: true }, file: "", line: 0, pointer: "" };
  return { file: "", bytes: null, data: null, problems: [problem] };
}

export function createSession(engine: RemoteEngine): Session {
  let state: SessionState = { ...CLOSED, facts: null, notice: "" };
  let past: Step[] = [];
  let unsaved = new Set<string>();
  /** Counts changes: what was asked for an earlier one is not shown. */
  let change = 0;
  const listeners = new Set<() => void>();
  const set = (part: Partial<SessionState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  /** One look at a time: what changes while it is taken is looked at once, when it is done. */
  let looking: Promise<void> | null = null;
  let isStale = false;
  const refresh = (): Promise<void> => {
    isStale = true;
    looking ??= lookUntilFresh().finally(() => {
      looking = null;
    });
    return looking;
  };

  const lookUntilFresh = async () => {
    while (isStale) {
      isStale = false;
      await lookOnce();
    }
  };

  const lookOnce = async () => {
    const now = ++change;
    const look = await engine.look();
    if (now !== change) return;
    // The engine answers in order: this look holds all that was changed before it.
    latest.clear();
    const shown = look.requests.some(({ id }) => id === state.shown) ? state.shown : (look.requests[0]?.id ?? null);
    set({ look, shown: look.requests.length > 0 ? shown : state.shown });
    if (shown === null || look.requests.length === 0) return set({ isPaperOld: state.paper !== null });
    await refreshPaper(shown, now);
  };

  /** Which paper of a packet is shown; its letter without one. */
  let kind: string | null = null;
  const refreshPaper = async (request: string, now: number) => {
    try {
      const paper = await engine.paper(request, kind);
      if (now !== change) return;
      if (paper.drawn === null) set({ isPaperOld: state.paper !== null });
      else set({ paper, isPaperOld: false });
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      set({ isPaperOld: true, notice: thrown.message });
    }
  };

  const hold = (file: string, bytes: Uint8Array | null) => {
    const files = new Map(state.files ?? []);
    if (bytes === null) files.delete(file);
    else files.set(file, bytes);
    unsaved.add(file);
    set({ files, savedAt: null, canUndo: past.length > 0 });
  };

  /** Files as the last change left them, until they are looked at. */
  const latest = new Map<string, JsonObject>();
  const dataNow = (file: string): JsonObject => {
    const shown = file === "matter.yaml" ? state.look?.matter : state.look?.overlay;
    return latest.get(file) ?? shown ?? {};
  };

  const remember = (file: string, field: string) => {
    const last = past.at(-1);
    if (last?.field === field && field !== "") return;
    past.push({ file, before: state.files?.get(file) ?? null, field });
  };

  /** Takes over a file that the engine changed; says why where it could not. */
  const amend = (made: () => Promise<EditedFile>, field = () => "") =>
    untilSettled(async () => {
      const isTaken = await inOrder(() => takeOver(made, field));
      if (isTaken) await refresh();
      return isTaken;
    });

  /** Changes take effect one after another: what is undone is the last of them, also while it is under way. */
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };

  let working = 0;
  const untilSettled = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    working += 1;
    set({ isSettled: false });
    try {
      return await work();
    } finally {
      working -= 1;
      set({ isSettled: working === 0 });
    }
  };

  const takeOver = async (made: () => Promise<EditedFile>, field: () => string): Promise<boolean> => {
    const { file, bytes, data, problems } = await made().catch(refusedFile);
    if (bytes === null) {
      set({ notice: problems.map(({ message }) => message).join(" ") });
      return false;
    }
    remember(file, field());
    hold(file, bytes);
    latest.set(file, data ?? {});
    return true;
  };

  const takeBack = async (): Promise<void> => {
    const step = past.pop();
    if (step === undefined) return;
    await engine.put([{ name: step.file, bytes: step.before }]);
    hold(step.file, step.before);
    latest.clear();
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    engine,
    async begin(pack, today) {
      set({ facts: await engine.start(pack, today) });
    },
    async open(files, keeping) {
      const old = [...(state.files?.keys() ?? [])].map((name) => ({ name, bytes: null }));
      await engine.put([...old, ...files]);
      past = [];
      unsaved = new Set(keeping === null ? files.map(({ name }) => name) : []);
      const held = new Map(files.flatMap(({ name, bytes }) => (bytes ? [[name, bytes] as const] : [])));
      set({ ...CLOSED, files: held, keeping, notice: "" });
      await refresh();
    },
    close() {
      change += 1;
      set(CLOSED);
    },
    edit: (file, given) => {
      let field = "";
      const made = () => {
        const edits = typeof given === "function" ? given(dataNow(file)) : given;
        field = edits.length === 1 ? `${file}/${edits[0]?.at.join("/")}` : "";
        return engine.edit(file, edits);
      };
      return amend(made, () => field);
    },
    confirm: (stamp) => amend(() => engine.confirm(stamp)),
    log: (requests, event, date) => amend(() => engine.log(requests, event, date)),
    replace: (file, bytes) =>
      untilSettled(async () => {
        await inOrder(async () => {
          remember(file, `${file} as text`);
          await engine.put([{ name: file, bytes }]);
          hold(file, bytes);
        });
        await refresh();
      }),
    undo: () =>
      untilSettled(async () => {
        await inOrder(takeBack);
        await refresh();
      }),
    async show(request, wanted) {
      kind = wanted ?? null;
      set({ shown: request });
      await refreshPaper(request, ++change);
    },
    async save(keeping, time) {
      const all = state.keeping === keeping ? [...unsaved] : [...(state.files?.keys() ?? [])];
      await keeping.save(all.map((name) => ({ name, bytes: state.files?.get(name) ?? null })));
      for (const name of all) unsaved.delete(name);
      set({ savedAt: time, ...(keeping.isLasting ? { keeping } : {}) });
    },
    tell(notice) {
      set({ notice });
    },
  };
}
