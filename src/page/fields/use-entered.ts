import { useState } from "preact/hooks";
import { useSession } from "../use-session.ts";

interface Typed {
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** What is typed is shown as it is typed, until it stands in the file and the field is left. */
export function useTyped(stored: string, onChange: (text: string) => void): Typed {
  const { state } = useSession();
  const [typed, setTyped] = useState("");
  const [isActive, setActive] = useState(false);
  const [wasTyped, setWasTyped] = useState(false);
  const isPending = wasTyped && !state.isSettled;
  return {
    value: (isActive && wasTyped) || isPending ? typed : stored,
    onInput({ currentTarget: { value } }) {
      setTyped(value);
      setWasTyped(true);
      onChange(value);
    },
    onFocus() {
      setActive(true);
      setWasTyped(false);
    },
    onBlur: () => setActive(false),
  };
}

/** What is chosen is shown at once, before it stands in the file. */
export function useChosen<Value>(stored: Value, onChange: (value: Value) => void) {
  const { state } = useSession();
  const [chosen, setChosen] = useState<{ readonly value: Value } | null>(null);
  const choose = (value: Value) => {
    setChosen({ value });
    onChange(value);
  };
  return { value: chosen !== null && !state.isSettled ? chosen.value : stored, choose };
}
