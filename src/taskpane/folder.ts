/** A folder on this PC or on the file server, as the browser hands it out. TypeScript does not know all of it yet. */
export interface Folder {
  readonly kind: "directory";
  readonly name: string;
  values(): AsyncIterable<Folder | FileInFolder>;
  queryPermission?(mode: { readonly mode: "read" }): Promise<PermissionState>;
  requestPermission?(mode: { readonly mode: "read" }): Promise<PermissionState>;
  /** Without `create`, rejects with a NotFoundError where there is none. */
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<FileInFolder>;
  removeEntry(name: string): Promise<void>;
}

interface FileInFolder {
  readonly kind: "file";
  readonly name: string;
  getFile(): Promise<File>;
  /** What is written takes the file's place when it is closed, and not before. */
  createWritable(): Promise<{ write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
}

/** `id`: under it the dialog remembers where it was last. */
interface FolderWish {
  readonly id: string;
  readonly mode: "read" | "readwrite";
}

type FolderPicker = (wish: FolderWish) => Promise<Folder>;

export type ChosenFolder =
  | { readonly type: "folder"; readonly folder: Folder }
  /** The person closed the dialog. */
  | { readonly type: "cancelled" }
  /** This view may not: Excel on the web shows the pane in a frame of another address. */
  | { readonly type: "not-allowed" };

/** Whether a folder can be asked for at all: the view has the dialog, and is nobody's frame. */
export function canChooseFolder(view: Window): boolean {
  return pickerOf(view) !== null && view.self === view.top;
}

export async function chooseFolder(view: Window, wish: FolderWish): Promise<ChosenFolder> {
  const pick = pickerOf(view);
  if (!pick) return { type: "not-allowed" };
  try {
    return { type: "folder", folder: await pick(wish) };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return { type: "cancelled" };
    if (error instanceof DOMException && error.name === "SecurityError") return { type: "not-allowed" };
    throw error;
  }
}

/** A remembered folder lost its permission when the view was closed: asking again needs the click that leads here. */
export async function mayReadFolder(folder: Folder): Promise<boolean> {
  const mode = { mode: "read" } as const;
  if ((await folder.queryPermission?.(mode)) === "granted") return true;
  return (await folder.requestPermission?.(mode)) === "granted";
}

/** A handle that came out of the browser's own store. */
export function isFolder(value: unknown): value is Folder {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    value.kind === "directory" &&
    "name" in value &&
    typeof value.name === "string" &&
    "values" in value &&
    typeof value.values === "function"
  );
}

function pickerOf(view: Window): FolderPicker | null {
  if (!("showDirectoryPicker" in view) || typeof view.showDirectoryPicker !== "function") return null;
  const picker = view.showDirectoryPicker;
  return async (wish) => {
    const folder: unknown = await picker.call(view, wish);
    if (!isFolder(folder)) throw new TypeError("The folder's dialog handed out no folder.");
    return folder;
  };
}
