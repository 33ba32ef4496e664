import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { messages } from "../messages";

interface Props {
  readonly children: ReactNode;
  /** What もう一度読み込む does besides drawing again. */
  readonly onReload: () => void;
}

/** A view that cannot be drawn says so in its place; the others go on. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    const reload = () => {
      this.setState({ hasFailed: false });
      this.props.onReload();
    };
    return <Crashed onReload={reload} />;
  }
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

function Crashed({ onReload }: { onReload: () => void }) {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.root}>
      <Text>{messages.crashed}</Text>
      <Button appearance="primary" onClick={onReload}>
        {messages.load}
      </Button>
    </div>
  );
}
