/** Names of the commands; the build puts them in. */
declare const COMMAND_NAMES: readonly string[];

const WORD = /^[a-z]{2,10}$/;

/**
 * What a command line is for, as a word for the name of a file: command lines of one use run nearly the same code. What
 * it misses costs a little time and nothing else.
 */
export function runUse(args: readonly string[], commands: readonly string[] = COMMAND_NAMES): string {
  if (args.includes("--version") || args.includes("-V")) return "version";
  const command = commands.find((name) => args.includes(name));
  if (command === undefined || args.includes("--help") || args.includes("-h")) return "help";
  const format = args[args.indexOf("--format") + 1];
  const shown = args.includes("--format") && format !== undefined && WORD.test(format) ? `-${format}` : "";
  return `${command}${shown}${args.includes("--jobs") ? "-jobs" : ""}`;
}
