import { useMemo } from 'react';
import { regions } from '@/domain/region';
import type { CountryCode } from '@/domain/identifier';
import { namingsByCountry } from '@/query/count-records';
import { foldText } from '@/query/fold-text';
import type { DatasetIndex } from '@/query/index-dataset';
import { toggled } from '@/query/question';
import { sayNamings } from '@/text/countries';
import { sayCountry } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { ChoiceList } from '@/ui/control/ChoiceList';
import { Disclosure } from '@/ui/control/Disclosure';
import styles from './CountryPicker.module.css';

interface CountryPickerProps {
  index: DatasetIndex;
  /** The country beside which others are chosen. */
  country: CountryCode;
  chosen: readonly CountryCode[];
  most: number;
  onChoose: (chosen: readonly CountryCode[]) => void;
}

/** Other countries to stand beside one. Once as many are chosen as may be, only those are listed. */
export function CountryPicker({ index, country, chosen, most, onChoose }: CountryPickerProps) {
  const speaker = useSpeaker();
  const label = speaker.say('profile.compare.button');
  const isFull = chosen.length >= most;
  const choices = useMemo(() => {
    const namings = namingsByCountry(index);
    return index.dataset.countries
      .filter(({ code }) => code !== country)
      .map(({ code, region }) => ({
        id: code,
        label: sayCountry(speaker, index, code),
        detail: sayNamings(speaker, namings.get(code)),
        group: region === null ? speaker.say('filter.outside-africa') : speaker.say(`region.${region}`),
        order: region === null ? regions.length : regions.indexOf(region),
      }))
      .sort((a, b) => a.order - b.order || speaker.compare(a.label, b.label));
  }, [index, country, speaker]);
  return (
    <Disclosure
      label={label}
      value={chosen.length === 0 ? speaker.say('profile.compare.nobody') : speaker.number(chosen.length)}
      isSet={chosen.length > 0}
    >
      {isFull && <p className={styles.hint}>{speaker.say('profile.compare.full', { most })}</p>}
      <ChoiceList
        legend={label}
        mode="many"
        choices={isFull ? choices.filter(({ id }) => chosen.includes(id)) : choices}
        chosen={chosen}
        {...(isFull ? {} : { searchLabel: speaker.say('filter.narrow-countries') })}
        fold={foldText}
        onChoose={(id) => {
          onChoose(toggled(chosen, id));
        }}
      />
      {!isFull && <p className={styles.hint}>{speaker.say('filter.country.hint')}</p>}
    </Disclosure>
  );
}
