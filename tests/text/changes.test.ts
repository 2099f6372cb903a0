import { describe, expect, it } from 'vitest';
import { figureKey } from '@/domain/identifier';
import { sayClaim } from '@/text/amount';
import {
  differingEntries,
  figureOfVersion,
  sayChangeCounts,
  sayEntry,
  sayNamings,
  sayParticipation,
  sayStep,
  sayValue,
} from '@/text/changes';
import { changesSince, recordIn } from '../fixtures/changes-since';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const step = (make: Parameters<typeof changesSince>[0]) => sayStep(speaker, changesSince(make));

function changeOfCountries(make: Parameters<typeof changesSince>[0]) {
  const [change, ...more] = changesSince(make);
  if (change?.of !== 'countries' || more.length > 0) throw new Error('not one change of countries');
  return change;
}

describe('what became of the figures', () => {
  it('is that none changed, where only words, dates or catalogues did', () => {
    expect(
      step((older) => {
        recordIn(older, 'serengeti').summary = 'An older summary.';
        recordIn(older, 'serengeti').period = '2024';
        older.knownGaps.pop();
      }),
    ).toBe('No published figure changed.');
  });

  it('is how many were added, revised and withdrawn', () => {
    expect(
      step((older) => {
        const [first] = recordIn(older, 'serengeti').figures;
        first?.claims.forEach((claim) => {
          claim.value += 1;
        });
        recordIn(older, 'catalyst').figures.splice(0, 2);
        if (first !== undefined) recordIn(older, 'sentinel').figures.push({ ...structuredClone(first), key: figureKey.parse('gone') });
      }),
    ).toBe('2 figures added, 1 figure revised, 1 figure withdrawn');
  });

  it('is not silent where a whole record came with its figures, or went', () => {
    expect(
      step((older) => {
        older.operations = older.operations.filter(({ id }) => id !== 'sentinel');
        older.operations.push({ ...structuredClone(recordIn(older, 'catalyst')), id: getId.operation('gone') });
      }),
    ).toBe('1 record added with its figures, 1 record withdrawn with its figures');
  });
});

describe('a change', () => {
  it('of countries names those that came and those that went', () => {
    const change = changeOfCountries((older) => {
      const { countries } = recordIn(older, 'catalyst');
      countries.named = [getId.country('FRA'), ...countries.named.slice(2)];
    });
    const [one, two] = recordIn(realDataset, 'catalyst').countries.named.map((code) => realIndex.countries.get(code)?.name);
    expect(sayNamings(speaker, realIndex, change)).toEqual([`Now named: ${one} and ${two}`, 'No longer named: France']);
  });

  it('of a part tells roles and programme', () => {
    const before = { organisation: getId.organisation('interpol'), roles: ['coordinator', 'funder'] as const };
    expect(sayParticipation(speaker, realIndex, { ...before, roles: [...before.roles] })).toBe('coordinator and funder');
    expect(sayParticipation(speaker, realIndex, { ...before, roles: ['trainer'], through: getId.programme('ispa') })).toBe(
      'trainer, through ISPA',
    );
  });

  it('of a figure is said with the unit that it had', () => {
    const amounts = (id: string) =>
      changesSince((older) => {
        recordIn(older, id).figures = [];
      }).flatMap((change) => {
        if (change.of !== 'figure' || change.after === null) return [];
        const figure = figureOfVersion(change.after);
        return figure.claims.map((claim) => sayClaim(speaker, realIndex, figure, claim).text);
      });
    const published = (id: string) =>
      recordIn(realDataset, id).figures.flatMap((figure) => figure.claims.map((claim) => sayClaim(speaker, realIndex, figure, claim).text));
    for (const id of ['flash-ippa', 'serengeti', 'djembe']) {
      expect(published(id).length).toBeGreaterThan(3);
      expect(amounts(id)).toEqual(published(id));
    }
  });

  it('of an entry is named in words, whatever the catalogue', () => {
    const named = changesSince((older) => {
      for (const list of [older.sources, older.countries, older.crimeAreas, older.measures, older.knownGaps]) list.shift();
      for (const list of [older.goals.frameworks, older.goals.goals, older.goals.byCrimeArea]) list.shift();
    }).flatMap((change) => (change.of === 'entry' ? [sayEntry(speaker, realIndex, change)] : []));
    const { sources, countries, crimeAreas, measures, knownGaps, goals } = realDataset;
    expect(named).toEqual([
      sources[0]?.title,
      countries[0]?.name,
      crimeAreas[0]?.name,
      measures[0]?.name,
      goals.frameworks[0]?.name,
      goals.goals[0]?.name,
      realIndex.crimeAreas.get(goals.byCrimeArea[0]?.crimeArea ?? '')?.name,
      knownGaps[0]?.text,
    ]);
  });

  it('of any other field shows its values', () => {
    expect(sayValue(speaker, null)).toBe('nothing');
    expect(sayValue(speaker, [])).toBe('nothing');
    expect(sayValue(speaker, 12345)).toBe('12,345');
    expect(sayValue(speaker, ['drugs', 'terrorism'])).toBe('drugs, terrorism');
    expect(sayValue(speaker, { url: 'https://a.org/' })).toBe('{"url":"https://a.org/"}');
  });

  it('of a list of entries shows only those that differ', () => {
    const [one, other, changed] = [{ text: 'One.' }, { text: 'Other.' }, { text: 'Other.', periods: ['2024'] }];
    expect(differingEntries([one, other], [one, changed])).toEqual([other]);
    expect(differingEntries([one, changed], [one, other])).toEqual([changed]);
    expect(differingEntries(['a', 'b'], ['a'])).toEqual(['a', 'b']);
  });

  it('is counted without the kinds of which there are none', () => {
    expect(
      sayChangeCounts(
        speaker,
        changesSince((older) => {
          older.sources.splice(0, 3);
        }),
      ),
    ).toBe('3 added');
  });
});
