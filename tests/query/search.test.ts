import { describe, expect, it } from 'vitest';
import { answerQuestion } from '@/query/answer';
import { indexDataset } from '@/query/index-dataset';
import { indexNames, search } from '@/query/search';
import { homeAddress } from '@/state/address';
import { spokenNames } from '@/text/names';
import { aDataset } from '../fixtures/a-dataset';
import { anOperation } from '../fixtures/an-operation';
import { englishSpeaker } from '../fixtures/english-speaker';
import { realIndex } from '../fixtures/real-dataset';

const names = indexNames(realIndex, spokenNames(englishSpeaker, realIndex));
const found = (text: string) => search(names, text).found.map(({ subject }) => subject.id);
const similar = (text: string) => search(names, text).similar.map(({ subject }) => subject.id);

describe('searching', () => {
  it.each([
    ['weka', 'weka-2'],
    ['WEKA II', 'weka-2'],
    ['serengeti', 'serengeti'],
    ['cote', 'CIV'],
    ['CÔTE D’IVOIRE', 'CIV'],
    ['ivoire cote', 'CIV'],
    ['sao tome', 'STP'],
    ['NGA', 'NGA'],
    ['نيجيريا', 'NGA'],
    ['كوت', 'CIV'],
    ['كـــوت', 'CIV'],
    ['\u200Bكو\u200Dت ديفوار', 'CIV'],
    ['ليبيا', 'LBY'],
    ['ليبىا', 'LBY'],
    ['اثيوبيا', 'ETH'],
    ['nijeria', 'NGA'],
    ['afripol', 'afripol'],
    ['cyber', 'cybercrime'],
  ])('finds what "%s" names: %s', (text, id) => {
    expect(found(text)).toContain(id);
  });

  it('finds an operation by every one of its names', () => {
    const missed = realIndex.rows.flatMap(({ id, name, otherNames }) =>
      [name, ...otherNames].filter((each) => !found(each.toLowerCase()).includes(id)),
    );
    expect(missed).toEqual([]);
  });

  it('puts the whole name before a beginning, and a beginning before a middle', () => {
    expect(found('niger').filter((id) => id === 'NER' || id === 'NGA')).toEqual(['NER', 'NGA']);
    expect(found('guinea').slice(0, 1)).toEqual(['GIN']);
  });

  it('says by which other name something was found', () => {
    expect(search(names, 'nijeria').found).toEqual([{ subject: { kind: 'country', id: 'NGA' }, otherName: 'Nijeria' }]);
    expect(search(names, 'Nigeria').found[0]).toMatchObject({ subject: { id: 'NGA' }, otherName: null });
  });

  it.each([
    ['weka ii', 'weka-2'],
    ['kenya', 'KEN'],
    ['cybercrime', 'cybercrime'],
    ['niger', 'NER'],
    ['serengeti', 'serengeti'],
    ['cyber', null],
    ['a', null],
    ['wekka', null],
  ])('knows what is meant where a whole name is written: %s', (text, id) => {
    expect(search(names, text).meant?.subject.id ?? null).toBe(id);
  });

  it('gives at most five of a kind', () => {
    const kinds = search(names, 'a').found.map(({ subject }) => subject.kind);
    for (const kind of new Set(kinds)) expect(kinds.filter((each) => each === kind).length).toBeLessThanOrEqual(5);
  });

  it('offers what is written alike where nothing fits, and only then', () => {
    expect(found('wekka')).toEqual([]);
    expect(similar('wekka')).toContain('weka-2');
    expect(similar('nigerria')).toContain('NGA');
    expect(similar('serengetti')).toContain('serengeti');
    expect(similar('weka')).toEqual([]);
  });

  it('finds nothing for nothing, nor for what is like no name', () => {
    expect(search(names, '  ')).toEqual({ found: [], meant: null, similar: [] });
    expect(search(names, 'qqqqqqqqqq')).toEqual({ found: [], meant: null, similar: [] });
  });

  it.each(['(a+)+$ [.*] \\', '.*', '[', '\\', '^', '$&'])('takes the signs of patterns for what they are: %s', (text) => {
    expect(found(text)).toEqual([]);
    const index = indexDataset(
      aDataset({ operations: [anOperation({ id: 'odd', name: `Operation ${text} aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` }), anOperation()] }),
    );
    const own = indexNames(index, spokenNames(englishSpeaker, index));
    expect(search(own, text).found).toEqual([{ subject: { kind: 'operation', id: 'odd' }, otherName: null }]);
    const question = { ...homeAddress(index).question, text };
    expect([...answerQuestion(index, question).records.operations].map(({ operation }) => operation.id)).toEqual(['odd']);
  });
});
