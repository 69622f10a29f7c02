/** Official forms from hostile hands: what acts by itself is found wherever it hides; what is broken ends in a reason. */
import { PDFDocument } from "pdf-lib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { fillForm } from "../../src/forms/fill-form.ts";
import { readFormMap } from "../../src/forms/form-map.ts";
import { listFields } from "../../src/forms/list-fields.ts";
import { type OpenMeans, openForm } from "../../src/forms/open-form.ts";
import { readYaml } from "../../src/source/read-yaml.ts";
import { amended, deflated, type HandMade, handMadeForm } from "./hand-made-form.ts";

async function messageOf(bytes: Uint8Array, means: OpenMeans = {}): Promise<string> {
  const opened = await openForm(bytes, "form.pdf", means);
  if (!("problem" in opened)) return "opened";
  const { code, message, place } = opened.problem;
  assert.equal(place, { file: "form.pdf", line: 1, column: 1 });
  return `${code}: ${message}`;
}

test("a form by hand is opened, with a table and with streams", async () => {
  for (const packed of [false, true]) {
    const opened = await openForm(handMadeForm({ packed, more: ["(x)"], page: "/Meaning 20 0 R" }), "form.pdf");
    if ("problem" in opened) throw new Error(opened.problem.message);
    assert.equal(
      listFields(opened.form).map(({ name, type }) => [name, type]),
      [["Plaintiff", "text"]],
    );
  }
});

const SCRIPT = "<</S /JavaScript /JS (app.alert\\(1\\))>>";
const ACTIVE: readonly (readonly [string, Partial<HandMade>, RegExp])[] = [
  ["a script when it opens", { catalog: `/OpenAction ${SCRIPT}` }, /JavaScript \(object 1\)/],
  ["a script behind a reference", { catalog: "/OpenAction 20 0 R", more: [SCRIPT] }, /JavaScript \(objects 1, 20\)/],
  ["escaped names", { catalog: "/Open#41ction <</#53 /J#61vaScript /J#53 (x)>>" }, /JavaScript/],
  [
    "a script as a stream",
    { catalog: "/OpenAction <</S /JavaScript /JS 20 0 R>>", more: [deflated("app.alert(1)")] },
    /JavaScript/,
  ],
  ["a kind that is a reference", { catalog: "/OpenAction <</S 20 0 R>>", more: ["/JavaScript"] }, /JavaScript/],
  ["a script by name", { catalog: `/Names <</JavaScript <</Names [(a) ${SCRIPT}]>>>>` }, /JavaScript/],
  ["a script at a keystroke", { field: `/FT /Tx /T (P) /AA <</K ${SCRIPT}>>` }, /JavaScript \(object 5\)/],
  ["a script in a list, in a list", { page: `/PieceInfo [[[[${SCRIPT}]]]]` }, /JavaScript \(object 3\)/],
  [
    "a script after a step",
    { catalog: `/OpenAction <</S /GoTo /D [3 0 R /Fit] /Next [<</S /GoTo>> ${SCRIPT}]>>` },
    /JavaScript/,
  ],
  ["a script on a page", { page: `/AA <</O ${SCRIPT}>>` }, /JavaScript/],
  ["a script in the title", { trailer: "/Info 20 0 R", more: [`<</Title (x) /Custom ${SCRIPT}>>`] }, /JavaScript/],
  ["a script of the form's old kind", { acroForm: "/XFA [(template) 20 0 R]", more: [deflated("<xdp/>")] }, /XFA/],
  ["a program that is launched", { catalog: "/OpenAction <</S /Launch /F (cmd.exe)>>" }, /an action \(Launch\)/],
  [
    "an address that is called",
    { field: "/FT /Tx /T (P) /A <</S /URI /URI (http://x.example)>>" },
    /an action \(URI\)/,
  ],
  [
    "a form that sends itself",
    { field: "/FT /Btn /Ff 65536 /T (P) /A <</S /SubmitForm /F (http://x.example)>>" },
    /SubmitForm/,
  ],
  ["a form that prints itself", { catalog: "/OpenAction <</S /Named /N /Print>>" }, /an action \(Named\)/],
  ["another file that is opened", { catalog: "/OpenAction <</S /GoToR /F (other.pdf)>>" }, /GoToR/],
  ["an action of tomorrow", { catalog: "/OpenAction <</S /Teleport>>" }, /an action that is not known/],
  [
    "a file within",
    {
      catalog: "/Names <</EmbeddedFiles <</Names [(a) 20 0 R]>>>>",
      more: ["<</Type /Filespec /F (a) /EF <</F 21 0 R>>>>", deflated("MZ")],
    },
    /a file within the file/,
  ],
  [
    "a file that goes with it",
    { catalog: "/AF [20 0 R]", more: ["<</Type /Filespec /F (a)>>"] },
    /a file within the file/,
  ],
  ["a portfolio", { catalog: "/Collection <</View /D>>" }, /files within the file/],
  [
    "a film",
    {
      annotations: "5 0 R 20 0 R",
      more: ["<</Type /Annot /Subtype /RichMedia /Rect [0 0 1 1] /RichMediaContent <<>>>>"],
    },
    /rich media/,
  ],
  [
    "a file on a page",
    { annotations: "5 0 R 20 0 R", more: ["<</Type /Annot /Subtype /FileAttachment /Rect [0 0 1 1] /FS (x)>>"] },
    /FileAttachment/,
  ],
  [
    "an annotation of tomorrow",
    { annotations: "5 0 R 20 0 R", more: ["<</Type /Annot /Subtype /Hologram /Rect [0 0 1 1]>>"] },
    /an annotation that does more/,
  ],
  [
    "a page of another file",
    { page: "/Other <</Subtype /Form /Ref <</F (x.pdf) /Page 0>>>>" },
    /a page of another file/,
  ],
  ["PostScript", { page: "/Other <</Subtype /PS>>" }, /PS/],
];

