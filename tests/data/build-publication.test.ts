import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifest } from '@/domain/manifest';
import { parseDataset } from '@/domain/parse-dataset';
import { buildPublication, readDataset } from '../../data/build/build-publication';
import { DataFaultsError } from '../../data/build/read-json';
import { realDataset } from '../fixtures/real-dataset';

const catalyst = 'data/operations/catalyst.json';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tally-'));
  cpSync('data', join(root, 'data'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function replace(file: string, text: string | RegExp, by: string): void {
  const content = readFileSync(join(root, file), 'utf8');
  expect(content).toMatch(text);
  writeFileSync(join(root, file), content.replace(text, by));
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof DataFaultsError) return error.message;
    throw error;
  }
  return '';
}

describe('a build of the data', () => {
  it('takes a copy of the data as it is', () => {
    expect(readDataset(root)).toEqual(realDataset);
  });

  it.each([
    {
      fault: 'an unknown measure',
      plant: () => {
        replace(catalyst, '"measure": "arrests"', '"measure": "cats-rescued"');
      },
      message: `${catalyst}: figures[0].measure is "cats-rescued": add the measure to data/measures.json, correct its id, or make the figure a single result (everyMeasureIsKnown)`,
    },
    {
      fault: 'a bad date',
      plant: () => {
        replace(catalyst, '"period": "2025-07/2025-09"', '"period": "2025-07/2025-13"');
      },
      message: `${catalyst}: period is "2025-07/2025-13": write a date (2025, 2023-04, 2024-09-02) or a period (2021-05/2022-05; an unknown side is left empty) (invalid_format)`,
    },
    {
      fault: 'a key that stands twice',
      plant: () => {
        replace(catalyst, '"id": "catalyst",', '"id": "catalyst",\n  "id": "catalyst",');
      },
      message: `${catalyst}, line 5: the key "id" stands twice in one object; keep one`,
    },
    {
      fault: 'a file not named after its id',
      plant: () => {
        renameSync(join(root, catalyst), join(root, 'data/operations/katalyst.json'));
      },
      message: 'data/operations/katalyst.json: its id is "catalyst"; name the file after its id',
    },
    {
      fault: 'a source that is not in the catalogue',
      plant: () => {
        replace('data/sources.json', '"id": "tvc-news-catalyst-2025"', '"id": "tvc-news"');
      },
      message:
        /^data\/operations\/catalyst\.json: sources\[\d+\] is "tvc-news-catalyst-2025": add the source to data\/sources\.json or correct its id \(everySourceIsKnown\)$/,
    },
    {
      fault: 'a claim whose source the record does not list',
      plant: () => {
        replace(
          catalyst,
          /"sources": \["interpol-support-for-afripol-2026-04", "tvc-news-catalyst-2025"\]/,
          '"sources": ["interpol-flash-weka-2023"]',
        );
      },
      message: `${catalyst}: figures[0].claims[0].sources[0] is "interpol-flash-weka-2023": add this source to the "sources" of the record (everyFigureHasASource)`,
    },
    {
      fault: 'broken JSON',
      plant: () => {
        writeFileSync(join(root, catalyst), '{ "id": ');
      },
      message: /^data\/operations\/catalyst\.json: not JSON: ./,
    },
    {
      fault: 'a field that the format does not have',
      plant: () => {
        replace(catalyst, '"id": "catalyst",', '"id": "catalyst", "colour": "red",');
      },
      message: /^data\/operations\/catalyst\.json: .*remove or rename "colour": the format has no such field \(unrecognized_keys\)$/,
    },
    {
      fault: 'a link that is not https',
      plant: () => {
        replace('data/sources.json', 'https://', 'http://');
      },
      message: /^data\/sources\.json: \[0\]\.url is "http:.*: only https links are taken/,
    },
    {
      fault: 'a goal that is not in the table',
      plant: () => {
        replace('data/goals.json', '["sdg-16-4", "gpg-4"]', '["sdg-16-4", "gpg-8"]');
      },
      message: 'data/goals.json: byCrimeArea[0].goals[1] is "gpg-8": add the goal to data/goals.json or correct its id (everyGoalIsKnown)',
    },
    {
      fault: 'a gap in a record that does not exist',
      plant: () => {
        replace('data/known-gaps.json', '"flash-pact"', '"flash-fact"');
      },
      message: 'data/known-gaps.json: [1].records[0] is "flash-fact": no record has that id (everyMentionedRecordExists)',
    },
    {
      fault: 'a missing catalogue',
      plant: () => {
        rmSync(join(root, 'data/measures.json'));
      },
      message: 'data/measures.json: the file is missing or cannot be read; restore it',
    },
    {
      fault: 'a catalogue that is no list',
      plant: () => {
        writeFileSync(join(root, 'data/measures.json'), '{}');
      },
      message: /^data\/measures\.json: .* is \{\}: write a value of type array/,
    },
    {
      fault: 'an empty title',
      plant: () => {
        writeFileSync(join(root, 'data/dataset.json'), '{ "title": "" }');
      },
      message: 'data/dataset.json: title is "": write something or leave the field out (too_small)',
    },
  ])('stops at $fault, and says in which file, where, what stands there and what to do', ({ plant, message }) => {
    plant();
    const said = messageOf(() => readDataset(root));
    expect(said.split('\n').filter((line) => (typeof message === 'string' ? line === message : message.test(line)))).not.toEqual([]);
  });

  it('names every fault at once, not only the first', () => {
    replace(catalyst, '"measure": "arrests"', '"measure": "cats-rescued"');
    replace('data/operations/delilah.json', '"measure": "arrests"', '"measure": "dogs-rescued"');
    const said = messageOf(() => readDataset(root));
    expect(said).toContain('catalyst.json');
    expect(said).toContain('delilah.json');
  });
});

