import { exitCodes } from "./exit-codes";
import { run } from "./run";
import { processTerminal } from "./terminal";
import { townR5 } from "../town/r5/town";

// A reader that stops reading (`| head`) is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// The one place where the command line names a town.
run(process.argv.slice(2), processTerminal(), townR5).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // A fault of ours: the sentence is for who called, the rest for who mends it.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `思わぬ不具合で止まりました。何も書き換えていません。下の内容を添えて管理者に知らせてください。\n${detail}\n`,
    );
    process.exitCode = exitCodes.failed;
  },
);
