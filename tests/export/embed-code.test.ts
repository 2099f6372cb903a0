import { describe, expect, it } from 'vitest';
import { embedAddress, embedCode } from '@/export/embed-code';
import { views } from '@/query/view';
import { readEmbeddedAddress, readEmbeddedView } from '@/state/embedded-address';
import { realIndex } from '../fixtures/real-dataset';

describe('the address of an embedded view', () => {
  it.each(views)('restores the view, its language and what it asks: %s', (view) => {
    const { pathname, search } = new URL(embedAddress('https://tally.example/fr/?country=KEN,NGA&find=fraude', 'fr', view));
    expect(readEmbeddedView(pathname, search)).toEqual({ language: 'fr', view, theme: null });
    const { address, ignored } = readEmbeddedAddress('fr', search, realIndex);
    expect(address.question).toMatchObject({ countries: ['KEN', 'NGA'], text: 'fraude' });
    expect(ignored).toEqual([]);
  });

  it('lies beside the app wherever that lies', () => {
    expect(embedAddress('https://host.example/path/ar/', 'ar', 'map')).toBe('https://host.example/path/embed/ar/map/');
  });

  it('may ask for a light or dark page, which is no part of the question', () => {
    expect(readEmbeddedView('/embed/en/table/', '?theme=dark')?.theme).toBe('dark');
    expect(readEmbeddedView('/embed/en/table/', '?theme=pink')?.theme).toBeNull();
    expect(readEmbeddedAddress('en', '?theme=dark', realIndex).ignored).toEqual([]);
  });

  it.each(['/embed/en/', '/embed/xx/map/', '/embed/en/pie/', '/en/map/'])('names no view: %s', (path) => {
    expect(readEmbeddedView(path, '')).toBeNull();
  });
});

describe('the code of an embedded view', () => {
  it('keeps what an address or a title holds from being read as markup', () => {
    const code = embedCode('https://tally.example/embed/en/map/?find=a&country=KEN', '"><script>');
    expect(code).toContain('src="https://tally.example/embed/en/map/?find=a&amp;country=KEN"');
    expect(code).toContain('title="&quot;&gt;&lt;script&gt;"');
  });
});