for (const packed of [false, true]) {
  for (const [title, changes, found] of ACTIVE) {
    // A stream cannot lie in another.
    if (packed && (changes.more ?? []).some((body) => body.includes("stream"))) continue;
    const form = handMadeForm({ ...changes, packed });
    test(`${title} is refused${packed ? " also in an object stream" : ""}, and can be left out`, async () => {
      const refusal = await messageOf(form);
      assert.match(refusal, /^active-form: form\.pdf holds /);
      assert.match(refusal, found);
      const opened = await openForm(form, "form.pdf", { active: "remove" });
      if ("problem" in opened) throw new Error(opened.problem.message);
      assert.match(opened.problems[0]?.message ?? "", found);
      const { bytes } = await fillForm(opened.form, [], {}, null);
      assert.ok(bytes);
      assert.is(await messageOf(bytes), "opened");
      assert.is((await PDFDocument.load(bytes)).getPageCount(), 1);
    });
  }
}

const HARMLESS: readonly (readonly [string, Partial<HandMade>])[] = [
  ["a page to begin with", { catalog: "/OpenAction [3 0 R /Fit]" }],
  ["a step to a page", { catalog: "/OpenAction <</S /GoTo /D [3 0 R /Fit]>>" }],
  ["events without actions", { field: "/FT /Tx /T (P) /AA <<>>" }],
  [
    "a structure with attributes",
    { catalog: "/StructTreeRoot <</K <</S /Form /A <</O /Layout /Placement /Block>>>>>>" },
  ],
  ["a dashed border", { field: "/FT /Tx /T (P) /BS <</S /D /W 1>>" }],
  [
    "a link to a page",
    { annotations: "5 0 R 20 0 R", more: ["<</Type /Annot /Subtype /Link /Rect [0 0 1 1] /Dest [3 0 R /Fit]>>"] },
  ],
];
for (const [title, changes] of HARMLESS) {
  test(`${title} is no reason to refuse a form`, async () =>
    assert.is(await messageOf(handMadeForm(changes)), "opened"));
}

test("a map can have it left out, and say nothing else of it", () => {
  const read = (text: string) => {
    const { document } = readYaml("map.yaml", new TextEncoder().encode(`fields: { P: a }\n${text}`));
    if (document === null) throw new Error(text);
    const { active, problems } = readFormMap(document);
    return [active, problems.map(({ place }) => place?.line)];
  };
  assert.equal(read(""), ["refuse", []]);
  assert.equal(read("activeContent: remove\n"), ["remove", []]);
  assert.equal(read("activeContent: keep\n"), ["refuse", [2]]);
});

test("what an amendment took out is gone, and what it put in is found", async () => {
  const script = handMadeForm({ catalog: "/OpenAction 20 0 R", more: [SCRIPT] });
  const mended = amended(script, new Map([[20, "<</S /GoTo /D [3 0 R /Fit]>>"]]));
  assert.is(await messageOf(mended), "opened");
  const { bytes } = await filled(mended);
  assert.not.match(Buffer.from(bytes).toString("latin1"), /JavaScript/);
  const plain = handMadeForm({ catalog: "/OpenAction 20 0 R", more: ["<</S /GoTo /D [3 0 R /Fit]>>"] });
  assert.match(await messageOf(amended(plain, new Map([[20, SCRIPT]]))), /JavaScript/);
});

async function filled(form: Uint8Array): Promise<{ readonly bytes: Uint8Array }> {
  const opened = await openForm(form, "form.pdf");
  if ("problem" in opened) throw new Error(opened.problem.message);
  const { bytes } = await fillForm(opened.form, [], {}, null);
  if (bytes === null) throw new Error("nothing was filled");
  return { bytes };
}

