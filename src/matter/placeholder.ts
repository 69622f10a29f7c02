/** Whether a text still holds a declared placeholder. */
export function holdsPlaceholder(text: string): boolean {
  return text.includes("[[");
}
