import { afterEach, expect, it } from 'vitest';
import { forgetFile, keepFile, keptFile, whenForgotten } from '@/state/kept-file';

afterEach(forgetFile);

const aFile = { name: 'ours.csv', content: new Blob(['operation']), hideBelow: 5 };

it('keeps a file with its name and what is hidden, until it is forgotten', async () => {
  expect(await keptFile()).toBeNull();
  expect(await keepFile(aFile)).toBe(true);
  const kept = await keptFile();
  expect(kept).toMatchObject({ name: 'ours.csv', hideBelow: 5 });
  expect(await kept?.content.text()).toBe('operation');
  await forgetFile();
  expect(await keptFile()).toBeNull();
});

it('keeps only the last file', async () => {
  await keepFile(aFile);
  await keepFile({ ...aFile, name: 'newer.csv', hideBelow: null });
  expect(await keptFile()).toMatchObject({ name: 'newer.csv', hideBelow: null });
});

it('hears when another tab forgets the file, and nothing else', () => {
  let forgotten = 0;
  const end = whenForgotten(() => {
    forgotten += 1;
  });
  window.dispatchEvent(new StorageEvent('storage', { key: 'tally-theme', newValue: null }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'tally-own', newValue: '1' }));
  expect(forgotten).toBe(0);
  window.dispatchEvent(new StorageEvent('storage', { key: 'tally-own', newValue: null }));
  end();
  window.dispatchEvent(new StorageEvent('storage', { key: 'tally-own', newValue: null }));
  expect(forgotten).toBe(1);
});

it('says so and goes on where the browser keeps nothing', async () => {
  const property = Object.getOwnPropertyDescriptor(window, 'indexedDB');
  Object.defineProperty(window, 'indexedDB', { configurable: true, value: undefined });
  try {
    expect(await keepFile(aFile)).toBe(false);
    expect(await keptFile()).toBeNull();
  } finally {
    if (property === undefined) Reflect.deleteProperty(window, 'indexedDB');
    else Object.defineProperty(window, 'indexedDB', property);
  }
});
