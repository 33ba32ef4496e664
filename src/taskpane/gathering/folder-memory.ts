import { isFolder, type Folder } from "../folder";

const DATABASE = "torimatome";
const STORE = "folders";
const KEY = "submissions";

/** The folder that was read last on this PC; null where there is none, or the browser keeps nothing for us. */
export async function rememberedFolder(): Promise<Folder | null> {
  const value = await withStore("readonly", (store) => store.get(KEY));
  return isFolder(value) ? value : null;
}

/** A convenience: where it cannot be kept, it is chosen again next time. */
export async function rememberFolder(folder: Folder): Promise<void> {
  await withStore("readwrite", (store) => store.put(folder, KEY));
}

async function withStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await openDatabase();
  if (!database) return null;
  try {
    return await answerOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } catch {
    // The browser's own store is damaged or full: nothing depends on it.
    return null;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        resolve(null);
      };
    } catch {
      // Private windows and embedded views may not have it at all.
      resolve(null);
    }
  });
}

function answerOf(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("The browser's store did not answer."));
    };
  });
}
