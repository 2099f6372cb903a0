import { afterEach, expect, it, vi } from 'vitest';
import { installTrustedTypesPolicy } from '@/ui/trusted-types-policy';

afterEach(() => vi.unstubAllGlobals());

function aBrowser() {
  const rules: { createHTML(markup: string): string | null; createScriptURL(url: string): string | null }[] = [];
  const trustedTypes = {
    defaultPolicy: null as object | null,
    createPolicy(_: string, made: (typeof rules)[number]) {
      rules.push(made);
      trustedTypes.defaultPolicy = made;
      return made;
    },
  };
  vi.stubGlobal('window', { trustedTypes });
  return rules;
}

it('lets through the one string that leaflet writes and a page with nothing in it, and refuses all others', () => {
  const rules = aBrowser();
  installTrustedTypesPolicy();
  expect(
    ['<svg/>', '<!doctype html>', '<svg onload=alert(1)>', '<!doctype html><b>x</b>', '', '<b>x</b>'].map((markup) =>
      rules[0]?.createHTML(markup),
    ),
  ).toEqual(['<svg/>', '<!doctype html>', null, null, null, null]);
});

it('lets through the address of the service worker and of no other script', () => {
  const rules = aBrowser();
  installTrustedTypesPolicy();
  expect(['/sw.js', '/sw.js?x', 'https://example.org/sw.js', ''].map((url) => rules[0]?.createScriptURL(url))).toEqual([
    '/sw.js',
    null,
    null,
    null,
  ]);
});

it('is made once, though it is asked for twice, and then lets through the workers of both', () => {
  const rules = aBrowser();
  installTrustedTypesPolicy();
  installTrustedTypesPolicy(['/assets/worker-3c4d.js']);
  expect(rules).toHaveLength(1);
  expect(rules[0]?.createScriptURL('/assets/worker-3c4d.js')).toBe('/assets/worker-3c4d.js');
});

it('does nothing in a browser without trusted types', () => {
  vi.stubGlobal('window', {});
  expect(() => installTrustedTypesPolicy()).not.toThrow();
});

it('lets through the workers of the app that it is told of', () => {
  const rules = aBrowser();
  installTrustedTypesPolicy(['/assets/worker-1a2b.js']);
  expect(['/assets/worker-1a2b.js', '/assets/worker-1a2b.js?x', '/assets/other.js'].map((url) => rules[0]?.createScriptURL(url))).toEqual([
    '/assets/worker-1a2b.js',
    null,
    null,
  ]);
});
