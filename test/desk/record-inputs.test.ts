import { test } from "uvu";
import * as assert from "uvu/assert";
import { type InputFile, packagedTemplates } from "../../src/desk/read-input.ts";
import { type BatchFiles, recordInputs } from "../../src/desk/record-inputs.ts";
import { WORLD } from "../shipped-world.ts";

const SHIPPED = packagedTemplates(WORLD);

const file = (name: string, text = name): InputFile => ({ name, bytes: new TextEncoder().encode(text) });

const LEAST: BatchFiles = {
  ...{ targets: [file("targets.yaml")], matter: file("matter.yaml"), templates: SHIPPED },
  ...{ office: null, logo: null, enclosures: [], docket: null, form: null, formMap: null },
};

/** The names as they are kept, then each other file as `PATH: CONTENT`. */
function recorded(changes: Partial<BatchFiles> = {}) {
  const [names, ...files] = recordInputs(WORLD, { ...LEAST, ...changes });
  assert.is(names?.path, "inputs/inputs.json");
  const decoded = (bytes?: Uint8Array) => new TextDecoder().decode(bytes);
  return { names: decoded(names?.bytes), files: files.map(({ path, bytes }) => `${path}: ${decoded(bytes)}`) };
}

test("the least that a batch is made from", () => {
  assert.equal(recorded(), {
    names: `{
  "targets": [
    "targets.yaml"
  ],
  "matter": "matter.yaml",
  "logo": null,
  "docket": null,
  "form": null,
  "formMap": null,
  "templates": "shipped"
}
`,
    files: ["inputs/targets-1.yaml: targets.yaml", "inputs/matter.yaml: matter.yaml"],
  });
});

test("every file, under a name of ours, and of its own name no folder of the machine", () => {
  const all = recorded({
    targets: [file("/home/me/x/one.yaml"), file("two.yaml"), file("C:\\Users\\me\\one.yaml"), file("a\\b/c.yaml")],
    matter: file("../cases/7.yaml"),
    logo: file("Firm.Mark.PNG"),
    docket: file("/srv/docket.txt"),
    form: file("./AO 88B.pdf"),
    formMap: file("maps/form.yaml"),
    templates: [file("records/letter.hbs"), file("shared/head.hbs")],
  });
  assert.equal(JSON.parse(all.names), {
    ...{ targets: ["one.yaml", "two.yaml", "one.yaml", "c.yaml"], matter: "7.yaml", logo: "Firm.Mark.PNG" },
    ...{ docket: "docket.txt", form: "AO 88B.pdf", formMap: "form.yaml", templates: "kept" },
  });
  assert.equal(all.files, [
    "inputs/targets-1.yaml: /home/me/x/one.yaml",
    "inputs/targets-2.yaml: two.yaml",
    "inputs/targets-3.yaml: C:\\Users\\me\\one.yaml",
    "inputs/targets-4.yaml: a\\b/c.yaml",
    "inputs/matter.yaml: ../cases/7.yaml",
    "inputs/logo.png: Firm.Mark.PNG",
    "inputs/docket.yaml: /srv/docket.txt",
    "inputs/form.pdf: ./AO 88B.pdf",
    "inputs/form-map.yaml: maps/form.yaml",
    "inputs/templates/records/letter.hbs: records/letter.hbs",
    "inputs/templates/shared/head.hbs: shared/head.hbs",
  ]);
});

const [FIRST = file("")] = SHIPPED;
const REST = SHIPPED.slice(1);

const TEMPLATES: readonly (readonly [string, readonly InputFile[], "shipped" | "kept"])[] = [
  ["those of the package", SHIPPED, "shipped"],
  ["those in another order", SHIPPED.toReversed(), "shipped"],
  ["one less", REST, "kept"],
  ["one more", [...SHIPPED, file("own/letter.hbs")], "kept"],
  ["one that was changed", [...REST, { ...FIRST, bytes: FIRST.bytes.with(0, 0) }], "kept"],
  ["one that was cut", [...REST, { ...FIRST, bytes: FIRST.bytes.subarray(1) }], "kept"],
  ["one under another name", [...REST, { ...FIRST, name: "own/letter.hbs" }], "kept"],
  ["an empty one in the place of another", [...REST, file("own/letter.hbs", "")], "kept"],
  ["none", [], "kept"],
];

for (const [title, templates, expected] of TEMPLATES) {
  test(`templates: ${title}`, () => {
    const { names, files } = recorded({ templates });
    assert.is(JSON.parse(names).templates, expected);
    assert.is(files.length - 2, expected === "kept" ? templates.length : 0);
  });
}

test.run();
