import { readFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
import { type MemoryFiles, shippedTemplates } from "../memory-world.ts";

const DOCKET = `matter: "DNS-2016"
entries:
  - { id: e1, request: listrak-preservation, event: sent, date: 2026-11-24 }
`;
const OFFICE = `role: private-counsel
organization: Vale & Orr LLP
address: [100 Main Street, "Springfield, IL 62701"]
letterhead: { name: Vale & Orr LLP, logo: mark.svg }
signers:
  - { id: vale, name: Ann Vale, email: avale@vale-orr.example, phone: (217) 555-0100 }
  - { id: orr, name: Tom Orr, email: torr@vale-orr.example, phone: (217) 555-0102 }
signer: vale
terms: { production: Please send copies through our upload portal. }
`;
const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H10V10Z" fill="#000"/></svg>';
const LIST =
  "name,street,city,state,zip,country,kind\nOrdinary Payroll Inc.,1 Main Street,Toledo,OH,43604,US,company\n";

/** The shipped matter, an action with subpoenas, a docket, a list, and a form with its map. */
export async function caseInMemory(): Promise<MemoryFiles> {
  const text = (path: string) => readFileSync(path, "utf8");
  return {
    ...shippedTemplates(),
    "targets.yaml": text("targets.yaml"),
    "matter.yaml": text("matter.yaml"),
    "action.yaml": text("test/matters/federal-action.yaml"),
    "fictional.yaml": text("test/matters/targets.yaml"),
    "sent.yaml": DOCKET,
    "list.csv": LIST,
    "office/office.yaml": OFFICE,
    "office/mark.svg": MARK,
    "office/case/matter.yaml": text("src/data/init/matter.yaml").replace(
      /requester:[\s\S]*(?=# Where the case stands)/,
      "requester: { represents: Roe }\nsigner: orr\n\n",
    ),
    "office/case/targets.yaml": text("src/data/init/targets.yaml"),
    "tracking.csv": "reference,event,date,number\nlistrak-preservation,delivered,2026-11-23,9407\n",
    "items.yaml": 'items:\n  - { text: "All call detail records for 555-0188", holder: carrier }\n',
    "service.txt": "Ann Bee\nBee Law PLLC\nann@bee.example\nCounsel for Rachel Roe\n",
    "form.pdf": await formOfTheCourt(),
    "map.yaml": "fields:\n  To: addressee.name\n",
  };
}

async function formOfTheCourt(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([612, 792]);
  document.getForm().createTextField("To").addToPage(page, { x: 72, y: 700, width: 300, height: 24 });
  return document.save();
}

const DOCKET_FILE = { name: "docket.yaml", named: false };

/** The names of the two cases. */
export const FILES = {
  targets: ["targets.yaml"],
  matter: "matter.yaml",
  templates: "templates",
  docket: DOCKET_FILE,
};
export const ACTION = { ...FILES, targets: ["targets.yaml", "fictional.yaml"], matter: "action.yaml" };
export const BELOW_OFFICE = {
  ...FILES,
  targets: ["targets.yaml", "office/case/targets.yaml"],
  matter: "office/case/matter.yaml",
  office: "office/office.yaml",
};
