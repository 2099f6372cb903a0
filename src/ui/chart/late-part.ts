import { type ComponentType, createElement, Fragment, type ReactNode, type RefCallback, Suspense, use, useState } from 'react';
import { useNear } from './use-near';

type LateProps<Props> = Props & {
  /** Stands in the place of the part until that is there. */
  meanwhile?: ReactNode;
};

/**
 * A component that is fetched in a browser alone, when its place comes near the screen or the page has nothing else to do. What stands there meanwhile,
 * or the box around it, must keep the size. A failed fetch is a fault of the place where it is used; drawn anew, it is fetched again.
 */
export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<LateProps<Props>> {
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
  function Asking({ props }: { props: LateProps<Props> }) {
    const [part] = useState(ask);
    return createElement(Suspense, { fallback: waiting(props.meanwhile) }, createElement(Fetched, { part, props }));
  }

  return function LatePart(props: LateProps<Props>) {
    const [place, isNear] = useNear();
    return isNear ? createElement(Asking, { props }) : waiting(props.meanwhile, place);
  };
}

function waiting(meanwhile: ReactNode, place?: RefCallback<Element>): ReactNode {
  return createElement(Fragment, null, createElement('span', { ref: place, hidden: true, 'data-pending': '' }), meanwhile);
}
