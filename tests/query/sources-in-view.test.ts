import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { stepViews } from '@/query/briefing';
import { findOperation } from '@/query/index-dataset';
import { openQuestion } from '@/query/question';
import { sourcesInView, sourcesOfPlace } from '@/query/sources-in-view';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const everything = openQuestion(getId.measure('arrests'));
const weka = findOperation(realIndex, 'weka-2');
const ids = ({ list }: ReturnType<typeof sourcesInView>) => list.map(({ source }) => source.id);

describe('the sources of a view', () => {
  it.each(stepViews)('are numbered from 1, each once: %s', (view) => {
    const { list } = sourcesInView(realIndex, everything, view);
    expect(list.length).toBeGreaterThan(10);
    expect(list.map(({ number }) => number)).toEqual(list.map((_, position) => position + 1));
    expect(new Set(list.map(({ source }) => source.id)).size).toBe(list.length);
  });

  it('are those of the records that it shows: not of what lies outside the period, nor of activities in a list of operations', () => {
    const question = { ...everything, text: 'WEKA II' };
    expect(ids(sourcesInView(realIndex, question, 'table'))).toEqual(weka?.sources);
    const early = { ...everything, period: { from: 2016 * 12, to: 2016 * 12 + 1 } };
    expect(ids(sourcesInView(realIndex, early, 'timeline'))).toEqual([]);
  });

  it('of the timeline and the table begin with those of the numbers shown: no meeting stands before a source of an arrest', () => {
    const arrests = new Set(
      realIndex.rows.flatMap(({ figures }) =>
        figures.flatMap((figure) =>
          figure.kind === 'measured' && figure.measure === 'arrests' && figure.country === undefined && figure.partOf === undefined
            ? figure.claims.flatMap(({ sources }) => sources)
            : [],
        ),
      ),
    );
    for (const view of ['timeline', 'table'] as const)
      expect(new Set(ids(sourcesInView(realIndex, everything, view)).slice(0, arrests.size))).toEqual(arrests);
  });

  it('are those of all years where a view shows all years', () => {
    const period = { from: 2023 * 12, to: 2023 * 12 + 11 };
    expect(ids(sourcesInView(realIndex, { ...everything, period }, 'by-year'))).toEqual(
      ids(sourcesInView(realIndex, everything, 'by-year')),
    );
  });

  it('of one measure are fewer than those of all', () => {
    const one = sourcesInView(realIndex, everything, 'by-year', { measures: [getId.measure('networks-identified')] });
    const all = new Set(ids(sourcesInView(realIndex, everything, 'by-year')));
    expect(one.list.length).toBeLessThan(all.size);
    expect(ids(one).every((id) => all.has(id))).toBe(true);
  });

  it('are those of the whole dataset where there are too many records to read, and say so', () => {
    const { isOwn, list } = sourcesInView(realIndex, everything, 'timeline', { most: 3 });
    expect(isOwn).toBe(false);
    expect(list.length).toBe([...realIndex.columns.usedSources].filter((isUsed) => isUsed === 1).length);
  });
});

describe('the sources of a page', () => {
  it('of the overview are those of the figures of each operation in view, each with its operations', () => {
    const measures = new Set<string>(realIndex.headline);
    const claims = (weka?.figures ?? [])
      .filter((figure) => figure.kind === 'measured' && measures.has(figure.measure))
      .flatMap((figure) => figure.claims);
    const { list } = sourcesOfPlace(realIndex, { kind: 'overview' }, { ...everything, text: 'WEKA II' }, 300);
    expect(list.length).toBeGreaterThan(2);
    expect(new Set(list.map(({ source }) => source.id))).toEqual(new Set(claims.flatMap(({ sources }) => sources)));
    expect(new Set(list.flatMap(({ operations }) => operations.map(({ id }) => id)))).toEqual(new Set(['weka-2']));
  });

  it('of the overview are asked of the latest operations alone where there are very many', () => {
    const { operations } = answerQuestion(realIndex, everything).records;
    const latest = operations.at(operations.length - 1)?.operation.id;
    const { list } = sourcesOfPlace(realIndex, { kind: 'overview' }, everything, 1);
    expect(new Set(list.flatMap((cited) => cited.operations.map(({ id }) => id)))).toEqual(new Set([latest]));
  });

  it('of a country are those of the records that name it, and of the method those of its examples', () => {
    const kenya = sourcesOfPlace(realIndex, { kind: 'country', country: getId.country('KEN') }, everything, 300);
    expect(
      kenya.list.flatMap(({ operations }) => operations).every(({ countries }) => countries.named.includes(getId.country('KEN'))),
    ).toBe(true);
    expect(kenya.list.length).toBeGreaterThan(5);
    const method = sourcesOfPlace(realIndex, { kind: 'method' }, everything, 300);
    expect(method.list.length).toBeGreaterThan(2);
    expect(method.list.length).toBeLessThan(60);
  });
});
