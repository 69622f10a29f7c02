import type { CaseFile, ContactStamp, EditedFile, Look, PackageFacts, ShownPaper } from "../engine/protocol.ts";
import { Refusal, type RemoteEngine } from "../engine/remote-engine.ts";
import type { Keeping } from "./keeping.ts";
import { type GivenEdits, type PendingEdit, type ShownFiles, withPending } from "./pending-edits.ts";

export interface SessionState extends ShownFiles {
  readonly facts: PackageFacts | null;
  /** Null while no case is open. */
  readonly files: ReadonlyMap<string, Uint8Array> | null;
  /** What the engine said last: of an earlier state, while something typed is under way. */
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
  /** Something to be told of: a refusal of the disk, a mistake of the program. */
  readonly notice: string;
}

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly engine: RemoteEngine;
  readonly begin: (pack: string, today: string) => Promise<void>;
  readonly open: (files: readonly CaseFile[], keeping: Keeping | null) => Promise<void>;
  /**
   * Changes fields of a file; shown at once. Where the edits depend on what stands there, they are a function of it: what
   * the screen drew may be older than what was typed last. False where the file cannot be changed so.
   */
  readonly edit: (file: string, edits: GivenEdits) => Promise<boolean>;
  /** Somebody verified a contact. */
  readonly confirm: (stamp: ContactStamp) => Promise<boolean>;
  /** The same happened to requests on an ISO date. */
  readonly log: (requests: readonly string[], event: string, date: string) => Promise<boolean>;
  /** Another text in place of a whole file. */
  readonly replace: (file: string, bytes: Uint8Array) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** When everything typed stands in the files, and was looked at. */
  readonly settled: () => Promise<void>;
  /** Shows a request's letter, or another of its papers. */
  readonly show: (request: string, kind?: string) => Promise<void>;
  readonly save: (keeping: Keeping, time: string) => Promise<void>;
  readonly tell: (notice: string) => void;
}

/** A step that can be undone: the file as it was before. */
interface Step {
  readonly file: string;
  readonly before: Uint8Array | null;
  /** Edits of one field in a row are one step. */
  readonly field: string;
}