test("what lies in the file beside what is shown is not passed on", async () => {
  const hidden = `30 0 obj\n${SCRIPT}\nendobj\n`;
  const text = Buffer.from(handMadeForm()).toString("latin1");
  const start = text.lastIndexOf("xref\n0 ");
  const moved = text.slice(0, start) + hidden + text.slice(start);
  const form = Buffer.from(moved.replace(/startxref\n\d+/, `startxref\n${start + hidden.length}`), "latin1");
  const { bytes } = await filled(form);
  assert.not.match(Buffer.from(bytes).toString("latin1"), /JavaScript/);
});

/** Groups of fields in each other. */
const nested = (depth: number) =>
  Array.from(
    { length: depth },
    (_, i) => `<</T (g) ${i === 0 ? "" : `/Parent ${19 + i} 0 R`} /Kids [${i === depth - 1 ? "" : `${21 + i} 0 R`}]>>`,
  );

const BROKEN: readonly (readonly [string, Partial<HandMade> | Uint8Array, RegExp])[] = [
  ["nothing", new Uint8Array(), /begin as a PDF/],
  ["a text", Buffer.from("hello"), /begin as a PDF/],
  ["a header and no more", Buffer.from("%PDF-1.7\n"), /end as a PDF/],
  ["a form cut short", handMadeForm().slice(0, -40), /end as a PDF/],
  ["encryption", { trailer: "/Encrypt 20 0 R", more: ["<</Filter /Standard>>"] }, /^protected-form/],
  [
    "encryption of an earlier state",
    amended(handMadeForm({ trailer: "/Encrypt <</Filter /Standard>>" }), new Map([[20, "1"]])),
    /^protected-form/,
  ],
  ["a page tree in a circle", { kids: "3 0 R 2 0 R" }, /object 2 stands twice in its page tree/],
  ["a page twice", { kids: "3 0 R 3 0 R" }, /object 3 stands twice/],
  [
    "a page of another parent",
    { kids: "20 0 R", more: ["<</Type /Pages /Parent 2 0 R /Kids [3 0 R]>>"] },
    /another parent/,
  ],
  ["a parent above the top", { pages: "/Parent 2 0 R" }, /another parent/],
  ["fields in a circle", { fields: "20 0 R", more: ["<</T (a) /Kids [20 0 R]>>"] }, /stands twice/],
  ["a field that is its own parent", { field: "/FT /Tx /T (P) /Parent 5 0 R" }, /another parent/],
  ["fields in fields in fields", { fields: "20 0 R", more: nested(50) }, /more than 30 levels/],
  [
    "3,001 fields",
    {
      fields: Array.from({ length: 3001 }, (_, i) => `${20 + i} 0 R`).join(" "),
      more: Array(3001).fill("<</FT /Tx /T (a)>>"),
    },
    /more than 3000 parts/,
  ],
  ["a font told in a book", { field: `/FT /Tx /T (P) /DA (/Helv 10 Tf${" 0 g".repeat(500)})` }, /how its text looks/],
  ["cross-references in a circle", { trailer: "/Prev 0" }, /is missing|is no|xref|circle/],
  ["an object that is another's reference", { catalog: "/X 20 0 R", more: ["20 0 R"] }, /another's reference/],
  [
    "an object of another number",
    Buffer.from(Buffer.from(handMadeForm()).toString("latin1").replace("6 0 obj", "7 0 obj"), "latin1"),
    /object 6 is not where/,
  ],
  [
    "content in another file",
    { page: "/Contents 20 0 R", more: ["<</Length 0 /F (x)>>\nstream\n\nendstream"] },
    /another file/,
  ],
  [
    "an object stream among what is shown",
    { page: "/X 20 0 R", more: [deflated("1 0 2", "/Type /ObjStm /N 1 /First 4")] },
    /machinery/,
  ],
  ["brackets", { page: `/X ${"[".repeat(100_000)}` }, /nested too deep/],
  ["a page that is none", { kids: "6 0 R" }, /another parent/],
  ["no catalog", { trailer: "/Root 9 0 R" }, /two values/],
  ["a field that is no dictionary", { fields: "20 0 R", more: ["[1 2]"] }, /missing/],
  ["a field without a kind", { field: "/T (P)" }, /opened|fields that cannot be read/],
  ["a text that is none", { field: "/FT /Tx /T (P) /V 12" }, /opened|fields that cannot be read/],
  ["a rich text", { field: "/FT /Tx /T (P) /Ff 33554432 /V (x) /RV (<b>x</b>)" }, /opened|fields that cannot be read/],
];
for (const [title, changes, reason] of BROKEN) {
  test(`ends in a reason: ${title}`, async () => {
    const bytes = changes instanceof Uint8Array ? changes : handMadeForm(changes);
    assert.match(await messageOf(bytes), reason);
  });
}

test.run();
