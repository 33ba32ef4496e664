import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { recordOutputs, type Digests } from "./record-outputs";

/**
 * What the commands say and write, to the byte: a change of structure must not change it. Who means to change it writes the
 * digests anew and says in the commit what changed for whom:
 *
 *     OUTPUTS=write npx jest tests/outputs
 */
const isWriting = process.env.OUTPUTS === "write";
const root = join(__dirname, "../..");
const path = join(__dirname, "digests.json");
const known = JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, Digests>>;

/** Beside the project where it is developed; its texts are a town's own and not part of the repository. */
const sets = ["assets/samples", "../shared/acceptance/r5-plain", "../shared/acceptance/r5-messy"].map((folder) =>
  join(root, folder),
);

describe.each(sets.map((folder) => [relative(root, folder), folder] as const))("%s", (name, folder) => {
  const isThere = existsSync(folder);
  (isThere ? test : test.skip)(
    isThere ? "命令の答えと書いたファイルが、前と1バイトも違わない" : `${name} はこの機械にないため、確かめていない`,
    async () => {
      const digests = await recordOutputs(folder);
      if (isWriting) {
        const all = JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, Digests>>;
        writeFileSync(path, `${JSON.stringify({ ...all, [name]: digests }, null, 2)}\n`);
      } else expect(digests).toEqual(known[name]);
    },
  );
});
