import { regions } from '@/domain/region';
import { foldText } from '@/query/fold-text';
import type { DatasetIndex } from '@/query/index-dataset';
import { toggled } from '@/query/question';
import { sayCountry } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import { ChoiceList } from '@/ui/control/ChoiceList';
import { Disclosure } from '@/ui/control/Disclosure';
import styles from './draft.module.css';

interface CountriesChoiceProps {
  index: DatasetIndex;
  chosen: readonly string[];
  onChosen: (chosen: string[]) => void;
}

/** Countries by their region, and those chosen in a line of words. */
export function CountriesChoice({ index, chosen, onChosen }: CountriesChoiceProps) {
  const speaker = useSpeaker();
  const countries = index.dataset.countries
    .map(({ code, region }) => ({
      id: code,
      label: sayCountry(speaker, index, code),
      group: region === null ? speaker.say('filter.outside-africa') : speaker.say(`region.${region}`),
      order: region === null ? regions.length : regions.indexOf(region),
    }))
    .sort((a, b) => a.order - b.order || speaker.compare(a.label, b.label));
  const names = countries.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return (
    <div className={styles.group}>
      <Disclosure
        label={speaker.say('own.form.named')}
        value={names.length === 0 ? speaker.say('own.form.none') : speaker.number(names.length)}
        isSet={names.length > 0}
      >
        <ChoiceList
          legend={speaker.say('own.form.named')}
          mode="many"
          choices={countries}
          chosen={chosen}
          searchLabel={speaker.say('filter.narrow-countries')}
          fold={foldText}
          onChoose={(id) => onChosen([...toggled<string>(chosen, id)])}
        />
      </Disclosure>
      {names.length > 0 && <p className={styles.hint}>{speaker.list(names, 'row')}</p>}
    </div>
  );
}
