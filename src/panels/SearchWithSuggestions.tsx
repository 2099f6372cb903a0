import { useDeferredValue, useMemo } from 'react';
import type { Operation } from '@/domain/operation';
import { foldText } from '@/query/fold-text';
import { countKept } from '@/query/count-kept';
import { type DatasetIndex, findOperation } from '@/query/index-dataset';
import { openQuestion } from '@/query/question';
import { type Found, indexNames, search, type Subject } from '@/query/search';

import { sayPeriod } from '@/text/dates';
import { languageOfName, sayCountry, sayCrimeArea, sayOrganisation, spokenNames } from '@/text/names';
import type { Speaker } from '@/text/speaker';
import { useSpeaker } from '@/text/SpeakerContext';
import { type Interrupted, SearchBox, type Suggestion, type SuggestionGroup } from '@/ui/control/SearchBox';
import { type Links, useLinks } from './LinksContext';

export interface SearchWithSuggestionsProps {
  index: DatasetIndex;
  text: string;
  onText: (text: string) => void;
  /** Most letters that are looked for. */
  longest: number;
  onGo: (href: string) => void;
  /** Gives once where somebody was typing before this came, if anybody was. */
  takeInterrupted: () => Interrupted | null;
}

const kinds = ['operation', 'activity', 'country', 'crime-area', 'organisation'] as const satisfies readonly Subject['kind'][];

/** Finds a record, a country, a crime area or an organisation by any of its names, from every page. */
export function SearchWithSuggestions({ index, text, onText, longest, onGo, takeInterrupted }: SearchWithSuggestionsProps) {
  const speaker = useSpeaker();
  const links = useLinks();
  const asked = useDeferredValue(text.trim());
  const isAsked = asked !== '';
  // Made when somebody searches.
  const names = useMemo(() => (isAsked ? indexNames(index, spokenNames(speaker, index)) : { entries: [] }), [isAsked, index, speaker]);
  const { groups, isEmpty, meant } = useMemo(() => {
    const { found, meant, similar } = search(names, asked);
    const [measure] = index.headline;
    const kept = asked === '' || measure === undefined ? 0 : countKept(index, { ...openQuestion(measure), text: asked });
    const suggest = (entry: Found) => suggestionOf(speaker, index, links, entry);
    const grouped: SuggestionGroup[] = [
      ...kinds.map((kind) => ({
        id: kind,
        title: speaker.say(`search.${kind}`),
        suggestions: found.filter(({ subject }) => subject.kind === kind).map(suggest),
      })),
      { id: 'similar', title: speaker.say('search.similar'), suggestions: kept > 0 ? [] : similar.map(suggest) },
      {
        id: 'text',
        title: speaker.say('search.text'),
        suggestions:
          kept === 0
            ? []
            : [
                {
                  id: 'text',
                  label: speaker.say('search.text.records', { count: kept, text: asked }),
                  detail: null,
                  href: links.asked({ text: asked }),
                },
              ],
      },
    ];
    return {
      groups: grouped.filter(({ suggestions }) => suggestions.length > 0),
      isEmpty: asked !== '' && found.length + kept === 0,
      meant: meant === null ? null : suggest(meant),
    };
  }, [names, asked, index, speaker, links]);
  const count = groups.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
  const go = (href: string) => {
    onText('');
    onGo(href);
  };
  return (
    <SearchBox
      label={speaker.say('search.label')}
      placeholder={speaker.say('search.placeholder')}
      text={text}
      onText={onText}
      groups={groups}
      empty={isEmpty ? speaker.say('search.nothing', { text: asked }) : null}
      onPick={go}
      onSubmit={() => {
        const target = meant ?? groups.find(({ id }) => id === 'text')?.suggestions[0];
        if (target !== undefined) go(target.href);
      }}
      countWords={asked === '' ? '' : speaker.say('search.count', { count })}
      longest={longest}
      clearLabel={speaker.say('search.clear')}
      takeInterrupted={takeInterrupted}
    />
  );
}

/** Whether the name by which something was found can be read in the one that is shown. */
function isShown(otherName: string | null, { name }: Operation): boolean {
  return otherName === null || foldText(name).includes(foldText(otherName));
}

function suggestionOf(speaker: Speaker, index: DatasetIndex, links: Links, { subject, otherName }: Found): Suggestion {
  const id = `${subject.kind} ${subject.id}`;
  switch (subject.kind) {
    case 'operation':
    case 'activity': {
      const operation = findOperation(index, subject.id);
      return {
        id,
        label: operation?.name ?? subject.id,
        labelLanguage: operation && languageOfName(speaker, operation),
        detail:
          operation === undefined
            ? null
            : speaker.list([...(isShown(otherName, operation) ? [] : [otherName ?? '']), sayPeriod(speaker, operation.period)], 'row'),
        href: links.place({ kind: 'operation', operation: subject.id }),
      };
    }
    case 'country': {
      const label = sayCountry(speaker, index, subject.id);
      return { id, label, detail: otherName, href: links.place({ kind: 'country', country: subject.id }) };
    }
    case 'organisation':
      return {
        id,
        label: sayOrganisation(index, subject.id),
        detail: otherName,
        href: links.asked({ organisation: { organisation: subject.id, part: 'any' } }),
      };
    case 'crime-area':
      return { id, label: sayCrimeArea(speaker, index, subject.id), detail: otherName, href: links.asked({ crimeAreas: [subject.id] }) };
  }
}
