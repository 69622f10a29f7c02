import { InvalidArgumentError, Option } from "commander";
import { parseDate } from "../calendar/plain-date.ts";
import { ROW_FORMATS } from "./print-rows.ts";

/** `--format` of a command that prints rows. */
export function rowFormatOption(): Option {
  return new Option("--format <format>", "how to print").choices([...ROW_FORMATS]).default("table");
}

/** An ISO date given on the command line. */
export function dateArgument(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || parseDate(text) === null) {
    throw new InvalidArgumentError("Write a date as 2026-03-02.");
  }
  return text;
}
