/** Lines of a shard, sealed anew: paths that no paper has, and what the inputs do not give. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import {
  ALDER,
  type Attack,
  BIRCH,
  editBytes,
  editFields,
  editLines,
  letterOf,
  renamePaper,
  type Stage,
} from "./hostile-case.ts";

/** A shard of one request has nine lines: head, id, what is asked, two deadlines, file, note, events, seal. */
const FILE_LINE = /2-of-2\.txt:6:1 error\[forged-line\] in the line for a file, path is /;
const at = (line: number, words: RegExp) => new RegExp(`-of-2\\.txt:${line}:1 error\\[[a-z-]+\\] ${words.source}`);

const LETTER = letterOf(BIRCH);
const PATHS: readonly (readonly [string, string])[] = [
  ["that climbs out of the batch", "../../../.bashrc"],
  ["that climbs within it", `served/../served/${BIRCH}/${BIRCH}-letter.pdf`],
  ["that climbs at its end", `served/${BIRCH}/..letter.pdf/../../../../../x.pdf`],
  ["from the root", "/etc/cron.d/x"],
  ["that is hidden", ".hidden"],
  ["in a hidden folder", "served/.hidden/x.pdf"],
  ["of one input more", "inputs/extra.yaml"],
  ["of the docket", "inputs/docket.yaml"],
  ["of a template", "inputs/templates/records/letter.hbs"],
  ["of the checksums", "SHA256SUMS"],
  ["of the cover sheet", "cover-sheet.pdf"],
  ["of the review", "internal/review.pdf"],
  ["of the findings", "internal/findings.json"],
  ["of the calendar", "deadlines.ics"],
  ["among the shards", "shards/x.pdf"],
  ["with a line feed", `served/${BIRCH}/${BIRCH}-letter\n.pdf`],
  ["with an escape", `served/${BIRCH}/\u001b[2K.pdf`],
  ["in other case", `Served/${BIRCH}/${BIRCH}-letter.pdf`],
  ["with a letter in other case", `served/${BIRCH}/${BIRCH}-Letter.pdf`],
  ["with a composed letter", `served/${BIRCH}/${BIRCH}-lett\u00e9r.pdf`],
  ["with a decomposed letter", `served/${BIRCH}/${BIRCH}-lette\u0301r.pdf`],
  ["with a letter that looks like another", `served/${BIRCH}/${BIRCH}-l\u0435tter.pdf`],
  ["with a space behind", `served/${BIRCH}/${BIRCH}-letter.pdf `],
  ["with a dot behind", `served/${BIRCH}/${BIRCH}-letter.pdf.`],
  ["with backslashes", `served\\${BIRCH}\\${BIRCH}-letter.pdf`],
  ["with a dot as a folder", `./served/${BIRCH}/${BIRCH}-letter.pdf`],
  ["with two slashes", `served//${BIRCH}/${BIRCH}-letter.pdf`],
  ["of a device", `served/${BIRCH}/con.pdf`],
  ["of a stream of Windows", `served/${BIRCH}/${BIRCH}-letter.pdf:x`],
  ["of another audience", `parties/${BIRCH}/${BIRCH}-letter.pdf`],
  ["of another kind of paper", `served/${BIRCH}/${BIRCH}-notice.pdf`],
  ["in another's folder", `served/${ALDER}/${BIRCH}-letter.pdf`],
  ["of another's letter", letterOf(ALDER)],
  ["of a request that is none", "served/cedar-records/cedar-records-letter.pdf"],
  ["one folder deeper", `served/${BIRCH}/more/${BIRCH}-letter.pdf`],
];

/** Only said, for no disk has such a name. */
const SAID: readonly (readonly [string, unknown])[] = [
  ["that is too long for a disk", `served/${BIRCH}/${"a".repeat(300)}.pdf`],
  ["with a zero", `served/${BIRCH}/\u0000.pdf`],
  ["of the manifest", "manifest.json"],
  ["that is blank", ""],
  ["that is a number", 5],
  ["that is null", null],
  ["that is a list", [LETTER]],
  ["that is the prototype", { __proto__: LETTER }],
];

