import { describe, expect, it } from 'vitest';
import { citeOperation, citeTotal } from '@/export/citation';
import { openQuestion } from '@/query/question';
import { receiptOfTotal } from '@/query/receipt';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const arrests = getId.measure('arrests');
const address = 'https://tally.example/?receipt=x';

describe('a citation', () => {
  it('of an operation has its figures with their qualifiers, every source numbered, and the address', () => {
    const weka = realIndex.rows.find(({ id }) => id === 'weka-2');
    if (weka === undefined) throw new Error('no weka-2');
    const lines = citeOperation(speaker, realIndex, weka, address).split('\n');
    expect(lines[0]).toMatch(/^Operation .*WEKA.*, June\s–\sNovember 2022\.$/i);
    expect(lines).toContain('nearly 700 victims rescued.');
    expect(lines).toContain('300 arrests.');
    const cited = lines.filter((line) => line.startsWith('['));
    expect(cited).toHaveLength(weka.sources.length);
    expect(cited.every((line, position) => line.startsWith(`[${position + 1}] `) && line.includes('https://'))).toBe(true);
    expect(lines.at(-1)).toBe(address);
  });

  it('of a total has its coverage, the operations added up and those that are silent', () => {
    const lines = citeTotal(speaker, realIndex, receiptOfTotal(realIndex, openQuestion(arrests), arrests), address).split('\n');
    expect(lines[0]).toBe('Arrests: 5,809, published by 18 of 20 operations.');
    expect(lines[1]).toMatch(/^Operation Serengeti 2\.0: 1,209$/);
    expect(lines.filter((line) => line.endsWith(': not published'))).toHaveLength(2);
    expect(lines).toHaveLength(1 + 18 + 2 + 1);
  });

  it('of a total that nobody publishes says so, and never zero', () => {
    const nothing = receiptOfTotal(realIndex, { ...openQuestion(arrests), text: 'FLASH-PACT' }, arrests);
    expect(citeTotal(speaker, realIndex, nothing, address)).toMatch(/^Arrests: not published, published by 0 of 1 operations\.\n/);
  });
});
