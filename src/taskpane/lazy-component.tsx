import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";

export interface LazyComponent<Props extends object> {
  readonly Component: ComponentType<Props>;
  /** Before it is needed: then it is there at once. What fails is asked for again when it is needed. */
  readonly load: () => Promise<void>;
}

/** A component in a chunk of its own; `fallback` stands in its place until it has come. */
export function lazyComponent<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: (props: Props) => ReactNode,
): LazyComponent<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Later = lazy<ComponentType<Props>>(loadOnce);
  return {
    load: async () => {
      await loadOnce();
    },
    Component: function Component(props) {
      // React would show the fallback for 300 ms even for what is there already.
      const [Loaded] = useState(() => loaded);
      if (Loaded) return <Loaded {...props} />;
      return (
        <Suspense fallback={fallback(props)}>
          <Later {...props} />
        </Suspense>
      );
    },
  };
}
