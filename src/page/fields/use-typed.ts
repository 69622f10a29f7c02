import { useState } from "preact/hooks";

interface Typed {
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** What is typed is shown to the letter until the field is left: the file may hold it trimmed, or in another spelling. */
export function useTyped(stored: string, onChange: (text: string) => void): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const forget = () => setTyped(null);
  return {
    value: typed ?? stored,
    onInput({ currentTarget: { value } }) {
      setTyped(value);
      onChange(value);
    },
    onFocus: forget,
    onBlur: forget,
  };
}
