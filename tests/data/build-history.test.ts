import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { history as schema, type PublishedVersion } from '@/domain/history';
import { manifest } from '@/domain/manifest';
import { frozenFile } from '../../data/build/build-history';
import { buildPublication } from '../../data/build/build-publication';
import { freezeVersion } from '../../data/build/freeze-version';
import { DataFaultsError } from '../../data/build/read-json';

const catalyst = 'data/operations/catalyst.json';
const versions = 'data/history/versions.json';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tally-'));
  cpSync('data', join(root, 'data'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const readText = (file: string) => readFileSync(join(root, file), 'utf8');
const readVersion = () => z.object({ version: z.int() }).parse(JSON.parse(readText('data/dataset.json')));

function replace(file: string, text: string | RegExp, by: string): void {
  const content = readText(file);
  expect(content).toMatch(text);
  writeFileSync(join(root, file), content.replace(text, by));
}

/** Begins a new version and says what is new in it. */
function beginVersion(reasons: { about: string; reason: string }[] = []): void {
  freezeVersion(root, '2027-01-31');
  replace(versions, /"note": "",\s+"reasons": \[\]/, `"note": "Mended.", "reasons": ${JSON.stringify(reasons)}`);
}

function publish(): { history: PublishedVersion[]; sha256: string } {
  const { files } = buildPublication(root);
  const named = manifest.parse(JSON.parse(files.find(({ path }) => path === 'data/manifest.json')?.content ?? ''));
  const content = files.find(({ path }) => path === named.history.path)?.content ?? '';
  return { history: schema.parse(JSON.parse(content)), sha256: named.dataset.sha256 };
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

describe('the published history', () => {
  it('holds every version up to that of the data, the last with the checksum of the dataset', () => {
    const { history, sha256 } = publish();
    expect(history.map(({ version }) => version)).toEqual(Array.from({ length: readVersion().version }, (_, index) => index + 1));
    expect(history[0]?.changes).toEqual([]);
    expect(history.at(-1)?.sha256).toBe(sha256);
  });

  it('says that version 2 brought the goals and the gaps, and left every record alone', () => {
    const { history } = publish();
    const changes = history[1]?.changes ?? [];
    expect([...new Set(changes.map(({ of }) => of))]).toEqual(['entry']);
    expect(changes.filter(({ kind }) => kind === 'withdrawn')).toEqual([]);
  });

  it('tells a revised figure, old and new, with the reason that is given', () => {
    const before = publish();
    beginVersion([{ about: 'catalyst/arrests', reason: 'The release was corrected.' }]);
    replace(catalyst, '"value": 83', '"value": 84');
    const { history, sha256 } = publish();
    expect(history.at(-1)).toMatchObject({
      date: '2027-01-31',
      note: 'Mended.',
      sha256,
      changes: [
        {
          of: 'figure',
          kind: 'revised',
          before: { claims: [{ value: 83 }] },
          after: { claims: [{ value: 84 }] },
          reason: 'The release was corrected.',
        },
      ],
    });
    expect(history.at(-1)?.changes).toHaveLength(1);
    expect(history.at(-2)?.sha256).toBe(before.sha256);
    expect(sha256).not.toBe(before.sha256);
  });
});

describe('a build of the history stops', () => {
  const remedyFor = (about: string, kind: string) =>
    `${versions}: version ${readVersion().version} gives no reason why "${about}" was ${kind}: add { "about": "${about}", "reason": "…" } to its reasons`;

  it('where a figure was revised without a reason', () => {
    beginVersion();
    replace(catalyst, '"value": 83', '"value": 84');
    expect(messageOf(publish)).toBe(remedyFor('catalyst/arrests', 'revised'));
  });

  it('where a figure was withdrawn without a reason', () => {
    beginVersion();
    replace(catalyst, '"key": "entities-screened"', '"key": "entities-checked"');
    expect(messageOf(publish)).toBe(remedyFor('catalyst/entities-screened', 'withdrawn'));
  });

  it('where an operation with figures was withdrawn without a reason', () => {
    beginVersion();
    rmSync(join(root, 'data/operations/sentinel.json'));
    replace('data/known-gaps.json', /"records": \["sentinel"\],\s+/, '');
    expect(messageOf(publish)).toBe(remedyFor('sentinel', 'withdrawn'));
  });

  it('but not where a figure was added', () => {
    beginVersion();
    replace(
      catalyst,
      '"figures": [',
      '"figures": [{"kind": "single", "key": "dogs", "label": "dogs", "unit": "dogs", "claims": [{"value": 3, "qualifier": "exact", "sources": ["tvc-news-catalyst-2025"]}]},',
    );
    expect(
      publish()
        .history.at(-1)
        ?.changes.map(({ kind }) => kind),
    ).toEqual(['added']);
  });

  it('where a reason is about nothing that changed', () => {
    beginVersion([{ about: 'catalyst/arests', reason: 'Corrected.' }]);
    expect(messageOf(publish)).toBe(
      `${versions}: [${readVersion().version - 1}].reasons[0].about is "catalyst/arests": nothing of that name changed; correct or remove it`,
    );
  });

  it('where the versions do not end with that of the dataset', () => {
    const { version } = readVersion();
    replace('data/dataset.json', `"version": ${version}`, `"version": ${version + 1}`);
    expect(messageOf(publish)).toBe(
      `${versions}: it ends with version ${version}, but data/dataset.json is version ${version + 1}: give both the same last version (npm run new-version does)`,
    );
  });

  it('where a version is left out', () => {
    replace(versions, '"version": 1', '"version": 7');
    expect(messageOf(publish)).toBe(`${versions}: [0].version is 7: list the versions in their order, from 1 and without a gap`);
  });

  it('where an older version was not kept', () => {
    rmSync(join(root, frozenFile(1)));
    expect(messageOf(publish)).toBe(`${frozenFile(1)}: the file is missing or cannot be read; restore it`);
  });

  it('where an older version is no longer what was published', () => {
    const published = '4df6acb912cf173b9d2c5a720634eb2a68df25c95ed012765b9377c78afbe66d';
    replace(frozenFile(1), '"asOf": "2026-02-18"', '"asOf": "2026-02-19"');
    const found = createHash('sha256')
      .update(JSON.stringify(JSON.parse(readText(frozenFile(1)))))
      .digest('hex');
    expect(messageOf(publish)).toBe(
      `${frozenFile(1)}: its checksum is ${found}, but ${versions} has ${published} for this version: restore the file as it was published`,
    );
  });

  it('but not where only its spaces and line ends are others', () => {
    replace(frozenFile(1), /\n\s*/g, '\r\n');
    expect(messageOf(publish)).toBe('');
  });

  it('where a new version says nothing of itself yet', () => {
    const { version } = readVersion();
    expect(freezeVersion(root, '2027-01-31')).toBe(version + 1);
    expect(existsSync(join(root, frozenFile(version)))).toBe(true);
    expect(messageOf(publish)).toBe(`${versions}: [${version}].note is "": write something or leave the field out (too_small)`);
  });
});
