/** What a reader has used of languages and data, by its place on the site. */
const usedFiles = /\/(?:assets\/(?:lang-|[^/]*arabic)[^/]*|data\/[^/]+\.json)$/;

/** Keeps the app for visits without a network, with the language and the data that are used. Without service workers, or where they are refused, it works with a network only. */
export async function keepOffline(): Promise<void> {
  try {
    const { serviceWorker } = window.navigator;
    await serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`);
    await serviceWorker.ready;
    if (serviceWorker.controller === null)
      await new Promise((resolve) => {
        serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
    // What the first visit fetched before the worker was there passes through it once more.
    const used = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    await Promise.all(
      used
        .filter(({ origin, pathname }) => origin === window.location.origin && usedFiles.test(pathname))
        .map((url) => fetch(url, { cache: 'force-cache' })),
    );
  } catch {
    // The next visit tries again.
  }
}
