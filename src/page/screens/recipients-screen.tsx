import { useEffect, useState } from "preact/hooks";
import type { JsonObject } from "../../duces.ts";
import { draftEdits, draftOf, type RecipientDraft } from "../case/recipient-draft.ts";
import type { FoundCustodian } from "../engine/protocol.ts";
import { LineInput, SelectInput } from "../fields/line-input.tsx";
import { groupsAt, textAt } from "../fields/lists.ts";
import { shortDate } from "../local-date.ts";
import { DELIVERIES, LETTERS, optionLabel } from "../questions/words.ts";
import { go, useSession } from "../use-session.ts";
import { OwnRecipientForm } from "./own-recipient-form.tsx";

/** Who receives a letter. */
export function RecipientsScreen() {
  const { state } = useSession();
  const matter: JsonObject = state.matter ?? {};
  const drafts = groupsAt(matter, ["custodians"]).flatMap((each) => draftOf(matter, textAt(each, ["id"])) ?? []);
  const [isOwn, setOwn] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const tick = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <>
      <h1>Who should receive a request?</h1>
      <p class="lead">Search by company, brand, domain or internet address, or add your own.</p>
      <SearchForm onOwn={() => setOwn(true)} />
      {isOwn ? <OwnRecipientForm onDone={() => setOwn(false)} /> : null}
      {drafts.length === 0 ? (
        <p class="quiet">Nobody yet. The letter appears beside as soon as there is a recipient.</p>
      ) : (
        <RecipientTable drafts={drafts} ticked={ticked} onTick={tick} />
      )}
      {ticked.size > 0 ? <SetForTicked drafts={drafts.filter(({ id }) => ticked.has(id))} /> : null}
      <button type="button" class="button" onClick={() => go("records")}>
        Continue
      </button>
      <span class="sr" role="status">
        {ticked.size > 0 ? `${ticked.size} ticked` : ""}
      </span>
    </>
  );
}

function SearchForm({ onOwn }: { onOwn: () => void }) {
  const { session, state } = useSession();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly FoundCustodian[]>([]);
  useEffect(() => {
    if (text.trim() === "") setFound([]);
    else findAll(text.trim()).then(setFound);
  }, [text]);
  const findAll = async (words: string) => {
    const byName = await session.engine.search(words);
    const { rows } = await session.engine.holders(words, null).catch(() => ({ rows: [] }));
    const holders = rows
      .filter(({ id }, index) => rows.findIndex((each) => each.id === id) === index)
      .map(({ id, cells }) => ({
        id,
        name: cells[0]?.split("\n")[0] ?? id,
        kinds: "",
        where: "",
        because: `may hold records about ${words}`,
      }));
    return [...byName, ...holders.filter(({ id }) => !byName.some((each) => each.id === id))].slice(0, 12);
  };
  const asked = new Set(groupsAt(state.matter ?? {}, ["custodians"]).map((each) => textAt(each, ["id"])));
  return (
    <>
      <div class="row search">
        <div class="field wide">
          <label class="sr" for="recipient-search">
            Search companies
          </label>
          <input
            id="recipient-search"
            type="search"
            placeholder={`Search ${state.facts?.custodians ?? ""} companies, or paste an address`}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <button type="button" class="button" onClick={onOwn}>
          Add your own
        </button>
      </div>
      <div role="status" class="sr">
        {text === "" ? "" : `${found.length} found`}
      </div>
      {text.trim() !== "" && found.length === 0 ? (
        <p class="quiet">Nobody is known by that name. Add your own: a name, a kind and an address are enough.</p>
      ) : null}
      <ul class="choices">
        {found.map(({ id, name, kinds, where, because }) => (
          <li key={id}>
            <a href={`#/recipients/${id}`}>{name}</a>{" "}
            <span class="quiet">
              {[kinds, where, because && `found by ${because}`, asked.has(id) ? "is a recipient already" : ""]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface TableProps {
  readonly drafts: readonly RecipientDraft[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (id: string) => void;
}

function RecipientTable({ drafts, ticked, onTick }: TableProps) {
  const { state } = useSession();
  const facts = new Map(state.look?.recipients.map((each) => [each.id, each]));
  const kinds = new Map(state.facts?.kinds.map(({ id, title }) => [id, title]));
  return (
    <table class="recipients">
      <thead>
        <tr>
          <th scope="col">
            <span class="sr">Tick</span>
          </th>
          <th scope="col">Recipient</th>
          <th scope="col">Letters</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map(({ id, letters }) => {
          const known = facts.get(id);
          const verified = known?.contacts.find((contact) => contact.verified !== null)?.verified;
          const name = known?.name ?? id;
          return (
            <tr key={id} class={ticked.has(id) ? "ticked" : ""}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`Tick ${name}`}
                  checked={ticked.has(id)}
                  onChange={() => onTick(id)}
                />
              </td>
              <td>
                <a href={`#/recipients/${id}`}>{name}</a>
                <small>
                  {known?.kinds
                    .map((kind) => kinds.get(kind) ?? kind)
                    .join(", ")
                    .toLowerCase()}
                  {verified ? ` · address verified ${shortDate(verified)}` : ""}
                  {known && !verified ? <strong class="fix"> · address to verify</strong> : null}
                </small>
              </td>
              <td>
                {letters.map(({ instrument, delivery, respondBy }) => (
                  <div key={instrument + delivery}>
                    {optionLabel(LETTERS, instrument)}
                    <small>{letterWords(delivery, respondBy)}</small>
                  </div>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** `certified mail, answer by Dec 14, 2026` */
function letterWords(delivery: string, respondBy: string): string {
  const ways = delivery.split(", ").map((way) => optionLabel(DELIVERIES, way).toLowerCase());
  return [ways.join(" and "), respondBy === "" ? "" : `answer by ${shortDate(respondBy)}`].filter(Boolean).join(", ");
}

/** Sets delivery and date of the letters of all that are ticked, or asks the same of them. */
function SetForTicked({ drafts }: { drafts: readonly RecipientDraft[] }) {
  const { session } = useSession();
  const [delivery, setDelivery] = useState("");
  const [respondBy, setRespondBy] = useState("");
  const [instrument, setInstrument] = useState("");
  const [first] = drafts;
  const setAll = async () => {
    for (const draft of drafts) {
      const letters = draft.letters.map((letter) => ({
        instrument: instrument || letter.instrument,
        delivery: delivery || letter.delivery,
        respondBy: respondBy || letter.respondBy,
      }));
      await session.edit("matter.yaml", (now) => draftEdits(now, { ...draft, letters }));
    }
  };
  const askSame = async () => {
    for (const draft of drafts.slice(1)) {
      const items = first?.items ?? draft.items;
      await session.edit("matter.yaml", (now) => draftEdits(now, { ...draft, items }));
    }
  };
  return (
    <fieldset class="entry">
      <legend>For the {drafts.length} ticked</legend>
      <div class="row">
        <SelectInput
          label="Type of letter"
          value={instrument}
          options={LETTERS}
          empty="As it is"
          onChange={setInstrument}
        />
        <SelectInput label="Sent by" value={delivery} options={DELIVERIES} empty="As it is" onChange={setDelivery} />
        <LineInput label="Answer by" type="date" value={respondBy} onChange={setRespondBy} />
      </div>
      <button type="button" class="button second" onClick={setAll}>
        Set for all ticked
      </button>{" "}
      {drafts.length > 1 ? (
        <button type="button" class="button second" onClick={askSame}>
          Ask all what the first is asked
        </button>
      ) : null}
    </fieldset>
  );
}
