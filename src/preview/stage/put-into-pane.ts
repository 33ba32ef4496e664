const WAIT_MS = 30_000;

/**
 * Puts `files` into the pane's とりまとめ as if somebody had chosen them there. False where its place for files has not
 * come in half a minute, or the pane has gone meanwhile.
 */
export async function putIntoPane(pane: Document, files: readonly File[], signal: AbortSignal): Promise<boolean> {
  const input = await fileInputOf(pane, signal);
  if (!input) return false;
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}

/** The pane offers it in the view that is shown, once the workbook has been read. */
function fileInputOf(pane: Document, signal: AbortSignal): Promise<HTMLInputElement | null> {
  const find = (): HTMLInputElement | null => pane.querySelector<HTMLInputElement>('input[type="file"][multiple]');
  return new Promise((resolve) => {
    const end = (input: HTMLInputElement | null): void => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(input);
    };
    const observer = new MutationObserver(() => {
      const input = find();
      if (input) end(input);
    });
    const timer = setTimeout(() => {
      end(null);
    }, WAIT_MS);
    signal.addEventListener("abort", () => {
      end(null);
    });
    const input = find();
    if (input) end(input);
    else observer.observe(pane, { childList: true, subtree: true });
  });
}
