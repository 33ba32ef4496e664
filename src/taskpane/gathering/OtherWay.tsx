import { Button } from "@fluentui/react-components";
import type { Gathered } from "../worker/protocol";
import type { Target } from "./gathering-state";
import { messages } from "./messages";
import type { Gathering } from "./use-gathering";

export interface OtherWayProps {
  readonly to: Exclude<Target, "this">;
  readonly label?: string;
  readonly gathering: Gathering;
  readonly gathered: Gathered;
}

/** The same summary once more, another way. */
export function OtherWay({ to, label = messages.ways[to], gathering, gathered }: OtherWayProps) {
  return (
    <Button size="small" onClick={() => void gathering.gatherInto(to, gathered)}>
      {label}
    </Button>
  );
}
