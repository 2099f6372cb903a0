const LATEST_MILLISECONDS = 2000;
const LOOK_AGAIN_MILLISECONDS = 100;

/** Does something once nothing on the page is waited for any more, and the browser has nothing better to do; what it returns gives that up. */
export function whenSettled(act: () => void): () => void {
  let forget = whenIdle(look);
  function look() {
    if (document.querySelector('main[data-ready="true"]') !== null) return act();
    const timer = setTimeout(() => {
      forget = whenIdle(look);
    }, LOOK_AGAIN_MILLISECONDS);
    forget = () => {
      clearTimeout(timer);
    };
  }
  return () => {
    forget();
  };
}

/** Does something once the browser has nothing better to do; what it returns gives that up. */
export function whenIdle(act: () => void): () => void {
  // Safari has no idle time to offer.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, LATEST_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }
  const request = window.requestIdleCallback(act);
  return () => {
    window.cancelIdleCallback(request);
  };
}
