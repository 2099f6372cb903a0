interface TrustedTypesHost {
  trustedTypes?: {
    defaultPolicy: object | null;
    createPolicy(name: 'default', rules: { createHTML(markup: string): string | null }): object;
  };
}

/** What leaflet 1.9.4 writes as markup in our use of it: one probe for SVG while it is imported. */
const allowedMarkup = new Set(['<svg/>']);

/** To be called before leaflet is imported. Every other string of markup, script or address of a script stays refused. */
export function installTrustedTypesPolicy(): void {
  const { trustedTypes }: Window & TrustedTypesHost = window;
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', { createHTML: (markup) => (allowedMarkup.has(markup) ? markup : null) });
}
