interface Rules {
  createHTML(markup: string): string | null;
  createScriptURL(url: string): string | null;
}

interface TrustedTypesHost {
  trustedTypes?: {
    defaultPolicy: object | null;
    createPolicy(name: 'default', rules: Rules): object;
  };
}

/** A page with nothing in it, in a frame of the app's own. Without these words a browser lays a page out as in the last century. */
export const EMPTY_PAGE = '<!doctype html>';
/** That, and what leaflet 1.9.4 writes as markup in our use of it: one probe for SVG while it is imported. */
const allowedMarkup = new Set(['<svg/>', EMPTY_PAGE]);
/** The service worker; others are added by whoever installs the policy. */
const allowedScripts = new Set([`${import.meta.env.BASE_URL}sw.js`]);

/** To be called before leaflet is imported and before a worker is started or a service worker registered; `workers` are the addresses of the app's own, to which a later call adds. Every other string of markup, script or address of a script stays refused. */
export function installTrustedTypesPolicy(workers: readonly string[] = []): void {
  for (const worker of workers) allowedScripts.add(worker);
  const { trustedTypes }: Window & TrustedTypesHost = window;
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createHTML: (markup) => (allowedMarkup.has(markup) ? markup : null),
    createScriptURL: (url) => (allowedScripts.has(url) ? url : null),
  });
}
