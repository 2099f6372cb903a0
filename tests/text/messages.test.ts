import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { regions } from '@/domain/region';
import { languages } from '@/domain/language';
import { factsByLanguage } from '@/text/language';
import { qualifiers } from '@/domain/qualifier';
import { activityTypes } from '@/domain/operation';
import { parts, roles } from '@/domain/role';
import { indexDataset } from '@/query/index-dataset';
import { allPlaces } from '@/query/place';
import { kinds } from '@/query/question';
import { sayHead } from '@/text/head';
import { loadAllMessages } from '@/text/load-messages';
import { createSpeaker } from '@/text/speaker';
import { firstMessages } from '../../scripts/first-messages';
import { wantedMessages } from '../../scripts/translation-gaps';
import { englishSpeaker } from '../fixtures/english-speaker';
import { realDataset } from '../fixtures/real-dataset';

const messages = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync('src/text/messages/en.json', 'utf8')));
const keys = Object.keys(messages);
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .concat(readFileSync('scripts/draw-pages.tsx', 'utf8'))
  .join('\n');

/** Keys that the code puts together: what stands before the first `${`, as in say(`role.${role}`). */
const families = [...code.matchAll(/`([a-z-]+(?:\.[a-z-]+)*\.)\$\{[^`]+\}`/g)].map((match) => match[1] ?? '');

/** The codes of what can go wrong that a file lists. */
const codesIn = (file: string) => [...readFileSync(file, 'utf8').matchAll(/\| '([EW]_[A-Z0-9_]+)'/g)].map((match) => match[1] ?? '');

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
    { family: 'error', names: codesIn('src/state/load-error.ts') },
    { family: 'own.problem', names: codesIn('src/domain/own-reading.ts') },
    { family: 'own.problem.next', names: codesIn('src/domain/own-reading.ts').filter((name) => name.startsWith('E_')) },
    { family: 'measure', names: realDataset.measures.flatMap(({ id }) => [id, `${id}.within`]) },
    { family: 'crime-area', names: realDataset.crimeAreas.flatMap(({ id }) => [id, `${id}.within`, `${id}.against`]) },
    { family: 'counted', names: realDataset.measures.map(({ id }) => id) },
    { family: 'language', names: languages },
    { family: 'country', names: ['the', 'in', 'of'] },
  ])('hold one for every $family', ({ family, names }) => {
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => !Object.hasOwn(messages, `${family}.${name}`))).toEqual([]);
  });

  it('name nothing that the data do not have', () => {
    const known = new Set<string>([...realDataset.measures.map(({ id }) => id), ...realDataset.crimeAreas.map(({ id }) => id), 'against']);
    const named = keys.flatMap((key) => /^(?:measure|counted|crime-area)\.(.+?)(?:\.(?:within|against))?$/.exec(key)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

it.each(languages)('one is not spoken of as many in %s', async (language) => {
  const speaker = createSpeaker(language, await loadAllMessages(language));
  const note = (most: number) => speaker.say('area.note', { most }).replace(/\d+/, '');
  expect(note(1)).not.toBe(note(2));
});

describe('the messages of the overview', () => {
  const isFirst = firstMessages(process.cwd());

  it('are those that its page, its panels and the bar name, and fewer than half of all', () => {
    const files = ['App', 'pages/Overview', 'panels/FilterBar', 'panels/OperationsTimeline', 'panels/SearchWithSuggestions', 'text/head'];
    const overview = files.map((name) => readFileSync(`src/${name}.ts${name.startsWith('text') ? '' : 'x'}`, 'utf8')).join('\n');
    const named = [...overview.matchAll(/\bsay(?:Rich)?\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((key) => !isFirst(key))).toEqual([]);
    expect(keys.filter(isFirst).length).toBeLessThan(keys.length / 2);
  });

  it('are none that only receipts and other pages say', () => {
    expect(['receipt.back', 'profile.lead', 'programme.title', 'crumbs.label'].filter(isFirst)).toEqual([]);
  });

  it('name every page, for its head is said before the page itself is there', async () => {
    const index = indexDataset(realDataset);
    const all = await loadAllMessages('en');
    const said = createSpeaker('en', Object.fromEntries(Object.entries(all).filter(([key]) => isFirst(key))));
    for (const place of [...allPlaces(index), { kind: 'unknown', path: '/404' } as const])
      expect(sayHead(said, index, place)).toEqual(sayHead(englishSpeaker, index, place));
  });

  it.each(languages)('weigh less than 15 kB in %s, compressed', async (language) => {
    const all = Object.entries(await loadAllMessages(language));
    const sizeOf = (messages: typeof all) => gzipSync(JSON.stringify(Object.fromEntries(messages))).length;
    expect(sizeOf(all.filter(([key]) => isFirst(key)))).toBeLessThan(15_000);
  });
});

/** The forms in which a message needs something: the others may be used in its place. */
const forms = [
  ['country', 'theCountry', 'TheCountry', 'inCountry', 'ofCountry'],
  ['countries', 'theCountries', 'TheCountries', 'inCountries'],
  ['first', 'theFirst', 'TheFirst'],
  ['second', 'theSecond', 'TheSecond'],
  ['partners', 'thePartners'],
  ['amount', 'number'],
];

/** What else is given to a message. */
const alsoGiven: Readonly<Record<string, readonly string[]>> = {
  'country.in': ['code'],
  'country.of': ['code'],
  'timeline.mark': ['number', 'measure'],
  'timeline.mark.possibly': ['number', 'measure'],
};

const namesIn = (message: string): ReadonlySet<string> =>
  new Set(elementsOf(message).flatMap((element) => ('value' in element && element.type !== TYPE.literal ? [element.value] : [])));
const optionsIn = (message: string, type: TYPE.plural | TYPE.select) =>
  elementsOf(message).flatMap((element) => (element.type === type ? [[element.value, Object.keys(element.options)] as const] : []));

describe.each(languages)('the messages in %s', (language) => {
  const translated = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(`src/text/messages/${language}.json`, 'utf8')));
  const wanted = wantedMessages(process.cwd(), language);

  it('are those that English has, none missing and none more', () => {
    expect(Object.keys(translated).toSorted()).toEqual(wanted.toSorted());
  });

  it('say every plural in each form that the language has, and in no other', () => {
    const categories = new Intl.PluralRules(factsByLanguage[language].locale).resolvedOptions().pluralCategories.toSorted();
    const plurals = wanted.flatMap((key) => optionsIn(translated[key] ?? '', TYPE.plural).map(([, options]) => ({ key, options })));
    expect(plurals.length).toBeGreaterThan(100);
    expect(
      plurals.filter(
        ({ options }) =>
          options
            .filter((form) => !form.startsWith('='))
            .toSorted()
            .join() !== categories.join(),
      ),
    ).toEqual([]);
  });

  it('fill in what English fills in, and nothing that it is not given', () => {
    const faults = keys.flatMap((key) => {
      const own = namesIn(translated[key] ?? '');
      const given = new Set([...namesIn(messages[key] ?? ''), ...(alsoGiven[key] ?? [])]);
      const group = (name: string) => forms.find((names) => names.includes(name)) ?? [name];
      const counts = new Set(optionsIn(messages[key] ?? '', TYPE.plural).map(([name]) => name));
      return [
        ...[...own].filter((name) => !group(name).some((form) => given.has(form))).map((name) => `${key} has no {${name}}`),
        ...[...namesIn(messages[key] ?? '')]
          .filter((name) => !counts.has(name) && !key.startsWith('country.') && !group(name).some((form) => own.has(form)))
          .map((name) => `${key} leaves out {${name}}`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('choose between what English chooses between', () => {
    const choices = keys
      .filter((key) => !key.startsWith('country.'))
      .flatMap((key) => {
        const own = new Map(optionsIn(translated[key] ?? '', TYPE.select));
        return optionsIn(messages[key] ?? '', TYPE.select)
          .filter(([name, options]) => options.toSorted().join() !== own.get(name)?.toSorted().join())
          .map(([name]) => `${key}: {${name}}`);
      });
    expect(choices).toEqual([]);
  });

  it('say in which state of review they are', () => {
    const states = language === 'en' ? ['source'] : ['machine-assisted', 'reviewed'];
    expect(states).toContain(translated['translation.review']);
  });

  it('have no markup but <b>', () => {
    const tags = wanted.flatMap((key) =>
      elementsOf(translated[key] ?? '').flatMap((element) => (element.type === TYPE.tag ? [element.value] : [])),
    );
    expect([...new Set(tags)]).toEqual(['b']);
    expect(wanted.filter((key) => /<(?!\/?b>)|&[a-z#]/.test(translated[key] ?? ''))).toEqual([]);
  });

  it('stand in the order of the alphabet, each with some text and none but the separator of lists with space around it', () => {
    const own = Object.keys(translated);
    expect(own).toEqual(own.toSorted());
    expect(own.filter((key) => (translated[key] ?? '').trim() !== translated[key] || translated[key] === '')).toEqual([
      'list.clauses',
      'list.separator',
    ]);
  });

  it('write an apostrophe and an ellipsis as print does', () => {
    expect(wanted.filter((key) => /'|\.\.\./.test(translated[key] ?? '')).filter((key) => !key.includes('{'))).toEqual([]);
  });
});
