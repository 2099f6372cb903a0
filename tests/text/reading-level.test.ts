import { expect, it } from 'vitest';
import english from '@/text/messages/en.json';

/** About how many syllables a word has: groups of vowels, without an ending that is not spoken. */
function syllablesOf(word: string): number {
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
}

/** The words of each sentence; a value that a message leaves open counts as one word. */
function sentencesOf(messages: readonly string[]): readonly (readonly string[])[] {
  return messages
    .map((message) => message.replace(/\{[^{}]*\}/g, 'that').replace(/<\/?[\w-]+>/g, ''))
    .flatMap((text) => text.split(/[.!?:;]+(?:\s+|$)/))
    .map((sentence): readonly string[] => sentence.match(/[A-Za-z’]+/g) ?? [])
    .filter((words) => words.length > 2);
}

/** The years of school that the Flesch-Kincaid formula asks for. */
function schoolYearsOf(sentences: readonly (readonly string[])[]): number {
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

it('the sentences of the pages need no more than nine years of school, and none is longer than a breath', () => {
  const sentences = sentencesOf(Object.values(english).filter((message) => message.endsWith('.') && !/, (?:plural|select),/.test(message)));
  expect(sentences.length).toBeGreaterThan(300);
  expect(schoolYearsOf(sentences)).toBeLessThan(9);
  expect(sentences.filter((words) => words.length > 26).map((words) => words.join(' '))).toEqual([]);
  expect(schoolYearsOf([['administrative', 'responsibilities', 'necessitate', 'interdepartmental', 'communication']])).toBeGreaterThan(9);
});