describe('what a build publishes', () => {
  const files = buildPublication(process.cwd()).files;
  const contentOf = (path: string) => files.find((file) => file.path === path)?.content ?? '';

  it('is the same, byte for byte, each time', () => {
    expect(buildPublication(root).files).toEqual(files);
  });

  it('has in the name of each data file the checksum of its content, so that it can be kept for ever', () => {
    const hashed = files.filter(({ path }) => /\.[0-9a-f]{64}\.json$/.test(path));
    const translated = ['fr', 'es', 'ar', 'pt', 'sw'].flatMap((language) => [`data/dataset-${language}`, `data/history-${language}`]);
    expect(hashed.map(({ path }) => path.split('.')[0])).toEqual(['data/dataset', 'data/outlines', 'data/history', ...translated]);
    for (const { path, content } of hashed) expect(path).toContain(`.${createHash('sha256').update(content).digest('hex')}.`);
  });

  it('changes its name when a number changes', () => {
    replace('data/programmes.json', '"memberStates": 55', '"memberStates": 54');
    const names = (all: typeof files) => all.map(({ path }) => path).filter((path) => path.startsWith('data/dataset'));
    expect(names(buildPublication(root).files)).not.toEqual(names(files));
  });

  it('is named in the manifest with path, checksum and size', () => {
    const named = manifest.parse(JSON.parse(contentOf('data/manifest.json')));
    const translations = Object.values(named.translations ?? {}).flatMap(({ dataset, history }) => [dataset, history]);
    expect(translations.length).toBe(10);
    for (const entry of [named.dataset, named.outlines, named.history, ...translations]) {
      expect(entry.bytes).toBe(Buffer.byteLength(contentOf(entry.path)));
      expect(entry.sha256).toBe(createHash('sha256').update(contentOf(entry.path)).digest('hex'));
      expect(entry.path).toContain(entry.sha256);
    }
    expect(named.version).toBe(realDataset.version);
    expect(named.asOf).toBe(
      realDataset.sources
        .flatMap(({ published }) => published ?? [])
        .toSorted()
        .at(-1),
    );
  });

  it('is a dataset that the app reads, without links of an editor', () => {
    const { dataset } = manifest.parse(JSON.parse(contentOf('data/manifest.json')));
    expect(parseDataset(JSON.parse(contentOf(dataset.path)))).toEqual({ kind: 'ok', value: realDataset });
    expect(contentOf(dataset.path)).not.toContain('$schema');
  });

  it('has the schema of a record that editors find in data/schema', () => {
    expect(contentOf('schema/operation.schema.json')).toBe(readFileSync('data/schema/operation.schema.json', 'utf8'));
  });
});
