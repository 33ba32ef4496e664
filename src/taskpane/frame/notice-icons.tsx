import { createContext, useContext } from "react";

const PlaceContext = createContext<HTMLElement | null>(null);

/** Where notices stand as mere icons, beside the plan's name; null while it is not drawn. */
export const NoticeIconsProvider = PlaceContext;

export function useNoticeIconsPlace(): HTMLElement | null {
  return useContext(PlaceContext);
}
