import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactNode } from "react";
import { messages } from "./messages";

const useStyles = makeStyles({
  root: { position: "relative", display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  veil: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `${tokens.strokeWidthThicker} dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    // The drop itself is for what lies below.
    pointerEvents: "none",
  },
});

/** Opens the files that are dropped on what is inside it. */
export function DropArea({ onFiles, children }: { onFiles: (files: readonly File[]) => void; children: ReactNode }) {
  const styles = useStyles();
  // Entering a child is told before leaving its parent: counted, so that the veil does not flicker.
  const [depth, setDepth] = useState(0);
  const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return (
    <div
      className={styles.root}
      onDragEnter={(event) => {
        if (bringsFiles(event)) setDepth(depth + 1);
      }}
      onDragLeave={(event) => {
        if (bringsFiles(event)) setDepth(Math.max(0, depth - 1));
      }}
      onDragOver={(event) => {
        if (bringsFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {depth > 0 && (
        <div className={styles.veil}>
          <Text size={500} weight="semibold">
            {messages.dropHere}
          </Text>
        </div>
      )}
    </div>
  );
}
