import { describe, expect, it } from 'vitest';
import { openQuestion, type Question } from '@/query/question';
import { receiptOfTotal, type Scope } from '@/query/receipt';
import { yearRange } from '@/query/month';
import { sayReceiptRules } from '@/text/receipt-rules';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const arrests = getId.measure('arrests');
const nigeria = getId.country('NGA');

function rulesOf(asked: Partial<Question>, scope: Scope, measure = arrests): string {
  const receipt = receiptOfTotal(realIndex, { ...openQuestion(arrests), ...asked }, measure, scope);
  return sayReceiptRules(speaker, realIndex, receipt, scope).join('\n');
}

describe('the rules of a receipt', () => {
  it('name the filters that its total holds, and not the one that its scope takes the place of', () => {
    const cyber = { crimeAreas: [getId.crimeArea('cybercrime')], countries: [nigeria] };
    expect(rulesOf(cyber, { kind: 'all' })).toContain('Filtered by: Cybercrime, Nigeria.');
    const kenya = rulesOf(cyber, { kind: 'took-part', country: getId.country('KEN') });
    expect(kenya).toContain('Filtered by: Cybercrime.');
    expect(kenya).not.toContain('Nigeria');
    const year = rulesOf({ period: yearRange(2023) }, { kind: 'year', year: 2022 });
    expect(year).toContain('ended in 2022');
    expect(year).not.toMatch(/Filtered|outside this period/);
  });

  it('speak of no filter where nothing is asked, and of none for a single operation', () => {
    expect(rulesOf({}, { kind: 'all' })).not.toContain('Filtered');
    expect(rulesOf({ countries: [nigeria] }, { kind: 'operation', operation: getId.operation('flash-arise') })).not.toContain('Filtered');
  });

  it('call a sum as exact as its counts are given, and say how far the disputed ones take it', () => {
    const rules = rulesOf({}, { kind: 'all' });
    expect(rules).toContain('the sum is given as exact.');
    expect(rules).toContain('By the lowest reading of each disputed figure it is 5,794, by the highest about 5,909');
    expect(rulesOf({}, { kind: 'all' }, getId.measure('networks-identified'))).not.toContain('lowest');
  });

  it('say how the sum is rounded only where it is', () => {
    expect(rulesOf({}, { kind: 'all' }, getId.measure('victims-rescued'))).toContain('given to two figures. Unrounded it is 1,725.');
    const kenya = rulesOf({}, { kind: 'attributed', country: getId.country('KEN') });
    expect(kenya).toContain('the sum is “about”.');
    expect(kenya).not.toContain('Unrounded');
  });

  it('say of coarse dates and of operations that ran longer what is true of those asked', () => {
    const inYear = rulesOf({ period: yearRange(2024) }, { kind: 'all' });
    expect(inYear).toMatch(/also ran outside this period|may lie outside this period/);
  });
});
