import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { SearchField } from './SearchField';
import styles from './SearchBox.module.css';

export interface Suggestion {
  id: string;
  label: string;
  /** The language of the label, where it is not that of the page. */
  labelLanguage?: string | undefined;
  detail: string | null;
  href: string;
}

export interface SuggestionGroup {
  id: string;
  title: string;
  suggestions: readonly Suggestion[];
}

/** Where somebody was typing in a field that this one replaces, and whether Enter was pressed there. */
export interface Interrupted {
  start: number;
  end: number;
  isSubmitted: boolean;
}

interface SearchBoxProps {
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  groups: readonly SuggestionGroup[];
  /** Shown where nothing fits. */
  empty: ReactNode | null;
  onPick: (href: string) => void;
  /** Enter without a choice. */
  onSubmit: (text: string) => void;
  /** How many there are, said politely. */
  countWords: string;
  /** Most letters that can be typed. */
  longest: number;
  clearLabel: string;
  /** Gives once where somebody was typing before this field came, if anybody was. */
  takeInterrupted?: () => Interrupted | null;
}

/** A field that offers links while something is typed. */
export function SearchBox(props: SearchBoxProps) {
  const { label, placeholder, text, onText, groups, empty, onPick, onSubmit, countWords, longest, clearLabel, takeInterrupted } = props;
  const [field, setField] = useState<HTMLInputElement | null>(null);
  const popup = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const [edge, setEdge] = useState<'start' | 'end'>('start');
  const baseId = useId();
  const items = groups.flatMap((group) => group.suggestions);
  const { isOpen, highlightedIndex, closeMenu, getLabelProps, getInputProps, getMenuProps, getItemProps } = useCombobox<Suggestion>({
    items,
    inputValue: text,
    itemToString: (item) => item?.label ?? '',
    itemToKey: (item) => item?.id,
    initialIsOpen: text !== '',
    stateReducer: keepChoiceToKeys,
  });
  const hasList = isOpen && items.length > 0;
  const isShown = hasList || (isOpen && empty !== null);
  const chosen = hasList ? items[highlightedIndex] : undefined;

  const goOn = useEffectEvent((input: HTMLInputElement) => {
    const interrupted = takeInterrupted?.() ?? null;
    if (interrupted === null) return;
    input.focus();
    input.setSelectionRange(interrupted.start, interrupted.end);
    if (!interrupted.isSubmitted) return;
    closeMenu();
    onSubmit(text);
  });
  useLayoutEffect(() => {
    if (field !== null) goOn(field);
  }, [field]);

  useLayoutEffect(() => {
    const box = isShown ? popup.current?.getBoundingClientRect() : undefined;
    if (box && (box.left < 0 || box.right > document.documentElement.clientWidth)) setEdge('end');
    return () => {
      setEdge('start');
    };
  }, [isShown]);

  const pick = (href: string) => {
    closeMenu();
    onPick(href);
  };

  /** Whether the key did something here; all others are the list's. */
  const handleKey = ({ key, nativeEvent }: KeyboardEvent): boolean => {
    switch (key) {
      case 'Enter':
        if (nativeEvent.isComposing) return false;
        if (chosen) pick(chosen.href);
        else {
          closeMenu();
          onSubmit(text);
        }
        return true;
      case 'Escape':
        if (isShown) closeMenu();
        else if (text !== '') {
          closeMenu();
          onText('');
        } else if (cameFrom.current?.isConnected) cameFrom.current.focus();
        else field?.blur();
        return true;
      default:
        return false;
    }
  };

  const input = getInputProps({ ref: setField });

  return (
    <SearchField
      label={label}
      placeholder={placeholder}
      text={text}
      onText={onText}
      longest={longest}
      clearLabel={clearLabel}
      labelling={getLabelProps()}
      input={{
        ...input,
        'aria-expanded': hasList,
        'aria-activedescendant': chosen ? input['aria-activedescendant'] : undefined,
        onFocus: ({ relatedTarget }) => {
          cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
        },
        onKeyDown: (event) => {
          // Home and End belong to the text until the arrows have led into the list.
          const isInText = !chosen && (event.key === 'Home' || event.key === 'End');
          if (handleKey(event)) {
            // Within a dialog, Escape would close that as well.
            event.preventDefault();
            event.stopPropagation();
          } else if (!isInText) input.onKeyDown?.(event);
        },
      }}
    >
      <div ref={popup} className={styles.popup} data-edge={edge} hidden={!isShown}>
        <div {...getMenuProps()} hidden={!hasList}>
          {hasList &&
            groups
              .filter(({ suggestions }) => suggestions.length > 0)
              .map(({ id, title, suggestions }) => (
                <div key={id} role="group" aria-labelledby={`${baseId}-${id}`} className={styles.group}>
                  <div id={`${baseId}-${id}`} role="presentation" className={styles.heading}>
                    {title}
                  </div>
                  {suggestions.map((suggestion) => (
                    <a
                      key={suggestion.id}
                      {...getItemProps({ item: suggestion, index: items.indexOf(suggestion) })}
                      aria-disabled={undefined}
                      className={styles.option}
                      href={suggestion.href}
                      tabIndex={-1}
                      onClick={(event) => {
                        if (isForTheBrowser(event)) return;
                        event.preventDefault();
                        pick(suggestion.href);
                      }}
                    >
                      <bdi lang={suggestion.labelLanguage}>{suggestion.label}</bdi>
                      {suggestion.detail !== null && <span className={styles.detail}>{suggestion.detail}</span>}
                    </a>
                  ))}
                </div>
              ))}
        </div>
        {!hasList && <div className={styles.empty}>{empty}</div>}
      </div>
      <span role="status" className={styles.hidden}>
        {isShown ? countWords : ''}
      </span>
    </SearchField>
  );
}

/** The pointer chooses by pressing alone, and nothing stays chosen; a press into the field never hides what it offers. */
function keepChoiceToKeys(
  state: UseComboboxState<Suggestion>,
  { type, changes }: UseComboboxStateChangeOptions<Suggestion>,
): Partial<UseComboboxState<Suggestion>> {
  switch (type) {
    case useCombobox.stateChangeTypes.ItemMouseMove:
    case useCombobox.stateChangeTypes.MenuMouseLeave:
      return state;
    case useCombobox.stateChangeTypes.InputClick:
      return { ...state, isOpen: true };
    default:
      return { ...changes, selectedItem: null };
  }
}

/** A press that opens a new tab or window, or saves. */
function isForTheBrowser({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button !== 0 || altKey || ctrlKey || metaKey || shiftKey;
}
