import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { unusedParts } from '../../scripts/first-code-plugin';

const folder = join('node_modules', '@tanstack', 'query-core', 'build', 'modern');

async function namesIn(address: string): Promise<readonly string[]> {
  const module: unknown = await import(address);
  return typeof module === 'object' && module !== null ? Object.keys(module).toSorted() : [];
}

describe('what stands in place of unused parts of the query library', () => {
  it.each([...unusedParts])('gives all that %s gives', async (file, code) => {
    const given = await namesIn(pathToFileURL(join(folder, file)).href);
    expect(given).not.toEqual([]);
    expect(await namesIn(`data:text/javascript,${encodeURIComponent(code)}`)).toEqual(given);
  });
});
