import type { NavigationTarget, ViewId } from "./views";

export interface PaneWish {
  readonly view: ViewId;
  readonly target: NavigationTarget;
}

/** Carries a wish out; done when what was asked for is on the screen. */
export type WishListener = (wish: PaneWish) => Promise<void>;

/** How the ribbon's buttons say what the pane shall show; also before the pane has been drawn. */
export interface PaneDoor {
  readonly open: (wish: PaneWish) => Promise<void>;
  /** The wish that came too early is told at once. Returns how to stop listening. */
  readonly listen: (listener: WishListener) => () => void;
}

export function createPaneDoor(): PaneDoor {
  let waiting: { readonly wish: PaneWish; readonly done: (outcome: Promise<void>) => void } | null = null;
  let listener: WishListener | null = null;
  return {
    open: (wish) => {
      if (listener) return listener(wish);
      waiting?.done(Promise.resolve());
      return new Promise((done) => {
        waiting = { wish, done };
      });
    },
    listen: (newListener) => {
      listener = newListener;
      if (waiting) waiting.done(newListener(waiting.wish));
      waiting = null;
      return () => {
        listener = null;
      };
    },
  };
}
