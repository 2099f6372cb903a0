import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { embeddedHeaders, metaPolicy, responseHeaders } from '../../scripts/security-plugin';
import { openPage } from './browser';

describe('the security policy', () => {
  it.each(['', 'index.html', 'data/manifest.json'])('is sent with /%s', async (path) => {
    const answer = await fetch(inject('address') + path);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject(
      Object.fromEntries(Object.entries(responseHeaders).map(([name, value]) => [name.toLowerCase(), value])),
    );
  });

  it.each(['embed/en/by-year/', 'embed/ar/map/index.html'])('lets any page frame /%s, and forbids all else alike', async (path) => {
    const { headers } = await fetch(inject('address') + path);
    expect(headers.get('content-security-policy')).toBe(embeddedHeaders['Content-Security-Policy']);
    expect(headers.get('content-security-policy')).toBe(`${metaPolicy}; frame-ancestors *`);
    expect(headers.has('x-frame-options')).toBe(false);
  });

  it('also stands in the page, for hosts that send no headers', async () => {
    const page = await openPage('/');
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(metaPolicy);
  });

  it('leaves the page without inline script or style', () => {
    const html = readFileSync('dist/index.html', 'utf8');
    expect(html).not.toMatch(/<style|<script(?![^>]* src=)|\son\w+=|\sstyle=/);
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
