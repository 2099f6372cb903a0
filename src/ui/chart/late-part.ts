import { type ComponentType, createElement, Suspense, use, useState, useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * A component that is fetched at its first use and only in a browser; until then nothing stands in its place, so its box must keep the size.
 * A failed fetch is a fault of the place where it is used; drawn anew, it is fetched again.
 */
export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let asked: Promise<ComponentType<Props>> | undefined;
  function ask() {
    asked ??= load().catch((fault: unknown) => {
      asked = undefined;
      throw fault;
    });
    return asked;
  }

  function Fetched({ part, props }: { part: Promise<ComponentType<Props>>; props: Props }) {
    return createElement(use(part), props);
  }

  // The promise is kept outside of what suspends: asked for while drawing, it would be asked for without end after a failure.
  function Asking({ props }: { props: Props }) {
    const [part] = useState(ask);
    return createElement(
      Suspense,
      { fallback: createElement('span', { hidden: true, 'data-pending': '' }) },
      createElement(Fetched, { part, props }),
    );
  }

  return function LatePart(props: Props) {
    const inBrowser = useSyncExternalStore(
      never,
      () => true,
      () => false,
    );
    return inBrowser && createElement(Asking, { props });
  };
}
