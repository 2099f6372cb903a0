import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { regions } from '@/domain/catalogue';
import { qualifiers } from '@/domain/figure';
import { activityTypes } from '@/domain/operation';
import { parts, roles } from '@/domain/organisation';
import { kinds } from '@/query/question';
import { realDataset } from '../fixtures/real-dataset';

const messages = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync('src/text/messages/en.json', 'utf8')));
const keys = Object.keys(messages);
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

/** Keys that the code puts together: what stands before the first `${`, as in say(`role.${role}`). */
const families = [...code.matchAll(/`([a-z-]+(?:\.[a-z-]+)*\.)\$\{[^`]+\}`/g)].map((match) => match[1] ?? '');

const elementsOf = (message: string): MessageFormatElement[] => {
  const all = (elements: readonly MessageFormatElement[]): MessageFormatElement[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.tag) return [element, ...all(element.children)];
      if (element.type === TYPE.plural || element.type === TYPE.select)
        return [element, ...Object.values(element.options).flatMap((option) => all(option.value))];
      return [element];
    });
  return all(parse(message));
};

describe('the English messages', () => {
  it('are all used', () => {
    expect(families.length).toBeGreaterThan(5);
    const isUsed = (key: string) =>
      code.includes(`'${key}'`) || code.includes(`"${key}"`) || families.some((family) => key.startsWith(family));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('hold every key that the code names', () => {
    const named = [...code.matchAll(/\bsay(?:Rich)?\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  });

  it.each([
    { family: 'role', names: roles },
    { family: 'part', names: [...parts, 'any', 'none'] },
    { family: 'qualifier', names: qualifiers },
    { family: 'activity', names: activityTypes },
    { family: 'region', names: regions },
    { family: 'filter.kind', names: kinds },
    { family: 'error', names: [...code.matchAll(/\| '(E_[A-Z0-9_]+)'/g)].map((match) => match[1] ?? '') },
    { family: 'measure', names: realDataset.measures.flatMap(({ id }) => [id, `${id}.within`]) },
    { family: 'crime-area', names: realDataset.crimeAreas.flatMap(({ id }) => [id, `${id}.within`]) },
    { family: 'counted', names: realDataset.measures.filter(({ rank }) => rank === 1).map(({ id }) => id) },
  ])('hold one for every $family', ({ family, names }) => {
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => !Object.hasOwn(messages, `${family}.${name}`))).toEqual([]);
  });

  it('name nothing that the data do not have', () => {
    const known = new Set<string>([
      ...realDataset.measures.map(({ id }) => id),
      ...realDataset.countries.map(({ code: each }) => each),
      ...realDataset.crimeAreas.map(({ id }) => id),
    ]);
    const named = keys.flatMap((key) => /^(?:measure|counted|country|crime-area)\.(.+?)(?:\.within)?$/.exec(key)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('say every plural for one and for other, which is all that English needs', () => {
    expect(new Intl.PluralRules('en-GB').resolvedOptions().pluralCategories.toSorted()).toEqual(['one', 'other']);
    const plurals = keys.flatMap((key) =>
      elementsOf(messages[key] ?? '').flatMap((element) =>
        element.type === TYPE.plural ? [{ key, forms: Object.keys(element.options).filter((form) => !form.startsWith('=')) }] : [],
      ),
    );
    expect(plurals.length).toBeGreaterThan(10);
    expect(plurals.filter(({ forms }) => forms.toSorted().join() !== 'one,other')).toEqual([]);
  });

  it('have no markup but <b>', () => {
    const tags = keys.flatMap((key) =>
      elementsOf(messages[key] ?? '').flatMap((element) => (element.type === TYPE.tag ? [element.value] : [])),
    );
    expect([...new Set(tags)]).toEqual(['b']);
    expect(keys.filter((key) => /<(?!\/?b>)|&[a-z#]/.test(messages[key] ?? ''))).toEqual([]);
  });

  it('stand in the order of the alphabet, each with some text and none but the separator of lists with space around it', () => {
    expect(keys).toEqual(keys.toSorted());
    expect(keys.filter((key) => (messages[key] ?? '').trim() !== messages[key] || messages[key] === '')).toEqual(['list.separator']);
  });
});
