import type { RefObject } from "react";
import { useNavigation } from "../navigation";
import type { ViewId } from "../views";

export interface FileInputProps {
  /** To be clicked by the button that opens it. */
  readonly input: RefObject<HTMLInputElement | null>;
  readonly view: ViewId;
  readonly label: string;
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The browser's own window to choose files. Views stay when another is shown: only the one that is shown takes files. */
export function FileInput({ input, view, label, accept, onFiles }: FileInputProps) {
  if (useNavigation().view !== view) return null;
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      accept={accept}
      aria-label={label}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // The same file chosen again shall be told again.
        currentTarget.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