const CLOSED: Omit<SessionState, "facts" | "notice"> = {
  files: null,
  matter: null,
  overlay: null,
  look: null,
  shown: null,
  paper: null,
  isPaperOld: false,
  keeping: null,
  savedAt: null,
  canUndo: false,
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
  let pending: readonly PendingEdit[] = [];
  const listeners = new Set<() => void>();
  const set = (part: Partial<SessionState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const showTyped = (part: Partial<SessionState> = {}) =>
    set({ ...part, ...withPending(part.look ?? state.look, pending) });

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

  /** Counts the cases that were opened: what was asked for an earlier one is not shown. */
  let opened = 0;
  const lookOnce = async () => {
    const now = opened;
    // The engine answers in order: this look holds all that was sent before it.
    const held = new Set(pending.filter(({ isSent }) => isSent));
    const look = await engine.look();
    if (now !== opened) return;
    pending = pending.filter((each) => !held.has(each));
    const shown = look.requests.some(({ id }) => id === state.shown) ? state.shown : (look.requests[0]?.id ?? null);
    showTyped({ look, shown: look.requests.length > 0 ? shown : state.shown });
    if (shown === null || look.requests.length === 0) return set({ isPaperOld: state.paper !== null });
    await refreshPaper(shown);
  };

  /** Which paper of a packet is shown; its letter without one. */
  let kind: string | null = null;
  /** Counts the papers that were asked for: the last is shown. */
  let asked = 0;
  const refreshPaper = async (request: string) => {
    const now = ++asked;
    try {
      const paper = await engine.paper(request, kind);
      if (now !== asked) return;
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

  const remember = (file: string, field: string) => {
    const last = past.at(-1);
    if (last?.field === field && field !== "") return;
    past.push({ file, before: state.files?.get(file) ?? null, field });
  };

  /** Changes take effect one after another: what is undone is the last of them, also while it is under way. */
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  };

  /** Takes over a file that the engine changed; says why where it could not. */
  const amend = async (made: () => Promise<EditedFile>, field = "") => {
    const isTaken = await inOrder(() => takeOver(made, field));
    if (isTaken) await refresh();
    return isTaken;
  };

  const takeOver = async (made: () => Promise<EditedFile>, field: string): Promise<boolean> => {
    const now = opened;
    const { file, bytes, problems } = await made().catch(refusedFile);
    if (now !== opened) return false;
    if (bytes === null) {
      set({ notice: problems.map(({ message }) => message).join(" ") });
      return false;
    }
    remember(file, field);
    hold(file, bytes);
    return true;
  };

  const editAll = async (file: string, given: GivenEdits): Promise<boolean> => {
    const held = file === "matter.yaml" ? state.matter : state.overlay;
    const edits = typeof given === "function" ? given(held ?? {}) : given;
    const typed: PendingEdit = { file, edits, isSent: false };
    const field = edits.length === 1 ? `${file}/${edits[0]?.at.join("/")}` : "";
    pending = [...pending, typed];
    showTyped({ savedAt: null });
    const isTaken = await amend(() => send(typed, field), field);
    if (!isTaken) {
      pending = pending.filter((each) => each !== typed);
      showTyped();
    }
    return isTaken;
  };

  /** What is typed into one field is one edit of what stood there first: a field that was empty for a moment keeps its place. */
  const send = async (typed: PendingEdit, field: string): Promise<EditedFile> => {
    const { file, edits } = typed;
    const step = past.at(-1);
    if (field !== "" && step?.field === field) engine.put([{ name: file, bytes: step.before }]);
    typed.isSent = true;
    const edited = await engine.edit(file, edits).catch(refusedFile);
    if (edited.bytes === null) await engine.put([{ name: file, bytes: state.files?.get(file) ?? null }]);
    return edited;
  };

  const takeBack = async (): Promise<void> => {
    const step = past.pop();
    if (step === undefined) return;
    await engine.put([{ name: step.file, bytes: step.before }]);
    hold(step.file, step.before);
  };

  /** Files as they are once what was typed before has been taken over. */
  const stored = async (names: () => readonly string[]): Promise<readonly CaseFile[]> => {
    await last;
    return names().map((name) => ({ name, bytes: state.files?.get(name) ?? null }));
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
    open: (files, keeping) =>
      inOrder(async () => {
        opened += 1;
        asked += 1;
        pending = [];
        const old = [...(state.files?.keys() ?? [])].map((name) => ({ name, bytes: null }));
        await engine.put([...old, ...files]);
        past = [];
        unsaved = new Set(keeping === null ? files.map(({ name }) => name) : []);
        const held = new Map(files.flatMap(({ name, bytes }) => (bytes ? [[name, bytes] as const] : [])));
        set({ ...CLOSED, files: held, keeping, notice: "" });
      }).then(refresh),
    edit: editAll,
    confirm: (stamp) => amend(() => engine.confirm(stamp)),
    log: (requests, event, date) => amend(() => engine.log(requests, event, date)),
    async replace(file, bytes) {
      await inOrder(async () => {
        remember(file, `${file} as text`);
        await engine.put([{ name: file, bytes }]);
        hold(file, bytes);
      });
      await refresh();
    },
    async undo() {
      await inOrder(takeBack);
      await refresh();
    },
    async settled() {
      for (let seen: unknown = null; seen !== last; ) {
        seen = last;
        await last;
        await looking;
      }
    },
    async show(request, wanted) {
      kind = wanted ?? null;
      set({ shown: request });
      await refreshPaper(request);
    },
    async save(keeping, time) {
      const names = () => (state.keeping === keeping ? [...unsaved] : [...(state.files?.keys() ?? [])]);
      const files = await stored(names);
      await keeping.save(files);
      // What was typed while the files were stored is not saved yet.
      for (const { name, bytes } of files) if ((state.files?.get(name) ?? null) === bytes) unsaved.delete(name);
      set({ savedAt: unsaved.size === 0 ? time : null, ...(keeping.isLasting ? { keeping } : {}) });
    },
    tell(notice) {
      set({ notice });
    },
  };
}
