/** Today's date where the user is, ISO 8601. */
export function today(): string {
  const now = new Date();
  const pad = (number: number, length: number) => String(number).padStart(length, "0");
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
