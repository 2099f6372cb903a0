import { type ComponentType, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { DatasetIndex } from '@/query/index-dataset';
import { useSpeaker } from '@/text/SpeakerContext';
import type { Interrupted } from '@/ui/control/SearchBox';
import { SearchField } from '@/ui/control/SearchField';
import { whenSettled } from '@/ui/when-idle';
import type { SearchWithSuggestionsProps } from './SearchWithSuggestions';

interface SearchProps {
  index: DatasetIndex;
  /** Most letters that are looked for. */
  longest: number;
  onGo: (href: string) => void;
}

/** The search, whose suggestions come once the page stands, or when somebody goes into the field. Whoever types meanwhile goes on typing. */
export function Search(props: SearchProps) {
  const [text, setText] = useState('');
  const [Full, setFull] = useState<ComponentType<SearchWithSuggestionsProps> | null>(null);
  const interrupted = useRef<Interrupted | null>(null);
  if (Full !== null)
    return (
      <Full
        {...props}
        text={text}
        onText={setText}
        takeInterrupted={() => {
          const where = interrupted.current;
          interrupted.current = null;
          return where;
        }}
      />
    );
  return (
    <WaitingSearch
      {...props}
      text={text}
      onText={setText}
      onInterrupted={(where) => {
        interrupted.current = where;
      }}
      onArrived={(arrived) => {
        setFull(() => arrived);
      }}
    />
  );
}

interface WaitingSearchProps extends SearchProps {
  text: string;
  onText: (text: string) => void;
  onInterrupted: (where: Interrupted) => void;
  onArrived: (arrived: ComponentType<SearchWithSuggestionsProps>) => void;
}

/** The field alone. */
function WaitingSearch({ longest, text, onText, onInterrupted, onArrived }: WaitingSearchProps) {
  const speaker = useSpeaker();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [arrived, setArrived] = useState<ComponentType<SearchWithSuggestionsProps> | null>(null);
  const [isComposing, setComposing] = useState(false);
  const [isSubmitted, setSubmitted] = useState(false);
  useEffect(() => {
    if (arrived !== null && !isComposing) onArrived(arrived);
  }, [arrived, isComposing, onArrived]);
  useEffect(() => whenSettled(fetchIt), []);
  useLayoutEffect(() => {
    const input = field.current;
    return () => {
      if (input === null || document.activeElement !== input) return;
      const end = input.value.length;
      onInterrupted({ start: input.selectionStart ?? end, end: input.selectionEnd ?? end, isSubmitted });
    };
  });
  function fetchIt() {
    import('./SearchWithSuggestions').then(
      ({ SearchWithSuggestions }) => {
        setArrived(() => SearchWithSuggestions);
      },
      () => {
        // Asked for again when somebody goes into the field.
      },
    );
  }
  return (
    <SearchField
      label={speaker.say('search.label')}
      placeholder={speaker.say('search.placeholder')}
      text={text}
      onText={onText}
      longest={longest}
      clearLabel={speaker.say('search.clear')}
      labelling={{ htmlFor: id }}
      input={{
        ref: field,
        id,
        'aria-autocomplete': 'list',
        'aria-expanded': false,
        onFocus: fetchIt,
        onCompositionStart: () => {
          setComposing(true);
        },
        onCompositionEnd: () => {
          setComposing(false);
        },
        onKeyDown: ({ key }) => {
          setSubmitted(key === 'Enter');
        },
      }}
    />
  );
}
