import { LONGEST_TITLE, MOST_STEPS } from '@/domain/briefing-file';
import type { Language } from '@/domain/language';
import type { Briefing, Step } from '@/query/briefing';
import type { DatasetIndex } from '@/query/index-dataset';
import { homeAddress, writeSearch } from './address';
import { readStep } from './briefing-file';
import { findLanguage } from './language-in-path';

/** Characters that divide a link, and how they are written within a part. */
const divisions = { '*': '*0', '!': '*1', '~': '*2', '=': '*3' } as const;

/**
 * Writes a briefing as a part of a link: "figures!map~country=NGA~title=Where". Steps are divided by "!", what a step says by "~". Notes are left out:
 * they are for the one who presents. `otherwise` is the language of the link.
 */
export function writeBriefingLink({ title, steps }: Briefing, index: DatasetIndex, otherwise: Language): string {
  const head = title === null ? [] : [`~title=${escape(title)}`];
  return [...head, ...steps.map((step) => writeStep(step, index, otherwise))].join('!');
}

function writeStep({ view, question, language, title }: Step, index: DatasetIndex, otherwise: Language): string {
  const asked = new URLSearchParams(writeSearch({ ...homeAddress(index), question }, index));
  const own: [string, string][] = title === null ? [] : [['title', title]];
  if (language !== otherwise) own.push(['lang', language]);
  return [view, ...[...asked, ...own].map(([name, value]) => `${name}=${escape(value)}`)].join('~');
}

/** Reads what {@link writeBriefingLink} wrote. What it does not understand is left out and listed. */
export function readBriefingLink(
  text: string,
  index: DatasetIndex,
  otherwise: Language,
): { briefing: Briefing; ignored: readonly string[] } {
  const ignored: string[] = [];
  const steps: Step[] = [];
  let title: string | null = null;
  for (const [position, part] of text.split('!').entries()) {
    const [view = '', ...fields] = part.split('~');
    const said = new URLSearchParams();
    for (const field of fields) {
      const [name = '', ...value] = field.split('=');
      said.append(name, unescape(value.join('=')));
    }
    const own = said.get('title');
    if (own !== null && own.length > LONGEST_TITLE) ignored.push(`title=${own}`);
    const ownTitle = own === null || own.length > LONGEST_TITLE ? null : own;
    if (position === 0 && view === '') {
      title = ownTitle;
      continue;
    }
    const language = findLanguage(said.get('lang') ?? '') ?? otherwise;
    for (const name of ['title', 'lang']) said.delete(name);
    const read = readStep({ view, asked: `?${said.toString()}`, language, title: ownTitle, note: '' }, index);
    ignored.push(...read.ignored);
    if (read.step === null || steps.length === MOST_STEPS) ignored.push(part);
    else steps.push(read.step);
  }
  return { briefing: { title, steps }, ignored };
}

function escape(text: string): string {
  // Half a letter cannot be written in a link.
  return text
    .replace(/\p{Cs}/gu, '')
    .replace(/[*!~=]/g, (mark) => Object.entries(divisions).find(([known]) => known === mark)?.[1] ?? mark);
}

function unescape(text: string): string {
  return text.replace(/\*[0-3]/g, (written) => Object.entries(divisions).find(([, known]) => known === written)?.[0] ?? written);
}
