import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { SAVED_FILE } from '@/state/saved-file';
import { embeddedHeaders, metaPolicy, responseHeaders } from '../../scripts/security-plugin';
import { followPath, openOverview, openPage, untilReady } from './browser';
import { kindsOfPages } from './places';

/** What the HTTP Observatory of Mozilla takes points off for, that headers can show. */
function faultsOfHeaders(headers: Headers): string[] {
  const policy = new Map(
    (headers.get('content-security-policy') ?? '').split('; ').map((directive): [string, string] => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
  const sources = [...policy].filter(([name]) => name !== 'frame-ancestors' && name !== 'img-src').map(([, values]) => values);
  const kept = Number(/^max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0);
  const faults = {
    'the policy allows nothing by default': policy.get('default-src') !== "'none'",
    'scripts come from here alone': policy.get('script-src') !== "'self'",
    'styles come from here alone': policy.get('style-src') !== "'self'",
    'no other source, no unsafe one': sources.some((values) => /unsafe|https?:|data:|\*/.test(values)),
    'no base and no form': policy.get('base-uri') !== "'none'" || policy.get('form-action') !== "'none'",
    'who may frame it is said': !policy.has('frame-ancestors'),
    'TLS for half a year or more': kept < 15_768_000,
    'types are not guessed': headers.get('x-content-type-options') !== 'nosniff',
    'no referrer is sent': headers.get('referrer-policy') !== 'no-referrer',
    'no other origin takes it in':
      headers.get('cross-origin-resource-policy') !== 'same-origin' || headers.has('access-control-allow-origin'),
    'no other origin holds its window': headers.get('cross-origin-opener-policy') !== 'same-origin',
    'no cookie': headers.has('set-cookie'),
  };
  return Object.entries(faults).flatMap(([name, isBroken]) => (isBroken ? [name] : []));
}

describe('the security policy', () => {
  const [asset = ''] = readdirSync('dist/assets');

  it.each([
    '',
    'index.html',
    'ar/countries/NGA/',
    'data/manifest.json',
    'sw.js',
    `assets/${asset}`,
    SAVED_FILE,
    'nothing/here',
    'data/nothing.json',
  ])('is sent with /%s, and the headers want nothing', async (path) => {
    const answer = await fetch(inject('address') + path);
    expect(faultsOfHeaders(answer.headers)).toEqual([]);
    expect(Object.fromEntries(answer.headers)).toMatchObject(
      Object.fromEntries(Object.entries(responseHeaders).map(([name, value]) => [name.toLowerCase(), value])),
    );
  });

  it.each(['embed/en/by-year/', 'embed/ar/map/index.html'])('lets any page frame /%s, and forbids all else alike', async (path) => {
    const { headers } = await fetch(inject('address') + path);
    expect(headers.get('content-security-policy')).toBe(embeddedHeaders['Content-Security-Policy']);
    expect(headers.get('content-security-policy')).toBe(`${metaPolicy}; frame-ancestors *`);
    expect(headers.has('x-frame-options')).toBe(false);
    expect(faultsOfHeaders(headers)).toEqual([]);
  });

  it('also stands in the page, for hosts that send no headers', async () => {
    const page = await openPage('/');
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(metaPolicy);
  });

  it('leaves every page that is built without inline script or style', () => {
    const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.html') && path !== SAVED_FILE,
    );
    expect(files.length).toBeGreaterThan(500);
    // What stands in a block of data is no script.
    const inline = /<style|<script(?![^>]* src=|[^>]* type="application\/ld\+json")|<[^>]+\son\w+=|<[^>]+\sstyle=|javascript:/i;
    expect(files.filter((path) => inline.test(readFileSync(join('dist', path), 'utf8')))).toEqual([]);
  });

  it('leaves every kind of page without them while it runs', async () => {
    const page = await openOverview();
    for (const path of [...kindsOfPages.map((each) => `/en${each}`), '/embed/en/map/']) {
      if (path.startsWith('/embed')) await page.goto(path).then(() => untilReady(page));
      else await followPath(page, path);
      const inline = await page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter(
            (element) =>
              element.matches('style, script:not([src], [type="application/ld+json"]), [href^="javascript:" i]') ||
              element.getAttributeNames().some((name) => name.startsWith('on')),
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
      expect.soft(inline, path).toEqual([]);
    }
  });

  it('is written down for static hosts, which keep hashed files and ask again for the rest', () => {
    const rules = new Map(
      readFileSync('dist/_headers', 'utf8')
        .trim()
        .split('\n\n')
        .map((rule) => rule.split('\n  '))
        .map(([path = '', ...headers]) => [path, headers]),
    );
    // What of it differs between the app and the embedded views is added by path, so that a host which joins all rules that fit sends no contradiction.
    const everywhere = { ...responseHeaders, 'Content-Security-Policy': metaPolicy };
    expect(rules.get('/*')).toEqual(Object.entries(everywhere).map(([name, value]) => `${name}: ${value}`));
    expect(rules.get('/*')).toContain('X-Frame-Options: DENY');
    expect(rules.get('/embed/*')).toEqual(['Content-Security-Policy: frame-ancestors *', 'Cache-Control: no-cache']);
    for (const path of ['/', '/index.html', '/ar/*', '/data/manifest.json']) expect(rules.get(path)).toEqual(['Cache-Control: no-cache']);
    const kept = [...rules]
      .filter(([, headers]) => headers.includes('Cache-Control: public, max-age=31536000, immutable'))
      .map(([path]) => path);
    expect(kept).toContain('/assets/*');
    expect(kept).toContainEqual(expect.stringMatching(/^\/data\/dataset\.[0-9a-f]{64}\.json$/));
    expect(kept).toContainEqual(expect.stringMatching(/^\/data\/dataset-sw\.[0-9a-f]{64}\.json$/));
  });
});
