import { useSpeaker } from '@/text/SpeakerContext';
import styles from './draft.module.css';
import { DraftChecks } from './DraftChecks';
import { DraftChoice } from './DraftChoice';
import type { FormPart } from './form-part';

/** The programmes, outcomes and the earlier record that it belongs to. */
export function DraftTies({ index, form, onForm, faultAt }: FormPart) {
  const speaker = useSpeaker();
  const { programmes } = index.dataset;
  const outcomes = programmes.flatMap(({ details }) => details?.outcomes ?? []);
  const records = [...index.rows]
    .map(({ id, name }) => ({ id: String(id), label: name }))
    .sort((a, b) => speaker.compare(a.label, b.label));
  return (
    <fieldset className={styles.part}>
      <legend className={styles.title}>{speaker.say('own.form.ties')}</legend>
      <DraftChecks
        field="programmes"
        legend={speaker.say('own.form.programmes')}
        choices={programmes.map(({ id, shortName }) => ({ id: String(id), label: shortName }))}
        chosen={form.programmes}
        onChosen={(chosen) => onForm({ programmes: chosen })}
      />
      <DraftChecks
        field="outcomes"
        legend={speaker.say('own.form.outcomes')}
        choices={outcomes.map(({ id, number, name }) => ({
          id: String(id),
          label: speaker.say('programme.outcome.name', { number, outcome: name }),
        }))}
        chosen={form.outcomes}
        onChosen={(chosen) => onForm({ outcomes: chosen })}
      />
      <DraftChoice
        field="follows"
        label={speaker.say('own.form.follows')}
        faultAt={faultAt}
        value={form.follows}
        choices={[{ id: '', label: speaker.say('own.form.none') }, ...records]}
        onChoose={(follows) => onForm({ follows })}
      />
    </fieldset>
  );
}
