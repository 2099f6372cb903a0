import { describe, expect, it } from 'vitest';
import type { Filtering } from '../../scripts/bench/measure-filters';
import { reportTables } from '../../scripts/bench/report-tables';

const act: Filtering['acts'][number] = { what: 'country', all: 12, first: 8, longestTask: 0, shift: 0 };
const filtering: Filtering = { condition: 'plain', acts: [act], faults: [], loaded: 900, longestLoading: 120, heap: 2e7, resident: null };
const nothing = { loads: [], sizes: [], engines: [] };
const one = (changes: Partial<Filtering>) => ({
  ...nothing,
  sizes: [{ name: '1,000', operations: 1000, filterings: [{ ...filtering, ...changes }], reason: null }],
});

describe('the tables of the benchmark', () => {
  it('leave out what was not measured', () => {
    expect(reportTables(nothing)).toBe('');
  });

  it('say what was aimed at only where it was missed', () => {
    expect(reportTables(one({}))).toContain('| 1,000 | plain | 12 |');
    expect(reportTables(one({ acts: [{ ...act, all: 17 }] }))).toContain('| 1,000 | plain | 17 (aim 16) |');
    expect(reportTables(one({ condition: 'CPU × 4', acts: [{ ...act, all: 17 }] }))).toContain('| 1,000 | CPU × 4 | 17 |');
  });

  it('say how many numbers were wrong, and which', () => {
    const report = reportTables(one({ faults: ['arrests: 1 is shown instead of 2'] }));
    expect(report).toContain('| 1 wrong |');
    expect(report).toContain('arrests: 1 is shown instead of 2');
  });

  it('say why a size could not be measured', () => {
    const sizes = [{ name: '1,000,000', operations: 1e6, filterings: [], reason: 'the page ran out of memory' }];
    expect(reportTables({ ...nothing, sizes })).toContain('did not load: the page ran out of memory');
  });

  it('compare the engines', () => {
    const times = { ours: { build: 400, answers: [10, 12] }, crossfilter: { build: 900, answers: [110, 110] } };
    const report = reportTables({ ...nothing, engines: [{ operations: 1e6, ...times, differing: 0, questions: 30 }] });
    expect(report).toContain('| 1,000,000 | 11 | 12 | 400 | 110 | 110 | 900 | 10 | 30 of 30 |');
  });
});
