import { InvalidArgumentError, Option } from "commander";
import { parseDate } from "../calendar/plain-date.ts";
import type { Finish } from "../duces.ts";
import { dateHint } from "../problem/date-readings.ts";
import { Fault } from "../problem/fault.ts";
import { ROW_FORMATS } from "./print-rows.ts";

/** `--format` of a command that prints rows. */
export function rowFormatOption(): Option {
  return new Option("--format <format>", "how to print").choices([...ROW_FORMATS]).default("table");
}

const PROFILES: readonly Finish["profile"][] = ["service", "filing"];

/** How letters are finished, as given on the command line. */
export interface FinishOptions {
  readonly profile: Finish["profile"];
  readonly attachData?: boolean;
  readonly links: boolean;
}

/** The options of a command that makes letters as PDFs. */
export function finishOptions(): readonly Option[] {
  const profile = "service: fields to fill in on screen; filing: as courts take it, with ruled lines";
  return [
    new Option("--profile <profile>", profile).choices([...PROFILES]).default("service"),
    new Option("--attach-data", "put what each letter asks for into it as CSV and JSON (service only)"),
    new Option("--no-links", "no links to click; their words stay"),
  ];
}

/** Throws a usage error where the options contradict each other. */
export function finishOf({ profile, attachData = false, links }: FinishOptions): Finish {
  if (attachData && profile === "filing") {
    throw new Fault(
      "usage",
      "--attach-data is for service: courts refuse a PDF with files in it, so not with --profile filing",
    );
  }
  return { profile, attachData, links };
}

/** An ISO date given on the command line. */
export function dateArgument(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || parseDate(text) === null) {
    const hint = /^\d{4}-\d{2}-\d{2}$/.test(text) ? null : dateHint(text);
    throw new InvalidArgumentError(`Write a date as 2026-03-02.${hint === null ? "" : ` (${hint})`}`);
  }
  return text;
}
