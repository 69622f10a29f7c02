import { useId } from "preact/hooks";
import { dataAt, type Json, type JsonObject } from "../../duces.ts";
import type { ShownProblem } from "../engine/protocol.ts";
import type { AskedField, Option } from "../questions/question.ts";
import { fieldText, fromFieldText, placeholderOf } from "./field-text.ts";
import { problemWords } from "./problem-words.ts";
import { useTyped } from "./use-typed.ts";

export interface FieldProps {
  readonly field: AskedField;
  readonly matter: JsonObject;
  readonly problems: readonly ShownProblem[];
  readonly onChange: (to: Json | undefined) => void;
}

/** One field with its label, help, example and what is wrong with it. */
export function QuestionField({ field, matter, problems, onChange }: FieldProps) {
  const id = useId();
  const value = dataAt(matter, field.at);
  const wrong = problems.map(problemWords).join(" ");
  const described = [field.help ? `${id}-help` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  const common = {
    id: fieldId(field.at),
    "aria-describedby": described || undefined,
    "aria-invalid": wrong !== "" || undefined,
  };
  // Controls of these kinds bring their own label.
  const isGroup = field.control.kind === "choice" || field.control.kind === "tick";
  return (
    <div class={wrong ? "field wrong" : "field"}>
      {isGroup ? null : (
        <label for={fieldId(field.at)}>
          {field.label}
          {field.optional ? <span class="optional"> (optional)</span> : null}
        </label>
      )}
      {field.help && !isGroup ? (
        <p class="help" id={`${id}-help`}>
          {field.help}
        </p>
      ) : null}
      {wrong ? (
        <p class="error" id={`${id}-wrong`}>
          {wrong}
        </p>
      ) : null}
      <Control field={field} value={value} onChange={onChange} common={common} />
    </div>
  );
}

/** Ids of fields are made from where they stand, so that an issue can lead to one. */
export function fieldId(at: AskedField["at"]): string {
  return `field-${at.join("-")}`;
}

interface ControlProps {
  readonly field: AskedField;
  readonly value: Json | undefined;
  readonly onChange: FieldProps["onChange"];
  readonly common: Readonly<Record<string, string | boolean | undefined>>;
}

function Control({ field, value, onChange, common }: ControlProps) {
  const { control } = field;
  if (control.kind === "choice") {
    return (
      <RadioGroup
        name={fieldId(field.at)}
        label={field.label}
        options={control.options}
        value={value}
        onChange={onChange}
      />
    );
  }
  if (control.kind === "select") {
    return <SelectControl options={control.options} value={value} onChange={onChange} common={common} />;
  }
  if (control.kind === "tick")
    return <TickControl label={field.label} value={value} onChange={onChange} common={common} />;
  return <TextControl field={field} value={value} onChange={onChange} common={common} />;
}

interface SelectControlProps extends Pick<ControlProps, "value" | "common"> {
  readonly options: readonly Option[];
  readonly onChange: (to: string) => void;
}

function SelectControl({ options, value, onChange, common }: SelectControlProps) {
  return (
    <select {...common} value={String(value ?? "")} onChange={(event) => onChange(event.currentTarget.value)}>
      <Options options={options} value={value} />
    </select>
  );
}

function Options({ options, value }: { options: readonly Option[]; value: Json | undefined }) {
  const isOther = typeof value === "string" && value !== "" && !options.some((option) => option.value === value);
  return (
    <>
      {value === undefined ? <option value="">Choose …</option> : null}
      {isOther ? <option value={value}>{value}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </>
  );
}

function TextControl({ field, value, onChange, common }: ControlProps) {
  const typed = useTyped(fieldText(value), (text) => onChange(fromFieldText(text, field)));
  const shared = { ...common, ...typed, placeholder: placeholderOf(value) };
  const { control, example } = field;
  const hint = example ? <p class="example">For example: {example}</p> : null;
  if (control.kind === "date") return <input type="date" {...shared} />;
  if (control.kind === "moment") return <input type="datetime-local" {...shared} />;
  if (control.kind === "paragraph" || control.kind === "lines") {
    return (
      <>
        <textarea rows={control.kind === "lines" ? 3 : 2} {...shared} />
        {hint}
      </>
    );
  }
  return (
    <>
      <input type={textType(control)} autocomplete="off" {...shared} />
      {hint}
    </>
  );
}

interface TickControlProps extends Pick<ControlProps, "value" | "common"> {
  readonly label: string;
  readonly onChange: (to: boolean) => void;
}

/** Files hold `true` and `false` as texts until a schema reads them. */
function TickControl({ label, value, onChange, common }: TickControlProps) {
  const isOn = String(value) === "true";
  return (
    <label class="option">
      <input {...common} type="checkbox" checked={isOn} onChange={() => onChange(!isOn)} />
      <span>{label}</span>
    </label>
  );
}

/** One of several types; the types of the library want one literal. */
function textType(control: AskedField["control"]): "text" {
  return (control.kind === "line" ? (control.type ?? "text") : "text") as "text";
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: Json | undefined;
  readonly onChange: (to: string) => void;
}

/** One of a few, all in sight. */
export function RadioGroup({ name, label, options, value, onChange }: ChoiceProps) {
  return (
    <fieldset id={name} class="choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === String(value ?? "")}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.help ? <small>{option.help}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
