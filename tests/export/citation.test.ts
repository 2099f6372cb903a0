import { describe, expect, it } from 'vitest';
import { citeOperation, citeTotal } from '@/export/citation';
import { findOperation } from '@/query/index-dataset';
import { openQuestion, type Question } from '@/query/question';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { getReceipt } from '../fixtures/get-receipt';
import { realIndex } from '../fixtures/real-dataset';

const arrests = getId.measure('arrests');
const address = 'https://tally.example/?receipt=x';

function totalCited(changes: Partial<Question>): string[] {
  const { receipt } = getReceipt(realIndex, { ...openQuestion(arrests), ...changes }, arrests);
  return citeTotal(speaker, realIndex, { kind: 'all' }, receipt, address).split('\n');
}

describe('the citation of an operation', () => {
  const weka = findOperation(realIndex, 'weka-2');
  const lines = weka === undefined ? [] : citeOperation(speaker, realIndex, weka, address).split('\n');

  it('begins with its name and period, and ends with the address', () => {
    expect(lines[0]).toMatch(/WEKA II, June\s*–\s*November 2022 \(disputed\)$/);
    expect(lines.at(-1)).toBe(address);
  });

  it('has its figures with their qualifiers, disputes and the numbers of their sources', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^nearly 700 victims rescued\b.* \[1\] \[2\] \[3\]$/));
    expect(lines).toContainEqual(expect.stringMatching(/^300 arrests, disputed\b.* \[1\] \[2\] \[3\]$/));
  });

  it('sets a part apart from its whole, and names the country of a country’s figure', () => {
    expect(lines).toContainEqual(expect.stringMatching(/of which 88 arrests\b/));
    expect(lines).toContainEqual(expect.stringMatching(/^Cameroon: 3 arrests\b/));
    expect(lines.filter((line) => /^\d+ arrests/.test(line))).toHaveLength(1);
  });

  it('says of a part that may come on top that the sources leave it open', () => {
    expect(lines).toContainEqual(expect.stringMatching(/the sources do not say: about 100 arrests\b/));
    expect(lines.filter((line) => line.includes('of which'))).toHaveLength(2);
  });

  it('lists every source under its number, with its link', () => {
    const cited = lines.filter((line) => line.startsWith('['));
    expect(cited).toHaveLength(weka?.sources.length ?? -1);
    expect(cited.filter((line, place) => !line.startsWith(`[${place + 1}] `) || !line.includes('https://'))).toEqual([]);
  });
});

describe('the citation of a total', () => {
  it('says the sum, its coverage and what is shown', () => {
    expect(totalCited({}).slice(0, 3)).toEqual([
      '5,809 arrests, published by 18 of 20 operations',
      'Results of joint operations: INTERPOL support to AFRIPOL, as of 18 February 2026',
      'Only counts given as exact were added, so the sum is given as exact.',
    ]);
    expect(totalCited({ countries: [getId.country('NGA')] })).toContain('Filtered by: Nigeria.');
  });

  it('names each of the 18 operations that were added, the largest first with its sources, and the 2 that are silent', () => {
    const lines = totalCited({});
    const first = lines.findIndex((line) => /^Operation Serengeti 2\.0: 1,209\b.*https:\/\//.test(line));
    expect(first).toBeGreaterThan(2);
    expect(lines.filter((line) => line.endsWith(': not published'))).toHaveLength(1);
    expect(lines.filter((line) => line.endsWith(': only for single countries'))).toHaveLength(1);
    expect(lines.slice(first, -1).filter((line) => !line.startsWith('–'))).toHaveLength(18 + 2);
    expect(lines.at(-1)).toBe(address);
  });

  it('that nobody publishes gives no number, least of all zero', () => {
    const lines = totalCited({ text: 'FLASH-PACT' });
    expect(lines[0]).toBe('Arrests: not published, published by 0 of 1 operation');
    expect(lines).toContainEqual(expect.stringMatching(/^Operation FLASH-PACT: only for single countries$/));
  });

  it('says nothing of coverage where no operation was asked', () => {
    expect(totalCited({ kind: 'activities' })[0]).toBe('Arrests: no operation in view');
  });

  it('gives what other sources say, in the measure that they name', () => {
    expect(totalCited({})).toContainEqual(expect.stringMatching(/^– 2 other sources say 10 arrests\b.*https:/));
    const { receipt } = getReceipt(realIndex, openQuestion(arrests), getId.measure('victims-rescued'));
    const lines = citeTotal(speaker, realIndex, { kind: 'all' }, receipt, address).split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^– 2 other sources say 823 victims identified\b.*https:/));
  });

  it('of what sources place in a country says so of the silent, who may have published elsewhere', () => {
    const lines = totalCited({ countries: [getId.country('NGA')], reading: 'attributed' });
    expect(lines[0]).toBe('259 arrests, placed there by 9 of 14 operations');
    expect(lines.filter((line) => line.endsWith(': none placed there'))).toHaveLength(5);
  });
});
