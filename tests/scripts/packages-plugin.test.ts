import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isAllowedLicence, packagesPlugin } from '../../scripts/packages-plugin';

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.optional(z.string()),
      integrity: z.optional(z.string()),
      dev: z.optional(z.boolean()),
      hasInstallScript: z.optional(z.boolean()),
    }),
  ),
});
const { packages } = lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const installed = Object.entries(packages).flatMap(([path, one]) =>
  path === '' ? [] : [{ name: path.replace(/^.*node_modules\//, ''), ...one }],
);
const production = installed.filter(({ dev }) => dev !== true);
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const readme = readFileSync('README.md', 'utf8');

describe('the packages of the app', () => {
  it('are under licences that let the app be given away, but for the one that README names', () => {
    expect(production.length).toBeGreaterThan(40);
    expect(production.filter(({ name, license = '' }) => !isAllowedLicence(name, license)).map(({ name }) => name)).toEqual([]);
    expect(readme).toMatch(/\| react-leaflet \|.*Hippocratic-2\.1/);
  });

  it('are each named in README, in one exact version', () => {
    const named = new Set(readme.split('\n').flatMap((line) => /^\| ([^|]*) \|/.exec(line)?.[1]?.split(', ') ?? []));
    expect(Object.keys(dependencies).filter((name) => !named.has(name))).toEqual([]);
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('come with a checksum, whoever serves them, and run nothing when they are installed', () => {
    expect(installed.filter(({ integrity = '' }) => !integrity.startsWith('sha512-')).map(({ name }) => name)).toEqual([]);
    expect(production.filter(({ hasInstallScript }) => hasInstallScript === true).map(({ name }) => name)).toEqual([]);
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
  });
});

describe('the check of licences', () => {
  it.each([
    ['a', 'MIT', true],
    ['a', '(MIT OR GPL-3.0-or-later)', true],
    ['a', '(MIT AND Zlib)', true],
    ['a', 'GPL-3.0-or-later', false],
    ['a', 'MIT AND GPL-3.0-or-later', false],
    ['a', '', false],
    ['a', 'Hippocratic-2.1', false],
    ['react-leaflet', 'Hippocratic-2.1', true],
  ])('of %s under "%s" says %s', (name, licence, isAllowed) => {
    expect(isAllowedLicence(name, licence)).toBe(isAllowed);
  });

  it('fails a build that takes in a package under another one', async () => {
    const id = `${process.cwd()}/node_modules/caniuse-lite/absent.js`;
    const made = build({
      configFile: false,
      logLevel: 'silent',
      build: { write: false, rolldownOptions: { input: id } },
      plugins: [
        packagesPlugin(),
        {
          name: 'given',
          resolveId: (source) => (source === id ? id : null),
          load: (source) => (source === id ? 'console.log(1)' : null),
        },
      ],
    });
    await expect(made).rejects.toThrow(/licence/);
  });
});
