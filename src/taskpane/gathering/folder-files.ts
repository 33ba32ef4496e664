import type { Folder } from "../folder";
import type { PutFile } from "./put-files";

/** All files in it and in its folders. Rejects where one of them cannot be opened. */
export async function filesInFolder(folder: Folder, above = ""): Promise<readonly PutFile[]> {
  const path = `${above}${folder.name}/`;
  const files: PutFile[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind === "directory") files.push(...(await filesInFolder(entry, path)));
    else files.push({ path: `${path}${entry.name}`, load: async () => await (await entry.getFile()).arrayBuffer() });
  }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
