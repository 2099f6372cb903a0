import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embeddedHeaders, responseHeaders } from '../../scripts/security-plugin';

const example = /```nginx\n(.*?)```/s.exec(readFileSync('docs/deploy.md', 'utf8'))?.[1] ?? '';

/** What nginx sends for a path by the example: the first pattern of a map that fits, and no header without a value. */
function headersOf(path: string): Record<string, string> {
  const bare = (text = '') => text.replace(/^"(.*)"$/, '$1');
  const valueOf = (text: string) => {
    const map = new RegExp(`map \\$uri \\${text} \\{\\n(.*?)\\n\\}`, 's').exec(example)?.[1]?.split('\n') ?? [];
    const rules = map.map((line) => /^\s+("[^"]*"|\S+) (.*);$/.exec(line)?.slice(1).map(bare) ?? []);
    const fitting = rules.find(([pattern = '']) => pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(path));
    return (fitting ?? rules.find(([pattern]) => pattern === 'default'))?.[1] ?? '';
  };
  const lines = [...example.matchAll(/^\s+add_header (\S+) (.*) always;$/gm)].map(([, name = '', value = '']): [string, string] => [
    name,
    value.startsWith('$') ? valueOf(value) : bare(value),
  ]);
  return Object.fromEntries(lines.filter(([, value]) => value !== ''));
}

describe('the example for nginx', () => {
  it('sends what the app asks of every host, with any answer', () => {
    expect(headersOf('/en/index.html')).toEqual({ ...responseHeaders, 'Cache-Control': 'no-cache' });
    expect(headersOf('/404.html')).toEqual({ ...responseHeaders, 'Cache-Control': 'no-cache' });
    expect(headersOf('/sw.js')).toEqual({ ...responseHeaders, 'Cache-Control': 'no-cache' });
  });

  it('lets an embedded view be framed, and nothing else', () => {
    expect(headersOf('/embed/ar/map/index.html')).toEqual({ ...embeddedHeaders, 'Cache-Control': 'no-cache' });
    expect(headersOf('/en/embed/')).toMatchObject({ 'X-Frame-Options': 'DENY' });
  });

  it('keeps files whose name says what is in them', () => {
    const kept = { 'Cache-Control': 'public, max-age=31536000, immutable' };
    expect(headersOf('/assets/overview-1.js')).toMatchObject(kept);
    expect(headersOf(`/data/dataset.${'0f'.repeat(32)}.json`)).toMatchObject(kept);
    expect(headersOf('/data/manifest.json')).not.toMatchObject(kept);
  });
});
