import { useState } from "preact/hooks";
import type { FieldEdit, JsonObject } from "../../duces.ts";
import { LineInput, SelectInput } from "../fields/line-input.tsx";
import { freshId, groupsAt, textAt } from "../fields/lists.ts";
import { localDate } from "../local-date.ts";
import { go, useSession } from "../use-session.ts";

interface OwnRecipient {
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
  readonly email: string;
}

const EMPTY: OwnRecipient = {
  ...{ name: "", kind: "", unit: "", street: "", city: "", state: "", zip: "", country: "US", email: "" },
};

/** A recipient that the registry does not know, in one form. */
export function OwnRecipientForm({ onDone }: { onDone: () => void }) {
  const { session, state } = useSession();
  const [own, setOwn] = useState(EMPTY);
  const [missing, setMissing] = useState("");
  const put = (key: keyof OwnRecipient) => (value: string) => setOwn({ ...own, [key]: value });
  const kinds = (state.facts?.kinds ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const add = async () => {
    const lacks = lackOf(own);
    setMissing(lacks);
    if (lacks !== "") return;
    const overlay: JsonObject = state.overlay ?? {};
    const id = freshId(
      own.name,
      groupsAt(overlay, ["custodians"]).map((each) => textAt(each, ["id"])),
    );
    if (!(await session.edit("targets.yaml", ownEdits(overlay, id, own)))) return;
    onDone();
    go("recipients", id);
  };
  return (
    <fieldset class="entry">
      <legend>Your own recipient</legend>
      {missing ? (
        <p class="error" role="alert">
          {missing}
        </p>
      ) : null}
      <LineInput label="Full legal name" value={own.name} onChange={put("name")} />
      <SelectInput label="What it is" value={own.kind} options={kinds} empty="Choose …" onChange={put("kind")} />
      <LineInput label="Department (optional)" value={own.unit} onChange={put("unit")} />
      <LineInput label="Street" value={own.street} onChange={put("street")} />
      <div class="row">
        <LineInput label="City" value={own.city} onChange={put("city")} />
        <LineInput label="State" value={own.state} onChange={put("state")} help="As PA" />
        <LineInput label="ZIP Code" value={own.zip} onChange={put("zip")} />
        <LineInput label="Country" value={own.country} onChange={put("country")} help="As US" />
      </div>
      <LineInput label="E-mail of the organization (optional)" type="email" value={own.email} onChange={put("email")} />
      <button type="button" class="button" onClick={add}>
        Use this recipient
      </button>{" "}
      <button type="button" class="plain" onClick={onDone}>
        Cancel
      </button>
    </fieldset>
  );
}

function lackOf({ name, kind, street, city, country, state, zip }: OwnRecipient): string {
  if (name.trim() === "") return "The full legal name is missing.";
  if (kind === "") return "Choose what it is: letters are worded for it.";
  if (street.trim() === "" || city.trim() === "") return "Street and city are missing.";
  if (country === "US" && (state.trim() === "" || zip.trim() === "")) return "State and ZIP Code are missing.";
  return "";
}

const NOTES = "office-file";

function ownEdits(overlay: JsonObject, id: string, own: OwnRecipient): readonly FieldEdit[] {
  const today = localDate(new Date());
  const source = { document: NOTES, section: "address of the recipient" };
  const documents = groupsAt(overlay, ["documents"]);
  const isKnown = documents.some((each) => textAt(each, ["id"]) === NOTES);
  const document = { id: NOTES, title: "File of the office", kind: "primary", dated: today };
  const contact = {
    ...{ id: `${id}-legal`, purpose: "legal", post: postOf(own) },
    ...(own.email.trim() === "" ? {} : { email: own.email.trim() }),
    ...{ source, confidence: "stated", asOf: today, verified: null, status: "unknown" },
  };
  const custodian = {
    ...{ id, name: own.name.trim(), shortName: shortName(own.name), kinds: [own.kind], country: own.country.trim() },
    ...(own.country === "US" ? { state: own.state.trim().toUpperCase() } : {}),
    ...{ role: "a recipient of this matter", source, contacts: [contact] },
  };
  return [
    ...(isKnown ? [] : [{ at: ["documents", documents.length], to: document }]),
    { at: ["custodians", groupsAt(overlay, ["custodians"]).length], to: custodian },
  ];
}

function postOf({ unit, street, city, state, zip, country }: OwnRecipient): JsonObject {
  return {
    ...(unit.trim() === "" ? {} : { unit: unit.trim() }),
    street: [street.trim()],
    locality: city.trim(),
    ...(state.trim() === "" ? {} : { region: state.trim().toUpperCase() }),
    ...(zip.trim() === "" ? {} : { postcode: zip.trim() }),
    country: country.trim().toUpperCase(),
  };
}

/** Without the form of the company: `Prairie Bank, N.A.` → `Prairie Bank`. */
function shortName(name: string): string {
  return name.trim().replace(/,? (?:inc|llc|l\.l\.c|corp|corporation|co|company|ltd|llp|lp|n\.a|plc)\.?$/iu, "");
}
