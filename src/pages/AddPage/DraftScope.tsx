import { periodForms } from '@/domain/draft-form';
import { sayCrimeArea } from '@/text/names';
import { useSpeaker } from '@/text/SpeakerContext';
import styles from './draft.module.css';
import { DraftChecks } from './DraftChecks';
import { DraftChoice } from './DraftChoice';
import { DraftText } from './DraftText';
import type { FormPart } from './form-part';

/** Period and crime areas. */
export function DraftScope({ index, form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  const areas = index.dataset.crimeAreas
    .map(({ id }) => ({ id: String(id), label: sayCrimeArea(speaker, index, id) }))
    .sort((a, b) => speaker.compare(a.label, b.label));
  const date = { dir: 'ltr', spellCheck: false, placeholder: '2025-03' } as const;
  return (
    <fieldset className={styles.part}>
      <legend className={styles.title}>{speaker.say('own.form.when')}</legend>
      <div className={styles.row}>
        <DraftText
          field="start"
          label={speaker.say('filter.period.from')}
          size="small"
          faultAt={faultAt}
          native={date}
          value={form.start}
          onType={(start) => onForm({ start })}
        />
        <DraftChoice
          field="periodForm"
          label={speaker.say('own.form.period-form')}
          size="small"
          faultAt={faultAt}
          value={form.periodForm}
          choices={periodForms.map((id) => ({ id, label: speaker.say(`own.form.period-form.${id}`) }))}
          onChoose={(periodForm) => onForm({ periodForm })}
        />
        {form.periodForm === 'until' && (
          <DraftText
            field="end"
            label={speaker.say('filter.period.to')}
            size="small"
            faultAt={faultAt}
            native={date}
            value={form.end}
            onType={(end) => onForm({ end })}
          />
        )}
      </div>
      <p className={styles.hint}>{speaker.say('own.form.period.hint')}</p>
      <DraftChoice
        field="crimeAreas"
        label={speaker.say('own.form.main-crime-area')}
        faultAt={faultAt}
        value={form.mainCrimeArea}
        choices={[{ id: '', label: speaker.say('own.form.choose') }, ...areas]}
        onChoose={(mainCrimeArea) => onForm({ mainCrimeArea })}
      />
      <DraftChecks
        field="otherCrimeAreas"
        legend={speaker.say('own.form.other-crime-areas')}
        choices={areas.filter(({ id }) => id !== form.mainCrimeArea)}
        chosen={form.otherCrimeAreas}
        onChosen={(otherCrimeAreas) => onForm({ otherCrimeAreas })}
      />
    </fieldset>
  );
}
