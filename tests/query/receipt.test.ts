import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '@/query/index-dataset';
import { answerQuestion } from '@/query/answer';
import { openQuestion, type Question } from '@/query/question';
import { figuresOf, receiptOfTotal, type Scope } from '@/query/receipt';
import { aDataset } from '../fixtures/a-dataset';
import { aClaim, aFigure } from '../fixtures/a-figure';
import { anOperation } from '../fixtures/an-operation';
import { anyDataset } from '../fixtures/any-dataset';
import { anyQuestion } from '../fixtures/any-question';
import { getId } from '../fixtures/get-id';
import { getReceipt } from '../fixtures/get-receipt';
import { realDataset, realIndex } from '../fixtures/real-dataset';

describe('the receipt of a total', () => {
  it('lists the figures that add up to the total, and every silent operation, once each', () => {
    const aCase = anyDataset.chain((dataset) => fc.record({ dataset: fc.constant(dataset), question: anyQuestion(dataset) }));
    fc.assert(
      fc.property(aCase, ({ dataset, question }) => {
        const { answer, receipt } = getReceipt(indexDataset(dataset), question, question.measure);
        const { total, range, added, silent } = receipt;
        const values = added.flatMap(({ figures }) => figures.map(({ preferred }) => preferred.value));
        expect(values.reduce((sum, value) => sum + value, 0)).toBe(total.value);
        expect(values).toHaveLength(total.figures);
        expect(added).toHaveLength(total.stated);
        expect(silent).toHaveLength(total.asked - total.stated);
        expect(range).toEqual(answer.headlines.find((headline) => headline.total.measure === question.measure)?.range);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the receipt of a number in a chart or a table', () => {
  const arrests = getId.measure('arrests');
  const explained = (question: Question, scope: Scope) => receiptOfTotal(realIndex, question, arrests, scope).total;

  it('explains the very number that its view shows, whatever is asked', () => {
    fc.assert(
      fc.property(anyQuestion(realDataset), (question) => {
        const answer = answerQuestion(realIndex, question);
        for (const { year, total } of answer.byYear.get(arrests) ?? []) expect(explained(question, { kind: 'year', year })).toEqual(total);
        for (const { crimeArea, total } of answer.byCrimeArea.get(arrests) ?? [])
          expect(explained(question, { kind: 'crime-area', crimeArea })).toEqual(total);
        if (question.measure !== arrests) return;
        for (const { country, whole, attributed } of answer.byCountry.cells) {
          expect(explained(question, { kind: 'took-part', country })).toEqual(whole);
          expect(explained(question, { kind: 'attributed', country })).toEqual(attributed);
        }
        const { attribution } = answer.headlines.find(({ total }) => total.measure === arrests) ?? { attribution: null };
        if (attribution === null) return;
        expect({ ...explained(question, { kind: 'placed' }), possibly: 0 }).toEqual(attribution.attributed);
      }),
      { numRuns: 60 },
    );
  });

  it('of one operation is its own result, whatever is asked', () => {
    const question = { ...openQuestion(arrests), crimeAreas: [getId.crimeArea('terrorism')] };
    const { total, added } = receiptOfTotal(realIndex, question, arrests, { kind: 'operation', operation: getId.operation('serengeti') });
    expect([total.value, total.asked, added.map(({ operation }) => operation.id)]).toEqual([1006, 1, ['serengeti']]);
  });

  it('names what it leaves out: what stands for single countries only, and what lies inside', () => {
    const victims = getId.measure('victims-identified');
    const { silent } = receiptOfTotal(realIndex, openQuestion(victims), victims, { kind: 'all' });
    const serengeti = silent.find(({ operation }) => operation.id === 'serengeti-2');
    expect(serengeti?.figures.map(({ figure, preferred }) => [figure.country, preferred.value])).toEqual([['ZMB', 65_000]]);
    const { added } = receiptOfTotal(realIndex, openQuestion(arrests), arrests, { kind: 'all' });
    const weka = added.find(({ operation }) => operation.id === 'weka-2');
    expect(weka?.figures.map(({ preferred }) => preferred.value)).toEqual([300]);
    const all = weka?.operation.figures.filter((figure) => figure.kind === 'measured' && figure.measure === arrests) ?? [];
    expect(weka?.inside.map(({ figure }) => figure.key)).toEqual(all.map(({ key }) => key).filter((key) => key !== 'arrests'));
  });

  it('leaves nothing unnamed: every figure of the measure is added, inside, or stands with a silent operation', () => {
    for (const { id } of realIndex.dataset.measures) {
      const { added, silent } = receiptOfTotal(realIndex, openQuestion(arrests), id, { kind: 'all' });
      const named = [...added.flatMap(({ figures, inside }) => [...figures, ...inside]), ...silent.flatMap(({ figures }) => figures)];
      const all = realIndex.rows
        .filter(({ kind }) => kind === 'operation')
        .flatMap(({ figures }) => figures.filter((figure) => figure.kind === 'measured' && figure.measure === id));
      expect(named).toHaveLength(all.length);
    }
  });

  it('of an activity holds its own figures too', () => {
    const trained = getId.measure('people-trained');
    const operation = getId.operation('mauritius-training-2024');
    const { total, added } = receiptOfTotal(realIndex, openQuestion(arrests), trained, { kind: 'operation', operation });
    expect([total.asked, added.length]).toEqual([1, 1]);
  });

  it('of an outcome holds the operations that serve it by judgement', () => {
    const [outcome] = realIndex.dataset.programmes.flatMap(({ details }) => details?.outcomes.filter(({ number }) => number === 2) ?? []);
    if (outcome === undefined) throw new Error('no second outcome');
    const { total, added, silent } = receiptOfTotal(realIndex, openQuestion(arrests), arrests, { kind: 'outcome', outcome: outcome.id });
    const serving = realIndex.rows.filter(({ kind, judgedOutcomes }) => kind === 'operation' && judgedOutcomes.includes(outcome.id));
    expect(serving.length).toBeGreaterThan(0);
    expect(total.asked).toBe(serving.length);
    expect(new Set([...added.map(({ operation }) => operation.id), ...silent.map(({ operation }) => operation.id)])).toEqual(
      new Set(serving.map(({ id }) => id)),
    );
  });
});

describe('the receipt of an operation', () => {
  const figures = [
    aFigure({ claims: [aClaim({ value: 30 }), aClaim({ value: 28, sources: ['release'] })] }),
    aFigure({ key: 'part', partOf: 'arrests', claims: [aClaim({ value: 3 })] }),
    aFigure({ key: 'kenya', country: 'KEN', partOf: 'arrests', claims: [aClaim({ value: 8 })] }),
    aFigure({ key: 'kenya-police', country: 'KEN', partOf: 'kenya', claims: [aClaim({ value: 5 })] }),
  ];
  const { whole, byCountry } = figuresOf(
    indexDataset(aDataset()),
    anOperation({ figures, countries: { reported: 1, named: ['KEN'], complete: true } }),
  );

  it('sets the claim that counts above those that disagree', () => {
    expect(whole[0]).toMatchObject({ preferred: { value: 28 }, others: [{ value: 30 }], isDisputed: true });
  });

  it('shows every figure once: parts under their whole, countries apart', () => {
    expect(whole.map(({ figure, parts }) => [figure.key, parts.map((part) => part.figure.key)])).toEqual([['arrests', ['part']]]);
    expect(byCountry.map(({ figure, parts }) => [figure.key, parts.map((part) => part.figure.key)])).toEqual([['kenya', ['kenya-police']]]);
  });
});
