import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

type Loaded<Props> =
  | { readonly kind: 'ready'; readonly component: ComponentType<Props> }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * A component whose code is loaded when it is first drawn; nothing is drawn until then. It takes the place
 * of React's `lazy`, whose Suspense boundary reveals nothing within 300 ms of showing its fallback, so that
 * every screen's first visit would wait that long for code that is there after 20 ms. A failed load is
 * thrown while drawing, for the boundary above to show.
 */
export function deferred<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  // Kept beside the component, so that a second visit draws at once.
  const kept: { loaded: Loaded<Props> | null } = { loaded: null };
  return function Deferred(props: Props): ReactNode {
    const [loaded, setLoaded] = useState(kept.loaded);
    useEffect(() => {
      if (loaded !== null) return undefined;
      let current = true;
      const settle = (next: Loaded<Props>): void => {
        if (next.kind === 'ready') kept.loaded = next;
        if (current) setLoaded(next);
      };
      load().then(
        (component) => settle({ kind: 'ready', component }),
        (error: unknown) => settle({ kind: 'failed', error }),
      );
      return () => {
        current = false;
      };
    }, [loaded]);
    if (loaded === null) return null;
    if (loaded.kind === 'failed') throw loaded.error;
    const Component = loaded.component;
    return <Component {...props} />;
  };
}