export const PATH_ATTACKS: readonly Attack[] = [
  ...PATHS.map(
    ([what, path]): Attack => [`a path ${what}`, ({ two }) => renamePaper(two, LETTER, path), /-of-2|birch-networks/],
  ),
  ...SAID.map(
    ([what, path]): Attack => [
      `a path ${what}`,
      ({ two }) => editFields(two, "F", (file) => ({ ...file, path })),
      FILE_LINE,
    ],
  ),
];

const inFile = (changes: object) => (stage: Stage) => editFields(stage.two, "F", (file) => ({ ...file, ...changes }));
const inKept = (changes: object) => (stage: Stage) => editFields(stage.two, "C", (kept) => ({ ...kept, ...changes }));
const inAsked = (changes: object) => (stage: Stage) =>
  editFields(stage.two, "A", (asked) => ({ ...asked, ...changes }));
const twice = (kind: string) => (stage: Stage) =>
  editLines(stage.two, (lines) => lines.flatMap((line) => (line.startsWith(kind) ? [line, line] : [line])));
const without = (kind: string) => (stage: Stage) =>
  editLines(stage.two, (lines) => lines.filter((line) => !line.startsWith(kind)));
const EVENT = "BEGIN:VEVENT\r\nUID:x\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:Pay\r\nEND:VEVENT\r\n";

