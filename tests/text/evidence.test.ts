import { describe, expect, it } from 'vitest';
import { coverageMatrix } from '@/query/coverage-matrix';
import { evidenceBySource } from '@/query/evidence';
import { findRow, indexDataset } from '@/query/index-dataset';
import { giveWhole, resultOfRow } from '@/query/total';
import { sayCoverageCell, sayCoverageFinding, sayFigurePlaced, sayWhatRests, sayWhenRead } from '@/text/evidence';
import { aDataset } from '../fixtures/a-dataset';
import { recordIn } from '../fixtures/changes-since';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const matrix = coverageMatrix(realIndex);

describe('the finding on coverage', () => {
  it('names the measure that most operations publish, and counts those that hardly any does', () => {
    const operations = realDataset.operations.filter(({ kind }) => kind === 'operation');
    const publishedBy = (measure: string) =>
      operations.filter(({ figures }) =>
        figures.some(
          (figure) =>
            figure.kind === 'measured' && figure.measure === measure && figure.country === undefined && figure.partOf === undefined,
        ),
      ).length;
    const few = realDataset.measures.filter(({ id }) => publishedBy(id) < 3).length;
    expect(sayCoverageFinding(speaker, realIndex, matrix)).toBe(
      `Arrests: published by ${publishedBy('arrests')} of ${operations.length} operations; ${few} of ${realDataset.measures.length} measures by fewer than 3`,
    );
  });

  it('names no measure where none stands out', () => {
    const index = indexDataset(aDataset());
    const { measures } = index.dataset;
    expect(sayCoverageFinding(speaker, index, coverageMatrix(index))).toBe(
      `${measures.length} of ${measures.length} measures are published by fewer than 3 operations`,
    );
  });
});

describe('a cell of the matrix', () => {
  const say = (id: string, measure: string) => {
    const row = matrix.rows.find(({ operation }) => operation.id === id);
    if (row === undefined) throw new Error(`no row ${id}`);
    const asked = getId.measure(measure);
    const result = resultOfRow(giveWhole(realIndex, asked), findRow(realIndex, id) ?? -1, asked);
    const coverage = row.cells[matrix.measures.findIndex((each) => each.id === asked)] ?? 'not-published';
    return sayCoverageCell(speaker, realIndex, { operation: row.operation, measure: asked, coverage, result });
  };

  it('says the number, that it is disputed, or why there is none', () => {
    expect(say('serengeti', 'arrests')).toBe('Serengeti, Arrests: 1,006');
    expect(say('weka-2', 'arrests')).toBe('WEKA II, Arrests: 300, disputed');
    expect(say('flash-pact', 'arrests')).toBe('FLASH-PACT, Arrests: only for single countries');
    expect(say('flash-ippa', 'arrests')).toBe('Flash-IPPA, Arrests: not published');
  });
});

describe('a figure', () => {
  const named = (id: string) => recordIn(realDataset, id).figures.map((figure) => sayFigurePlaced(speaker, realIndex, figure));

  it('is named with its country and with the label that sets it apart', () => {
    expect(named('weka-2')).toContain('United Arab Emirates: Arrests');
    expect(named('flash-arise')).toContain('Arrests (further arrests for various crimes)');
  });
});

describe('a source', () => {
  it('says when it was read, as far as that was recorded', () => {
    const [source] = realDataset.sources;
    if (source === undefined) throw new Error('no source');
    const { read: _read, archived: _archived, ...bare } = source;
    expect(sayWhenRead(speaker, bare)).toBe('Read: not recorded');
    expect(sayWhenRead(speaker, { ...bare, read: '2026-02-18' })).toBe('Read: 18 February 2026');
    expect(sayWhenRead(speaker, { ...bare, read: '2026-02-18', archived: '2024-03' })).toBe('Read in the archived version of March 2024');
  });

  it('says how much rests on it', () => {
    const of = (id: string) => {
      const evidence = evidenceBySource(realIndex).find(({ source }) => source.id === id);
      if (evidence === undefined) throw new Error(`no source ${id}`);
      return sayWhatRests(speaker, evidence);
    };
    expect(of('interpol-support-for-afripol-2026-04')).toMatch(/^\d+ figures in \d+ records, cited by \d+ more$/);
    expect(of('homeland-preparedness-news-global-policing-goals')).toBe('No record cites it.');
  });
});
