import { describe, expect, it } from 'vitest';
import { foldText } from '@/query/fold-text';

describe('a search', () => {
  it.each([
    ['Côte d’Ivoire', "cote d'ivoire"],
    ['SÃO TOMÉ', 'sao tome'],
    ['Türkiye', 'turkiye'],
    ['مُحَمَّد', 'محمد'],
    ['القاهرة', 'القاهره'],
    ['أفريقيا', 'افريقيا'],
    ['شـــرطة', 'شرطه'],
    ['non\u200bsense', 'nonsense'],
    ['Ｉｎｔｅｒｐｏｌ', 'interpol'],
  ])('finds %s by %s', (written, typed) => {
    expect(foldText(written)).toBe(foldText(typed));
    expect(foldText(typed)).toBe(typed);
  });

  it('keeps different words apart', () => {
    expect(foldText('Niger')).not.toBe(foldText('Nigeria'));
  });
});
