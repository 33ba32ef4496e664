import { createContext, useContext } from "react";

/** Has a screen reader say `sentence`, once: results of work, never what is focused anyway. */
export type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export const AnnounceProvider = AnnounceContext;

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
