import type { FieldEdit, JsonObject } from "../../duces.ts";
import { LineInput, SelectInput } from "../fields/line-input.tsx";
import { groupsAt, textAt } from "../fields/lists.ts";
import type { Option } from "../questions/question.ts";
import { useSession } from "../use-session.ts";

const ROLES: readonly Option[] = ["plaintiff", "defendant", "petitioner", "respondent", "intervenor"].map((value) => ({
  value,
  label: value.slice(0, 1).toUpperCase() + value.slice(1),
}));

/** The parties of a pending action, with the counsel that notices go to. */
export function Parties({ matter }: { matter: JsonObject }) {
  const { session } = useSession();
  if (textAt(matter, ["stage", "kind"]) !== "pending") return null;
  const parties = groupsAt(matter, ["stage", "parties"]);
  const put = (index: number, key: string, to: string) =>
    session.edit("matter.yaml", [
      { at: ["stage", "parties", index, key], to: to.trim() === "" ? undefined : to.trim() },
    ]);
  const add = () => session.edit("matter.yaml", newParty);
  return (
    <section>
      <h2>Parties</h2>
      <p class="help">The first on each side first. Notices go to the counsel of the others.</p>
      {parties.map((_, index) => (
        <fieldset key={index} class="entry">
          <legend>Party {index + 1}</legend>
          <div class="row">
            <LineInput
              label="Name"
              value={textAt(matter, ["stage", "parties", index, "name"])}
              onChange={(to) => put(index, "name", to)}
            />
            <SelectInput
              label="Role"
              value={textAt(matter, ["stage", "parties", index, "role"])}
              options={ROLES}
              onChange={(to) => put(index, "role", to)}
            />
          </div>
          <LineInput
            label="Counsel, with firm and address"
            value={textAt(matter, ["stage", "parties", index, "counsel"])}
            onChange={(to) => put(index, "counsel", to)}
          />
          <button
            type="button"
            class="plain"
            onClick={() => session.edit("matter.yaml", [{ at: ["stage", "parties", index], to: undefined }])}
          >
            Remove party {index + 1}
          </button>
        </fieldset>
      ))}
      <button type="button" class="button second" onClick={add}>
        Add a party
      </button>
    </section>
  );
}

function newParty(matter: JsonObject): readonly FieldEdit[] {
  const count = groupsAt(matter, ["stage", "parties"]).length;
  const role = count === 0 ? "plaintiff" : "defendant";
  return [{ at: ["stage", "parties", count], to: { name: "Name of the party", role } }];
}
