import { dataAt, type FieldEdit, type JsonObject } from "../../duces.ts";
import { fieldText } from "../fields/field-text.ts";
import { usualProcess } from "../questions/subpoena-question.ts";

/** What a field of another stage would contradict. */
const OF_STAGE: Readonly<Record<string, readonly string[]>> = {
  none: [],
  anticipated: ["description"],
  pending: ["court", "number", "parties", "caption", "counsel"],
  inquiry: ["body", "authority"],
};

/** An edit, with what changes along with it. */
export function alsoChanged(edit: FieldEdit, matter: JsonObject): readonly FieldEdit[] {
  const at = edit.at.join("/");
  if (at === "stage/kind") return [{ at: ["stage"], to: stageOf(String(edit.to), matter) }];
  if (edit.at[0] === "process" && dataAt(matter, ["process"]) === undefined) {
    return [{ at: ["process"], to: usualProcess(matter) }, edit];
  }
  if (at === "requester/role") return roleEdits(edit, matter);
  return isOfHead(at) ? [edit, ...letterheadEdits(edit, matter)] : [edit];
}

function stageOf(kind: string, matter: JsonObject): JsonObject {
  const before = dataAt(matter, ["stage"]);
  const kept = Object.entries((before ?? {}) as JsonObject).filter(([key]) => OF_STAGE[kind]?.includes(key));
  return { kind, ...Object.fromEntries(kept) };
}

/** A researcher has no bar number and no client. */
function roleEdits(edit: FieldEdit, matter: JsonObject): readonly FieldEdit[] {
  const isCounsel = edit.to !== "researcher";
  const fields = ["bar", ...(edit.to === "committee-counsel" ? [] : ["represents"])];
  const waiting: Readonly<Record<string, string>> = { bar: "[[BAR NUMBER AND STATE]]", represents: "[[CLIENT]]" };
  const changed = fields.flatMap((field): readonly FieldEdit[] => {
    const isThere = dataAt(matter, ["requester", field]) !== undefined;
    if (isCounsel === isThere) return [];
    return [{ at: ["requester", field], to: isCounsel ? (waiting[field] ?? "") : undefined }];
  });
  return [edit, ...changed];
}

function isOfHead(at: string): boolean {
  return at.startsWith("requester/") && !/\/(name|title|bar|represents)$/u.test(at);
}

/** The head of the page follows the office until somebody writes another into it. */
function letterheadEdits({ at, to }: FieldEdit, matter: JsonObject): readonly FieldEdit[] {
  const before = headOf(matter);
  const stands = dataAt(matter, ["letterhead"]) as JsonObject | undefined;
  const isOwn = fieldText(stands?.name) !== "" && fieldText(stands?.name) !== before.name;
  const ownLines = fieldText(stands?.lines) !== "" && fieldText(stands?.lines) !== before.lines.join("\n");
  const requester = { ...(dataAt(matter, ["requester"]) as JsonObject), [String(at.at(-1))]: to ?? "" };
  const after = headOf({ requester });
  return [
    ...(isOwn || after.name === "" ? [] : [{ at: ["letterhead", "name"], to: after.name }]),
    ...(ownLines || after.lines.length === 0 ? [] : [{ at: ["letterhead", "lines"], to: after.lines }]),
  ];
}

function headOf(matter: JsonObject): { readonly name: string; readonly lines: readonly string[] } {
  const text = (key: string) => fieldText(dataAt(matter, ["requester", key]));
  const address = text("address").split("\n").filter(Boolean).join(" · ");
  const reached = [text("phone"), text("email")].filter(Boolean).join(" · ");
  return { name: text("organization"), lines: [address, reached].filter(Boolean) };
}
