const LATEST_MILLISECONDS = 2000;

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
