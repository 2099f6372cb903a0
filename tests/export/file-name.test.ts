import { describe, expect, it } from 'vitest';
import { fileName } from '@/export/file-name';
import { indexDataset } from '@/query/index-dataset';
import { monthOf } from '@/query/month';
import { openQuestion } from '@/query/question';
import { aDataset } from '../fixtures/a-dataset';
import { getId } from '../fixtures/get-id';
import { realIndex } from '../fixtures/real-dataset';

const arrests = getId.measure('arrests');
const question = openQuestion(arrests);

describe('the name of a file', () => {
  it('tells dataset, view, measure, filters and date', () => {
    const index = indexDataset(aDataset({ title: 'Côte d’Ivoire: results' }));
    const asked = { ...question, countries: [getId.country('CIV')], period: { from: monthOf(2024, 1), to: monthOf(2024, 6) } };
    expect(fileName(index, { view: 'by-year', question: asked }, 'csv')).toBe(
      'cote-d-ivoire-results-by-year-arrests-202401-202406-civ-2024-06-30.csv',
    );
  });

  it('names no measure for the table, which holds them all, and says where all is taken', () => {
    expect(fileName(realIndex, { view: 'table', question }, 'xlsx')).not.toContain('arrests');
    expect(fileName(realIndex, 'everything', 'zip')).toContain('-all-');
  });

  it('is short and plain in any language, whatever was asked', () => {
    const index = indexDataset(aDataset({ title: 'نتائج العمليات' }));
    const asked = { ...question, text: '../../<"قرصنة">', crimeAreas: realIndex.dataset.crimeAreas.map(({ id }) => id) };
    const name = fileName(index, { view: 'by-crime-area', question: asked }, 'json');
    expect(name).toMatch(/^tally-by-crime-area-[a-z0-9-]+\.json$/);
    expect(name.length).toBeLessThan(140);
  });
});
