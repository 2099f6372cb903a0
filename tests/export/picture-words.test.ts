import { describe, expect, it } from 'vitest';
import { sayAsked, sourcesByRecords, wordsOfSource } from '@/export/picture-words';
import { answerQuestion } from '@/query/answer';
import { openQuestion, type Question } from '@/query/question';
import { sourcesInView } from '@/query/sources-in-view';
import { views } from '@/query/view';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const ask = (changes: Partial<Question>) => answerQuestion(realIndex, { ...openQuestion(getId.measure('arrests')), ...changes });

describe('the sources under a picture', () => {
  it('are those of the records in view, without what no record in view cites', () => {
    for (const view of views) {
      const answer = ask({ text: 'weka ii' });
      const cited = new Set([...answer.records.operations, ...answer.records.activities].flatMap(({ operation }) => operation.sources));
      const sources = sourcesByRecords(sourcesInView(realIndex, answer.question, view));
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.filter(({ id }) => !cited.has(id))).toEqual([]);
    }
  });

  it('begin with the one that most records cite', () => {
    const cited = sourcesInView(realIndex, ask({}).question, 'map');
    const most = Math.max(...cited.list.map(({ operations }) => operations.length));
    expect(most).toBeGreaterThan(1);
    expect(cited.list.find(({ source }) => source === sourcesByRecords(cited)[0])?.operations).toHaveLength(most);
  });

  it('are none where nothing fits', () => {
    expect(sourcesByRecords(sourcesInView(realIndex, ask({ text: 'no such thing' }).question, 'timeline'))).toEqual([]);
  });

  it('are given with title, publisher, date and host', () => {
    const source = realIndex.dataset.sources.find(({ published }) => published === undefined);
    if (source === undefined) throw new Error('every source has a date');
    expect(wordsOfSource(speaker, source)).toEqual([source.title, source.publisher, 'no date', new URL(source.url).hostname]);
  });
});

it('says the filter as the page does, with what one must know to read the totals', () => {
  expect(sayAsked(speaker, realIndex, ask({ countries: [getId.country('KEN')] }))).toMatch(
    /^Showing \d+ operations .*, Kenya\. .*took part/,
  );
});
