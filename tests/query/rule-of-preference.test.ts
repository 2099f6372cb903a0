import { describe, expect, it } from 'vitest';
import { ruleOfPreference } from '@/query/rule-of-preference';
import { getId } from '../fixtures/get-id';
import { getRecord } from '../fixtures/get-record';
import { realIndex } from '../fixtures/real-dataset';

describe('the rule by which a claim is preferred', () => {
  it.each([
    { operation: 'africa-cyber-surge-2', figure: 'arrests', rule: 'measure', why: 'the programme’s page calls them suspects identified' },
    { operation: 'flash-weka', figure: 'victims-rescued', rule: 'programme', why: 'the programme’s page says rescued' },
    { operation: 'serengeti', figure: 'victims-identified', rule: 'release', why: 'INTERPOL’s release gives one' },
    { operation: 'africa-cyber-surge-1', figure: 'arrests', rule: 'listed', why: 'only others give one' },
  ])('is “$rule” for $figure of $operation: $why', ({ operation, figure, rule }) => {
    const found = getRecord(getId.operation(operation)).figures.find(({ key }) => key === figure);
    expect(found && ruleOfPreference(found, realIndex.rank)).toBe(rule);
  });
});
