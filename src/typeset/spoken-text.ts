/** Text as it is extracted, spoken and shown in a bookmark: plain spaces and hyphens, nothing that cannot be seen. */
export function spokenText(text: string): string {
  return text
    .replace(/[\u00a0\u202f\u2028]/g, " ")
    .replaceAll("\u2011", "-")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "");
}
