/**
 * Offsets are written in hours and minutes. Before 1970 some clocks kept the time of their own meridian, to the second:
 * then the nearest minute is meant.
 */
export function keepsOffset(kept: number, written: number): boolean {
  return toMinutes(kept) * 60 === written;
}

/** `-05:00`. */
export function writtenOffset(offset: number): string {
  const minutes = toMinutes(offset);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** For print: `UTC`, `UTC−4`, `UTC+5:30`; `UTC+0:19:32` where it is kept to the second. */
export function offsetWords(offset: number): string {
  if (offset === 0) return "UTC";
  const size = Math.abs(offset);
  const [hours, minutes, seconds] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const rest = seconds > 0 ? `:${two(minutes)}:${two(seconds)}` : minutes > 0 ? `:${two(minutes)}` : "";
  return `UTC${offset < 0 ? "−" : "+"}${hours}${rest}`;
}

function toMinutes(offset: number): number {
  return Math.sign(offset) * Math.round(Math.abs(offset) / 60);
}

function two(number: number): string {
  return `${number}`.padStart(2, "0");
}
