import { useId } from "preact/hooks";
import type { Option } from "../questions/question.ts";
import { useTyped } from "./use-typed.ts";

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string;
  readonly type?: "text" | "date" | "search" | "email" | "tel";
  readonly isLong?: boolean;
  readonly id?: string;
}

/** A labeled line, of which what is typed is shown at once. */
export function LineInput({ label, value, onChange, help, type = "text", isLong = false, id }: LineProps) {
  const own = useId();
  const typed = useTyped(value, onChange);
  const shared = { id: id ?? own, ...typed, "aria-describedby": help ? `${own}-help` : undefined };
  return (
    <div class="field">
      <label for={id ?? own}>{label}</label>
      {help ? (
        <p class="help" id={`${own}-help`}>
          {help}
        </p>
      ) : null}
      {isLong ? <textarea rows={2} {...shared} /> : <input type={type as "text"} autocomplete="off" {...shared} />}
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly empty?: string;
}

export function SelectInput({ label, value, options, onChange, empty }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