export const LINE_ATTACKS: readonly Attack[] = [
  ["a file that is final", inFile({ state: "final" }), at(6, /in the line for a file, state is "final"/)],
  ["a file for the parties", inFile({ audience: "parties" }), at(6, /in the line for a file, audience is "parties"/)],
  ["a file of another kind", inFile({ kind: "notice" }), at(6, /in the line for a file, kind is "notice"/)],
  ["a file of another custodian", inFile({ custodian: "alder-hosting" }), at(6, /in the line for a file, custodian/)],
  ["a file of nobody", inFile({ custodian: null }), at(6, /in the line for a file, custodian is "null"/)],
  ["a file without warnings", inFile({ warnings: [] }), at(6, /in the line for a file, warnings is "\[\]"/)],
  ["a file of another origin", inFile({ origin: null }), at(6, /in the line for a file, origin is "null"/)],
  ["a file with a field more", inFile({ more: 1 }), at(6, /in the line for a file, more is "1", .* missing/)],
  ["a file of other length", inFile({ bytes: 5 }), at(6, /in the line for a file, bytes is "5"/)],
  ["a file of no pages", inFile({ pages: 0 }), at(6, /in the line for a file, pages is "0"/)],
  ["a file of a thousand pages", inFile({ pages: 1000 }), at(6, /in the line for a file, pages is "1000"/)],
  ["a file twice", twice("F"), at(7, /a file stands where the note for/)],
  ["a file of which nothing is said", without("F"), at(6, /the note for .* where a file is due/)],
  ["what is kept twice", twice("C"), at(8, /the note for cover sheet and review stands where/)],
  ["nothing for the cover sheet", without("C"), at(7, /the events of a request stands where the note for/)],
  ["another address on the cover sheet", inKept({ address: ["1 Evil Street"] }), at(7, /.*address is .*Evil/)],
  ["another name on the cover sheet", inKept({ name: "Nobody" }), at(7, /.*name is "Nobody"/)],
  ["no findings in the review", inKept({ findings: [] }), at(7, /.*findings is "\[\]"/)],
  ["a final request in the review", inKept({ state: "final" }), at(7, /.*state is "final"/)],
  ["other pages on the cover sheet", inKept({ pages: { served: 1, parties: 0 } }), at(7, /.*pages is/)],
  ["another delivery", inKept({ delivery: "by e-mail" }), at(7, /.*delivery is "by e-mail"/)],
  ["what is kept as null", ({ two }) => editFields(two, "C", () => null), at(7, /.*is "null", and these inputs give/)],
  [
    "what is kept as no JSON",
    ({ two }) => editLines(two, (lines) => lines.map((line) => (line.startsWith("C") ? "C{" : line))),
    at(7, /.*is "\{"/),
  ],
  [
    "an event of its own",
    ({ two }) =>
      editLines(two, (lines) => lines.map((line) => (line.startsWith("E") ? `E${JSON.stringify(EVENT)}` : line))),
    at(8, /the line for the events of a request/),
  ],
  ["events that are no text", ({ two }) => editFields(two, "E", () => ({ a: 1 })), at(8, /the line for the events/)],
  ["no events", ({ two }) => editFields(two, "E", () => ""), at(8, /the line for the events/)],
  ["events twice", twice("E"), at(9, /the events of a request stands where the shard must end/)],
  ["a deadline less", without("D"), at(4, /a file stands where a deadline is due/)],
  ["a deadline twice", twice("D"), at(5, /in the line for a deadline, kind is/)],
  [
    "a deadline on another day",
    ({ two }) => editFields(two, "D", (due) => ({ ...due, date: "2027-12-15" })),
    at(4, /.*date is "2027-12-15"/),
  ],
  [
    "a deadline of another request",
    ({ two }) => editFields(two, "D", (due) => ({ ...due, request: ALDER })),
    at(4, /.*request is/),
  ],
  ["a deadline that is null", ({ two }) => editFields(two, "D", () => null), at(4, /.*is "null"/)],
  ["another addressee", inAsked({ addressee: "f".repeat(64) }), at(3, /.*addressee is/)],
  ["other selectors", inAsked({ selectors: ["evil.example"] }), at(3, /.*selectors is/)],
  ["another period", inAsked({ from: "1999-01-01T00:00:00Z" }), at(3, /.*from is/)],
  ["what is asked twice", twice("A"), at(4, /what a request asks stands where/)],
  ["a request twice", twice("R"), /the shards together do not hold the requests/],
  [
    "a packet twice",
    ({ two }) => editLines(two, ([head = "", ...packet]) => [head, ...packet, ...packet]),
    /do not hold the requests/,
  ],
  [
    "a line of a kind that is none",
    ({ two }) => editLines(two, (lines) => [...lines, "X1"]),
    at(9, /a line of the kind "X" stands where the shard must end/),
  ],
  [
    "a line before the head",
    ({ two }) => editLines(two, (lines) => ["X1", ...lines]),
    at(1, /.*does not begin as the file of a shard/),
  ],
  [
    "a second head",
    ({ two }) => editLines(two, ([head = "", ...lines]) => [head, head, ...lines]),
    at(2, /the head of a shard stands where the id/),
  ],
  [
    "a second seal",
    ({ two }) => editLines(two, (lines) => [...lines, `Z${"0".repeat(64)}`]),
    at(10, /the seal of the shard stands where the shard must end/),
  ],
  [
    "an empty line",
    ({ two }) => editLines(two, (lines) => [...lines.slice(0, 5), "", ...lines.slice(5)]),
    at(6, /a line of the kind "" stands where a file is due/),
  ],
  [
    "line ends of Windows",
    ({ two }) => editLines(two, (lines) => lines.map((line) => `${line}\r`)),
    /do not hold the requests/,
  ],
  [
    "a line in another order of its fields",
    ({ two }) => editFields(two, "D", ({ request, ...due }) => ({ ...due, request })),
    at(4, /the line for a deadline is/),
  ],
  ["bytes that are no UTF-8", ({ two }) => editBytes(two, "settled", 0xff), at(8, /the line for the events/)],
  ["a file line for a paper more", withPaperMore, at(7, /a file stands where the note for/)],
];

function withPaperMore({ two }: Stage): void {
  const path = `served/${BIRCH}/${BIRCH}-order.pdf`;
  cpSync(join(two, LETTER), join(two, path));
  editLines(two, (lines) =>
    lines.flatMap((line) => (line.startsWith("F") ? [line, line.replace(LETTER, path)] : [line])),
  );
}
