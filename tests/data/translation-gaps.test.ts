import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gapsOf, prepareFor } from '../../scripts/translation-gaps';

const messages = 'src/text/messages/sw.json';
const texts = 'data/translations/sw.json';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tally-'));
  for (const folder of ['data', 'src/text/messages']) cpSync(folder, join(root, folder), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('what a translator has to do', () => {
  it('is named, and gets an empty entry where it belongs, while nothing else changes', () => {
    const before = [read(messages), read(texts)];
    writeFileSync(join(root, messages), read(messages).replace('"nav.method":', '"nav.methods":'));
    writeFileSync(join(root, texts), read(texts).replace('"KEN":', '"KEY":').replace('"Algiers":', '"Algiers, formerly":'));
    expect(gapsOf(root, 'sw')).toEqual([
      { file: messages, missing: ['nav.method'], surplus: ['nav.methods'] },
      { file: `${texts} "texts"`, missing: ['Algiers'], surplus: ['Algiers, formerly'] },
      { file: `${texts} "countries"`, missing: ['KEN'], surplus: ['KEY'] },
    ]);

    prepareFor(root, 'sw');
    expect(gapsOf(root, 'sw').map(({ missing, surplus }) => [missing.length, surplus.length])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect([read(messages), read(texts)]).toEqual([
      before[0]?.replace(/"nav.method": ".*"/, '"nav.method": ""'),
      before[1]?.replace(/"KEN": ".*"/, '"KEN": ""').replace(/"Algiers": ".*"/, '"Algiers": ""'),
    ]);
  });
});
