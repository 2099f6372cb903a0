import { describe, expect, it } from 'vitest';
import { disagreementsOf, disputedFigures, evidenceBySource, evidenceOf, figuresOnOneSecondarySource } from '@/query/evidence';
import { indexDataset } from '@/query/index-dataset';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';
import { realDataset, realIndex } from '../fixtures/real-dataset';

const evidence = evidenceBySource(realIndex);
const of = (source: string) => evidence.find((each) => each.source.id === source);
const withFigures = (...figures: ReturnType<typeof aFigure>[]) => indexDataset(aDataset({ operations: [anOperation({ figures })] }));
const allFigures = realDataset.operations.flatMap((operation) => operation.figures.map((figure) => ({ operation, figure })));

describe('what rests on a source', () => {
  it('is every record that cites it, under the number by which the record points to it', () => {
    const given = realDataset.operations.flatMap(({ id, sources }) => sources.map((source, position) => `${source} ${id} ${position + 1}`));
    const told = evidence.flatMap(({ source, records }) =>
      records.map(({ operation, number }) => `${source.id} ${operation.id} ${number}`),
    );
    expect(told.sort()).toEqual(given.sort());
  });

  it('is every claim that names it', () => {
    const given = allFigures.flatMap(({ operation, figure }) =>
      figure.claims.flatMap(({ value, sources }) => sources.map((source) => `${source} ${operation.id} ${figure.key} ${value}`)),
    );
    const told = evidence.flatMap(({ source, records }) =>
      records.flatMap(({ operation, claims }) =>
        claims.map(({ figure, claim }) => `${source.id} ${operation.id} ${figure.key} ${claim.value}`),
      ),
    );
    expect(told.sort()).toEqual(given.sort());
  });

  it('counts a figure once though the source makes two claims of it', () => {
    const index = withFigures(aFigure({ claims: [aClaim(), aClaim({ value: 12 })] }));
    const [newspaper] = evidenceBySource(index);
    expect(newspaper?.figures).toBe(1);
    expect(newspaper?.records[0]?.claims.map(({ claim, isPreferred }) => [claim.value, isPreferred])).toEqual([
      [10, true],
      [12, false],
    ]);
  });

  it('is the programme that names it anywhere, and the framework of goals', () => {
    expect(of('econostrum-afripol-2017')).toMatchObject({ records: [], programmes: [{ id: 'ispa' }], frameworks: [] });
    expect(of('homeland-preparedness-news-global-policing-goals')).toMatchObject({
      records: [],
      programmes: [],
      frameworks: [{ id: 'gpg' }],
    });
    const named = new Set(JSON.stringify(realDataset.programmes).match(/[a-z0-9-]+/g));
    expect(evidence.filter(({ programmes }) => programmes.length > 0).map(({ source }) => source.id)).toEqual(
      realDataset.sources.map(({ id }) => id).filter((id) => named.has(id)),
    );
  });

  it('is something for every source: none stands in the catalogue in vain', () => {
    const idle = evidence.filter(({ records, programmes, frameworks }) => records.length + programmes.length + frameworks.length === 0);
    expect(idle.map(({ source }) => source.id)).toEqual([]);
  });
});

describe('figures on one secondary source', () => {
  it('are those of which no other source says anything', () => {
    const kindOf = new Map(realDataset.sources.map(({ id, kind }) => [id, kind]));
    const given = allFigures.filter(({ figure }) => {
      const cited = figure.claims.flatMap(({ sources }) => sources);
      return cited.every((source) => source === cited[0] && kindOf.get(source) === 'secondary');
    });
    const told = figuresOnOneSecondarySource(realIndex).map(({ operation, figure }) => `${operation.id} ${figure.key}`);
    expect(told.sort()).toEqual(given.map(({ operation, figure }) => `${operation.id} ${figure.key}`).sort());
    expect(told).toContain('djembe vehicles-seized');
  });

  it('are no figures with a primary source, and none with a second one in another claim', () => {
    const said = (...sources: string[][]) =>
      figuresOnOneSecondarySource(withFigures(aFigure({ claims: sources.map((each) => aClaim({ sources: each })) }))).length;
    expect(said(['newspaper'])).toBe(1);
    expect(said(['newspaper'], ['newspaper'])).toBe(1);
    expect(said(['release'])).toBe(0);
    expect(said(['newspaper', 'release'])).toBe(0);
    expect(said(['newspaper'], ['release'])).toBe(0);
  });
});

describe('disputed figures', () => {
  const disputed = disputedFigures(realIndex);

  it('are each figure with claims that differ, and the arrests of WEKA II whose part is uncertain', () => {
    const given = allFigures
      .filter(
        ({ operation, figure }) =>
          figure.claims.length > 1 || operation.figures.some((part) => part.partOf === figure.key && part.partUncertain),
      )
      .map(({ operation, figure }) => `${operation.id} ${figure.key}`);
    expect(disputed.map(({ operation, figure }) => `${operation.id} ${figure.key}`).sort()).toEqual(given.sort());
    expect(disputed).toHaveLength(15);
  });

  it('show the claim by which they count and those that say otherwise', () => {
    const weka = disputed.find(({ operation, figure }) => operation.id === 'flash-weka' && figure.key === 'victims-rescued');
    expect(weka?.preferred).toMatchObject({ value: 823, sources: ['interpol-support-for-afripol'] });
    expect(weka?.others).toMatchObject([{ value: 823, readAs: 'victims-identified' }]);
    const uncertain = disputed.find(({ operation }) => operation.id === 'weka-2');
    expect(uncertain).toMatchObject({ preferred: { value: 300 }, others: [] });
  });
});

describe('the summary of the evidence', () => {
  it('counts as a plain look at the files does', () => {
    const disagreements = realDataset.operations.flatMap((operation) => operation.disagreements);
    expect(evidenceOf(realIndex).summary).toEqual({
      sources: 152,
      addresses: 150,
      publishers: new Set(realDataset.sources.map(({ publisher }) => publisher)).size,
      primary: realDataset.sources.filter(({ kind }) => kind === 'primary').length,
      secondary: realDataset.sources.filter(({ kind }) => kind === 'secondary').length,
      published: realDataset.sources.filter(({ published }) => published).length,
      read: 0,
      archived: 2,
      figures: allFigures.length,
      onOneSource: allFigures.filter(({ figure }) => new Set(figure.claims.flatMap(({ sources }) => sources)).size === 1).length,
      onOneSecondarySource: allFigures.filter(({ figure }) => {
        const [only, ...others] = new Set(figure.claims.flatMap(({ sources }) => sources));
        return others.length === 0 && realDataset.sources.some(({ id, kind }) => id === only && kind === 'secondary');
      }).length,
      disputed: 15,
      disagreements: disagreements.length,
      recordsWithDisagreements: realDataset.operations.filter((operation) => operation.disagreements.length > 0).length,
    });
  });

  it('gives every disagreement in words, with its record', () => {
    const told = disagreementsOf(realIndex).flatMap(({ operation, disagreements }) =>
      disagreements.map(({ text }) => `${operation.id} ${text}`),
    );
    const given = realDataset.operations.flatMap(({ id, disagreements }) => disagreements.map(({ text }) => `${id} ${text}`));
    expect(told.sort()).toEqual(given.sort());
  });
});
