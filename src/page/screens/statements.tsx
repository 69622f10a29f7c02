import type { FieldEdit, JsonObject } from "../../duces.ts";
import { LineInput, SelectInput } from "../fields/line-input.tsx";
import { freshId, groupsAt, textAt } from "../fields/lists.ts";
import type { Option } from "../questions/question.ts";
import { useSession } from "../use-session.ts";

const KINDS: readonly Option[] = [
  { value: "claim", label: "A claim" },
  { value: "denial", label: "A denial" },
  { value: "report", label: "A report" },
  { value: "finding", label: "A finding" },
  { value: "caveat", label: "A caution" },
];

/** What has been said in the dispute, each sentence with its speaker. A letter prints claims beside their denials. */
export function Statements({ matter }: { matter: JsonObject }) {
  const { session } = useSession();
  const statements = groupsAt(matter, ["background"]);
  const edit = (...edits: readonly FieldEdit[]) => session.edit("matter.yaml", edits);
  return (
    <section>
      <h2>Background (optional)</h2>
      <p class="help">
        Full sentences, each of which says who said it. Put the denial beside the claim. Most letters need none: they
        say what the matter concerns.
      </p>
      {statements.map((statement, index) => (
        <fieldset key={textAt(statement, ["id"]) || index} class="entry">
          <legend>Statement {index + 1}</legend>
          <LineInput
            label="Sentence"
            isLong
            value={textAt(statement, ["text"])}
            onChange={(to) => edit({ at: ["background", index, "text"], to: to.trim() || undefined })}
          />
          <div class="row">
            <SelectInput
              label="It is"
              value={textAt(statement, ["kind"])}
              options={KINDS}
              onChange={(to) => edit({ at: ["background", index, "kind"], to })}
            />
            <LineInput
              label="Said by"
              value={textAt(statement, ["saidBy"])}
              onChange={(to) => edit({ at: ["background", index, "saidBy"], to: to.trim() || undefined })}
            />
            <LineInput
              label="On"
              type="date"
              value={textAt(statement, ["date"])}
              onChange={(to) => edit({ at: ["background", index, "date"], to: to || undefined })}
            />
          </div>
          <LineInput
            label="It stands in"
            help="The paper, and where in it: Complaint, paragraph 12."
            value={sourceWords(matter, statement)}
            onChange={(to) => session.edit("matter.yaml", (now) => sourceEdits(now, index, to))}
          />
          <button type="button" class="plain" onClick={() => edit({ at: ["background", index], to: undefined })}>
            Remove statement {index + 1}
          </button>
        </fieldset>
      ))}
      <button type="button" class="button second" onClick={() => session.edit("matter.yaml", newStatement)}>
        Add a statement
      </button>
    </section>
  );
}

function newStatement(matter: JsonObject): readonly FieldEdit[] {
  const statements = groupsAt(matter, ["background"]);
  const id = freshId(
    "statement",
    statements.map((each) => textAt(each, ["id"])),
  );
  const statement = {
    ...{ id, kind: "claim", print: "letter", text: "The plaintiff alleges that …", saidBy: "The plaintiff" },
    ...{ date: "undated", source: { document: "file-of-counsel", section: "whole paper" }, confidence: "stated" },
  };
  return [
    ...documentEdits(matter, "file-of-counsel", "File of counsel"),
    { at: ["background", statements.length], to: statement },
  ];
}

function documentEdits(matter: JsonObject, id: string, title: string): readonly FieldEdit[] {
  const documents = groupsAt(matter, ["documents"]);
  if (documents.some((each) => textAt(each, ["id"]) === id)) return [];
  return [{ at: ["documents", documents.length], to: { id, title, kind: "primary", dated: "undated" } }];
}

function sourceWords(matter: JsonObject, statement: JsonObject): string {
  const id = textAt(statement, ["source", "document"]);
  const document = groupsAt(matter, ["documents"]).find((each) => textAt(each, ["id"]) === id);
  return [textAt(document, ["title"]) || id, textAt(statement, ["source", "section"])].filter(Boolean).join(", ");
}

/** `Complaint, paragraph 12`: the paper before the comma, the place in it behind. */
function sourceEdits(matter: JsonObject, index: number, words: string): readonly FieldEdit[] {
  const [title = "", ...rest] = words.split(",");
  const section = rest.join(",").trim() || "whole paper";
  if (title.trim() === "") return [];
  const documents = groupsAt(matter, ["documents"]);
  const known = documents.find((each) => textAt(each, ["title"]) === title.trim());
  const id = known
    ? textAt(known, ["id"])
    : freshId(
        title,
        documents.map((each) => textAt(each, ["id"])),
      );
  return [
    ...documentEdits(matter, id, title.trim()),
    { at: ["background", index, "source"], to: { document: id, section } },
  ];
}
