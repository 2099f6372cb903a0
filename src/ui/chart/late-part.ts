import { type ComponentType, createElement, Fragment, type ReactNode, type RefCallback, useEffect, useState } from 'react';
import { useNear } from './use-near';

type LateProps<Props> = Props & {
  /** Stands in the place of the part until that is there. */
  meanwhile?: ReactNode;
};

type Fetched<Props> = { part: ComponentType<Props> } | { fault: unknown } | null;

/**
 * A component that is fetched in a browser alone, when its place comes near the screen or the page has nothing else to do. What stands there meanwhile,
 * or the box around it, must keep the size. A failed fetch is a fault of the place where it is used; drawn anew, it is fetched again.
 *
 * Not by Suspense: React shows what was suspended 300 ms later at the earliest.
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

  return function LatePart(props: LateProps<Props>) {
    const [place, isNear] = useNear();
    const [fetched, setFetched] = useState<Fetched<Props>>(null);
    useEffect(() => {
      if (!isNear) return undefined;
      let isWanted = true;
      const settle = (outcome: Fetched<Props>) => {
        if (isWanted) setFetched(outcome);
      };
      ask().then(
        (part) => {
          settle({ part });
        },
        (fault: unknown) => {
          settle({ fault });
        },
      );
      return () => {
        isWanted = false;
      };
    }, [isNear]);
    if (fetched === null) return waiting(props.meanwhile, place);
    if ('fault' in fetched) throw fetched.fault;
    return createElement(fetched.part, props);
  };
}

function waiting(meanwhile: ReactNode, place: RefCallback<Element>): ReactNode {
  return createElement(Fragment, null, createElement('span', { ref: place, hidden: true, 'data-pending': '' }), meanwhile);
}
