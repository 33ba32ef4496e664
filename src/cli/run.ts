import { PathNotFoundError } from "./find-files";
import { UsageError } from "./arguments";
import { assembleCommand } from "./assemble-command";
import { checkCommand } from "./check-command";
import { compareCommand } from "./compare-command";
import { exitCodes, type ExitCode } from "./exit-codes";
import { fixCommand } from "./fix-command";
import { help } from "./help";
import { planCommand } from "./plan-command";
import { readCommand } from "./read-command";
import { rulesCommand } from "./rules-command";
import { templateCommand } from "./template-command";
import type { Terminal } from "./terminal";
import { tidyCommand } from "./tidy-command";
import type { TownData } from "../usecases/ports";

type Command = (args: readonly string[], terminal: Terminal, town: TownData) => Promise<ExitCode>;

const commands: ReadonlyMap<string, Command> = new Map([
  ["read", readCommand],
  ["check", checkCommand],
  ["assemble", assembleCommand],
  ["compare", compareCommand],
  ["template", templateCommand],
  ["plan", planCommand],
  ["rules", rulesCommand],
  ["tidy", tidyCommand],
  ["fix", fixCommand],
]);

/** One call of the command line; what it says goes to `terminal`, how it ended is returned. */
export async function run(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || args.includes("--help") || args.includes("-h")) {
    terminal.print(help);
    return name === undefined ? exitCodes.usage : exitCodes.done;
  }
  try {
    const command = commands.get(name);
    if (!command) throw new UsageError(`知らない命令です: ${name}`);
    return await command(rest, terminal, town);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof PathNotFoundError)) throw error;
    terminal.complain(`${error.message}\n使い方は --help で見られます。 / See --help.`);
    return exitCodes.usage;
  }
}
