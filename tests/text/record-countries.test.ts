import { expect, it } from 'vitest';
import { sayCountriesFinding } from '@/text/record-countries';
import { englishSpeaker as speaker } from '../fixtures/english-speaker';
import { getRecord } from '../fixtures/get-record';

it.each([
  ['weka-2', 9, 'Nine of the 44 countries are named'],
  ['flash-weka', 53, '53 of the 54 countries are named'],
  ['african-regional-conference-26', 1, 'One of the 36 countries is named'],
  ['serengeti', 19, 'All 19 countries are named'],
  ['nigeria-interagency-2024', 1, 'One country took part'],
  ['delilah', 4, '4 countries are named; how many took part is not published'],
  ['smv-training-dakar-2024', 0, '14 countries took part, none of them named'],
  ['africa-cyberthreat-assessment-2025', 4, 'Results are placed in 4 countries'],
  ['afripol-ciau-2024', 0, 'No source says which countries took part'],
])('the title says how many countries of %s are named', (id, shown, title) => {
  expect(sayCountriesFinding(speaker, getRecord(id), shown)).toBe(title);
});
