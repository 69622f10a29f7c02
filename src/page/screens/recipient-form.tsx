import type { JsonObject } from "../../duces.ts";
import type { KnownRecipient } from "../../views/known-recipients.ts";
import type { ItemDraft, LetterDraft, RecipientDraft } from "../case/recipient-draft.ts";
import { LineInput, SelectInput } from "../fields/line-input.tsx";
import { groupsAt, textAt } from "../fields/lists.ts";
import { DELIVERIES, IDENTIFIERS, LETTERS, optionLabel, RELATIONS } from "../questions/words.ts";
import { useSession } from "../use-session.ts";

type Change<Value> = (now: Value) => Value;

interface FormProps {
  readonly draft: RecipientDraft;
  readonly facts: KnownRecipient | null;
  readonly matter: JsonObject;
  /** What changes, as a function: what is shown may be older than what was entered last. */
  readonly onChange: (change: Change<RecipientDraft>) => void;
}

/** What a recipient is asked, by which letters, and why. */
export function RecipientForm({ draft, facts, matter, onChange }: FormProps) {
  return (
    <>
      <SelectInput
        label="This recipient is"
        value={draft.relation}
        options={RELATIONS}
        onChange={(relation) => onChange((now) => ({ ...now, relation }))}
      />
      <LineInput
        label="We write to you in particular for this reason: …"
        help="One or two full sentences that say who says so. The letter prints them."
        isLong
        id="recipient-why"
        value={draft.why}
        onChange={(why) => onChange((now) => ({ ...now, why: why.trim() }))}
      />
      {draft.letters.some(({ instrument }) => instrument === "public-records") ? (
        <LineInput
          label="Statute that opens these records"
          help="As you cite it."
          value={draft.basis}
          onChange={(basis) => onChange((now) => ({ ...now, basis: basis.trim() }))}
        />
      ) : null}
      <Letters
        letters={draft.letters}
        onChange={(change) => onChange((now) => ({ ...now, letters: change(now.letters) }))}
      />
      <Items
        items={draft.items}
        facts={facts}
        matter={matter}
        onChange={(change) => onChange((now) => ({ ...now, items: change(now.items) }))}
      />
    </>
  );
}

function Letters({
  letters,
  onChange,
}: {
  letters: readonly LetterDraft[];
  onChange: (change: Change<readonly LetterDraft[]>) => void;
}) {
  const put = (index: number, part: Partial<LetterDraft>) =>
    onChange((now) => now.map((each, at) => (at === index ? { ...each, ...part } : each)));
  return (
    <section>
      <h2>Letters</h2>
      {letters.map((letter, index) => (
        <div class="row entry" key={index}>
          <SelectInput
            label="Type of letter"
            value={letter.instrument}
            options={LETTERS}
            onChange={(instrument) => put(index, { instrument })}
          />
          <SelectInput
            label="Sent by"
            value={letter.delivery}
            options={optionsWith(letter.delivery)}
            onChange={(delivery) => put(index, { delivery })}
          />
          <LineInput
            label="Answer by"
            type="date"
            value={letter.respondBy}
            onChange={(respondBy) => put(index, { respondBy })}
          />
          <button
            type="button"
            class="plain"
            disabled={letters.length === 1}
            onClick={() => onChange((now) => now.toSpliced(index, 1))}
          >
            Remove
          </button>
        </div>
      ))}
      <button type="button" class="button second" onClick={() => onChange((now) => [...now, nextLetter(now)])}>
        Add a letter
      </button>
    </section>
  );
}

/** Ways of delivery, with one that the matter combines from several. */
function optionsWith(delivery: string) {
  if (DELIVERIES.some(({ value }) => value === delivery)) return DELIVERIES;
  const label = delivery
    .split(", ")
    .map((way) => optionLabel(DELIVERIES, way))
    .join(" and ");
  return [...DELIVERIES, { value: delivery, label }];
}

function nextLetter(letters: readonly LetterDraft[]): LetterDraft {
  const last = letters.at(-1);
  const used = new Set(letters.map(({ instrument }) => instrument));
  const instrument = LETTERS.find(({ value }) => !used.has(value))?.value ?? "records";
  return { instrument, delivery: last?.delivery ?? "certified-mail", respondBy: last?.respondBy ?? "" };
}

function Items({
  items,
  facts,
  matter,
  onChange,
}: {
  items: readonly ItemDraft[];
  facts: KnownRecipient | null;
  matter: JsonObject;
  onChange: (change: Change<readonly ItemDraft[]>) => void;
}) {
  const { state } = useSession();
  const put = (index: number, part: Partial<ItemDraft>) =>
    onChange((now) => now.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const usual = facts?.holds ?? [];
  const all = state.facts?.categories ?? [];
  const options = [...usual, ...all.filter(({ id }) => !usual.some((each) => each.id === id))].map(({ id, title }) => ({
    value: id,
    label: title,
  }));
  return (
    <section>
      <h2>Records</h2>
      {items.map((item, index) => (
        <fieldset class="entry" key={item.number}>
          <legend>Item {item.number}</legend>
          <SelectInput
            label="Kind of record"
            value={item.category}
            options={options}
            empty="Choose …"
            onChange={(category) => put(index, { category })}
          />
          <LineInput
            label="Exactly what"
            help="A sentence: Payroll register of Inez Delgado from June 1, 2025 to May 31, 2026."
            isLong
            id={`item-${item.number}-subject`}
            value={item.subject}
            onChange={(subject) => put(index, { subject: subject.trim() })}
          />
          <Searched
            item={item}
            matter={matter}
            onChange={(change) =>
              onChange((now) =>
                now.map((each, at) => (at === index ? { ...each, selectors: change(each.selectors) } : each)),
              )
            }
          />
          <button
            type="button"
            class="plain"
            disabled={items.length === 1}
            onClick={() => onChange((now) => now.toSpliced(index, 1))}
          >
            Remove item {item.number}
          </button>
        </fieldset>
      ))}
      <button type="button" class="button second" onClick={() => onChange((now) => [...now, newItem(now)])}>
        Add an item
      </button>
    </section>
  );
}

/** Numbers stay what they are when items go: the next is one above the highest. */
export function newItem(items: readonly ItemDraft[]): ItemDraft {
  const highest = Math.max(0, ...items.map(({ number }) => Number(number)));
  return { number: String(highest + 1), category: "", subject: "", selectors: items.at(-1)?.selectors ?? [] };
}

function Searched({
  item,
  matter,
  onChange,
}: {
  item: ItemDraft;
  matter: JsonObject;
  onChange: (change: Change<readonly string[]>) => void;
}) {
  const selectors = groupsAt(matter, ["selectors"]);
  if (selectors.length === 0) return null;
  return (
    <fieldset class="ticks">
      <legend>Search by</legend>
      {selectors.map((selector) => {
        const id = textAt(selector, ["id"]);
        const kind = IDENTIFIERS.find(({ value }) => textAt(selector, [value]) !== "")?.value ?? "value";
        const toggle = (isOn: boolean) => onChange((now) => (isOn ? [...now, id] : now.filter((each) => each !== id)));
        return <Tick key={id} label={textAt(selector, [kind])} isOn={item.selectors.includes(id)} onChange={toggle} />;
      })}
    </fieldset>
  );
}

function Tick({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label class="option">
      <input type="checkbox" checked={isOn} onChange={() => onChange(!isOn)} />
      <span>{label}</span>
    </label>
  );
}
