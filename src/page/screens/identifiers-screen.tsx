import { useState } from "preact/hooks";
import type { FieldEdit, JsonObject } from "../../duces.ts";
import type { GivenEdits } from "../case/pending-edits.ts";
import type { RecognizedLine } from "../engine/protocol.ts";
import { LineInput, SelectInput } from "../fields/line-input.tsx";
import { freshId, groupsAt, textAt } from "../fields/lists.ts";
import { IDENTIFIERS, ISSUERS, optionLabel } from "../questions/words.ts";
import { go, useSession } from "../use-session.ts";

/** What records are searched by. */
export function IdentifiersScreen() {
  const { session, state } = useSession();
  const matter: JsonObject = state.matter ?? {};
  const selectors = groupsAt(matter, ["selectors"]);
  const add = (edits: GivenEdits) => session.edit("matter.yaml", edits);
  return (
    <>
      <h1>What should they search by?</h1>
      <p class="lead">
        Names, numbers, addresses: whatever a clerk can look up. Paste a column or a paragraph; each line is read before
        it is taken.
      </p>
      {selectors.length === 0 ? null : (
        <IdentifierTable
          selectors={selectors}
          onRemove={(index) => add([{ at: ["selectors", index], to: undefined }])}
        />
      )}
      <PasteForm selectors={selectors} onAdd={add} />
      <button type="button" class="button" onClick={() => go("recipients")}>
        Continue
      </button>
    </>
  );
}

function kindOf(selector: JsonObject): string {
  return IDENTIFIERS.find(({ value }) => textAt(selector, [value]) !== "")?.value ?? "value";
}

function IdentifierTable({
  selectors,
  onRemove,
}: {
  selectors: readonly JsonObject[];
  onRemove: (index: number) => void;
}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Identifier</th>
          <th scope="col">Kind</th>
          <th scope="col">What it is</th>
          <th scope="col">
            <span class="sr">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {selectors.map((selector, index) => {
          const kind = kindOf(selector);
          const text = textAt(selector, [kind]);
          return (
            <tr key={textAt(selector, ["id"]) || index}>
              <td>{text}</td>
              <td>{optionLabel(IDENTIFIERS, kind)}</td>
              <td class="quiet">
                {[
                  textAt(selector, ["label"]),
                  textAt(selector, ["issuer"]),
                  textAt(selector, ["service"]),
                  textAt(selector, ["state"]),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </td>
              <td>
                <button type="button" class="plain" onClick={() => onRemove(index)} aria-label={`Remove ${text}`}>
                  Remove
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A recognized line, with what the user says of it. */
interface Line extends RecognizedLine {
  readonly label: string;
  readonly issuer: string;
}

function PasteForm({
  selectors,
  onAdd,
}: {
  selectors: readonly JsonObject[];
  onAdd: (edits: GivenEdits) => Promise<boolean>;
}) {
  const { session } = useSession();
  const [text, setText] = useState("");
  const [lines, setLines] = useState<readonly Line[]>([]);
  const known = new Set(selectors.map((each) => textAt(each, [kindOf(each)]).toLowerCase()));
  const read = async () => {
    const found = await session.engine.recognize(text);
    setLines(
      found.map((line) => ({
        ...line,
        message: known.has(line.text.toLowerCase()) ? "is there already" : line.message,
        ...{ label: "", issuer: "" },
      })),
    );
  };
  const change = (index: number, part: Partial<Line>) =>
    setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const ready = lines.filter(isReady);
  const take = async () => {
    if (!(await onAdd((now) => selectorEdits(groupsAt(now, ["selectors"]), ready)))) return;
    setLines(lines.filter((line) => !isReady(line)));
    setText("");
  };
  return (
    <section>
      <h2>Add identifiers</h2>
      <div class="field wide">
        <label for="paste">One on each line, or a paragraph that holds them</label>
        <textarea id="paste" rows={4} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </div>
      <button type="button" class="button second" disabled={text.trim() === ""} onClick={read}>
        Read
      </button>
      <div role="status">{lines.length > 0 ? `${ready.length} of ${lines.length} can be added` : ""}</div>
      {lines.map((line, index) => (
        <PastedLine
          key={index}
          line={line}
          onChange={(part) => change(index, part)}
          onDrop={() => setLines(lines.toSpliced(index, 1))}
        />
      ))}
      {ready.length > 0 ? (
        <button type="button" class="button" onClick={take}>
          Add {ready.length === 1 ? "it" : `these ${ready.length}`}
        </button>
      ) : null}
    </section>
  );
}

const DOUBLES = new Set(["is there already", "stands here twice"]);

function isReady({ kind, message, issuer }: Line): boolean {
  return kind !== "" && !DOUBLES.has(message) && (ISSUERS[kind] === undefined || issuer.trim() !== "");
}

function PastedLine({
  line,
  onChange,
  onDrop,
}: {
  line: Line;
  onChange: (part: Partial<Line>) => void;
  onDrop: () => void;
}) {
  const issuer = ISSUERS[line.kind];
  return (
    <fieldset class="entry">
      <legend>{line.text}</legend>
      {line.message ? <p class={DOUBLES.has(line.message) ? "quiet" : "error"}>{line.message}</p> : null}
      <div class="row">
        <SelectInput
          label="It is"
          value={line.kind}
          options={IDENTIFIERS}
          empty="Choose …"
          onChange={(kind) => onChange({ kind, message: "" })}
        />
        {issuer ? (
          <LineInput label={issuer.label} value={line.issuer} onChange={(to) => onChange({ issuer: to })} />
        ) : null}
        <LineInput label="What it is (optional)" value={line.label} onChange={(label) => onChange({ label })} />
      </div>
      <button type="button" class="plain" onClick={onDrop}>
        Leave out
      </button>
    </fieldset>
  );
}

function selectorEdits(selectors: readonly JsonObject[], lines: readonly Line[]): readonly FieldEdit[] {
  const taken = new Set(selectors.map((each) => textAt(each, ["id"])));
  return lines.map(({ text, kind, label, issuer }, index) => {
    const id = freshId(label || text, taken);
    taken.add(id);
    const by = ISSUERS[kind];
    return {
      at: ["selectors", selectors.length + index],
      to: {
        id,
        [kind]: text,
        ...(by && issuer.trim() ? { [by.field]: issuer.trim() } : {}),
        ...(label.trim() ? { label: label.trim() } : {}),
      },
    };
  });
}
