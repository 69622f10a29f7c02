import { lentFields } from "../office/lend-values.ts";
import type { Office } from "../office/load-office.ts";

const TOP = /^([A-Za-z]\w*):/;
const FIELD = /^ {2}([A-Za-z]\w*):/;
const ROLE = /^ {2}role: (\S+)/m;
const USUAL_ROLE = "private-counsel";
const REMARK = /^ {2}#/;
const PLAN = /^ {2}- instrument: (\S+)/;
const REPLY = /^ {4}respondBy:/;
const GROUPS: readonly string[] = ["requester", "letterhead"];

/**
 * A starter's matter without what its office gives: fields of requester and letterhead, days for replies. Works on lines, so
 * that the remarks stay; the starters are ours, and write each field on a line of its own.
 */
export function belowOffice(text: string, office: Office): string {
  if (isOfOtherRole(text, office)) return text;
  const lent = lentFields(office);
  const blocks = withoutReplies(text.split("\n"), lent).join("\n").split("\n\n");
  return blocks.flatMap((block) => keptOf(block, lent, office)).join("\n\n");
}

function withoutReplies(lines: readonly string[], lent: ReadonlySet<string>): readonly string[] {
  let instrument = "";
  return lines.filter((line) => {
    instrument = PLAN.exec(line)?.[1] ?? instrument;
    return !(REPLY.test(line) && lent.has(`replyDays/${instrument}`));
  });
}

/** What is left of a block between blank lines: nothing where the office gives all of it. */
function keptOf(block: string, lent: ReadonlySet<string>, office: Office): readonly string[] {
  const lines = block.split("\n");
  const head = lines.findIndex((line) => GROUPS.includes(TOP.exec(line)?.[1] ?? ""));
  if (head < 0) return [block];
  const group = TOP.exec(lines[head] ?? "")?.[1] ?? "";
  const fields = fieldsOf(lines.slice(head + 1));
  // A letterhead is one thing: lines of a starter do not go under the name of a firm.
  const isWhole = group === "letterhead" && lent.has("letterhead/name");
  const kept = isWhole ? [] : fields.filter(({ name }) => !lent.has(`${group}/${name}`));
  const signer = group === "requester" ? signerLines(office) : [];
  if (kept.length === fields.length) return [[...lines, ...signer].join("\n")];
  const rest = kept.length === 0 ? [] : [...lines.slice(0, head + 1), ...kept.flatMap((field) => field.lines)];
  return [...rest, ...signer].length === 0 ? [] : [[...rest, ...signer].join("\n")];
}

interface StarterField {
  readonly name: string;
  /** With the remarks before it, and what is indented below it. */
  readonly lines: readonly string[];
}

function fieldsOf(lines: readonly string[]): readonly StarterField[] {
  const fields: { name: string; lines: string[] }[] = [];
  let remarks: string[] = [];
  for (const line of lines) {
    const [, name] = FIELD.exec(line) ?? [];
    if (name !== undefined) {
      fields.push({ name, lines: [...remarks, line] });
      remarks = [];
    } else if (REMARK.test(line)) remarks.push(line);
    else fields.at(-1)?.lines.push(line);
  }
  return fields;
}

/** A fictional researcher, or an agency's counsel, signs nothing of a law firm's: such a case brings its own requester. */
function isOfOtherRole(text: string, { role }: Office): boolean {
  const written = ROLE.exec(text)?.[1] ?? USUAL_ROLE;
  return role !== undefined && written !== role && written !== USUAL_ROLE;
}

/** Who signs, where the office leaves a choice. */
function signerLines({ signer, signers = [] }: Office): readonly string[] {
  const ids = signers.map(({ id }) => id);
  if (ids.length < 2) return [];
  const remark = `who signs: ${ids.join(", ")}`;
  return [signer === undefined ? `signer: ${ids[0]} # ${remark}` : `# signer: ${signer} # ${remark}`];
}
